/**
 * Words or characters of a long text, by `Intl.Segmenter`. Asking it about one place costs the length of the text that
 * it was shown, so it is only shown the stretch around the place. The rule it guards: the text is always cut into the
 * same stretches, at places where a word ends in any case, so that the answers are those for the whole text.
 */

/** A word, a character, or what stands between words. */
export interface Segment {
  /** Where it begins, in UTF-16 code units of the text. */
  readonly index: number;
  readonly segment: string;
  /** Whether it is a word; undefined where characters are asked for. */
  readonly isWordLike: boolean | undefined;
}

/** About how many code units are looked at. */
const STRETCH = 1_024;
/**
 * No rule of Unicode (UAX 29) joins these with a letter after them. Not every white space is among them: a narrow hard
 * space joins. Nor is every letter: some hang on to what is before them, such as the Thai SARA AM.
 */
const BORDER = /[ \t\n\r\u00a0\u3000、。，！？」』）](?=(?![\u0e33\u0eb3\uff9e\uff9f])\p{L})/u;
/** What hangs on to the character before it: half of a pair, a mark, a joiner. */
const HANGING = /^(?:[\udc00-\udfff]|\p{M}|\u200c|\u200d|[\u0e33\u0eb3\uff9e\uff9f])/u;

export class NearSegments {
  readonly #text: string;
  readonly #segmenter: Intl.Segmenter;
  /** The stretch that was looked at last: most questions are about the same place. */
  #start = 0;
  #end = 0;
  #segments: Intl.Segments | undefined;

  constructor(text: string, segmenter: Intl.Segmenter) {
    this.#text = text;
    this.#segmenter = segmenter;
  }

  /** The segment that holds the code unit at an offset; undefined outside the text. */
  containing(offset: number): Segment | undefined {
    if (!(offset >= 0 && offset < this.#text.length)) return undefined;
    if (offset < this.#start || offset >= this.#end) this.#lookAt(offset);
    const found = this.#segments?.containing(offset - this.#start);
    if (found === undefined) return undefined;
    return { index: found.index + this.#start, segment: found.segment, isWordLike: found.isWordLike };
  }

  #lookAt(offset: number): void {
    let at = Math.floor(offset / STRETCH);
    while (this.#cut(at) > offset) at -= 1;
    this.#start = this.#cut(at);
    do {
      at += 1;
      this.#end = this.#cut(at);
    } while (this.#end <= offset);
    this.#segments = this.#segmenter.segment(this.#text.slice(this.#start, this.#end));
  }

  /** Where the stretch with this number begins. They begin in order, though some may be empty. */
  #cut(number: number): number {
    const text = this.#text;
    const from = number * STRETCH;
    if (from <= 0) return 0;
    if (from >= text.length) return text.length;
    const border = BORDER.exec(text.slice(from, from + STRETCH));
    if (border !== null) return from + border.index + border[0].length;
    // Not a single end of a word in a thousand letters: no writing. Only characters are kept whole.
    let cut = from;
    while (HANGING.test(text.charAt(cut))) cut += 1;
    return cut;
  }
}
