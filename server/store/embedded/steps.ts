/**
 * Long work in small steps. Sources are plain iterators that now and then give `pause` instead of an item; a write runs
 * through at once, a read lets other commands in at a pause when its time slice is used up.
 */

/** "Nothing to hand out yet": a place where a reader may let others go first. */
export const pause = Symbol('pause');

/** What a source gives. */
export type Step<T> = T | typeof pause;

/** How long a read may hold the thread, in milliseconds. */
const SLICE_MS = 5;

/** Runs through a source at once, for writes. */
export function* withoutPauses<T>(source: Iterable<Step<T>>): Generator<T> {
  for (const step of source) if (step !== pause) yield step;
}

/** How many items may pass between two looks at the clock. */
const ITEMS_BETWEEN = 64;

/** Reads a source piece by piece, giving way to other work in between. */
export class Puller<T> {
  readonly #source: Iterator<Step<T>>;
  #ahead: T | undefined;
  #done = false;
  #sliceEnd = 0;

  constructor(source: Iterable<Step<T>>) {
    this.#source = source[Symbol.iterator]();
  }

  /** Whether the source is known to have ended. */
  get isDone(): boolean {
    return this.#done && this.#ahead === undefined;
  }

  /** Items until `accept` refuses one (which is kept for later) or the source ends. */
  async take(accept: (item: T, taken: number) => boolean): Promise<T[]> {
    const taken: T[] = [];
    for (;;) {
      const step = this.#step();
      if (step === undefined) return taken;
      if (step !== pause) {
        if (!accept(step, taken.length)) {
          this.#ahead = step;
          return taken;
        }
        taken.push(step);
        if (taken.length % ITEMS_BETWEEN !== 0) continue;
      }
      if (performance.now() < this.#sliceEnd) continue;
      if (this.#sliceEnd > 0) await new Promise((resolve) => setImmediate(resolve));
      this.#sliceEnd = performance.now() + SLICE_MS;
    }
  }

  /** Hands out everything that is left, keeping nothing. */
  async forEach(visit: (item: T) => void): Promise<void> {
    for (;;) {
      const items = await this.take((_item, taken) => taken < ITEMS_BETWEEN);
      if (items.length === 0) return;
      items.forEach(visit);
    }
  }

  /** Looks for the end without working for long: up to one item or one pause further. */
  peek(): void {
    const step = this.#step();
    if (step !== pause) this.#ahead = step;
  }

  /** The next item or pause; undefined at the end. */
  #step(): Step<T> | undefined {
    const kept = this.#ahead;
    if (kept !== undefined) {
      this.#ahead = undefined;
      return kept;
    }
    if (this.#done) return undefined;
    const { done, value } = this.#source.next() as IteratorResult<Step<T>, undefined>;
    this.#done = done === true;
    return value;
  }
}
