/** Spans that label numbers tell, and the exact-match score of predicted spans against true ones. */
import type { LabelSpace } from './labelSpace.ts';

/** A span of one type over token indexes, half-open. */
export interface LabelSpan {
  readonly start: number;
  readonly end: number;
  /** Number of the type, from 0. */
  readonly type: number;
}

/** Spans of a stretch of legal labels, in order. Indexes count from the beginning of the stretch. */
export function spansOf(space: LabelSpace, labels: Uint16Array): LabelSpan[] {
  const spans: LabelSpan[] = [];
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at]!;
    if (label === 0 || label >= space.openers) continue;
    let end = at + 1;
    while (end < labels.length && labels[end] === label + space.types) end += 1;
    spans.push({ start: at, end, type: label - 1 });
  }
  return spans;
}

/** Counts of spans over many sequences. */
export interface SpanCounts {
  /** Predicted and true, same bounds and same type. */
  readonly matched: number;
  readonly predicted: number;
  readonly expected: number;
}

/** Where counting starts. */
export const NO_SPANS: SpanCounts = { matched: 0, predicted: 0, expected: 0 };

/** Counts of both. */
export function addCounts(a: SpanCounts, b: SpanCounts): SpanCounts {
  return {
    matched: a.matched + b.matched,
    predicted: a.predicted + b.predicted,
    expected: a.expected + b.expected,
  };
}

/** Compares the spans of one sequence. */
export function countSpans(space: LabelSpace, expected: Uint16Array, predicted: Uint16Array): SpanCounts {
  const key = ({ start, end, type }: LabelSpan): string => `${start} ${end} ${type}`;
  const truth = new Set(spansOf(space, expected).map(key));
  const found = spansOf(space, predicted).map(key);
  return {
    matched: found.filter((span) => truth.has(span)).length,
    predicted: found.length,
    expected: truth.size,
  };
}

/** Micro F1 of spans, 0–1: the harmonic mean of precision and recall. Nothing found where nothing is counts as 1. */
export function microF1({ matched, predicted, expected }: SpanCounts): number {
  return predicted + expected === 0 ? 1 : (2 * matched) / (predicted + expected);
}
