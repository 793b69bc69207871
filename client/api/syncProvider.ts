/**
 * A live document: the stock `WebsocketProvider` with what it lacks. It knows which edits the server has stored, shows
 * why a connection ended, scatters its returns, and hears notices of what was taken back. *Saved* is said only when the
 * server has said so.
 */
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { roomName, type RoomAddress } from '../../schema/rooms.ts';
import {
  CLOSE,
  MESSAGE,
  readAcknowledge,
  readNotice,
  type Notice,
  type Presence,
} from '../../schema/sync.ts';
import { Listeners } from './listeners.ts';
import { SyncLedger } from './syncLedger.ts';

/** `refused` is final until `connect` is called again; `closeCode` says why. */
export type SyncState = 'connecting' | 'saving' | 'saved' | 'offline' | 'refused';

export interface SyncStatus {
  readonly state: SyncState;
  /** Edits that are not known to be stored. */
  readonly unsaved: number;
  /** How the last connection ended, by `CLOSE` of `schema/sync.ts`; undefined while none has. */
  readonly closeCode: number | undefined;
  /** Whether the document has held the server's state since it was opened. */
  readonly hasLoaded: boolean;
}

export interface SyncProviderOptions {
  /** Address of the sync socket without the room: `wss://host/sync`. */
  readonly url: string;
  readonly room: RoomAddress;
  /** Default: a new one. It is destroyed with the provider. */
  readonly doc?: Y.Doc;
  /** Default: the browser's `WebSocket`. */
  readonly WebSocketPolyfill?: typeof WebSocket;
  /** For the scatter of returns: `0 ≤ x < 1`. Default: `Math.random`. */
  readonly random?: () => number;
}

/** Longest wait before a return, in milliseconds. */
const LONGEST_WAIT_MS = 10_000;
/** After a restart of the server everybody returns: over this stretch, in milliseconds. */
const RESTART_SPREAD_MS = 5_000;

/** How long to wait before coming back, in milliseconds. @param attempt 0 for the first since the last sync. */
export function waitBeforeReturn(closeCode: number | undefined, attempt: number, random: number): number {
  if (closeCode === CLOSE.restart && attempt === 0) return 200 + random * RESTART_SPREAD_MS;
  const full = Math.min(200 * 2 ** Math.min(attempt, 10), LONGEST_WAIT_MS);
  return full * (0.5 + random / 2);
}

/** Close codes after which it makes no sense to come back by itself. */
export function isFinalClose(code: number): boolean {
  return code >= 4400 && code < 4500;
}

export class SyncProvider {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly #provider: WebsocketProvider;
  readonly #ledger = new SyncLedger();
  readonly #statusListeners = new Listeners<SyncStatus>();
  readonly #noticeListeners = new Listeners<Notice>();
  readonly #random: () => number;
  #status: SyncStatus = { state: 'connecting', unsaved: 0, closeCode: undefined, hasLoaded: false };
  #isOpen = false;
  #isRefused = false;
  #isDestroyed = false;
  #closeCode: number | undefined;
  #attempts = 0;
  #returnTimer: ReturnType<typeof setTimeout> | undefined;

  /** Begins to connect. */
  constructor(options: SyncProviderOptions) {
    const { url, room, doc = new Y.Doc(), WebSocketPolyfill = WebSocket, random = Math.random } = options;
    this.doc = doc;
    this.awareness = new Awareness(doc);
    this.#random = random;
    this.#provider = new WebsocketProvider(url, roomName(room), doc, {
      connect: false,
      awareness: this.awareness,
      disableBc: true,
      // Returns are ours, with a scatter; the provider's own would bring everybody back in the same moment.
      shouldReconnect: () => false,
      WebSocketPolyfill: watchedSocket(WebSocketPolyfill, (frame) => this.#onSent(frame)),
    });
    this.#listen();
    this.#provider.connect();
  }

  get status(): SyncStatus {
    return this.#status;
  }

  /** Calls `listener` at once and on each change of the status; returns the undo. */
  subscribe(listener: (status: SyncStatus) => void): () => void {
    listener(this.#status);
    return this.#statusListeners.add(listener);
  }

  /** Calls `listener` for each change of this person's that the server took back; returns the undo. */
  onNotice(listener: (notice: Notice) => void): () => void {
    return this.#noticeListeners.add(listener);
  }

  /** Shows others where this person's selection is: UTF-16, `start ≤ end`; null: nowhere. */
  select(selection: Presence['selection']): void {
    this.awareness.setLocalState({ selection });
  }

  /** The others in the room, by client id: a person with two windows is there twice. */
  others(): Map<number, Presence> {
    const others = new Map<number, Presence>();
    for (const [client, state] of this.awareness.getStates()) {
      const presence = toPresence(state);
      if (client !== this.doc.clientID && presence !== undefined) others.set(client, presence);
    }
    return others;
  }

  /** Tries again at once: after a refusal was dealt with, or when the network is back. */
  connect(): void {
    if (this.#isDestroyed) return;
    clearTimeout(this.#returnTimer);
    this.#isRefused = false;
    this.#attempts = 0;
    this.#provider.connect();
    this.#tell();
  }

  /** Ends it for good, with its document and awareness. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    clearTimeout(this.#returnTimer);
    this.#provider.destroy();
    this.awareness.destroy();
    this.doc.destroy();
  }

  #listen(): void {
    const provider = this.#provider;
    provider.messageHandlers[MESSAGE.acknowledge] = (_encoder, decoder) => {
      this.#ledger.acknowledged(readAcknowledge(decoder));
      this.#tell();
    };
    provider.messageHandlers[MESSAGE.notice] = (_encoder, decoder) => {
      const notice = readNotice(decoder);
      if (notice !== undefined) this.#noticeListeners.tell(notice);
    };
    provider.on('status', ({ status }) => {
      if (status === 'connected') this.#onOpen();
    });
    provider.on('sync', (isSynced: boolean) => {
      if (isSynced) this.#onSynced();
    });
    provider.on('connection-close', (event) => this.#onClose(event?.code));
    provider.on('closed', ({ code }) => this.#onStopped(code));
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === provider) return;
      this.#ledger.edited();
      this.#tell();
    });
  }

  #onOpen(): void {
    this.#isOpen = true;
    this.#ledger.open();
    this.#tell();
  }

  #onSynced(): void {
    this.#attempts = 0;
    this.#tell(true);
  }

  #onSent(frame: Uint8Array): void {
    if (this.#ledger.sent(frame)) this.#tell();
  }

  #onClose(code: number | undefined): void {
    this.#isOpen = false;
    this.#closeCode = code;
    this.#ledger.close();
  }

  /** The provider has stopped after a close: come back later, or never. */
  #onStopped(code: number): void {
    if (this.#isDestroyed) return;
    this.#isRefused = isFinalClose(code);
    if (!this.#isRefused) {
      const waitMs = waitBeforeReturn(code, this.#attempts, this.#random());
      this.#attempts += 1;
      this.#returnTimer = setTimeout(() => this.#provider.connect(), waitMs);
    }
    this.#tell();
  }

  #tell(hasLoaded = this.#status.hasLoaded): void {
    if (this.#isDestroyed) return;
    const { unsaved } = this.#ledger;
    const status = { state: this.#stateNow(unsaved), unsaved, closeCode: this.#closeCode, hasLoaded };
    const former = this.#status;
    this.#status = status;
    const hasChanged = (Object.keys(status) as (keyof SyncStatus)[]).some(
      (key) => status[key] !== former[key],
    );
    if (hasChanged) this.#statusListeners.tell(status);
  }

  #stateNow(unsaved: number): SyncState {
    if (this.#isRefused) return 'refused';
    if (!this.#isOpen)
      return this.#closeCode === undefined && !this.#status.hasLoaded ? 'connecting' : 'offline';
    if (!this.#provider.synced) return 'connecting';
    return unsaved > 0 ? 'saving' : 'saved';
  }
}

/** A socket class that tells of each frame it sends, so that they are counted as they go and not as we guess. */
function watchedSocket(Base: typeof WebSocket, onSent: (frame: Uint8Array) => void): typeof WebSocket {
  return class WatchedSocket extends Base {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data);
      if (data instanceof Uint8Array) onSent(data);
    }
  };
}

function toPresence(state: unknown): Presence | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { userId, name, colour, selection } = state as Partial<Record<keyof Presence, unknown>>;
  if (typeof userId !== 'string' || typeof name !== 'string' || typeof colour !== 'string') return undefined;
  return { userId, name, colour, selection: toSelection(selection) };
}

function toSelection(selection: unknown): Presence['selection'] {
  if (typeof selection !== 'object' || selection === null) return null;
  const { start, end } = selection as { start?: unknown; end?: unknown };
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}
