/** The real room server on port 0, over ports in memory, and clients that speak to it through real sockets. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import type * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { readSpans } from '../../../schema/annotationSet.ts';
import { parseRoomName, roomName, type RoomAddress } from '../../../schema/rooms.ts';
import type { Span } from '../../../schema/span.ts';
import { MESSAGE, readAcknowledge, readEpoch, readNotice, type Notice } from '../../../schema/sync.ts';
import { createCollab, type Collab } from '../../../server/collab/createCollab.ts';
import type { Timings } from '../../../server/collab/limits.ts';
import type { RoomText } from '../../../server/collab/ports.ts';
import { createEventBus, type EventBus } from '../../../server/events.ts';
import { createLogger } from '../../../server/log.ts';
import type { Relay } from '../../../server/relay.ts';
import { eventually } from './eventually.ts';
import { MemoryDoor, MemoryLog, MemoryProjection, MemorySubjects } from './memoryPorts.ts';

export const PROJECT = 'project1';
export const TEXT = 'Ada Lovelace joined Köln AG in Paris. 🚀 Grace Hopper stayed at the Navy.';
const START = 1_700_000_000_000;

export interface RoomServerOptions {
  readonly timings?: Partial<Timings>;
  readonly subject?: Partial<RoomText>;
  readonly log?: MemoryLog;
  readonly projection?: MemoryProjection;
  readonly allowedOrigins?: readonly string[];
  readonly subjects?: MemorySubjects;
  readonly door?: MemoryDoor;
  /** The line to other servers. Default: it is the only one. */
  readonly relay?: Relay;
}

/** A clock that tests set; it also moves by itself with real time, so that rates are real. */
export class RoomServer {
  readonly log: MemoryLog;
  readonly projection: MemoryProjection;
  readonly subjects: MemorySubjects;
  readonly door: MemoryDoor;
  readonly bus: EventBus;
  readonly collab: Collab;
  readonly clients = new Set<RoomClient>();
  readonly #http = http.createServer((_request, response) => response.end());
  port = 0;
  now = START;

  constructor(options: RoomServerOptions = {}) {
    this.log = options.log ?? new MemoryLog();
    this.projection = options.projection ?? new MemoryProjection();
    this.subjects = options.subjects ?? new MemorySubjects();
    this.door = options.door ?? new MemoryDoor(PROJECT);
    this.bus = createEventBus(options.relay);
    this.subjects.texts.set('doc1', {
      projectId: PROJECT,
      text: TEXT,
      entityTypeIds: new Set(['PER', 'ORG', 'LOC']),
      overlap: 'NONE',
      ...options.subject,
    });
    for (const user of ['ann', 'bob', 'cleo']) this.door.access.set(user, 'write');
    this.door.access.set('rita', 'read');
    this.collab = createCollab({
      door: this.door,
      subjects: this.subjects,
      log: this.log,
      projection: this.projection,
      bus: this.bus,
      logger: createLogger('silent'),
      now: () => this.now,
      allowedOrigins: options.allowedOrigins ?? [],
      ...(options.relay === undefined ? {} : { relay: options.relay }),
      timings: {
        unloadAfterMs: 60_000,
        presenceMs: 1,
        closeGraceMs: 200,
        projectAfterMs: 5,
        ...options.timings,
      },
    });
    this.#http.on('upgrade', (request, socket, head) => this.collab.handleUpgrade(request, socket, head));
  }

  static async start(options: RoomServerOptions = {}): Promise<RoomServer> {
    const server = new RoomServer(options);
    await new Promise<void>((resolve) => server.#http.listen(0, '127.0.0.1', resolve));
    server.port = (server.#http.address() as AddressInfo).port;
    return server;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}/sync`;
  }

  /** A stock client, connected and in sync. */
  async join(user: string, room = 'doc1/shared', doc = new Y.Doc()): Promise<RoomClient> {
    const client = this.connect(user, room, doc);
    await client.until(() => client.provider.synced);
    return client;
  }

  /** A stock client that begins to connect. */
  connect(user: string, room = 'doc1/shared', doc = new Y.Doc()): RoomClient {
    const client = new RoomClient(this.url, user, room, doc);
    this.clients.add(client);
    return client;
  }

  /** The spans in the log, read by a fresh document: what a crash would leave. */
  async stored(room = 'doc1/shared'): Promise<Span[]> {
    const { snapshot, rows } = await this.log.load(room);
    const doc = new Y.Doc();
    if (snapshot !== null) Y.applyUpdate(doc, snapshot);
    for (const { update } of rows) Y.applyUpdate(doc, update);
    return readSpans(doc);
  }

  /** The spans as the server holds them: through its own editor. */
  async inMemory(room = 'doc1/shared'): Promise<Span[]> {
    let spans: Span[] = [];
    await this.collab.editRoom(addressOf(room), 'ann', (doc) => {
      spans = readSpans(doc);
    });
    return spans;
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.destroy();
    await this.collab.close();
    await new Promise((resolve) => this.#http.close(resolve));
  }
}

export function addressOf(room: string): RoomAddress {
  const address = parseRoomName(room);
  if (address === undefined) throw new Error(`${room} is not a room`);
  return address;
}

export function nameOf(address: RoomAddress): string {
  return roomName(address);
}

/** ws with the headers that a page of ours would send. */
export function socketClass(headers: Record<string, string>): typeof globalThis.WebSocket {
  class Socket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers });
    }
  }
  return Socket as unknown as typeof globalThis.WebSocket;
}

/** A stock `WebsocketProvider` that writes down what the server says beside the document. */
export class RoomClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly user: string;
  readonly notices: Notice[] = [];
  readonly acknowledged: number[] = [];
  /** What the server told of the room's lineage. */
  readonly epochs: string[] = [];
  readonly closes: number[] = [];
  connections = 0;

  constructor(url: string, user: string, room: string, doc: Y.Doc) {
    this.user = user;
    this.doc = doc;
    const origin = url.replace('ws', 'http').replace('/sync', '');
    this.provider = new WebsocketProvider(url, room, doc, {
      WebSocketPolyfill: socketClass({ cookie: `user=${user}`, origin }),
      disableBc: true,
      maxBackoffTime: 5,
    });
    this.provider.on('connection-close', (event: { code: number } | null) =>
      this.closes.push(event?.code ?? 0),
    );
    this.provider.on('status', ({ status }) => {
      if (status !== 'connected') return;
      this.connections += 1;
      this.acknowledged.length = 0;
    });
    this.provider.messageHandlers[MESSAGE.acknowledge] = (_encoder, decoder: decoding.Decoder) => {
      this.acknowledged.push(readAcknowledge(decoder));
    };
    this.provider.messageHandlers[MESSAGE.epoch] = (_encoder, decoder: decoding.Decoder) => {
      this.epochs.push(readEpoch(decoder));
    };
    this.provider.messageHandlers[MESSAGE.notice] = (_encoder, decoder: decoding.Decoder) => {
      const notice = readNotice(decoder);
      if (notice !== undefined) this.notices.push(notice);
    };
  }

  get spans(): Span[] {
    return readSpans(this.doc);
  }

  /** Number of the last acknowledged sync frame on this connection. */
  get safe(): number {
    return this.acknowledged.at(-1) ?? 0;
  }

  until(condition: () => boolean): Promise<void> {
    return eventually(condition);
  }

  destroy(): void {
    this.provider.destroy();
    this.provider.awareness.destroy();
    this.doc.destroy();
  }
}
