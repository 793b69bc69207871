/**
 * `npm run bench:collab`: our room server against two peers, under the same load, in one run. Options: --seconds 5,
 * --rounds 3, --only part,part, --servers name,name, --messages 100000, --seed n, --profile folder, --quick.
 */
import { buildIfStale } from './build.ts';
import { measureAttacks } from './collab/attacks.ts';
import { measureBigRoom, SPANS_IN_BIG } from './collab/bigRoom.ts';
import { measureFullSpeed } from './collab/fullSpeed.ts';
import { measureGrowth } from './collab/growth.ts';
import { measureHostile } from './collab/hostile.ts';
import { measureHumanPace } from './collab/humanPace.ts';
import { measureRooms } from './collab/rooms.ts';
import { readSettings, type Bench, type Part, type PartResult } from './collab/settings.ts';
import { measureSlowReader } from './collab/slowReader.ts';
import { makeWorld } from './collab/world.ts';
import { machineLine, progress, resultLine } from './report.ts';

const MEASURES: Readonly<Record<Part, (bench: Bench) => Promise<PartResult>>> = {
  fullSpeed: measureFullSpeed,
  humanPace: measureHumanPace,
  growth: measureGrowth,
  rooms: measureRooms,
  bigRoom: measureBigRoom,
  hostile: measureHostile,
  attacks: measureAttacks,
  slowReader: measureSlowReader,
};

/** Keys that are always there. */
const PROMISED = {
  updatesRatio10: null,
  updatesRatio50: null,
  p99Ratio50: null,
  savedP95Ms50: null,
  kbPerRoom: null,
  open10000Ms: null,
  hostileAlive: null,
};

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2));
  console.log(machineLine());
  console.log(`seed ${settings.seed}, ${settings.seconds} s a load, rounds: ${settings.rounds}`);
  await buildIfStale();
  progress('filling the world');
  const smallRooms = settings.parts.includes('rooms') ? (settings.isQuick ? 100 : 1_000) : 0;
  const world = await makeWorld({
    people: 60,
    strangers: 8,
    smallRooms,
    spansInBig: SPANS_IN_BIG,
    loadRooms: 3,
  });
  const keys: Record<string, number | boolean | null> = { ...PROMISED };
  try {
    for (const part of settings.parts) {
      const result = await MEASURES[part]({ settings, world });
      for (const text of result.tables) console.log(text);
      Object.assign(keys, result.keys);
    }
  } finally {
    await world.remove();
  }
  console.log(`\n${resultLine(keys)}`);
}

await main();
