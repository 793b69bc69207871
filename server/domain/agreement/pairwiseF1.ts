/**
 * Pairwise span F1: 2·|matches| / (|spans of one| + |spans of the other|). It needs no gold and is symmetric; its mean over
 * pairs is mean positive specific agreement (Hripcsak & Rothschild 2005, JAMIA 12(3):296–298). The rule it guards: matching
 * is one to one and maximal, never greedy.
 */
import { overlaps, type Range } from '../../../schema/span.ts';
import { distinct, keyOf, type LabelledRange } from '../labelledRange.ts';
import { matchOverlapping } from '../matching.ts';
import { comparePairs, type Agreement, type PairCounter } from './pairwise.ts';
import type { AgreementUnits } from './units.ts';

/** When two spans of one label match. */
export type SpanMatch =
  /** Equal bounds. */
  | 'exact'
  /** At least one code unit in common. */
  | 'overlap'
  /** At least half of what they cover together in common. */
  | 'halfOverlap';

/** F1 of each pair over all labels, per label and per document. */
export function pairwiseF1(units: AgreementUnits, match: SpanMatch): Agreement {
  return comparePairs(units, counterFor(MATCHES[match]));
}

/** Length in common over length covered together, 0–1 (Jaccard). */
export function intersectionOverUnion(a: Range, b: Range): number {
  if (!overlaps(a, b)) return 0;
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

type MayMatch = (a: LabelledRange, b: LabelledRange) => boolean;

const MATCHES: Readonly<Record<SpanMatch, MayMatch>> = {
  exact: (a, b) => keyOf(a) === keyOf(b),
  overlap: (a, b) => a.label === b.label,
  halfOverlap: (a, b) => a.label === b.label && intersectionOverUnion(a, b) >= 0.5,
};

interface LabelCounts {
  readonly matches: number;
  /** Spans of both sides. */
  readonly spans: number;
}

const NONE: LabelCounts = { matches: 0, spans: 0 };

/** Counts by label. Spans of two labels never match, so the labels add up. */
type Counts = ReadonlyMap<string, LabelCounts>;

function counterFor(mayMatch: MayMatch): PairCounter<LabelledRange[], Counts> {
  return {
    prepare: (_document, spans) => distinct(spans),
    count: (first, second) => countMatches(first, second, mayMatch),
    sum: addUp,
    valueOf: (counts, label) => {
      const { matches, spans } = totalOf(counts, label);
      return spans === 0 ? 'NO_SPANS' : (2 * matches) / spans;
    },
    unitsOf: (counts, label) => totalOf(counts, label).spans,
    isEmpty: (counts, label) => totalOf(counts, label).spans === 0,
  };
}

function countMatches(
  first: readonly LabelledRange[],
  second: readonly LabelledRange[],
  mayMatch: MayMatch,
): Counts {
  const counts = new Map<string, LabelCounts>();
  for (const { label } of [...first, ...second]) add(counts, label, { matches: 0, spans: 1 });
  for (const { left } of matchOverlapping(first, second, mayMatch)) {
    const label = first[left]?.label;
    if (label !== undefined) add(counts, label, { matches: 1, spans: 0 });
  }
  return counts;
}

function addUp(all: readonly Counts[]): Counts {
  const sums = new Map<string, LabelCounts>();
  for (const counts of all) {
    for (const [label, one] of counts) add(sums, label, one);
  }
  return sums;
}

function add(sums: Map<string, LabelCounts>, label: string, { matches, spans }: LabelCounts): void {
  const sum = sums.get(label) ?? NONE;
  sums.set(label, { matches: sum.matches + matches, spans: sum.spans + spans });
}

function totalOf(counts: Counts, label: string | null): LabelCounts {
  if (label !== null) return counts.get(label) ?? NONE;
  return [...counts.values()].reduce(
    (sum, one) => ({ matches: sum.matches + one.matches, spans: sum.spans + one.spans }),
    NONE,
  );
}
