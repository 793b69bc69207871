/** Puts the rooms together: sockets, registry, the server's own editor, and the events that concern live rooms. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { RoomAddress } from '../../schema/rooms.ts';
import { CLOSE } from '../../schema/sync.ts';
import { messageOf } from '../errors.ts';
import type { EventBus } from '../events.ts';
import type { Logger } from '../log.ts';
import type { Relay } from '../relay.ts';
import { newId } from '../store/ids.ts';
import { createCounters, type Counters } from './counters.ts';
import { TIMINGS, type AddressBounds, type Timings } from './limits.ts';
import { startPatrol } from './patrol.ts';
import type { Door, ProjectionWriter, RoomEditor, RoomLog, RoomSubjects } from './ports.ts';
import { Rooms } from './rooms.ts';
import { Sockets } from './sockets.ts';

export interface CollabOptions {
  readonly door: Door;
  readonly subjects: RoomSubjects;
  readonly log: RoomLog;
  readonly projection: ProjectionWriter;
  readonly bus: EventBus;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A fresh lineage for each room that begins: 1–40 characters, never the same twice. Default: a random one. */
  readonly newEpoch?: () => string;
  /** The line to other servers over the same store. Default: this is the only one. */
  readonly relay?: Relay;
  /** The network address that a request counts for. Default: the other end of its connection. */
  readonly addressOf?: (request: IncomingMessage) => string;
  /** What one address may ask for. Default: `ADDRESS`. */
  readonly addressBounds?: AddressBounds;
  /** Decisions of the door at the same time. Default: as many as a store on this machine bears. */
  readonly decisionsAtOnce?: number;
  /** Origins of pages besides our own host, such as the public address behind a proxy. Default: none. */
  readonly allowedOrigins?: readonly string[];
  /** Replaces single times. Default: `TIMINGS`. */
  readonly timings?: Partial<Timings>;
}

/** What is in memory now, and what happened since the start. */
export interface CollabStats extends Counters {
  readonly rooms: number;
  readonly sockets: number;
}

export interface Collab {
  /** Takes an HTTP upgrade whose path begins with `/sync/`. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly editRoom: RoomEditor;
  /** Writes a room's projection now: what follows reads what was acknowledged. @throws AppError or the writer's error. */
  projectRoom(room: RoomAddress): Promise<void>;
  /** Writes the projections of all rooms that changed. A failure is logged; that room is written later. */
  flushProjections(): Promise<void>;
  /** Ends all rooms of deleted documents; their sockets are told that there is no such document. */
  dropRooms(documentIds: readonly string[]): Promise<void>;
  stats(): CollabStats;
  /** Takes nothing new, stores what waits, writes projections, then closes every socket. */
  close(): Promise<void>;
}

/** Ids in one event: it must fit into a message between servers. */
const DELETED_AT_ONCE = 50;

/** Builds the room server. Timers start here and end with `close`. */
export function createCollab(options: CollabOptions): Collab {
  const { bus, logger } = options;
  const counters = createCounters();
  const timings = { ...TIMINGS, ...options.timings };
  const rooms = new Rooms({ newEpoch: newId, ...options, timings, counters });
  const stopPatrol = options.relay && startPatrol(() => rooms.all(), timings.pollMs);
  const sockets = new Sockets({
    ...options,
    rooms,
    counters,
    timings,
    allowedOrigins: options.allowedOrigins ?? [],
  });
  const listening = listenForRooms(bus, rooms);

  const flushProjections = async (): Promise<void> => {
    await Promise.all(
      rooms.all().map((room) =>
        room.project().catch((error: unknown) => {
          logger.error({ room: room.name, error: messageOf(error) }, 'a projection could not be written');
        }),
      ),
    );
  };

  return {
    handleUpgrade: (request, socket, head) => sockets.handleUpgrade(request, socket, head),
    editRoom: (address, by, edit) => rooms.use(address, (room) => room.edit(by, edit)),
    projectRoom: (address) => rooms.use(address, (room) => room.project()),
    flushProjections,
    dropRooms(documentIds) {
      for (let start = 0; start < documentIds.length; start += DELETED_AT_ONCE) {
        bus.publish('documentsDeleted', { documentIds: documentIds.slice(start, start + DELETED_AT_ONCE) });
      }
      return Promise.resolve();
    },
    stats: () => ({ ...counters, rooms: rooms.size, sockets: sockets.size }),
    async close() {
      for (const stop of listening) stop();
      stopPatrol?.();
      sockets.stopTaking();
      // A store that hangs must not keep the process: what it did not take was not acknowledged either.
      const stored = Promise.all(rooms.all().map((room) => room.drained())).then(flushProjections);
      await Promise.race([stored, delay(timings.closeGraceMs, undefined, { ref: false })]);
      await sockets.closeAll();
      for (const room of rooms.all()) room.dispose(CLOSE.restart, 'the server is going down');
    },
  };
}

/** Tells rooms of what happened elsewhere, on this server or another. @returns the ends of it. */
function listenForRooms(bus: EventBus, rooms: Rooms): (() => void)[] {
  return [
    bus.on('projectChanged', ({ projectId }) => {
      // A room that is being loaded may have read the old rules.
      for (const room of rooms.all()) {
        if (room.projectId === undefined || room.projectId === projectId) room.reloadSubject();
      }
    }),
    bus.on('documentsDeleted', ({ documentIds }) => {
      const deleted = new Set(documentIds);
      for (const room of rooms.all()) {
        if (deleted.has(room.address.documentId)) room.dispose(CLOSE.notFound, 'the document was deleted');
      }
    }),
    // Rules may have changed, and the document may be gone.
    bus.on('newsMissed', () => rooms.all().forEach((room) => room.reloadSubject())),
  ];
}
