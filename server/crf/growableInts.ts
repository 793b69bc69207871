/** A list of 32-bit integers that grows, without a boxed number for each. */

/** Starts empty; every push takes constant time on average. */
export class GrowableInts {
  #items = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length] = value;
    this.#length += 1;
  }

  /** @param index from 0, below `length`. */
  at(index: number): number {
    return this.#items[index]!;
  }

  /** A copy of exactly its length. */
  toArray(): Int32Array {
    return this.#items.slice(0, this.#length);
  }
}
