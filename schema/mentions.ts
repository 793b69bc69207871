/**
 * Where a text holds the same mention again: literal, in reading order, never two that share text. Pure, so that the
 * page's preview, the server's preview and the job that labels find the same places.
 */
import { splitsSurrogatePair } from './offsets.ts';
import type { Range } from './span.ts';

/** What is looked for. */
export interface MentionQuery {
  /** At least one character; taken letter by letter, whatever signs it holds. */
  readonly mention: string;
  readonly matchCase: boolean;
  /** Only where it begins and ends at a word's border, so that `Rome` is not found in `Romeo`. */
  readonly wholeWord: boolean;
}

/** Longest mention that is looked for, in UTF-16 code units. */
export const MAX_MENTION_LENGTH = 500;

/** Most places that are given for one text; a text with more has them from its beginning. */
export const MAX_MENTIONS = 10_000;

/** Genitives and elisions are one word by Unicode's rules, yet `Rome` is a word of `Rome's` and `Italie` of `l'Italie`. */
const APOSTROPHES = new Set(["'", '’', 'ʼ', '＇']);

/**
 * The places of a mention, UTF-16, half-open. Without `matchCase`, letters are compared by Unicode's simple case folding,
 * which never changes a length. Words are those of `Intl.Segmenter` (UAX 29; a dictionary for Chinese, Japanese, Thai …).
 * @param language BCP 47, of the text; one that is not known counts as none.
 */
export function findMentions(
  text: string,
  query: MentionQuery,
  { language = 'und', limit = MAX_MENTIONS }: { readonly language?: string; readonly limit?: number } = {},
): Range[] {
  const { mention, matchCase, wholeWord } = query;
  if (mention === '' || mention.length > MAX_MENTION_LENGTH) return [];
  const borders = wholeWord ? new WordBorders(text, language) : undefined;
  const pattern = new RegExp(literal(mention), matchCase ? 'gu' : 'giu');
  const found: Range[] = [];
  for (let hit = pattern.exec(text); hit !== null && found.length < limit; hit = pattern.exec(text)) {
    const range = { start: hit.index, end: hit.index + hit[0].length };
    if (borders?.hold(range) === false) pattern.lastIndex = afterCharacter(text, range.start);
    else found.push(range);
  }
  return found;
}

/** Whether a stretch of text begins and ends at borders of words. */
export function isWholeWord(text: string, range: Range, language = 'und'): boolean {
  return new WordBorders(text, language).hold(range);
}

/** Asking a segmenter about a place costs the length of its text, so it is only shown the surroundings of the place. */
const SURROUNDINGS = 160;
const WHITE_SPACE = /\s/u;

class WordBorders {
  readonly #text: string;
  readonly #segmenter: Intl.Segmenter;

  constructor(text: string, language: string) {
    this.#text = text;
    this.#segmenter = wordSegmenter(language);
  }

  hold({ start, end }: Range): boolean {
    return this.#isBorder(start) && this.#isBorder(end);
  }

  #isBorder(offset: number): boolean {
    const text = this.#text;
    const [before, after] = [text.charAt(offset - 1), text.charAt(offset)];
    if (before === '' || after === '' || WHITE_SPACE.test(before) || WHITE_SPACE.test(after)) return true;
    if (APOSTROPHES.has(before) || APOSTROPHES.has(after)) return true;
    const from = this.#startOfSurroundings(offset);
    const around = text.slice(from, offset + SURROUNDINGS);
    return this.#segmenter.segment(around).containing(offset - from)?.index === offset - from;
  }

  /** A border of words: white space, where there is some near. */
  #startOfSurroundings(offset: number): number {
    const least = Math.max(0, offset - SURROUNDINGS);
    let from = offset;
    while (from > least && !WHITE_SPACE.test(this.#text.charAt(from - 1))) from -= 1;
    return splitsSurrogatePair(this.#text, from) ? from - 1 : from;
  }
}

function wordSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    // RangeError: not a language tag. The rules of no language in particular are good enough.
    return new Intl.Segmenter('und', { granularity: 'word' });
  }
}

function literal(mention: string): string {
  return mention.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A place that was refused may hide one that begins inside it. */
function afterCharacter(text: string, offset: number): number {
  return offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
}
