/**
 * What can be told from a word alone: its folded forms, shape, affixes and flags. Every form is well-formed Unicode, so
 * it survives UTF-8.
 */

/** The faces of one word. */
export interface WordForm {
  /** As it stands in the text. */
  readonly cased: string;
  /** Lower case, every digit as 0. */
  readonly folded: string;
  /** One character a character: X capital, x small, d digit, c other letter, else itself. At most 14. */
  readonly longShape: string;
  /** The shape with runs of one character as one. At most 10. */
  readonly shape: string;
  /** Lower-cased beginnings of 1, 2, 3 and 4 characters, as far as the word reaches. */
  readonly prefixes: readonly string[];
  /** Lower-cased ends, likewise. */
  readonly suffixes: readonly string[];
  /** Names of what holds: `initial`, `capitals`, `number`, `digit`, `hyphen`, `punctuation`. */
  readonly flags: readonly string[];
  /** Lower-cased word if it has a letter, for line words; else null. */
  readonly lineWord: string | null;
  /** True only for what stands before the first and after the last token. */
  readonly isBoundary: boolean;
}

/** Stands before the first token. */
export const BEFORE: WordForm = boundary('\u0002');
/** Stands after the last token. */
export const AFTER: WordForm = boundary('\u0003');

const LONGEST_AFFIX = 4;
const LONGEST_LONG_SHAPE = 14;
const LONGEST_SHAPE = 10;

const FLAGS: readonly (readonly [string, RegExp])[] = [
  ['initial', /^\p{Lu}/u],
  ['capitals', /^\p{Lu}+$/u],
  ['number', /^\p{Nd}+$/u],
  ['digit', /\p{Nd}/u],
  ['hyphen', /-/u],
  ['punctuation', /^[^\p{L}\p{N}]+$/u],
];

/** Most words kept; a stream of new words must not grow memory without end. */
const MAX_CACHED_WORDS = 200_000;

/** Word forms, each worked out once. */
export class WordForms {
  readonly #forms = new Map<string, WordForm>();

  of(word: string): WordForm {
    const known = this.#forms.get(word);
    if (known !== undefined) return known;
    if (this.#forms.size >= MAX_CACHED_WORDS) this.#forms.clear();
    const form = toWordForm(word);
    this.#forms.set(word, form);
    return form;
  }
}

/** The faces of a word. Lone surrogates count as U+FFFD. */
export function toWordForm(word: string): WordForm {
  const cased = word.replace(/\p{Surrogate}/gu, '\uFFFD');
  const lower = cased.toLowerCase();
  const characters = Array.from(lower);
  const classes = Array.from(cased, classOf);
  const lengths = Array.from({ length: Math.min(LONGEST_AFFIX, characters.length) }, (_, at) => at + 1);
  return {
    cased,
    folded: lower.replace(/\p{Nd}/gu, '0'),
    longShape: classes.slice(0, LONGEST_LONG_SHAPE).join(''),
    shape: classes
      .filter((kind, at) => kind !== classes[at - 1])
      .slice(0, LONGEST_SHAPE)
      .join(''),
    prefixes: lengths.map((length) => characters.slice(0, length).join('')),
    suffixes: lengths.map((length) => characters.slice(-length).join('')),
    flags: FLAGS.filter(([, pattern]) => pattern.test(cased)).map(([name]) => name),
    lineWord: /\p{L}/u.test(cased) ? lower : null,
    isBoundary: false,
  };
}

function classOf(character: string): string {
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{Ll}/u.test(character)) return 'x';
  if (/\p{Nd}/u.test(character)) return 'd';
  return /\p{L}/u.test(character) ? 'c' : character;
}

function boundary(mark: string): WordForm {
  return {
    cased: mark,
    folded: mark,
    longShape: mark,
    shape: mark,
    prefixes: [],
    suffixes: [],
    flags: [],
    lineWord: null,
    isBoundary: true,
  };
}
