/**
 * One round: people write in a shared room and in sets of their own, the server is killed at a random moment and starts
 * again on the same data. What it had acknowledged must be there before anybody returns; when all have returned, so must
 * everything that was written, once.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type * as Y from 'yjs';
import { readSpans } from '../../../schema/annotationSet.ts';
import { isSameAnnotation, type Span } from '../../../schema/span.ts';
import type { Random } from '../../../server/domain/random.ts';
import type { Seat } from '../collab/client.ts';
import { startRealServer, type RealServer } from '../realServer.ts';
import { Desk, readRoom, type Places } from './desk.ts';

/** Who writes where in a round. */
export interface Assignment {
  readonly seat: Seat;
  readonly entityTypeId: string;
  readonly places: Places;
}

export interface RoundResult {
  readonly sent: number;
  readonly acknowledged: number;
  /** Acknowledged, and not there after the crash. */
  readonly lost: number;
  /** Not there after everybody's return. */
  readonly missing: number;
  /** Spans that say the same as another of their room. */
  readonly doubled: number;
  /** Clients who were not let in again with what they hold. */
  readonly refused: number;
  /** Spans that the server took back: the load would be wrong. */
  readonly takenBack: number;
  /** The server that was started after the kill. */
  readonly server: RealServer;
}

const EVERY_MS = 2;

/** Runs a round on a server and leaves another one running on the same data. */
export async function runRound(
  server: RealServer,
  dataDir: string,
  assignments: readonly Assignment[],
  random: Random,
): Promise<RoundResult> {
  const desks = assignments.map(({ seat, entityTypeId, places }) => new Desk(seat, entityTypeId, places));
  await Promise.all(desks.map((desk) => desk.synced));
  const stop = writeSteadily(desks);
  await wait(80 + random.below(300));
  await server.kill();
  stop();
  // Acknowledgements that were on their way when it died have arrived by now, and count.
  const acknowledged = namesOf(desks, (desk) => desk.acknowledged);
  const sent = namesOf(desks, (desk) => desk.sent);
  const next = await startRealServer(dataDir);
  const rooms = oneSeatARoom(assignments, next.port);
  const before = await readAll(rooms);
  const returns = await Promise.all(desks.map((desk) => desk.return(next.port)));
  const after = await readAll(rooms);
  const result = {
    sent: sent.length,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((name) => !before.names.has(name)).length,
    missing: sent.filter((name) => !after.names.has(name)).length,
    doubled: after.doubled,
    refused: returns.filter((isStored) => !isStored).length,
    takenBack: desks.reduce((sum, desk) => sum + desk.notices, 0),
    server: next,
  };
  for (const desk of desks) desk.leave();
  return result;
}

function writeSteadily(desks: readonly Desk[]): () => void {
  let turn = 0;
  const timer = setInterval(() => {
    for (let times = 0; times < 6; times += 1, turn += 1) desks[turn % desks.length]?.write();
  }, EVERY_MS);
  return () => clearInterval(timer);
}

function namesOf(desks: readonly Desk[], ids: (desk: Desk) => readonly string[]): string[] {
  return desks.flatMap((desk) => ids(desk).map((id) => `${desk.room} ${id}`));
}

function oneSeatARoom(assignments: readonly Assignment[], port: number): Seat[] {
  const seats = new Map(assignments.map(({ seat }) => [seat.room, seat]));
  return [...seats.values()].map((seat) => ({
    ...seat,
    port,
    headers: { ...seat.headers, origin: `http://127.0.0.1:${port}` },
  }));
}

async function readAll(rooms: readonly Seat[]): Promise<{ names: Set<string>; doubled: number }> {
  const docs = await Promise.all(rooms.map(async (seat) => [seat.room, await readRoom(seat)] as const));
  const names = new Set<string>();
  let doubled = 0;
  for (const [room, doc] of docs) {
    const spans = spansIn(doc);
    for (const { id } of spans) names.add(`${room} ${id}`);
    doubled += countDoubled(spans);
  }
  return { names, doubled };
}

function spansIn(doc: Y.Doc): Span[] {
  const spans = readSpans(doc);
  doc.destroy();
  return spans;
}

/** Spans are in reading order, so those that say the same stand side by side. */
export function countDoubled(spans: readonly Span[]): number {
  return spans.filter((span, at) => {
    const former = spans[at - 1];
    return former !== undefined && isSameAnnotation(former, span);
  }).length;
}
