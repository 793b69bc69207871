/**
 * Text → tokens: what models tag and what token measures count. A token is a run of letters, a run of digits, or one
 * other character; stretches of scripts that put no blanks between words are cut into words by Intl.Segmenter.
 * The rule it guards: every character that is not whitespace lies in exactly one token, and none splits a character.
 */
import type { Range } from '../../schema/span.ts';
import { splitsSurrogatePair } from '../../schema/offsets.ts';

/** One token; `start` and `end` are UTF-16 offsets into the text, half-open. */
export interface Token extends Range {
  /** The characters it covers, never empty and without whitespace. */
  readonly text: string;
  /** Number of the text line it stands on, from 0. Lines end as in Unicode TS #18 RL1.6. */
  readonly line: number;
}

export interface TokenizeOptions {
  /**
   * UTF-16 positions, in any order, where a token must be cut: bounds of gold spans that lie inside a word. Positions
   * between tokens, outside the text or inside a surrogate pair do nothing.
   */
  readonly cuts?: readonly number[];
}

/** Scripts written without blanks between words, for which Intl.Segmenter brings a dictionary. */
const UNSPACED = ['Han', 'Hira', 'Kana', 'Thai', 'Laoo', 'Khmr', 'Mymr']
  .map((script) => `\\p{scx=${script}}`)
  .join('');
/**
 * What stays with the character before it: combining marks, emoji modifiers (UAX #29 Extend and SpacingMark). At most
 * 30 in a row, the limit of UAX #15's stream-safe text; the bounds also keep hostile text within the engine's stack.
 */
const EXTEND = '[\\p{M}\\p{Grapheme_Extend}\\p{Emoji_Modifier}]{0,30}';
const TAIL = '[\\p{M}\\p{Grapheme_Extend}\\p{Emoji_Modifier}\\u200D]{0,30}';
const UNSPACED_LETTER = `[[\\p{L}\\p{Nl}]&&[${UNSPACED}]]`;
/** U+0085 and U+200B separate words too, though `\s` leaves them out. */
const WHITESPACE = '\\s\\u0085\\u200B';

/**
 * Group 1 is a line end, group 2 a stretch of unspaced script; anything else that matches is a token. Runs are cut
 * after 500 characters: Intl.Segmenter takes quadratic time on a long stretch, and the expression's stack is finite.
 */
const PIECE = new RegExp(
  [
    '(\\r\\n|[\\n\\v\\f\\r\\u0085\\u2028\\u2029])',
    `((?:${UNSPACED_LETTER}${TAIL}){1,500})`,
    `(?:[\\p{L}--[${UNSPACED}]]${TAIL}){1,500}`,
    `(?:\\p{Nd}${TAIL}){1,500}`,
    `\\p{RI}\\p{RI}${TAIL}`,
    `\\p{ExtPict}(?:${EXTEND}\\u200D\\p{ExtPict}){0,30}${TAIL}`,
    `[^${WHITESPACE}]${TAIL}`,
  ].join('|'),
  'gv',
);

const WORDS = new Intl.Segmenter('und', { granularity: 'word' });

/** All tokens of a text in order. Deterministic for a given version of ICU. */
export function tokenize(text: string, options: TokenizeOptions = {}): Token[] {
  const tokens: Token[] = [];
  let line = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match[1] !== undefined) line += 1;
    else if (match[2] !== undefined) addWords(tokens, match[2], match.index, line);
    else addToken(tokens, match[0], match.index, line);
  }
  return options.cuts === undefined ? tokens : cutTokens(text, tokens, options.cuts);
}

function addToken(tokens: Token[], piece: string, start: number, line: number): void {
  tokens.push({ start, end: start + piece.length, text: piece, line });
}

function addWords(tokens: Token[], stretch: string, start: number, line: number): void {
  for (const { segment, index } of WORDS.segment(stretch)) addToken(tokens, segment, start + index, line);
}

/** The same tokens, each cut at the positions that lie strictly inside it. */
function cutTokens(text: string, tokens: readonly Token[], cuts: readonly number[]): Token[] {
  const sorted = [...new Set(cuts)].filter((cut) => !splitsSurrogatePair(text, cut)).sort((a, b) => a - b);
  const pieces: Token[] = [];
  let next = 0;
  for (const token of tokens) {
    let start = token.start;
    for (; next < sorted.length; next += 1) {
      const cut = sorted[next] ?? token.end;
      if (cut >= token.end) break;
      if (cut <= start) continue;
      addToken(pieces, text.slice(start, cut), start, token.line);
      start = cut;
    }
    if (start === token.start) pieces.push(token);
    else addToken(pieces, text.slice(start, token.end), start, token.line);
  }
  return pieces;
}
