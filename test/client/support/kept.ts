/** A browser's storage in memory, and rooms that are opened as the page opens them: over real sockets, with a copy. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { OfflineStore } from '../../../client/api/offlineStore.ts';
import { RoomLine } from '../../../client/api/roomLine.ts';
import { SyncProvider, type SyncProviderOptions, type SyncState } from '../../../client/api/syncProvider.ts';
import { eventually, turns } from '../../collab/support/eventually.ts';
import { addressOf, socketClass } from '../../collab/support/roomServer.ts';

/** Gives the process a browser's storage with nothing in it. */
export function emptyStorage(): void {
  globalThis.indexedDB = new IDBFactory();
  globalThis.IDBKeyRange = IDBKeyRange;
}

/** What local storage is, in memory. */
export class MemoryStorage {
  readonly items = new Map<string, string>();

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
}

/** Names of our databases, in order. */
export async function databases(): Promise<string[]> {
  return (await indexedDB.databases())
    .flatMap(({ name = '' }) => (name.startsWith('concord') ? [name] : []))
    .sort();
}

/** Where a server listens. */
export interface Address {
  readonly url: string;
  readonly port: number;
}

/** One tab of a person's browser. Its server may be away, or come back at another port. */
export class Tab {
  readonly store: OfflineStore;
  readonly #user: string;
  readonly #room: string;
  readonly #open: { destroy(): void }[] = [];
  #sockets: WebSocket[] = [];

  constructor(user: string, { store = new OfflineStore(), room = 'doc1/shared' } = {}) {
    this.#user = user;
    this.#room = room;
    this.store = store;
  }

  provider(server: Address): SyncProvider {
    const provider = new SyncProvider(this.#options(server));
    this.#open.push(provider);
    return provider;
  }

  line(server: Address, surroundings?: EventTarget): RoomLine {
    const line = new RoomLine(this.#options(server), surroundings);
    this.#open.push(line);
    return line;
  }

  /** How many sockets it has made. */
  get socketCount(): number {
    return this.#sockets.length;
  }

  /** The tab dies: nothing is told to anybody, nothing is tidied up. */
  crash(): void {
    for (const socket of this.#sockets) {
      socket.onclose = null;
      socket.onmessage = null;
      (socket as unknown as { terminate(): void }).terminate();
    }
    this.#sockets = [];
  }

  close(): void {
    for (const each of this.#open.splice(0)) each.destroy();
  }

  #options(server: Address): SyncProviderOptions {
    const room = addressOf(this.#room);
    const sockets = this.#sockets;
    const Base = socketClass({ cookie: `user=${this.#user}`, origin: `http://127.0.0.1:${server.port}` });
    class Socket extends Base {
      constructor(url: string | URL) {
        super(url);
        sockets.push(this);
      }
    }
    return {
      url: server.url,
      room,
      WebSocketPolyfill: Socket,
      random: () => 0,
      keep: (doc) => this.store.open(this.#user, room, doc),
    };
  }
}

/** Waits for something that must be asked for. @throws Error after 8 s. */
export async function until(ask: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 8_000;
  while (!(await ask())) {
    if (Date.now() > deadline) throw new Error(`never came true: ${ask.toString()}`);
    await turns(1);
  }
}

/** Waits until a provider or line is in a state. */
export function reach(line: Pick<SyncProvider, 'status'>, state: SyncState): Promise<void> {
  return eventually(() => line.status.state === state, `state ${state}`);
}
