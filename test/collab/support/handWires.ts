/**
 * Rooms without sockets: every frame waits in a queue until the test moves it, appends wait until the test lets them
 * pass, and the server can die between any two steps.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { readSpans } from '../../../schema/annotationSet.ts';
import type { RoomAddress } from '../../../schema/rooms.ts';
import type { Span } from '../../../schema/span.ts';
import { encodeSync, MESSAGE, readAcknowledge, SYNC } from '../../../schema/sync.ts';
import { Connection } from '../../../server/collab/connection.ts';
import { createCounters } from '../../../server/collab/counters.ts';
import { TIMINGS } from '../../../server/collab/limits.ts';
import type { RoomLog, RoomText } from '../../../server/collab/ports.ts';
import { Rooms } from '../../../server/collab/rooms.ts';
import { createEventBus } from '../../../server/events.ts';
import { createLogger } from '../../../server/log.ts';
import { MemoryLog, MemoryProjection } from './memoryPorts.ts';

export const ROOM: RoomAddress = { documentId: 'doc1', set: 'shared' };
const NAME = 'doc1/shared';

/** A server that can be killed: what it had not appended is lost, and it appends nothing more. */
export class HandServer {
  readonly log = new MemoryLog();
  readonly subject: RoomText;
  readonly clients: HandClient[] = [];
  rooms: Rooms;
  #life = { isAlive: true };

  constructor(subject: RoomText) {
    this.subject = subject;
    this.rooms = this.#start();
  }

  kill(): void {
    this.#life.isAlive = false;
    for (const client of this.clients) client.lose(0);
    this.rooms = this.#start();
  }

  /** What the log holds, in a fresh document. */
  async stored(): Promise<Y.Doc> {
    const { snapshot, rows } = await this.log.load(NAME);
    const doc = new Y.Doc();
    if (snapshot !== null) Y.applyUpdate(doc, snapshot);
    for (const { update } of rows) Y.applyUpdate(doc, update);
    return doc;
  }

  #start(): Rooms {
    const life = { isAlive: true };
    this.#life = life;
    const { log, subject } = this;
    const mortal: RoomLog = {
      load: (room, after) => log.load(room, after),
      lastSeq: (room, after) => log.lastSeq(room, after),
      changesSince: (room, after) => log.changesSince(room, after),
      compact: (room, snapshot) => log.compact(room, snapshot),
      async append(room, entry) {
        await log.appendGate.pass();
        if (!life.isAlive) throw new Error('this server is dead');
        await log.append(room, entry);
      },
    };
    return new Rooms({
      log: mortal,
      subjects: { load: () => Promise.resolve(subject) },
      projection: new MemoryProjection(),
      bus: createEventBus(),
      logger: createLogger('silent'),
      now: () => 1_000_000,
      timings: {
        ...TIMINGS,
        unloadAfterMs: 3_600_000,
        projectAfterMs: 3_600_000,
        projectAtMostMs: 3_600_000,
      },
      counters: createCounters(),
      newEpoch: () => 'epoch1',
    });
  }
}

/** Lets the server work off what it was given. */
export async function pump(count = 3): Promise<void> {
  for (let index = 0; index < count; index += 1) await new Promise((resolve) => setImmediate(resolve));
}

interface Line {
  readonly connection: Connection;
  readonly toServer: Uint8Array[];
  readonly toClient: Uint8Array[];
  /** Updates in the sync frames sent; frame n at index n - 1. */
  readonly sent: Uint8Array[];
}

export class HandClient {
  readonly doc = new Y.Doc();
  readonly userId: string;
  readonly closes: number[] = [];
  /** Called with the updates that an acknowledgement vouches for. */
  onSafe: (updates: readonly Uint8Array[]) => void = () => undefined;
  #line: Line | undefined;
  readonly #server: HandServer;

  constructor(server: HandServer, userId: string) {
    this.#server = server;
    this.userId = userId;
    server.clients.push(this);
    // Who wins between concurrent edits depends on it: the same for the same seed.
    this.doc.clientID = 1_000 + server.clients.length;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send(encodeSync(SYNC.update, update), update);
    });
  }

  get isConnected(): boolean {
    return this.#line !== undefined;
  }

  get spans(): Span[] {
    return readSpans(this.doc);
  }

  connect(): void {
    const line: Line = {
      connection: new Connection(
        ROOM,
        {
          bufferedAmount: 0,
          send: (frame) => line.toClient.push(frame),
          close: (code) => this.#onClose(line, code),
        },
        () => 1_000_000,
      ),
      toServer: [],
      toClient: [],
      sent: [],
    };
    this.#line = line;
    const identity = { userId: this.userId, signInId: null, name: this.userId, colour: '#000000' };
    line.connection.admit({ access: 'write', identity, projectId: 'project1' });
    this.#server.rooms
      .use(ROOM, (room) => {
        if (line.connection.isGone) return;
        this.#leave = () => void room.leave(line.connection);
        room.join(line.connection);
      })
      .catch(() => this.#onClose(line, 4500));
    this.#send(encodeSync(SYNC.step1, Y.encodeStateVector(this.doc)));
  }

  /** The network goes: the first `arriving` frames on the way to the server still come in. */
  lose(arriving: number): void {
    const line = this.#line;
    if (line === undefined) return;
    for (const frame of line.toServer.splice(0, arriving)) line.connection.receive(frame);
    this.#line = undefined;
    line.connection.markGone();
    this.#leave();
  }

  /** Moves one frame to the server. @returns whether there was one. */
  deliverOne(): boolean {
    const frame = this.#line?.toServer.shift();
    if (frame === undefined) return false;
    this.#line?.connection.receive(frame);
    return true;
  }

  /** Takes one frame from the server. @returns whether there was one. */
  takeOne(): boolean {
    const frame = this.#line?.toClient.shift();
    if (frame === undefined) return false;
    this.#read(frame);
    return true;
  }

  #leave: () => void = () => undefined;

  #onClose(line: Line, code: number): void {
    this.closes.push(code);
    if (this.#line !== line) return;
    this.#line = undefined;
    line.connection.markGone();
    // The socket's close comes later, as with a real one.
    const leave = this.#leave;
    queueMicrotask(leave);
  }

  #send(frame: Uint8Array, update?: Uint8Array): void {
    this.#line?.toServer.push(frame);
    if (update !== undefined) this.#line?.sent.push(update);
  }

  #answerWithState(step2: Uint8Array): void {
    const decoder = decoding.createDecoder(step2);
    decoding.readVarUint(decoder);
    const update = decoding.readVarUint8Array(decoder);
    this.#send(encodeSync(SYNC.step2, update), update);
  }

  #read(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.acknowledge) {
      this.onSafe(this.#line?.sent.slice(0, readAcknowledge(decoder)) ?? []);
    } else if (type === MESSAGE.sync) {
      const answer = encoding.createEncoder();
      syncProtocol.readSyncMessage(decoder, answer, this.doc, this);
      if (encoding.length(answer) > 0) this.#answerWithState(encoding.toUint8Array(answer));
    }
  }
}
