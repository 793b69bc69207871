/** What is drawn on the text: the set's spans, and apart from them what is only suggested. */
import type { Range, Span } from '../../schema/span.ts';
import { formatShare } from '../words/numbers.ts';

/** A span that somebody or something proposes; it is not part of the set. */
export interface Suggestion extends Range {
  /** Unique among all suggestions and spans that are shown. */
  readonly id: string;
  readonly entityTypeId: string;
  /** In [0, 1]; null where the source gives none. */
  readonly confidence: number | null;
}

/** A span or a suggestion as it is drawn. */
export interface Mark extends Range {
  readonly id: string;
  readonly entityTypeId: string;
  /** Only suggestions have one; undefined tells a span. */
  readonly confidence?: number | null;
}

/** Whether a mark is only suggested. */
export function isSuggested(mark: Mark): boolean {
  return mark.confidence !== undefined;
}

/** What stands under a mark: the name of its type, and how sure its source is, in the words of the list beside. */
export function labelOf(mark: Mark, typeName: string | undefined): string | undefined {
  const { confidence = null } = mark;
  return confidence === null || typeName === undefined ? typeName : `${typeName} ${formatShare(confidence)}`;
}

/**
 * Spans and suggestions in one list in reading order: by start, then the longer first, a span before a suggestion.
 * @param spans in reading order. @param suggestions in any order.
 */
export function mergeMarks(spans: readonly Span[], suggestions: readonly Suggestion[]): readonly Mark[] {
  if (suggestions.length === 0) return spans;
  // Sorting is stable, so that spans, which come first, stay before suggestions of the same stretch.
  return [...spans, ...suggestions].sort((a: Mark, b: Mark) => a.start - b.start || b.end - a.end);
}
