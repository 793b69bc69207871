/**
 * The upgrade to `/sync/<documentId>/<set>` and the life of each socket: it is listened to from the first moment, let in
 * by the door, kept alive by heartbeats and pings, and cut when it answers no more. Refusals of a person come as close
 * codes after the handshake, since a page cannot read a refused handshake.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocketServer, type RawData } from 'ws';
import { parseRoomName, type RoomAddress } from '../../schema/rooms.ts';
import { CLOSE, EPOCH_PARAMETER, LIMITS, type CloseCode } from '../../schema/sync.ts';
import { AppError, messageOf } from '../errors.ts';
import type { EventBus } from '../events.ts';
import type { Logger } from '../log.ts';
import { Connection } from './connection.ts';
import { countOne, type Counters } from './counters.ts';
import { DoorQueue } from './doorQueue.ts';
import { goodbyeTimes } from './goodbye.ts';
import { HandshakeGate, type HandshakeGateDeps } from './handshakeGate.ts';
import { BOUNDS, type Timings } from './limits.ts';
import type { Admission, Door } from './ports.ts';
import { EMPTY_AWARENESS } from './presence.ts';
import { Rights } from './rights.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import { SyncSocket } from './syncSocket.ts';
import type { Visitor } from './visitor.ts';

export interface SocketDeps extends HandshakeGateDeps {
  readonly door: Door;
  readonly rooms: Rooms;
  readonly bus: EventBus;
  readonly logger: Logger;
  readonly counters: Counters;
  readonly timings: Timings;
  /** Decisions of the door at the same time. Default: `BOUNDS.decisionsAtOnce`. */
  readonly decisionsAtOnce?: number;
}

/** A socket and what we know of it. */
interface Guest {
  readonly socket: SyncSocket;
  readonly connection: Connection;
  readonly visitor: Visitor;
  room: Room | undefined;
  /** Pings sent since the last sign of life. */
  unanswered: number;
}

/** A handshake that was made. */
interface Arrival {
  readonly socket: SyncSocket;
  readonly request: IncomingMessage;
  /** What the socket is on. */
  readonly stream: Duplex;
  readonly visitor: Visitor;
}

const PATH = '/sync/';

/**
 * What somebody is told who was closed for faults too often. Final for a stock client, as 4403 is; but after 4403 a page
 * throws its copy away, with what was not saved, and this passes in a minute.
 */
const BARRED = [CLOSE.malformed, 'you were closed for faults too often: come back in a minute'] as const;

export class Sockets {
  readonly #deps: SocketDeps;
  readonly #server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: LIMITS.maxFrameBytes,
    WebSocket: SyncSocket,
  });
  readonly #gate: HandshakeGate;
  readonly #queue: DoorQueue;
  readonly #guests = new Set<Guest>();
  readonly #timers: NodeJS.Timeout[];
  readonly #rights: Rights;
  #isClosing = false;

  constructor(deps: SocketDeps) {
    this.#deps = deps;
    const { door, bus, logger, timings } = deps;
    this.#gate = new HandshakeGate(deps);
    this.#queue = new DoorQueue(deps.decisionsAtOnce ?? BOUNDS.decisionsAtOnce);
    this.#rights = new Rights({
      door,
      bus,
      logger,
      connections: () => this.#admitted(),
    });
    this.#timers = [
      setInterval(() => this.#beat(), timings.heartbeatMs),
      setInterval(() => this.#ping(), timings.pingMs),
      setInterval(() => this.#rights.rejudgeAll(), timings.rejudgeMs),
    ];
  }

  get size(): number {
    return this.#guests.size;
  }

  /** Takes an HTTP upgrade whose path begins with `/sync/`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const isFull = this.#isClosing || this.#undecided() >= BOUNDS.socketsBeforeAdmission;
    const visitor = this.#gate.pass(request, socket, isFull);
    if (visitor === undefined) return;
    this.#server.handleUpgrade(request, socket, head, (syncSocket) => {
      syncSocket.once('close', visitor.enter());
      this.#welcome({ socket: syncSocket, request, stream: socket, visitor });
    });
  }

  /** Takes no more sockets and no more frames; those that wait in rooms are still worked on. */
  stopTaking(): void {
    this.#isClosing = true;
    for (const timer of this.#timers) clearInterval(timer);
    this.#rights.stop();
    for (const { socket } of this.#guests) socket.removeAllListeners('message');
  }

  /**
   * Closes every socket, spread over time, and waits for all to be gone; cuts those that do not answer. What clients send
   * meanwhile is not acknowledged, so they send it again when they are back.
   */
  async closeAll(): Promise<void> {
    const guests = [...this.#guests].filter(({ socket }) => socket.readyState !== SyncSocket.CLOSED);
    const times = goodbyeTimes(guests.length, this.#deps.timings.goodbyeMs);
    await Promise.all(guests.map((guest, index) => this.#sayGoodbye(guest, times[index] ?? 0)));
    this.#server.close();
  }

  async #sayGoodbye({ socket, connection }: Guest, afterMs: number): Promise<void> {
    const gone = new Promise((resolve) => socket.once('close', resolve));
    if (afterMs > 0) await Promise.race([gone, delay(afterMs, undefined, { ref: false })]);
    connection.close(CLOSE.restart, 'the server is going down');
    await gone;
  }

  #welcome(arrival: Arrival): void {
    const { socket, request, visitor } = arrival;
    const room = roomOfUrl(request.url);
    if (room === undefined || visitor.isBarred) {
      socket.on('error', () => socket.terminate());
      if (visitor.isBarred) this.#closeSocket(socket, ...BARRED);
      else this.#closeSocket(socket, CLOSE.notFound, 'there is no such room');
      return;
    }
    const guest = this.#listen(arrival, room);
    guest.connection.epoch = epochOfUrl(request.url);
    this.#letIn(guest, request).catch((error: unknown) => this.#refuse(guest, error));
  }

  #listen({ socket, stream, visitor }: Arrival, room: RoomAddress): Guest {
    const { counters } = this.#deps;
    const wire = {
      get bufferedAmount() {
        return socket.bufferedAmount;
      },
      send: (bytes: Uint8Array) => socket.send(bytes, ignoreFailure),
      gather: (work: () => void) => {
        stream.cork();
        work();
        stream.uncork();
      },
      close: (code: number, reason: string) => this.#closeSocket(socket, code, reason),
      blame: (code: CloseCode) => {
        visitor.blame(code, connection.isAdmitted ? connection.identity : undefined);
      },
      pause: () => {
        counters.pauses += 1;
        socket.pause();
      },
      resume: () => socket.resume(),
    };
    const connection = new Connection(room, wire, this.#deps.now);
    const guest: Guest = { socket, connection, visitor, room: undefined, unanswered: 0 };
    this.#guests.add(guest);
    // An error is always followed by a close, and without a listener it would end the process.
    socket.on('error', () => {
      if (socket.fault === undefined) socket.terminate();
      else connection.close(socket.fault, 'this is not of the WebSocket protocol, or too large');
    });
    socket.on('message', (data: RawData, isBinary: boolean) => {
      guest.unanswered = 0;
      if (isBinary) connection.receive(bytesOf(data));
      else connection.close(CLOSE.malformed, 'a text message is not of the sync protocol');
    });
    socket.on('pong', () => {
      guest.unanswered = 0;
    });
    socket.on('close', () => {
      connection.markGone();
      // Frames that came before are still worked on, and judged if rights change meanwhile.
      const done = guest.room?.leave(connection) ?? Promise.resolve();
      void done.then(() => this.#guests.delete(guest));
    });
    return guest;
  }

  async #letIn(guest: Guest, request: IncomingMessage): Promise<void> {
    const { connection, visitor } = guest;
    const admission = await this.#queue.run(visitor.address, () => this.#askDoor(connection, request));
    if (!admission.ok) {
      connection.close(admission.code, admission.reason);
      return;
    }
    if (connection.closeCode !== undefined) {
      visitor.blameAccount(connection.closeCode, admission.identity);
      return;
    }
    if (visitor.isAccountBarred(admission.identity)) {
      connection.close(...BARRED);
      return;
    }
    if (this.#socketsOf(admission.identity.userId) >= BOUNDS.socketsPerUser) {
      connection.close(CLOSE.tryAgain, 'you have too many documents open');
      return;
    }
    connection.admit(admission);
    await this.#deps.rooms.use(connection.room, (room) => {
      if (connection.isClosed || connection.isGone) return;
      guest.room = room;
      room.join(connection);
    });
  }

  /** An answer that was overtaken by a change of rights does not count: the door is asked again. */
  async #askDoor(connection: Connection, request: IncomingMessage): Promise<Admission> {
    const { door } = this.#deps;
    for (let attempt = 0; attempt < 5; attempt += 1) {
      // Who was closed or went while it waited is not looked up.
      if (connection.isClosed || connection.isGone) break;
      const { version } = this.#rights;
      const admission = await door.admit(request, connection.room);
      if (!admission.ok || version === this.#rights.version) return admission;
    }
    return { ok: false, code: CLOSE.tryAgain, reason: 'your rights are changing right now' };
  }

  #refuse({ connection }: Guest, error: unknown): void {
    if (error instanceof AppError && error.code === 'NOT_FOUND') {
      connection.close(CLOSE.notFound, 'there is no such document');
      return;
    }
    if (!(error instanceof AppError)) {
      this.#deps.logger.error({ error: messageOf(error) }, 'a connection could not be let in');
    }
    connection.close(CLOSE.tryAgain, 'the room could not be opened');
  }

  #closeSocket(socket: SyncSocket, code: number, reason: string): void {
    countOne(this.#deps.counters.closes, code);
    socket.close(code, reason);
    const cut = setTimeout(() => socket.terminate(), this.#deps.timings.closeGraceMs);
    socket.once('close', () => clearTimeout(cut));
  }

  *#admitted(): Generator<Connection> {
    for (const { connection } of this.#guests) if (connection.isAdmitted) yield connection;
  }

  #undecided(): number {
    let count = 0;
    for (const { connection } of this.#guests) if (!connection.isAdmitted) count += 1;
    return count;
  }

  #socketsOf(userId: string): number {
    let count = 0;
    for (const connection of this.#admitted()) if (connection.identity.userId === userId) count += 1;
    return count;
  }

  #beat(): void {
    for (const connection of this.#admitted()) connection.send(EMPTY_AWARENESS);
  }

  #ping(): void {
    for (const guest of this.#guests) {
      if (guest.unanswered >= BOUNDS.unansweredPings) {
        this.#deps.counters.cuts += 1;
        guest.socket.terminate();
      } else {
        guest.unanswered += 1;
        guest.socket.ping(ignoreFailure);
      }
    }
  }
}

/** Which lineage the client's copy is of, by the URL's parameter; undefined: it does not tell. */
function epochOfUrl(url: string | undefined): string | undefined {
  const query = url?.split('?', 2)[1];
  return new URLSearchParams(query).get(EPOCH_PARAMETER) ?? undefined;
}

/** The room that a URL names, decoded once; undefined when it is not a legal one. */
export function roomOfUrl(url: string | undefined): RoomAddress | undefined {
  const path = url?.split('?', 1)[0] ?? '';
  if (!path.startsWith(PATH)) return undefined;
  try {
    return parseRoomName(decodeURIComponent(path.slice(PATH.length)));
  } catch {
    return undefined;
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}

/** A send that fails is followed by the socket's close, which is where it is dealt with. */
function ignoreFailure(): void {
  return undefined;
}
