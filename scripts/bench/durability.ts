/**
 * `npm run check:durability`: is a span that the server called saved ever lost? Ten people write in a shared room and in
 * sets of their own while the real server is killed, again and again, and started on the same data. Options: --rounds 200,
 * --seed n, --quick. Ends with code 1 when anything was lost, missing or doubled.
 */
import { parseArgs } from 'node:util';
import { roomName, setOfUser } from '../../schema/rooms.ts';
import { seededRandom } from '../../server/domain/random.ts';
import { buildIfStale } from './build.ts';
import type { Seat } from './collab/client.ts';
import { ourDialect } from './collab/dialects.ts';
import { makeWorld, type World } from './collab/world.ts';
import type { Person } from './collab/worldContent.ts';
import { loadRoom } from './collab/worldTexts.ts';
import { runRound, type Assignment, type RoundResult } from './durability/round.ts';
import { startRealServer } from './realServer.ts';
import { machineLine, progress, resultLine, table } from './report.ts';

const PEOPLE = 10;
/** Most spans of one person in one room and round. */
const SPANS_EACH = 100;
/** Rooms are used again, so that logs grow, are compacted, and are killed in the midst of that. */
const ROUNDS_A_ROOM = 20;

type Totals = Record<keyof Omit<RoundResult, 'server'>, number>;

function assign(world: World, round: number, port: number): Assignment[] {
  const at = Math.floor(round / ROUNDS_A_ROOM);
  const part = (round % ROUNDS_A_ROOM) * SPANS_EACH;
  return world.people.flatMap((person, who) => [
    {
      seat: seatOf(person, who, world.rooms.get(loadRoom(at)) ?? '', port),
      entityTypeId: world.entityTypeIds[0] ?? '',
      places: { from: part * PEOPLE + who * SPANS_EACH, count: SPANS_EACH },
    },
    {
      seat: seatOf(person, who, ownSet(world, at, person), port),
      entityTypeId: world.ownSets.entityTypeIds[0] ?? '',
      places: { from: part, count: SPANS_EACH },
    },
  ]);
}

function ownSet(world: World, at: number, person: Person): string {
  return roomName({ documentId: world.ownSets.documentIds[at] ?? '', set: setOfUser(person.id) });
}

function seatOf(person: Person, who: number, room: string, port: number): Seat {
  return {
    dialect: ourDialect,
    port,
    room,
    userId: person.id,
    headers: { cookie: person.cookie, origin: `http://127.0.0.1:${port}` },
    localAddress: `127.0.1.${who + 1}`,
  };
}

async function run(rounds: number, seed: number): Promise<Totals> {
  const random = seededRandom(seed);
  const rooms = Math.ceil(rounds / ROUNDS_A_ROOM);
  progress('filling the world');
  const size = { people: PEOPLE, strangers: 0, smallRooms: 0, spansInBig: 0 };
  const world = await makeWorld({ ...size, loadRooms: rooms, ownSetDocuments: rooms });
  const totals: Totals = {
    sent: 0,
    acknowledged: 0,
    lost: 0,
    missing: 0,
    doubled: 0,
    refused: 0,
    takenBack: 0,
  };
  const dataDir = await world.copy();
  let server = await startRealServer(dataDir);
  try {
    for (let round = 0; round < rounds; round += 1) {
      const result = await runRound(server, dataDir, assign(world, round, server.port), random);
      ({ server } = result);
      for (const key of Object.keys(totals) as (keyof Totals)[]) totals[key] += result[key];
      const { sent, acknowledged, lost, missing, doubled, refused } = result;
      progress(
        `round ${round + 1}: ${sent} written, ${acknowledged} acknowledged, ${lost} lost, ` +
          `${missing} missing after the return, ${doubled} doubled, ${refused} refused`,
      );
    }
  } finally {
    await server.kill();
    await world.remove();
  }
  return totals;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string' },
      seed: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds ?? (values.quick ? 10 : 200));
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  console.log(`${machineLine()}\nseed ${seed}`);
  await buildIfStale();
  const totals = await run(rounds, seed);
  const title = 'kill -9 of the real server under load: spans of all rounds together';
  console.log(table(title, [{ rounds, ...totals }]));
  console.log(`\n${resultLine({ rounds, ...totals })}`);
  const { lost, missing, doubled, refused, takenBack } = totals;
  if (lost + missing + doubled + refused + takenBack > 0) process.exitCode = 1;
}

await main();
