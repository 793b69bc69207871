/**
 * One open room, for as long as a page shows it. When the server no longer knows the history of the copy here, that copy
 * is thrown away and the room is opened afresh, and the page gets back what was not saved yet. Returns at once when the
 * network does.
 */
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { CLOSE, type Notice, type Presence } from '../../schema/sync.ts';
import type { Unsent } from './keptCopy.ts';
import { Listeners } from './listeners.ts';
import { SyncProvider, type SyncProviderOptions, type SyncStatus } from './syncProvider.ts';

/** Where the browser tells that the network is back, or that the page is looked at again: its `window`. */
export type Surroundings = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** `focus` comes when a laptop wakes with the page in front; `pageshow` when a page is shown again by Back. */
const WAKING = ['online', 'focus', 'pageshow'] as const;
/** How often a room is opened afresh with no success between. */
const MOST_RENEWALS = 3;

export class RoomLine {
  readonly #options: Omit<SyncProviderOptions, 'doc'>;
  readonly #surroundings: Surroundings | undefined;
  readonly #statusListeners = new Listeners<SyncStatus>();
  readonly #noticeListeners = new Listeners<Notice>();
  readonly #renewalListeners = new Listeners<readonly Unsent[]>();
  readonly #hurry = (): void => this.#provider.hurry();
  #provider: SyncProvider;
  #renewals = 0;
  #isDestroyed = false;

  /** @param surroundings default: none, as in tests. */
  constructor(options: Omit<SyncProviderOptions, 'doc'>, surroundings?: Surroundings) {
    this.#options = options;
    this.#surroundings = surroundings;
    this.#provider = new SyncProvider(options);
    this.#follow();
    for (const event of WAKING) surroundings?.addEventListener(event, this.#hurry);
  }

  /** Another one after a renewal. */
  get doc(): Y.Doc {
    return this.#provider.doc;
  }

  /** Another one after a renewal. */
  get awareness(): Awareness {
    return this.#provider.awareness;
  }

  get status(): SyncStatus {
    return this.#provider.status;
  }

  /** Calls `listener` at once and on each change of the status; returns the undo. */
  subscribe(listener: (status: SyncStatus) => void): () => void {
    listener(this.status);
    return this.#statusListeners.add(listener);
  }

  /** Calls `listener` for each change of this person's that the server took back; returns the undo. */
  onNotice(listener: (notice: Notice) => void): () => void {
    return this.#noticeListeners.add(listener);
  }

  /** Calls `listener` when the room was opened afresh, with what had not been saved; returns the undo. */
  onRenewed(listener: (unsent: readonly Unsent[]) => void): () => void {
    return this.#renewalListeners.add(listener);
  }

  /** Shows others where this person's selection is: UTF-16, `start ≤ end`; null: nowhere. */
  select(selection: Presence['selection']): void {
    this.#provider.select(selection);
  }

  /** The others in the room, by client id. */
  others(): Map<number, Presence> {
    return this.#provider.others();
  }

  /** Tries again at once, after a refusal was dealt with. */
  connect(): void {
    this.#renewals = 0;
    if (this.status.closeCode === CLOSE.unknownHistory) this.#renew();
    else this.#provider.connect();
  }

  /** Ends it for good. What this computer keeps of the room stays. */
  destroy(): void {
    this.#isDestroyed = true;
    for (const event of WAKING) this.#surroundings?.removeEventListener(event, this.#hurry);
    this.#provider.destroy();
  }

  #follow(): void {
    const provider = this.#provider;
    provider.onNotice((notice) => this.#noticeListeners.tell(notice));
    provider.subscribe((status) => {
      if (this.#isDestroyed || provider !== this.#provider) return;
      if (status.state === 'saved') this.#renewals = 0;
      const isUnknown = status.state === 'refused' && status.closeCode === CLOSE.unknownHistory;
      // Not from inside the provider's own word.
      if (isUnknown && this.#renewals < MOST_RENEWALS) queueMicrotask(() => this.#renew(provider));
      else this.#statusListeners.tell(status);
    });
  }

  #renew(provider = this.#provider): void {
    if (this.#isDestroyed || provider !== this.#provider) return;
    this.#renewals += 1;
    const unsent = provider.unsent();
    const { keep } = this.#options;
    const discarded = provider.discard();
    const after: Pick<SyncProviderOptions, 'keep'> =
      keep === undefined ? {} : { keep: (doc) => discarded.then(() => keep(doc)) };
    this.#provider = new SyncProvider({ ...this.#options, ...after });
    this.#follow();
    this.#renewalListeners.tell(unsent);
    this.#statusListeners.tell(this.status);
  }
}
