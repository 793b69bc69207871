/** Those who want to be told of something. */

/** A set of listeners for values of one kind. */
export class Listeners<Value = void> {
  readonly #all = new Set<(value: Value) => void>();

  /** Tells `listener` from now on, until the returned function is called. */
  add(listener: (value: Value) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  /** Tells all there are now; one that leaves while others are told is not told. */
  tell(value: Value): void {
    for (const listener of [...this.#all]) if (this.#all.has(listener)) listener(value);
  }
}
