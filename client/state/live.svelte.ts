/**
 * An answer of the server that a page shows and keeps fresh. While it is asked again the old answer stays; of several
 * questions under way only the newest counts.
 */
import { asApiError, type ApiError } from '../api/apiError.ts';

/** Holds one answer. `load` is called by `refresh`; it rejects with an `ApiError`. */
export class Live<Value> {
  #value = $state.raw<Value>();
  #error = $state.raw<ApiError>();
  #isLoading = $state(false);
  #turn = 0;
  readonly #load: () => Promise<Value>;

  constructor(load: () => Promise<Value>) {
    this.#load = load;
  }

  /** The last good answer; undefined before the first. */
  get value(): Value | undefined {
    return this.#value;
  }

  /** Why the last question failed; undefined once one succeeds. */
  get error(): ApiError | undefined {
    return this.#error;
  }

  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** Asks (again). Never rejects: a failure is in `error`. */
  async refresh(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#isLoading = true;
    try {
      const value = await this.#load();
      if (turn === this.#turn) this.set(value);
    } catch (caught) {
      if (turn === this.#turn) this.#error = asApiError(caught);
    }
    if (turn === this.#turn) this.#isLoading = false;
  }

  /** Takes a value that came another way, such as an event. */
  set(value: Value): void {
    this.#value = value;
    this.#error = undefined;
  }

  /** Edits the value there is; does nothing before the first answer. */
  change(edit: (value: Value) => Value): void {
    if (this.#value !== undefined) this.#value = edit(this.#value);
  }

  /** Forgets the value, so that the page shows that it is being loaded anew. */
  clear(): void {
    this.#turn += 1;
    this.#value = undefined;
    this.#error = undefined;
    this.#isLoading = false;
  }
}
