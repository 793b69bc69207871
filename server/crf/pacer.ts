/**
 * Lets a long computation give way to the event loop, where an abort arrives. It counts work and reads no clock, so
 * where it pauses is the same in every run.
 */

/** Some 20 to 60 ms on one core. */
const WORK_BETWEEN_PAUSES = 30_000_000;

/** One for a whole training. */
export class Pacer {
  readonly #signal: AbortSignal | undefined;
  #work = 0;

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /**
   * Adds work and tells whether it is time for `pause`.
   * @param work in multiply-adds, or what takes as long: about a nanosecond each.
   */
  isDue(work: number): boolean {
    this.#work += work;
    return this.#work >= WORK_BETWEEN_PAUSES;
  }

  /** Lets one macrotask pass. @throws the signal's reason when it has aborted. */
  async pause(): Promise<void> {
    this.#work = 0;
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    this.#signal?.throwIfAborted();
  }
}
