/**
 * Documents → a training and a test part. By document, so that no text stands in both; stratified by entity type with the
 * iterative method of Sechidis, Tsoumakas & Vlahavas (ECML PKDD 2011), rarest type first. The rule it guards: the same
 * documents, share and seed give the same parts, whatever the order they come in.
 */
import { compareText } from '../../schema/span.ts';
import { seededRandom, shuffle } from './random.ts';

/** A document with the entity types that occur in it; how often does not count. */
export interface SplitItem {
  readonly id: string;
  readonly entityTypeIds: readonly string[];
}

export interface SplitOptions {
  /** Share of documents for the test part, 0 < share < 1. */
  readonly testShare: number;
  readonly seed: number;
}

export interface Split {
  /** Ids in order of code units. */
  readonly training: readonly string[];
  /** Ids in order of code units; `testShare` of all, rounded, but at least one document in each part when there are two. */
  readonly test: readonly string[];
}

/** A part while it is being filled. */
interface Part {
  readonly ids: string[];
  /** Documents it still wants. */
  room: number;
  /** Documents with each type that it still wants; need not be whole. */
  readonly wanted: Map<string, number>;
}

/** @throws RangeError when the share is not between 0 and 1, or an id occurs twice. */
export function splitDocuments(items: readonly SplitItem[], { testShare, seed }: SplitOptions): Split {
  if (!(testShare > 0 && testShare < 1)) {
    throw new RangeError(`testShare is ${testShare}; it must be between 0 and 1`);
  }
  const sorted = items.map(({ id, entityTypeIds }) => ({ id, types: new Set(entityTypeIds) }));
  sorted.sort((a, b) => compareText(a.id, b.id));
  const twice = sorted.find((item, n) => item.id === sorted[n - 1]?.id);
  if (twice !== undefined) throw new RangeError(`document ${twice.id} is there twice`);
  const left = new Set(shuffle(sorted, seededRandom(seed)));
  const counts = countTypes(left);
  const testSize = Math.min(Math.max(Math.round(left.size * testShare), 1), left.size - 1);
  const training = newPart(left.size - Math.max(testSize, 0), counts, 1 - testShare);
  const test = newPart(Math.max(testSize, 0), counts, testShare);
  while (left.size > 0) {
    const rarest = rarestType(countTypes(left));
    for (const item of left) {
      if (rarest !== undefined && !item.types.has(rarest)) continue;
      place(item, needier(training, test, rarest));
      left.delete(item);
    }
  }
  return { training: training.ids.sort(compareText), test: test.ids.sort(compareText) };
}

interface Item {
  readonly id: string;
  readonly types: ReadonlySet<string>;
}

function newPart(room: number, counts: ReadonlyMap<string, number>, share: number): Part {
  const wanted = new Map([...counts].map(([type, count]) => [type, count * share]));
  return { ids: [], room, wanted };
}

function countTypes(items: Iterable<Item>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { types } of items) {
    for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

/** The type in the fewest documents; of several, the first by code units. */
function rarestType(counts: ReadonlyMap<string, number>): string | undefined {
  const sorted = [...counts].sort(([a, m], [b, n]) => m - n || compareText(a, b));
  return sorted[0]?.[0];
}

/** The part that wants the type most, among those with room; of equals the one with more room, then training. */
function needier(training: Part, test: Part, type: string | undefined): Part {
  if (test.room <= 0) return training;
  if (training.room <= 0) return test;
  const wantsMore = type === undefined ? 0 : (test.wanted.get(type) ?? 0) - (training.wanted.get(type) ?? 0);
  return (wantsMore || test.room - training.room) > 0 ? test : training;
}

function place({ id, types }: Item, part: Part): void {
  part.ids.push(id);
  part.room -= 1;
  for (const type of types) part.wanted.set(type, (part.wanted.get(type) ?? 0) - 1);
}
