/**
 * What agreement is computed on. A unit is a document that an annotator finished. The rule it guards: a set that is not
 * finished is missing and left out; a finished set without spans is an opinion and stays in.
 */
import type { Range } from '../../../schema/span.ts';
import { distinct, type LabelledRange } from '../labelledRange.ts';

/** One document with what each annotator said about it. */
export interface AgreementDocument {
  readonly id: string;
  /** UTF-16 code units. */
  readonly textLength: number;
  /** Token bounds in order, for measures that count tokens. */
  readonly tokens: readonly Range[];
  /** Annotator's id → the spans of the finished set. Whoever has not finished is not in it. */
  readonly sets: ReadonlyMap<string, readonly LabelledRange[]>;
}

/** All documents that count, and all annotators whose work is compared, in the order they are to be shown. */
export interface AgreementUnits {
  readonly annotators: readonly string[];
  readonly documents: readonly AgreementDocument[];
  /** Labels that get a figure of their own, in the order they are to be shown. */
  readonly labels: readonly string[];
}

/** Why there is no value. */
export type AgreementReason =
  | 'FEWER_THAN_TWO_ANNOTATORS'
  /** No document that both finished. */
  | 'NO_COMMON_DOCUMENTS'
  /** Neither marked anything. */
  | 'NO_SPANS'
  /** One category throughout: chance alone would agree as well. */
  | 'NO_VARIATION';

/** A value with what it rests on. */
export interface Figure {
  readonly value: number | null;
  /** Set if, and only if, `value` is null. */
  readonly reason: AgreementReason | null;
  /** Documents that both (over all pairs: at least two) finished. */
  readonly documents: number;
  /** Those of them in which nobody marked anything that counts here. */
  readonly emptyDocuments: number;
  /** Spans of both sides, or tokens, that were compared; over several pairs, the sum over the pairs. */
  readonly units: number;
}

/** The documents that at least two of the annotators finished. */
export function commonDocuments({ annotators, documents }: AgreementUnits): AgreementDocument[] {
  return documents.filter(({ sets }) => annotators.filter((id) => sets.has(id)).length >= 2);
}

/** All pairs of annotators, each once, in the order given. */
export function pairsOf(annotators: readonly string[]): [string, string][] {
  return annotators.flatMap((first, n) =>
    annotators.slice(n + 1).map((second): [string, string] => [first, second]),
  );
}

/** Spans as they are compared: without whitespace at their edges, each once; what holds only whitespace drops out. */
export function trimSpans(text: string, spans: readonly LabelledRange[]): LabelledRange[] {
  const trimmed = spans.map(({ start, end, label }) => {
    const mention = text.slice(start, end);
    const leading = mention.length - mention.trimStart().length;
    return { start: start + leading, end: start + Math.max(leading, mention.trimEnd().length), label };
  });
  return distinct(trimmed.filter(({ start, end }) => start < end));
}
