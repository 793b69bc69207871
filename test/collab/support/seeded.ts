/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Seeded {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** `0 ≤ x < 1`. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, `0 ≤ n < limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** @throws Error when there is nothing to choose from. */
  pick<Value>(from: readonly Value[]): Value {
    if (from.length === 0) throw new Error('nothing to pick from');
    return from[this.below(from.length)] as Value;
  }

  /** True once in `times`. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }
}
