/**
 * A live document: the stock `WebsocketProvider` with what it lacks. It knows which edits the server has stored, shows
 * why a connection ended, scatters its returns, hears notices of what was taken back, and keeps a copy on this computer.
 * *Saved* is said only when the server has said so.
 */
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { roomName, type RoomAddress } from '../../schema/rooms.ts';
import {
  CLOSE,
  EPOCH_PARAMETER,
  MESSAGE,
  readAcknowledge,
  readEpoch,
  readNotice,
  type Notice,
  type Presence,
} from '../../schema/sync.ts';
import { unsentIn, TouchRecorder, type KeptCopy, type UnsavedEdit, type Unsent } from './keptCopy.ts';
import { Listeners } from './listeners.ts';
import { toPresence } from './presence.ts';
import { isFinalClose, waitBeforeReturn } from './returning.ts';
import { SyncLedger } from './syncLedger.ts';

/**
 * `refused` is final until `connect` is called again; `closeCode` says why. `held`: connected, but only to read, so that
 * what is not saved stays here until the right to write is given back.
 */
export type SyncState = 'connecting' | 'saving' | 'saved' | 'held' | 'offline' | 'refused';

export interface SyncStatus {
  readonly state: SyncState;
  /** Edits that are not known to be stored. */
  readonly unsaved: number;
  /** How the last connection ended, by `CLOSE` of `schema/sync.ts`; undefined while none has. */
  readonly closeCode: number | undefined;
  /** Whether the document has held the server's state: since it was opened, or when its copy was kept. */
  readonly hasLoaded: boolean;
  /** What outlives the tab: with `computer` edits are kept in the browser's storage, with `tab` they end with the page. */
  readonly keptIn: 'computer' | 'tab';
}

export interface SyncProviderOptions {
  /** Address of the sync socket without the room: `wss://host/sync`. */
  readonly url: string;
  readonly room: RoomAddress;
  /** Default: a new one. It is destroyed with the provider. */
  readonly doc?: Y.Doc;
  /** Opens the copy on this computer and brings it into the document, before the first connection. Never rejects. */
  readonly keep?: (doc: Y.Doc) => Promise<KeptCopy | undefined>;
  /** Default: the browser's `WebSocket`. */
  readonly WebSocketPolyfill?: typeof WebSocket;
  /** For the scatter of returns: `0 ≤ x < 1`. Default: `Math.random`. */
  readonly random?: () => number;
}

/** Tells the edits of this page from those of all others: by its start, so that they sort, and by chance. */
function newEditPrefix(): string {
  const chance = crypto.getRandomValues(new Uint32Array(2)).join('-');
  return `${String(Date.now()).padStart(15, '0')}-${chance}`;
}

export class SyncProvider {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly #provider: WebsocketProvider;
  readonly #ledger = new SyncLedger();
  readonly #statusListeners = new Listeners<SyncStatus>();
  readonly #noticeListeners = new Listeners<Notice>();
  readonly #random: () => number;
  readonly #touches: TouchRecorder;
  /** Edits that are not known to be stored, in the order they were made. */
  readonly #unsaved = new Map<string, UnsavedEdit>();
  readonly #editPrefix = newEditPrefix();
  #editCount = 0;
  #copy: KeptCopy | undefined;
  #epoch: string | undefined;
  #status: SyncStatus = {
    state: 'connecting',
    unsaved: 0,
    closeCode: undefined,
    hasLoaded: false,
    keptIn: 'tab',
  };
  #hasClosed = false;
  #hasStarted = false;
  #isPulling = false;
  #isOpen = false;
  #isRefused = false;
  #isDestroyed = false;
  #closeCode: number | undefined;
  #attempts = 0;
  #returnTimer: ReturnType<typeof setTimeout> | undefined;

  /** Begins to connect, once the copy on this computer is read. */
  constructor(options: SyncProviderOptions) {
    const { url, room, doc = new Y.Doc(), WebSocketPolyfill = WebSocket, random = Math.random } = options;
    this.doc = doc;
    this.#touches = new TouchRecorder(doc);
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
    if (options.keep === undefined) this.#start();
    else void this.#startFrom(options.keep);
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

  /** Tries again at once: after a refusal was dealt with. */
  connect(): void {
    if (this.#isDestroyed || !this.#hasStarted) return;
    this.#isRefused = false;
    this.#attempts = 0;
    void this.#return();
    this.#tell();
  }

  /** Comes back at once instead of at the end of its wait, as when the network is back; nothing when it does not wait. */
  hurry(): void {
    if (this.#returnTimer === undefined) return;
    this.#attempts = 0;
    void this.#return();
  }

  /** What this person changed here and the server is not known to have stored. */
  unsent(): Unsent[] {
    return unsentIn(this.doc, this.#unsaved.values());
  }

  /** Ends it for good, with its document and awareness. The copy stays, with what is not saved. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#stopWaiting();
    this.#provider.destroy();
    this.awareness.destroy();
    void this.#copy?.close();
    this.doc.destroy();
  }

  /** Ends it for good, and deletes the copy on this computer. */
  async discard(): Promise<void> {
    const discarded = this.#copy?.discard();
    this.#copy = undefined;
    this.destroy();
    await discarded;
  }

  /** Brings in what this computer kept, then connects: so the first answer to the server carries it. */
  async #startFrom(keep: NonNullable<SyncProviderOptions['keep']>): Promise<void> {
    const copy = await keep(this.doc);
    if (this.#isDestroyed) {
      await copy?.close();
      return;
    }
    this.#copy = copy;
    if (copy !== undefined) {
      this.#setEpoch(copy.epoch);
      this.#adopt(copy.unsaved);
      copy.onBroken(() => this.#tell());
      copy.onLeftover(() => this.#takeLeftover());
    }
    this.#start();
    this.#tell(copy?.hasSynced);
  }

  #start(): void {
    this.#hasStarted = true;
    this.#listen();
    this.#provider.connect();
  }

  #adopt(edits: readonly UnsavedEdit[]): void {
    for (const edit of edits) this.#unsaved.set(edit.id, edit);
    this.#ledger.adopt(edits.map(({ id }) => id));
  }

  #setEpoch(epoch: string | undefined): void {
    this.#epoch = epoch;
    this.#provider.params = epoch === undefined ? {} : { [EPOCH_PARAMETER]: epoch };
  }

  #listen(): void {
    const provider = this.#provider;
    provider.messageHandlers[MESSAGE.acknowledge] = (_encoder, decoder) => {
      this.#onStored(this.#ledger.acknowledged(readAcknowledge(decoder)));
    };
    provider.messageHandlers[MESSAGE.epoch] = (_encoder, decoder) => this.#onEpoch(readEpoch(decoder));
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
    provider.on('connection-close', (event) => this.#onClose(event));
    provider.on('closed', ({ code }) => this.#onStopped(code));
    this.doc.on('update', (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (origin === provider) this.#copy?.add(update);
      else if (!this.#isPulling) this.#onEdit(update, transaction);
    });
  }

  #onEdit(update: Uint8Array, transaction: Y.Transaction): void {
    this.#editCount += 1;
    const id = `${this.#editPrefix}-${String(this.#editCount).padStart(8, '0')}`;
    const edit = { id, touches: this.#touches.of(transaction) };
    this.#unsaved.set(id, edit);
    this.#ledger.edited(id);
    this.#copy?.add(update, edit);
    this.#tell();
  }

  #onStored(editIds: readonly string[]): void {
    for (const id of editIds) this.#unsaved.delete(id);
    this.#copy?.settle(editIds);
    this.#tell();
  }

  /** The server tells the lineage of its log; a copy of another one must never meet it. */
  #onEpoch(epoch: string): void {
    if (this.#epoch !== undefined && this.#epoch !== epoch) {
      this.#refuse(CLOSE.unknownHistory);
      return;
    }
    this.#setEpoch(epoch);
    if (this.#provider.synced) this.#copy?.setSynced(epoch);
  }

  #refuse(code: number): void {
    this.#closeCode = code;
    this.#isRefused = true;
    this.#provider.disconnect();
    this.#closeCode = code;
    this.#tell();
  }

  #onOpen(): void {
    this.#isOpen = true;
    this.#ledger.open();
    this.#tell();
  }

  #onSynced(): void {
    this.#attempts = 0;
    this.#copy?.setSynced(this.#epoch);
    this.#tell(true);
  }

  #onSent(frame: Uint8Array): void {
    if (this.#ledger.sent(frame)) this.#tell();
  }

  /** @param event null when this side ended the connection, as after a long silence: the provider returns by itself then. */
  #onClose(event: { readonly code: number } | null): void {
    this.#isOpen = false;
    this.#hasClosed = true;
    this.#closeCode = event?.code;
    this.#ledger.close();
    if (event === null) this.#tell();
  }

  /** The provider has stopped after a close: come back later, or never. */
  #onStopped(code: number): void {
    if (this.#isDestroyed) return;
    this.#isRefused = isFinalClose(code);
    if (code === CLOSE.forbidden || code === CLOSE.notFound) this.#forgetCopy();
    if (!this.#isRefused) {
      const waitMs = waitBeforeReturn(code, this.#attempts, this.#random());
      this.#attempts += 1;
      this.#returnTimer = setTimeout(() => void this.#return(), waitMs);
    }
    this.#tell();
  }

  /** What may no longer be seen is not kept either. */
  #forgetCopy(): void {
    void this.#copy?.discard();
    this.#copy = undefined;
  }

  /** Connects, with what other tabs kept meanwhile. */
  async #return(): Promise<void> {
    this.#stopWaiting();
    await this.#pull();
    if (!this.#isDestroyed && !this.#isRefused) this.#provider.connect();
  }

  async #pull(): Promise<void> {
    if (this.#copy === undefined) return;
    this.#isPulling = true;
    const edits = await this.#copy.pull();
    this.#isPulling = false;
    this.#adopt(edits);
    if (edits.length > 0) this.#tell();
  }

  /** Another tab left edits that only the storage holds: the step 2 of a new connection carries them. */
  #takeLeftover(): void {
    if (this.#isDestroyed || this.#isRefused || !this.#isOpen) return;
    this.#provider.disconnect();
    void this.#return();
  }

  #stopWaiting(): void {
    clearTimeout(this.#returnTimer);
    this.#returnTimer = undefined;
  }

  #tell(hasLoaded = this.#status.hasLoaded): void {
    if (this.#isDestroyed) return;
    const { unsaved } = this.#ledger;
    const keptIn = this.#copy === undefined || this.#copy.isBroken ? 'tab' : 'computer';
    const status: SyncStatus = {
      state: this.#stateNow(unsaved),
      unsaved,
      closeCode: this.#closeCode,
      hasLoaded,
      keptIn,
    };
    const former = this.#status;
    this.#status = status;
    const hasChanged = (Object.keys(status) as (keyof SyncStatus)[]).some(
      (key) => status[key] !== former[key],
    );
    if (hasChanged) this.#statusListeners.tell(status);
  }

  #stateNow(unsaved: number): SyncState {
    if (this.#isRefused) return 'refused';
    if (!this.#isOpen) return this.#hasClosed ? 'offline' : 'connecting';
    if (!this.#provider.synced) return 'connecting';
    if (unsaved === 0) return 'saved';
    return this.#ledger.isAsked ? 'saving' : 'held';
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
