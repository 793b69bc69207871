/**
 * Updates of one connection that were not applied since their predecessor is missing, until the client's step 2 brings
 * it. They are kept nowhere; here it is only judged whether their sender is honest. An honest client sends in order, so it
 * has one gap, and all that it sends before it hears of it continues without another.
 */
import type { DecodedUpdate } from './completeness.ts';
import { BOUNDS } from './limits.ts';

export class HeldUpdates {
  #count = 0;
  #gaps = 0;
  /** Where the last update ended: what continues there has no gap of its own. */
  #client: number | undefined;
  #end = 0;

  /** One more was not applied. @returns whether no honest client would have sent so much of it. */
  add({ structs }: DecodedUpdate): boolean {
    this.#count += 1;
    const first = structs[0];
    const last = structs.at(-1);
    // Deletions alone say nothing about what their sender has.
    if (first !== undefined && last !== undefined) {
      if (first.id.client !== this.#client || first.id.clock !== this.#end) this.#gaps += 1;
      this.#client = last.id.client;
      this.#end = last.id.clock + last.length;
    }
    return this.#gaps > BOUNDS.gaps || this.#count > BOUNDS.heldFrames;
  }

  /** The step 2 has come. */
  clear(): void {
    this.#count = 0;
    this.#gaps = 0;
    this.#client = undefined;
  }
}
