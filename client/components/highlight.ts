/** A text cut into stretches with and without a mark, for drawing. Offsets are UTF-16 code units, half-open. */

/** What is marked: UTF-16 code units, half-open. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text and the mark on it, if any. */
export interface Stretch<Kind extends Mark> {
  readonly text: string;
  readonly mark: Kind | undefined;
}

/**
 * Cuts the text at the marks. The stretches together are the text. A mark that overlaps one before it, or lies outside
 * the text, is left out, since it cannot be drawn as one stretch.
 */
export function cutAtMarks<Kind extends Mark>(text: string, marks: readonly Kind[]): Stretch<Kind>[] {
  const stretches: Stretch<Kind>[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < at || mark.end > text.length || mark.start >= mark.end) continue;
    if (mark.start > at) stretches.push({ text: text.slice(at, mark.start), mark: undefined });
    stretches.push({ text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), mark: undefined });
  return stretches;
}
