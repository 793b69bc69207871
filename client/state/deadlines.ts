/** Timers by number: setting one again moves it. */

/** Timers that are known by a number. */
export class Deadlines {
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Calls `run` in `ms`, and not at the time that was set for `id` before. */
  set(id: number, ms: number, run: () => void): void {
    this.clear(id);
    this.#timers.set(id, setTimeout(run, ms));
  }

  clear(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }
}
