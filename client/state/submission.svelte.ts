/** A form being sent, or a deed being done: whether it is under way, and what the server found wrong with it. */
import { asApiError, type ApiError } from '../api/apiError.ts';

/** One form or deed; made by the component that has it. */
export class Submission {
  #isBusy = $state(false);
  #error = $state.raw<ApiError>();
  readonly #fields: readonly string[];

  /** @param fields Names of the inputs that show an error of their own; all other errors are `general`. */
  constructor(...fields: string[]) {
    this.#fields = fields;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  get error(): ApiError | undefined {
    return this.#error;
  }

  /** What is wrong with this input, or undefined. */
  errorOf(field: string): string | undefined {
    return this.#error?.field === field ? this.#error.message : undefined;
  }

  /** What is wrong apart from the inputs, or undefined. */
  get general(): string | undefined {
    const error = this.#error;
    if (error === undefined) return undefined;
    return error.field !== undefined && this.#fields.includes(error.field) ? undefined : error.message;
  }

  /** Does it, unless it is under way already. Resolves to whether it succeeded; a failure is in `error`. */
  async run(deed: () => Promise<void>): Promise<boolean> {
    if (this.#isBusy) return false;
    this.#isBusy = true;
    this.#error = undefined;
    try {
      await deed();
      return true;
    } catch (caught) {
      this.#error = asApiError(caught);
      return false;
    } finally {
      this.#isBusy = false;
    }
  }

  /** Forgets the error, as when a dialog opens again. */
  reset(): void {
    this.#error = undefined;
  }
}
