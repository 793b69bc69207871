/** Thirteen single attacks by somebody who may write: is the attacker closed, do the others work on, does memory stay? */
import { setTimeout as wait } from 'node:timers/promises';
import { spansOf } from '../../../schema/annotationSet.ts';
import { progress, shown, table, type Row } from '../report.ts';
import { attackFrames, type AttackName, ATTACKS } from './attackFrames.ts';
import { bringSpans } from './bigRoom.ts';
import { BenchClient } from './client.ts';
import { isOurs, startContestant, type ContestantName } from './contestants.ts';
import type { Bench, PartResult } from './settings.ts';
import type { World } from './world.ts';
import { BIG, spansFor } from './worldTexts.ts';

const PATIENCE_MS = 8_000;
/** A span further on than those that stand in the room. */
const FREE_PLACE = 15_000;

interface Outcome {
  readonly isAlive: boolean;
  readonly closeCode: number | undefined;
  /** Until the edit that an honest client made 20 ms after the attack began was seen; undefined: not in 8 s. */
  readonly othersMs: number | undefined;
  readonly areOthersConnected: boolean;
  readonly rss: readonly [number, number];
}

/** Keys: attacksAlive, attacksClosed (how many of the 13 ended with a 44xx), attacksOthersMs (the longest wait). */
export async function measureAttacks({ settings, world }: Bench): Promise<PartResult> {
  if (settings.isQuick) return { tables: [], keys: {} };
  const rows: Row[] = [];
  const ours: Outcome[] = [];
  for (const attack of ATTACKS) {
    for (const name of settings.contestants.filter((each) => each !== 'ours-mongo')) {
      progress(`attack: ${attack}, ${name}`);
      const outcome = await tryAttack(name, attack, world);
      if (name === 'ours') ours.push(outcome);
      rows.push(toRow(attack, name, outcome));
    }
  }
  return {
    tables: [table('Thirteen attacks in a room of 10,000 spans', rows)],
    keys: {
      attacksAlive: ours.every(({ isAlive, areOthersConnected }) => isAlive && areOthersConnected),
      attacksClosed: ours.filter(({ closeCode }) => closeCode !== undefined).length,
      attacksOthersMs: Math.max(...ours.map(({ othersMs }) => othersMs ?? Infinity)),
    },
  };
}

function toRow(attack: AttackName, server: ContestantName, outcome: Outcome): Row {
  return {
    attack,
    server,
    alive: outcome.isAlive,
    'closed with': outcome.closeCode ?? 'no',
    "others' edit after ms": outcome.othersMs === undefined ? 'not in 8 s' : shown(outcome.othersMs, 0),
    'others connected': outcome.areOthersConnected,
    'RSS MB': outcome.rss.map((bytes) => shown(bytes / 2 ** 20, 0)).join(' → '),
  };
}

async function tryAttack(name: ContestantName, attack: AttackName, world: World): Promise<Outcome> {
  const server = await startContestant(name, world);
  try {
    if (!isOurs(name)) await bringSpans(server, world.entityTypeIds);
    const watcher = new BenchClient(server.seat(BIG, 0), { applies: true });
    const worker = new BenchClient(server.seat(BIG, 1));
    const attacker = new BenchClient(server.seat(BIG, 2));
    await Promise.all([watcher.synced, worker.synced, attacker.synced]);
    const frames = attackFrames(attack);
    const before = await server.process.stats(true);
    for (const frame of frames) {
      if (typeof frame === 'string') attacker.socket.send(frame);
      else attacker.send(frame);
    }
    await wait(20);
    const othersMs = await timeOfEdit(worker, watcher, world.entityTypeIds);
    await wait(300);
    const after = server.process.isAlive ? await server.process.stats() : before;
    return {
      isAlive: server.process.isAlive,
      closeCode: attacker.closeCode,
      othersMs,
      areOthersConnected: watcher.isOpen && worker.isOpen,
      rss: [before.rss, after.rss],
    };
  } finally {
    await server.kill();
  }
}

function timeOfEdit(
  worker: BenchClient,
  watcher: BenchClient,
  entityTypeIds: readonly string[],
): Promise<number | undefined> {
  const span = spansFor(FREE_PLACE, worker.seat.userId, entityTypeIds).at(-1);
  if (span === undefined || !worker.isOpen) return Promise.resolve(undefined);
  const { id, ...value } = span;
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(undefined), PATIENCE_MS);
    const start = performance.now();
    spansOf(watcher.doc).observe(({ keysChanged }) => {
      if (!keysChanged.has(id)) return;
      clearTimeout(late);
      resolve(performance.now() - start);
    });
    worker.sendOwnChanges();
    spansOf(worker.doc).set(id, value);
  });
}
