/**
 * A span: a stretch of a document's text with an entity type. One plain value, replaced whole and never changed in
 * place, so a reader never sees half of an edit. Offsets are UTF-16 code units, half-open `[start, end)`.
 */

/**
 * Where a span came from: a person's hand, an import, a bulk action, or an accepted suggestion of a pattern list or of a
 * model (`model:<modelId>`).
 */
export type SpanOrigin = 'human' | 'import' | 'bulk' | 'patterns' | `model:${string}`;

/** A stretch of text; UTF-16 code units, half-open: `0 ≤ start < end ≤ text.length`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One labelled stretch of a document's text. */
export interface Span extends Range {
  /** Unique in its annotation set; 1–40 characters of `A–Z a–z 0–9 _ -`. */
  readonly id: string;
  /** The id (not the name) of a project's entity type, so that renaming a type touches no span. */
  readonly entityTypeId: string;
  /** Id of the user who made it; the server enforces that it is true. */
  readonly by: string;
  readonly origin: SpanOrigin;
  /** When it was made: milliseconds since 1970, by the author's clock. */
  readonly at: number;
}

/** Reading order: by start, then the longer first, then by entity type and id. Total, so sorting is deterministic. */
export function compareSpans(a: Span, b: Span): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    compareText(a.entityTypeId, b.entityTypeId) ||
    compareText(a.id, b.id)
  );
}

/** Whether two ranges share at least one code unit. Touching ranges do not overlap. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds `inner` whole; equal ranges hold each other. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans say the same about the text: equal bounds and equal entity type. Ids and authors do not count. */
export function isSameAnnotation(
  a: Pick<Span, 'start' | 'end' | 'entityTypeId'>,
  b: Pick<Span, 'start' | 'end' | 'entityTypeId'>,
): boolean {
  return a.start === b.start && a.end === b.end && a.entityTypeId === b.entityTypeId;
}

/** Whether two spans are the same in every field. */
export function isSameSpan(a: Span, b: Span): boolean {
  return a.id === b.id && isSameAnnotation(a, b) && a.by === b.by && a.origin === b.origin && a.at === b.at;
}

/** The mention: the text that a range covers. */
export function mentionOf(text: string, range: Range): string {
  return text.slice(range.start, range.end);
}

/** Order of two strings by UTF-16 code unit: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
