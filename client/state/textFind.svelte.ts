/** Finding in the open text: what is looked for, where it was found, and at which place one stands. */
import { findMentions, MAX_MENTIONS } from '../../schema/mentions.ts';
import type { Range } from '../../schema/span.ts';

export class TextFind {
  readonly #text: string;
  readonly #language: string;
  readonly #onMove: (hit: Range) => void;
  #isOpen = $state(false);
  #query = $state('');
  #matchCase = $state(false);
  #wholeWord = $state(false);
  /** Where the search began: the first hit is the first from here on. */
  #origin = $state(0);
  /** How many hits one has gone on from there. */
  #moved = $state(0);
  readonly #hits = $derived.by((): readonly Range[] =>
    this.#query === '' || !this.#isOpen
      ? []
      : findMentions(
          this.#text,
          { mention: this.#query, matchCase: this.#matchCase, wholeWord: this.#wholeWord },
          { language: this.#language },
        ),
  );
  readonly #index = $derived.by(() => this.#indexNow());

  /**
   * @param language of the text, BCP 47.
   * @param onMove called with the place that one has come to.
   */
  constructor(text: string, language: string, onMove: (hit: Range) => void) {
    this.#text = text;
    this.#language = language;
    this.#onMove = onMove;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get query(): string {
    return this.#query;
  }

  get matchCase(): boolean {
    return this.#matchCase;
  }

  get wholeWord(): boolean {
    return this.#wholeWord;
  }

  /** All places, in reading order; none while closed. */
  get hits(): readonly Range[] {
    return this.#hits;
  }

  /** Whether there may be more places than were looked for. */
  get isCutOff(): boolean {
    return this.#hits.length >= MAX_MENTIONS;
  }

  /** The place one stands at. */
  get current(): Range | undefined {
    return this.#hits[this.#index];
  }

  /** The number of that place, counted from 1; 0 when nothing is found. */
  get number(): number {
    return this.#hits.length === 0 ? 0 : this.#index + 1;
  }

  /** Opens it. @param mention what to look for; when left out, what was looked for last. @param from an offset. */
  open(mention: string | undefined, from: number): void {
    this.#isOpen = true;
    this.#begin(from);
    if (mention !== undefined && mention !== '') this.#query = mention;
    this.#tell();
  }

  /** Looks for something else, from where the search began. */
  search(query: string): void {
    this.#begin(this.#origin);
    this.#query = query;
    this.#tell();
  }

  setMatchCase(matchCase: boolean): void {
    this.#begin(this.current?.start ?? this.#origin);
    this.#matchCase = matchCase;
    this.#tell();
  }

  setWholeWord(wholeWord: boolean): void {
    this.#begin(this.current?.start ?? this.#origin);
    this.#wholeWord = wholeWord;
    this.#tell();
  }

  /** Goes to the next place, or with −1 to the one before; after the last comes the first. @returns false when there is none. */
  step(step: 1 | -1): boolean {
    if (this.#hits.length === 0) return false;
    this.#moved += step;
    this.#tell();
    return true;
  }

  /** Closes it; what was looked for is remembered. */
  close(): void {
    this.#isOpen = false;
  }

  #begin(from: number): void {
    this.#origin = from;
    this.#moved = 0;
  }

  #indexNow(): number {
    const { length } = this.#hits;
    if (length === 0) return -1;
    const first = Math.max(
      0,
      this.#hits.findIndex(({ start }) => start >= this.#origin),
    );
    return (((first + this.#moved) % length) + length) % length;
  }

  #tell(): void {
    const { current } = this;
    if (current !== undefined) this.#onMove(current);
  }
}
