/**
 * A document's text as lines, each drawn as one block. A line holds its own line break, so that the lines joined are the
 * text, whatever its kind of break: LF, CRLF or a lone CR.
 */
import type { Range } from '../../schema/span.ts';

const LINE = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g;

/** The lines' ranges, in order and without gaps; none for an empty text. */
export function splitIntoLines(text: string): Range[] {
  const lines: Range[] = [];
  for (const found of text.matchAll(LINE)) {
    lines.push({ start: found.index, end: found.index + found[0].length });
  }
  return lines;
}
