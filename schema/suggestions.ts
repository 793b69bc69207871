/**
 * Suggestions: what a model or the pattern lists propose for a document's text. They stand apart from spans and are none
 * until somebody accepts them. Pure: which of them are still open in a set follows from its spans and its rejections.
 */
import type { OverlapPolicy } from './constraints.ts';
import { compareText, overlaps, type Range } from './span.ts';

/** Where a suggestion comes from; accepted, it is the span's origin. */
export type SuggestionSource = `model:${string}` | 'patterns';

/** A stretch with an entity type; UTF-16 offsets, half-open. */
export interface Proposal extends Range {
  readonly entityTypeId: string;
}

/** One suggestion. */
export interface Suggestion extends Proposal {
  /** The model's posterior probability, 0–1; null for patterns, which have none. */
  readonly confidence: number | null;
  readonly source: SuggestionSource;
}

/** What decides which suggestions are still open. */
export interface SuggestionSituation {
  /** The set's live spans, those of types in the bin included: they take their place too. */
  readonly spans: readonly Range[];
  readonly overlap: OverlapPolicy;
  /** What somebody said no to in this set. */
  readonly rejections: readonly Proposal[];
  /** Ids of the entity types in use. */
  readonly typesInUse: ReadonlySet<string>;
}

/** A key that is equal for the same place with the same type, and only for it. */
export function proposalKey({ start, end, entityTypeId }: Proposal): string {
  return `${start} ${end} ${entityTypeId}`;
}

/** By start, then the longer first, then the surer, then by type: total among distinct proposals. */
export function compareSuggestions(a: Suggestion, b: Suggestion): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    sureness(b) - sureness(a) ||
    compareText(a.entityTypeId, b.entityTypeId)
  );
}

/**
 * The suggestions that still ask for an answer, in reading order, each place and type once (the surest). One is gone when
 * a span with equal bounds stands there, when a span stands where the overlap policy does not let both, when it was
 * rejected in this set, or when its type is not in use.
 */
export function openSuggestions(
  suggestions: readonly Suggestion[],
  { spans, overlap, rejections, typesInUse }: SuggestionSituation,
): Suggestion[] {
  if (suggestions.length === 0) return [];
  const seen = new Set(rejections.map(proposalKey));
  const inTheWay = blockers(spans, overlap);
  return [...suggestions].sort(compareSuggestions).filter((suggestion) => {
    const key = proposalKey(suggestion);
    if (seen.has(key) || !typesInUse.has(suggestion.entityTypeId)) return false;
    seen.add(key);
    return !inTheWay(suggestion);
  });
}

/**
 * Those of the given suggestions that may all be accepted together: the surest first, and none that could not stand beside
 * one taken before. A pattern, which somebody wrote down, counts as sure. In reading order.
 */
export function acceptTogether(suggestions: readonly Suggestion[], overlap: OverlapPolicy): Suggestion[] {
  const bySureness = [...suggestions].sort((a, b) => sureness(b) - sureness(a) || compareSuggestions(a, b));
  const taken = new TakenPlaces(overlap);
  return bySureness.filter((suggestion) => taken.take(suggestion)).sort(compareSuggestions);
}

/** Whether a suggestion is at least this sure; patterns always are. @param threshold 0–1. */
export function isSureEnough({ confidence }: Pick<Suggestion, 'confidence'>, threshold: number): boolean {
  return confidence === null || confidence >= threshold;
}

function sureness({ confidence }: Suggestion): number {
  return confidence ?? 1;
}

/** Whether two ranges with different bounds may not stand together. */
function areForbidden(a: Range, b: Range, overlap: OverlapPolicy): boolean {
  if (overlap === 'ANY' || !overlaps(a, b)) return false;
  if (overlap === 'NONE') return true;
  return !((a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end));
}

/**
 * Answers whether a span is in a proposal's way. Sorted by start, the farthest end so far never falls, so the first span
 * that could reach into a proposal is found by halving, and only those from there to its end are looked at.
 */
function blockers(spans: readonly Range[], overlap: OverlapPolicy): (range: Range) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const farthest: number[] = [];
  for (const { end } of sorted) farthest.push(Math.max(end, farthest.at(-1) ?? 0));
  return (range) => {
    for (let at = firstAbove(farthest, range.start); at < sorted.length; at += 1) {
      const span = sorted[at];
      if (span === undefined || span.start >= range.end) return false;
      const isTwin = span.start === range.start && span.end === range.end;
      if (isTwin || areForbidden(span, range, overlap)) return true;
    }
    return false;
  };
}

/** Index of the first of the rising values that is above `limit`. */
function firstAbove(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

const BUCKET = 256;

/** Places taken so far, by stretches of text, so that a question costs what its neighbourhood costs. */
class TakenPlaces {
  readonly #overlap: OverlapPolicy;
  readonly #buckets = new Map<number, Range[]>();

  constructor(overlap: OverlapPolicy) {
    this.#overlap = overlap;
  }

  /** Takes the place, unless something stands in the way. */
  take(range: Range): boolean {
    const keys = bucketsOf(range);
    const isBlocked = keys.some((key) =>
      this.#buckets
        .get(key)
        ?.some(
          (other) =>
            (other.start === range.start && other.end === range.end) ||
            areForbidden(other, range, this.#overlap),
        ),
    );
    if (isBlocked) return false;
    for (const key of keys) this.#buckets.set(key, [...(this.#buckets.get(key) ?? []), range]);
    return true;
  }
}

function bucketsOf({ start, end }: Range): number[] {
  const first = Math.floor(start / BUCKET);
  return Array.from({ length: Math.floor((end - 1) / BUCKET) - first + 1 }, (_, n) => first + n);
}
