/** Who listens to which channel of a relay. A listener that throws is an error of ours; it must not stop the others. */
import type { RelayListener } from './relay.ts';

export class RelayListeners {
  readonly #channels = new Map<string, Set<{ readonly call: RelayListener }>>();
  readonly #onFailure: (error: unknown) => void;

  /** @param onFailure told what a listener threw. */
  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure;
  }

  /** Channels that somebody listens to. */
  get channels(): string[] {
    return [...this.#channels.keys()];
  }

  has(channel: string): boolean {
    return this.#channels.has(channel);
  }

  /** Adds a listener, the same one twice too. @returns the undo, which tells whether the channel has nobody now. */
  add(channel: string, call: RelayListener): () => boolean {
    const entry = { call };
    const set = this.#channels.get(channel) ?? new Set();
    this.#channels.set(channel, set);
    set.add(entry);
    return () => {
      if (!set.delete(entry) || set.size > 0 || this.#channels.get(channel) !== set) return false;
      this.#channels.delete(channel);
      return true;
    };
  }

  tell(channel: string, payload: Uint8Array, from: string): void {
    for (const { call } of [...(this.#channels.get(channel) ?? [])]) {
      try {
        call(payload, from);
      } catch (error) {
        this.#onFailure(error);
      }
    }
  }

  clear(): void {
    this.#channels.clear();
  }
}
