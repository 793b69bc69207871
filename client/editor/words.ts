/**
 * Words of a text: where they begin and end (Unicode word borders, UAX 29, by `Intl.Segmenter`), how a hand's selection
 * snaps to them, and how the keyboard walks along them. All ranges are UTF-16, half-open.
 */
import { DEFAULT_SNAP_RULES, type SnapRules } from '../../schema/snapping.ts';
import type { Range } from '../../schema/span.ts';
import { NearSegments } from './nearSegments.ts';
import { trimPunctuation } from './punctuation.ts';

/**
 * White space, and what nobody can see: soft hyphens, zero-width spaces, marks of direction. Joiners are not among them:
 * they belong to the letter or emoji before.
 */
const UNSEEN = /[\s\u0085\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
const ALL_UNSEEN = new RegExp(`^${UNSEEN.source}*$`, 'u');
const UNSEEN_END = new RegExp(`${UNSEEN.source}+$`, 'u');
/** No word by Unicode's rules, yet something that one may want to name. */
const EMOJI = /[\p{Emoji_Presentation}\ufe0f]/u;
const WORD_BEFORE = /[\p{L}\p{N}\p{M}_]$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}_]/u;
const APOSTROPHE = /['’ʼ＇]/u;
/** Scripts written without spaces: their words come from a dictionary, which guesses, so nothing is added there. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Words of one text. Made once a document; each question looks at the neighbourhood only. */
export class Words {
  readonly #text: string;
  readonly #words: NearSegments;
  readonly #characters: NearSegments;
  readonly #rules: () => SnapRules;

  /**
   * @param language BCP 47; one that the browser does not know counts as none.
   * @param rules of the project; read anew each time, since they change while a text is open.
   */
  constructor(text: string, language: string, rules: () => SnapRules = () => DEFAULT_SNAP_RULES) {
    this.#text = text;
    this.#rules = rules;
    this.#words = new NearSegments(text, segmenter(language, 'word'));
    this.#characters = new NearSegments(text, segmenter(language, 'grapheme'));
  }

  /**
   * What a selection by hand means: without the white space at its edges, and, as the project says, with the whole of
   * each word it cuts and without punctuation at its edges. An edge that does not stand between two letters or digits of
   * a word stays, so `Berlin` may be taken from `Berlin's`. A character with all its accents and joiners (grapheme
   * cluster) is never cut.
   * @param isExact leaves words cut.
   * @returns undefined when nothing but white space is left.
   */
  snap(range: Range, isExact = false): Range | undefined {
    if (range.start >= range.end) return undefined;
    const trimmed = this.trim(this.#completeCharacters(range));
    if (trimmed === undefined || isExact) return trimmed;
    const { snapping, trimsPunctuation } = this.#rules();
    const whole = snapping === 'WORDS' ? this.#withWholeWords(trimmed) : trimmed;
    return trimsPunctuation ? this.#completeCharacters(trimPunctuation(this.#text, whole)) : whole;
  }

  /** The range without white space (Unicode White_Space) and unseen signs at its edges; undefined when nothing is left. */
  trim(range: Range): Range | undefined {
    let { start, end } = range;
    while (start < end && UNSEEN.test(this.#text.charAt(start))) {
      const next = this.stepCharacter(start, 1);
      // A space may carry an accent: then it is a character that can be seen.
      if (!ALL_UNSEEN.test(this.#text.slice(start, next))) break;
      start = next;
    }
    while (end > start && UNSEEN.test(this.#text.charAt(end - 1))) end -= 1;
    return start < end ? { start, end } : undefined;
  }

  /** Whether a range begins and ends at borders of words; an apostrophe is one too: `Rome` is whole in `Rome's`. */
  isWhole({ start, end }: Range): boolean {
    return this.#isBorder(start) && this.#isBorder(end);
  }

  /** The first word that begins at or after an offset. */
  next(offset: number): Range | undefined {
    return this.#find(offset, 1, (word) => word.start >= offset);
  }

  /** The last word that ends at or before an offset. */
  previous(offset: number): Range | undefined {
    return this.#find(offset - 1, -1, (word) => word.end <= offset);
  }

  /** The word that holds the character at an offset, else the next one, else the one before. */
  nearest(offset: number): Range | undefined {
    const at = this.#segmentAt(offset);
    return at?.isWord === true ? at.range : (this.next(offset) ?? this.previous(offset));
  }

  /** The offset one character (grapheme cluster) further; stays within the text. */
  stepCharacter(offset: number, step: 1 | -1): number {
    const at = this.#characters.containing(step === 1 ? offset : offset - 1);
    if (at === undefined) return offset;
    return step === 1 ? at.index + at.segment.length : at.index;
  }

  #isBorder(offset: number): boolean {
    const at = this.#segmentAt(offset);
    if (at === undefined || at.range.start === offset || at.range.end <= offset) return true;
    return APOSTROPHE.test(this.#text.slice(offset - 1, offset + 1));
  }

  #find(from: number, step: 1 | -1, fits: (word: Range) => boolean): Range | undefined {
    let at = this.#segmentAt(from);
    while (at !== undefined && !(at.isWord && fits(at.range))) {
      at = this.#segmentAt(step === 1 ? at.next : at.range.start - 1);
    }
    return at?.range;
  }

  /** undefined before the text's begin and at its end. */
  #segmentAt(offset: number): Segment | undefined {
    const found = this.#words.containing(offset);
    if (found === undefined) return undefined;
    const { index, segment, isWordLike } = found;
    const isWord = isWordLike === true || EMOJI.test(segment);
    const next = index + segment.length;
    // Unicode counts a mark of direction to the word before it.
    const end = isWord ? next - (UNSEEN_END.exec(segment)?.[0].length ?? 0) : next;
    return { range: { start: index, end }, next, isWord };
  }

  #withWholeWords(range: Range): Range {
    const start = this.#cutWord(range.start)?.start ?? range.start;
    const end = this.#cutWord(range.end)?.end ?? range.end;
    return { start, end };
  }

  /** The word that an edge cuts in two, if it is one to be completed. */
  #cutWord(edge: number): Range | undefined {
    const text = this.#text;
    if (!WORD_BEFORE.test(text.slice(Math.max(0, edge - 2), edge))) return undefined;
    if (!WORD_AFTER.test(text.slice(edge, edge + 2))) return undefined;
    const word = this.#segmentAt(edge);
    if (word === undefined || !word.isWord || word.range.start === edge) return undefined;
    return UNSPACED.test(text.slice(word.range.start, word.range.end)) ? undefined : word.range;
  }

  #completeCharacters({ start, end }: Range): Range {
    const last = this.#characters.containing(end);
    return {
      start: this.#characters.containing(start)?.index ?? start,
      end: last === undefined || last.index === end ? end : last.index + last.segment.length,
    };
  }
}

/** A word, or what stands between words. */
interface Segment {
  readonly range: Range;
  /** Where the next one begins; after what is unseen at a word's end. */
  readonly next: number;
  readonly isWord: boolean;
}

function segmenter(language: string, granularity: 'word' | 'grapheme'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity });
  } catch {
    // RangeError: not a language tag. The rules of no language in particular are good enough.
    return new Intl.Segmenter('und', { granularity });
  }
}
