/**
 * Many rooms of 200 spans, one client each: memory a room, CPU when nothing happens, and what is left when all have gone.
 * Ours loads them from its store; peers have none, so their clients bring the spans.
 */
import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { putSpans } from '../../../schema/annotationSet.ts';
import { progress, shown, table, type Row } from '../report.ts';
import type { ServerStats } from './childServer.ts';
import { BenchClient } from './client.ts';
import { isOurs, startContestant, type RunningServer } from './contestants.ts';
import type { Bench, PartResult } from './settings.ts';
import { smallRoom, SPANS_IN_SMALL, spansFor } from './worldTexts.ts';

const AT_ONCE = 50;
const IDLE_SECONDS = 8;
const LEFT_AFTER_SECONDS = 60;

interface RoomsMeasured {
  /** KB of heap and external memory a room, at a quarter, a half and all of the rooms. */
  readonly kb: readonly number[];
  readonly rss: readonly [number, number];
  readonly idlePercent: number;
  /** Rooms in memory a minute after the last client left, and when there were none; null: not waited for. */
  readonly left: number | null;
  readonly goneAfterSeconds: number | null;
}

/** Keys: kbPerRoom, roomsLeft (null in a quick run), idlePercent, growthRooms (a room's KB at all / at a quarter). */
export async function measureRooms(bench: Bench): Promise<PartResult> {
  const { settings, world } = bench;
  const rooms = roomsOf(bench);
  const rows: Row[] = [];
  let ours: RoomsMeasured | undefined;
  const taking = settings.contestants.filter((name) => !settings.isQuick || name === 'ours');
  for (const name of taking) {
    progress(`${rooms} rooms: ${name}`);
    const server = await startContestant(name, world);
    try {
      const measured = await measureOn(server, bench);
      if (name === 'ours') ours = measured;
      rows.push({
        server: name,
        rooms,
        'KB a room at 1/4, 1/2, all': measured.kb.map((kb) => shown(kb, 0)).join(' / '),
        'RSS MB': measured.rss.map((bytes) => shown(bytes / 2 ** 20, 0)).join(' → '),
        'idle CPU %': shown(measured.idlePercent),
        'rooms left after 60 s': shown(measured.left, 0),
        'none left after s': shown(measured.goneAfterSeconds, 0),
      });
    } finally {
      await server.kill();
    }
  }
  return {
    tables: [table(`${rooms} rooms of ${SPANS_IN_SMALL} spans, one client each`, rows)],
    keys: {
      kbPerRoom: ours?.kb.at(-1) ?? null,
      roomsLeft: ours?.left ?? null,
      idlePercent: ours?.idlePercent ?? null,
      growthRooms: ours === undefined ? null : (ours.kb.at(-1) ?? NaN) / (ours.kb[0] ?? NaN),
    },
  };
}

function roomsOf({ world }: Bench): number {
  return [...world.rooms.keys()].filter((name) => name.startsWith(smallRoom(0).slice(0, -1))).length;
}

async function measureOn(server: RunningServer, bench: Bench): Promise<RoomsMeasured> {
  const rooms = roomsOf(bench);
  await warmUp(server);
  const empty = await server.process.stats(true);
  const clients: BenchClient[] = [];
  const kb: number[] = [];
  for (const until of [rooms / 4, rooms / 2, rooms].map(Math.floor)) {
    await openRooms(server, clients, until, bench.world.entityTypeIds);
    const stats = await server.process.stats(true);
    kb.push((used(stats) - used(empty)) / until / 1024);
  }
  const full = await server.process.stats(true);
  const idleSeconds = bench.settings.isQuick ? 1 : IDLE_SECONDS;
  await wait(idleSeconds * 1000);
  const idle = await server.process.stats();
  const idlePercent = (cpuOf(idle) - cpuOf(full)) / 1e4 / idleSeconds;
  for (const client of clients) client.close();
  const gone = bench.settings.isQuick ? { left: null, seconds: null } : await waitForNone(server);
  return {
    kb,
    rss: [empty.rss, full.rss],
    idlePercent,
    left: gone.left,
    goneAfterSeconds: gone.seconds,
  };
}

/** One room opened and left, so that code and caches that all rooms share do not count as a room's memory. */
async function warmUp(server: RunningServer): Promise<void> {
  const client = new BenchClient(server.seat(smallRoom(0), 0), { applies: true });
  await client.synced;
  client.close();
}

async function openRooms(
  server: RunningServer,
  clients: BenchClient[],
  until: number,
  entityTypeIds: readonly string[],
): Promise<void> {
  while (clients.length < until) {
    const from = clients.length;
    const part = Array.from(
      { length: Math.min(AT_ONCE, until - from) },
      (_, at) => new BenchClient(server.seat(smallRoom(from + at), from + at)),
    );
    await Promise.all(part.map((client) => client.synced));
    if (!isOurs(server.name)) for (const client of part) client.sendUpdate(contentOf(client, entityTypeIds));
    clients.push(...part);
  }
  // Peers answer nothing when they have taken an update: a moment for the last ones, and for their debounced stores.
  await wait(isOurs(server.name) ? 500 : 3_500);
}

function contentOf(client: BenchClient, entityTypeIds: readonly string[]): Uint8Array {
  const doc = new Y.Doc();
  putSpans(doc, spansFor(SPANS_IN_SMALL, client.seat.userId, entityTypeIds), null);
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

async function waitForNone(server: RunningServer): Promise<{ left: number | null; seconds: number | null }> {
  for (let second = 1; second <= LEFT_AFTER_SECONDS; second += 1) {
    await wait(1_000);
    const { rooms } = await server.process.stats();
    if (rooms === 0) return { left: 0, seconds: second };
  }
  return { left: (await server.process.stats()).rooms, seconds: null };
}

function used({ heapUsed, external }: ServerStats): number {
  return heapUsed + external;
}

function cpuOf({ cpu }: ServerStats): number {
  return cpu.user + cpu.system;
}
