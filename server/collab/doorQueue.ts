/**
 * The queue before the door: a few decisions at a time, each of which reads from the store, so that a storm of handshakes
 * leaves the store and the event loop to those who work. Addresses take turns, so who sends many waits behind its own.
 * How many may wait is bounded before the handshake (`BOUNDS.socketsBeforeAdmission`).
 */

export class DoorQueue {
  readonly #atOnce: number;
  #running = 0;
  /** By address, whose turn is next first. */
  readonly #waiting = new Map<string, (() => void)[]>();

  /** @param atOnce decisions under way at the same time, at least 1. */
  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Does `work` when it is the address's turn; gives its result, or throws what it throws. */
  async run<Result>(address: string, work: () => Promise<Result>): Promise<Result> {
    if (this.#running < this.#atOnce) this.#running += 1;
    // The place of the one who leaves is handed over, so that nobody comes between.
    else await new Promise<void>((resolve) => this.#line(address).push(resolve));
    try {
      return await work();
    } finally {
      this.#handOver();
    }
  }

  #line(address: string): (() => void)[] {
    const line = this.#waiting.get(address) ?? [];
    this.#waiting.set(address, line);
    return line;
  }

  #handOver(): void {
    for (const [address, line] of this.#waiting) {
      const next = line.shift();
      this.#waiting.delete(address);
      if (line.length > 0) this.#waiting.set(address, line);
      if (next !== undefined) {
        next();
        return;
      }
    }
    this.#running -= 1;
  }
}
