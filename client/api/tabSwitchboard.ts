/**
 * What tabs of one browser tell each other about kept copies: never what stands in them. Edits go from tab to tab by the
 * server only, which judges them.
 */

/** What a tab wants to hear. */
export interface SwitchboardListeners {
  /** This person has signed out: nothing of theirs may be kept. */
  readonly onClear: (userId: string) => void;
  /** A tab left this copy with unsaved edits. */
  readonly onLeftover: (name: string) => void;
}

type Word =
  { readonly kind: 'clear'; readonly userId: string } | { readonly kind: 'leftover'; readonly name: string };

const CHANNEL = 'concord-kept';

export class Switchboard {
  readonly #listeners: SwitchboardListeners;
  #channel: BroadcastChannel | undefined;

  constructor(listeners: SwitchboardListeners) {
    this.#listeners = listeners;
  }

  /** Listens until the returned function is called. */
  listen(): () => void {
    if (typeof BroadcastChannel === 'undefined') return () => undefined;
    const channel = new BroadcastChannel(CHANNEL);
    this.#channel = channel;
    channel.onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(data);
    return () => {
      channel.close();
      this.#channel = undefined;
    };
  }

  tellClear(userId: string): void {
    this.#tell({ kind: 'clear', userId });
  }

  tellLeftover(name: string): void {
    this.#tell({ kind: 'leftover', name });
  }

  #tell(word: Word): void {
    this.#channel?.postMessage(word);
  }

  #hear(word: unknown): void {
    if (typeof word !== 'object' || word === null) return;
    const { kind, userId, name } = word as Record<string, unknown>;
    if (kind === 'clear' && typeof userId === 'string') this.#listeners.onClear(userId);
    if (kind === 'leftover' && typeof name === 'string') this.#listeners.onLeftover(name);
  }
}
