/**
 * The text as blocks, each drawn by itself. A line of common length is one block. A very long one is cut where the screen
 * would wrap it anyway, so that the cut does not show; should the browser set the words a little otherwise, then the last
 * row before a cut is a word shorter than it might be.
 */
import type { Range } from '../../schema/span.ts';
import { RIGHT_TO_LEFT } from './directions.ts';
import { splitIntoLines } from './lines.ts';

/** A part of the text that begins a row of the screen. Blocks in order, without gaps, are the text. */
export interface Block extends Range {
  /** A cut line goes one way, whatever the letters at a cut; `auto` for whole lines. */
  readonly dir: 'auto' | 'ltr' | 'rtl';
  /** How many rows of the screen it fills, as far as can be told without drawing it. */
  readonly rows: number;
}

/** How the screen wraps the text. */
export interface Wrapping {
  /** Width of a row, in pixels. */
  readonly width: number;
  /** Width of one UTF-16 code unit, in pixels; a surrogate pair has its width on the first half. */
  widthOf(unit: number): number;
}

/** Lines of more code units are cut. */
export const LONGEST_LINE = 2_000;
/** Rows of a block of a cut line. */
const ROWS = 10;
/** Rows are taken as this much narrower, since letters in a row are not quite as wide as alone. */
const CAUTION = 0.99;

const FIRST_STRONG = /\p{L}/u;
/** No row begins with these, though it might begin between any two letters of these scripts. */
const CLOSING =
  /[\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u30fb\u30fc\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d]/;

/** The blocks of a text; none for an empty one. */
export function cutIntoBlocks(text: string, wrapping: Wrapping): Block[] {
  const unitsPerRow = unitsInRow(text, wrapping);
  return splitIntoLines(text).flatMap(({ start, end }): Block[] =>
    end - start > LONGEST_LINE
      ? cutLine(text, { start, end }, wrapping)
      : [{ start, end, dir: 'auto', rows: Math.max(1, Math.ceil((end - start) / unitsPerRow)) }],
  );
}

function cutLine(text: string, line: Range, wrapping: Wrapping): Block[] {
  const dir = directionOf(text, line);
  const blocks: Block[] = [];
  for (let start = line.start; start < line.end;) {
    const end = startOfRow(text, { start, end: line.end }, wrapping);
    blocks.push({ start, end, dir, rows: ROWS });
    start = end;
  }
  return blocks;
}

/** Where the row after the first `ROWS` rows from `start` begins; the end, when the rest has no more. */
function startOfRow(text: string, { start, end }: Range, wrapping: Wrapping): number {
  const width = wrapping.width * CAUTION;
  let [rows, rowStart, chance, before, x] = [0, start, start, 0, 0];
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (at > rowStart && mayBreak(text, at, unit)) [chance, before] = [at, x];
    const isFull = x + wrapping.widthOf(unit) > width && !isSpace(unit) && at > rowStart;
    if (isFull && (chance > rowStart || !isContinuing(text, at, rowStart))) {
      rowStart = chance > rowStart ? chance : at;
      x = chance === rowStart ? x - before : 0;
      rows += 1;
      if (rows === ROWS) return rowStart;
    }
    x += wrapping.widthOf(unit);
  }
  return end;
}

function mayBreak(text: string, at: number, unit: number): boolean {
  const former = text.charCodeAt(at - 1);
  if (isSpace(unit)) return false;
  if (isSpace(former)) return true;
  return (isIdeographic(unit) || isIdeographic(former)) && !CLOSING.test(text.charAt(at));
}

/** Tabs and spaces of Unicode, but not hard ones: they hang over the end of a row. */
function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 0x2000 && unit <= 0x200b && unit !== 0x2007);
}

/** Whether rows may be broken between letters: Chinese and Japanese. */
function isIdeographic(unit: number): boolean {
  return (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);
}

const CHARACTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** No character is longer, in code units. */
const LONGEST_CHARACTER = 200;

/** Whether a code unit belongs to the character before it, such as an accent, a skin tone or a flag's second half. */
function isContinuing(text: string, at: number, rowStart: number): boolean {
  // Segmenting takes time, and most that continue a character are told at once.
  if (/[\p{M}\u200d\udc00-\udfff]/u.test(text.charAt(at))) return true;
  const from = Math.max(rowStart, at - LONGEST_CHARACTER);
  return CHARACTERS.segment(text.slice(from, at + 2)).containing(at - from)?.index !== at - from;
}

function directionOf(text: string, { start, end }: Range): 'ltr' | 'rtl' {
  const letter = FIRST_STRONG.exec(text.slice(start, Math.min(end, start + LONGEST_LINE)))?.[0] ?? '';
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/** How many code units a row holds in the mean, from the text's beginning. */
function unitsInRow(text: string, wrapping: Wrapping): number {
  const sample = text.slice(0, LONGEST_LINE);
  let sum = 0;
  for (let at = 0; at < sample.length; at += 1) sum += wrapping.widthOf(sample.charCodeAt(at));
  return sum === 0 ? 1 : Math.max(1, (wrapping.width * sample.length) / sum);
}
