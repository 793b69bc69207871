/**
 * Candidates: places that hold the same mention as a span of the set and are not labelled themselves, nor partly. Each
 * comes with the entity type that its twins mostly have. A question looks from where one is, not at the whole text.
 */
import { MAX_MENTION_LENGTH } from '../../schema/mentions.ts';
import { mentionOf, type Range, type Span } from '../../schema/span.ts';
import type { Words } from './words.ts';

/** An unlabelled place, with what it may be. UTF-16, half-open. */
export interface Candidate extends Range {
  /** The type that spans with the same mention have most often; of two as frequent, the first in the text. */
  readonly entityTypeId: string;
}

/** Where and among what is looked. */
export interface CandidateSearch {
  readonly text: string;
  /** All spans that are shown, in reading order. */
  readonly spans: readonly Span[];
  readonly words: Pick<Words, 'isWhole'>;
  /** What is selected, or the caret as an empty range. */
  readonly from: Range;
  readonly step: 1 | -1;
}

/** The next candidate in reading order, or with `step` −1 the one before; goes on at the other end of the text. */
export function nextCandidate(search: CandidateSearch): Candidate | undefined {
  const { text, from, step } = search;
  const finder = new Finder(search);
  const length = text.length;
  return step === 1
    ? (finder.first(from.end, length, 1) ?? finder.first(0, from.end, 1))
    : (finder.first(from.start - 1, -1, -1) ?? finder.first(length - 1, from.start - 1, -1));
}

class Finder {
  readonly #text: string;
  readonly #words: Pick<Words, 'isWhole'>;
  /** Mention → its most frequent type. */
  readonly #typeOf: ReadonlyMap<string, string>;
  /** First code unit → how long the mentions are that begin with it, the longest first. */
  readonly #lengths: ReadonlyMap<number, readonly number[]>;
  readonly #taken: readonly Range[];

  constructor({ text, spans, words }: CandidateSearch) {
    this.#text = text;
    this.#words = words;
    this.#typeOf = typesOfMentions(text, spans);
    this.#lengths = lengthsByFirst(this.#typeOf.keys());
    this.#taken = mergedRanges(spans);
  }

  /** The first candidate that begins at `begin` or on the way to `end`, which is not looked at. */
  first(begin: number, end: number, step: 1 | -1): Candidate | undefined {
    for (let offset = begin; offset !== end; offset += step) {
      const first = this.#text.charCodeAt(offset);
      if (isAsciiWord(first) && isAsciiWord(this.#text.charCodeAt(offset - 1))) continue;
      const lengths = this.#lengths.get(first);
      const found = lengths && this.#at(offset, lengths);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #at(offset: number, lengths: readonly number[]): Candidate | undefined {
    for (const length of lengths) {
      const range = { start: offset, end: offset + length };
      const entityTypeId = this.#typeOf.get(mentionOf(this.#text, range));
      if (entityTypeId === undefined) continue;
      if (!this.#isTaken(range) && this.#words.isWhole(range)) return { ...range, entityTypeId };
    }
    return undefined;
  }

  #isTaken({ start, end }: Range): boolean {
    let low = 0;
    let high = this.#taken.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#taken[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const next = this.#taken[low];
    return next !== undefined && next.start < end;
  }
}

function lengthsByFirst(mentions: Iterable<string>): Map<number, number[]> {
  const byFirst = new Map<number, Set<number>>();
  for (const mention of mentions) {
    const first = mention.charCodeAt(0);
    const lengths = byFirst.get(first) ?? new Set<number>();
    byFirst.set(first, lengths.add(mention.length));
  }
  return new Map(Array.from(byFirst, ([first, lengths]) => [first, [...lengths].sort((a, b) => b - a)]));
}

function typesOfMentions(text: string, spans: readonly Span[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const span of spans) {
    if (span.end - span.start > MAX_MENTION_LENGTH) continue;
    const mention = mentionOf(text, span);
    const types = counts.get(mention) ?? new Map<string, number>();
    types.set(span.entityTypeId, (types.get(span.entityTypeId) ?? 0) + 1);
    counts.set(mention, types);
  }
  return new Map(
    Array.from(counts, ([mention, types]) => {
      const [[entityTypeId] = ['']] = [...types].sort(([, a], [, b]) => b - a);
      return [mention, entityTypeId];
    }),
  );
}

/** A digit or letter of ASCII: between two of them no word begins. */
function isAsciiWord(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

/** Spans in reading order as ranges that do not touch the same text twice. */
function mergedRanges(spans: readonly Span[]): Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
