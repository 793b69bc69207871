/** Tabs that open rooms as the page does: over real sockets, with a copy in the browser's storage. */
import { OfflineStore } from '../../../client/api/offlineStore.ts';
import { RoomLine } from '../../../client/api/roomLine.ts';
import { SyncProvider, type SyncProviderOptions, type SyncState } from '../../../client/api/syncProvider.ts';
import { eventually } from '../../collab/support/eventually.ts';
import { addressOf, socketClass } from '../../collab/support/roomServer.ts';

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

/** Waits until a provider or line is in a state. */
export function reach(line: Pick<SyncProvider, 'status'>, state: SyncState): Promise<void> {
  return eventually(() => line.status.state === state, `state ${state}`);
}
