/**
 * Hostile messages against a server with an honest room in it: does it live, does its memory stay bounded, and what do the
 * honest feel? Their p99 under attack is held against the undisturbed one of the same run, before and after.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { progress, shown, table, type Row } from '../report.ts';
import type { AttackerOrder, AttackReport } from './attackers.ts';
import { startContestant, type RunningServer } from './contestants.ts';
import { Load, type LoadResult } from './load.ts';
import type { Bench, PartResult } from './settings.ts';
import { loadRoom, TARGET } from './worldTexts.ts';

const ATTACKERS = 8;
const TARGET_LENGTH = 9_000;
const CALM_SECONDS = 10;
const HONEST = { clients: 10, writers: 9, perSecond: 100 };

interface Hostility {
  readonly reports: readonly AttackReport[];
  readonly seconds: number;
}

/** Each load has a room of its own, since it begins with an empty one. Keys: hostileAlive, hostileP99Ratio (under attack / the higher of before and after), hostileRssMb, hostileMessages. */
export async function measureHostile(bench: Bench): Promise<PartResult> {
  const { settings, world } = bench;
  const server = await startContestant('ours', world);
  const attackers = await startAttackers();
  try {
    const seconds = settings.isQuick ? 2 : CALM_SECONDS;
    const honest = (room: number, until?: () => Promise<unknown>): Promise<LoadResult> =>
      new Load(server, loadRoom(room), { ...HONEST, seconds }, world.entityTypeIds).run(
        until === undefined ? {} : { until, profile: profileFile(settings.profileFolder) },
      );
    progress('hostile: undisturbed, before');
    const before = await honest(0);
    progress(`hostile: ${settings.messages} messages from ${ATTACKERS} attackers, seed ${settings.seed}`);
    let hostility: Hostility = { reports: [], seconds: 0 };
    const during = await honest(1, async () => {
      hostility = await attackers.send(ordersFor(server, bench));
    });
    const isAlive = server.process.isAlive;
    progress('hostile: undisturbed, after');
    const after = await honest(2);
    return toResult({ before, during, after, hostility, isAlive });
  } finally {
    attackers.end();
    await server.kill();
  }
}

function profileFile(folder: string | undefined): string | undefined {
  return folder === undefined ? undefined : join(folder, 'ours-hostile.cpuprofile');
}

interface Seen {
  readonly before: LoadResult;
  readonly during: LoadResult;
  readonly after: LoadResult;
  readonly hostility: Hostility;
  readonly isAlive: boolean;
}

function toResult({ before, during, after, hostility, isAlive }: Seen): PartResult {
  const rowOf = (when: string, { colleague, saved, rss, missing, takenBack }: LoadResult): Row => ({
    when,
    'colleague ms p50 / p95 / p99': [colleague.p50, colleague.p95, colleague.p99]
      .map((ms) => shown(ms))
      .join(' / '),
    'saved p99 ms': shown(saved?.p99),
    edits: colleague.count,
    'RSS MB': shown(rss / 2 ** 20, 0),
    'missing / taken back': `${missing} / ${takenBack}`,
  });
  const { reports, seconds } = hostility;
  const sum = (of: (report: AttackReport) => number): number =>
    reports.reduce((all, each) => all + of(each), 0);
  const closes: Record<string, number> = {};
  for (const report of reports)
    for (const [code, count] of Object.entries(report.closes)) closes[code] = (closes[code] ?? 0) + count;
  const undisturbed = Math.max(before.colleague.p99, after.colleague.p99);
  return {
    tables: [
      table('An honest room (10 clients, 100 edits a second) beside attackers', [
        rowOf('before', before),
        rowOf('under attack', during),
        rowOf('after', after),
      ]),
      `${sum((each) => each.sent)} messages in ${shown(seconds)} s from ${reports.length} attackers (a process of their own, one ` +
        `address each) over ${sum((each) => each.connections)} connections, ${sum((each) => each.refused)} handshakes refused; ` +
        `closed with ${JSON.stringify(closes)}; the server ${isAlive ? 'lives' : 'ENDED'}`,
    ],
    keys: {
      hostileAlive: isAlive && before.missing + during.missing + after.missing === 0,
      hostileP99Ratio: during.colleague.p99 / undisturbed,
      hostileRssMb: during.rss / 2 ** 20,
      hostileMessages: sum((each) => each.sent),
    },
  };
}

function ordersFor(server: RunningServer, { settings, world }: Bench): AttackerOrder[] {
  return Array.from({ length: ATTACKERS }, (_, who) => {
    // Far from the honest ones' addresses.
    const target = server.strangersSeat(TARGET, 40_000 + who);
    const foreign = server.strangersSeat(loadRoom(), 40_000 + who);
    return {
      seed: settings.seed + who,
      messages: Math.ceil(settings.messages / ATTACKERS),
      knows: {
        userId: target.userId,
        victimId: world.people[0]?.id ?? '',
        entityTypeId: world.entityTypeIdsElsewhere[0] ?? '',
        textLength: TARGET_LENGTH,
      },
      headers: target.headers,
      localAddress: target.localAddress,
      url: target.dialect.url(target.port, target.room),
      foreignUrl: foreign.dialect.url(foreign.port, foreign.room),
    };
  });
}

interface Attackers {
  /** Lets them go; resolves with what they did. */
  send(orders: readonly AttackerOrder[]): Promise<Hostility>;
  end(): void;
}

/** Their process, ready and waiting, so that its start is not part of what the honest feel. */
async function startAttackers(): Promise<Attackers> {
  const file = fileURLToPath(new URL('./attackers.ts', import.meta.url));
  const child = fork(file, [], { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return {
    async send(orders) {
      const start = performance.now();
      child.send(orders);
      const [reports] = (await once(child, 'message')) as [AttackReport[]];
      return { reports, seconds: (performance.now() - start) / 1000 };
    },
    end: () => child.disconnect(),
  };
}
