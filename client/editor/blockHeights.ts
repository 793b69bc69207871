/** How high the blocks of a text are, first as guessed, then as drawn, and where each begins. Pixels. */
export class BlockHeights {
  readonly #heights: Float64Array;
  /** Where each block begins; the last one is the height of all. */
  readonly #tops: Float64Array;
  /** Tops up to this index are right. */
  #known = 0;

  /** @param guesses one for each block. */
  constructor(guesses: readonly number[]) {
    this.#heights = Float64Array.from(guesses);
    this.#tops = new Float64Array(guesses.length + 1);
  }

  get count(): number {
    return this.#heights.length;
  }

  get total(): number {
    return this.topOf(this.count);
  }

  /** Where a block begins; for the number of blocks, where the last one ends. */
  topOf(index: number): number {
    for (; this.#known < index; this.#known += 1) {
      this.#tops[this.#known + 1] = (this.#tops[this.#known] ?? 0) + (this.#heights[this.#known] ?? 0);
    }
    return this.#tops[index] ?? 0;
  }

  /** The block that holds a height; the first or last one for what is above or below all. */
  indexAt(height: number): number {
    let low = 0;
    let high = Math.max(0, this.count - 1);
    this.topOf(this.count);
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#tops[middle] ?? 0) <= height) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** A block is as high as it was drawn. */
  set(index: number, height: number): void {
    if (this.#heights[index] === height) return;
    this.#heights[index] = height;
    this.#known = Math.min(this.#known, index);
  }
}
