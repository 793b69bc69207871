/** Runs loads on all contestants in turn, round after round, so that whatever else the machine does hits all alike. */
import { join } from 'node:path';
import { median, type Summary } from '../quantiles.ts';
import { progress, shown, type Row } from '../report.ts';
import { isOurs, startContestant, type ContestantName } from './contestants.ts';
import { Load, type LoadResult, type LoadShape } from './load.ts';
import type { Bench } from './settings.ts';
import { loadRoom } from './worldTexts.ts';

/** All rounds of one shape of load: results in the order of the rounds. */
export interface LoadRounds {
  readonly shape: LoadShape;
  readonly results: ReadonlyMap<ContestantName, readonly LoadResult[]>;
}

/** Each load in a fresh process on fresh data. */
export async function runLoads(
  { settings, world }: Bench,
  shapes: readonly LoadShape[],
  contestants: readonly ContestantName[] = settings.contestants,
): Promise<LoadRounds[]> {
  const all: LoadRounds[] = [];
  for (const shape of shapes) {
    const results = new Map<ContestantName, LoadResult[]>(contestants.map((name) => [name, []]));
    for (let round = 0; round < settings.rounds; round += 1) {
      for (const name of contestants) {
        progress(`${describeShape(shape)}, round ${round + 1}: ${name}`);
        const server = await startContestant(name, world);
        try {
          const load = new Load(server, loadRoom(), shape, world.entityTypeIds);
          const result = await load.run({ profile: profileFile(settings.profileFolder, name, shape, round) });
          results.get(name)?.push(result);
        } finally {
          await server.kill();
        }
      }
    }
    all.push({ shape, results });
  }
  return all;
}

/**
 * Median over the rounds of ours divided by the best peer of the same round; null without ours or without a peer.
 * @param loads of several loads, each server counts by the one that suits it best.
 */
export function ratioToBestPeer(
  loads: readonly LoadRounds[],
  measure: (result: LoadResult) => number,
  best: (values: readonly number[]) => number,
): number | null {
  const bestIn = (isAsked: (name: ContestantName) => boolean, round: number): number[] =>
    loads.flatMap(({ results }) =>
      [...results].flatMap(([name, rounds]) => (isAsked(name) ? (rounds[round] ?? []) : [])).map(measure),
    );
  const rounds = loads[0]?.results.get('ours') ?? [];
  const ratios = rounds.flatMap((_, round) => {
    const theirs = bestIn((name) => !isOurs(name), round);
    return theirs.length === 0 ? [] : best(bestIn((name) => name === 'ours', round)) / best(theirs);
  });
  return ratios.length === 0 ? null : median(ratios);
}

/** Median over the rounds of one server; null when it did not run. */
export function medianOf(
  { results }: LoadRounds,
  name: ContestantName,
  measure: (result: LoadResult) => number | undefined,
): number | null {
  const values = (results.get(name) ?? []).map(measure).filter((value) => value !== undefined);
  return values.length === 0 ? null : median(values);
}

/** A row for each server: medians over the rounds. */
export function loadRows(rounds: LoadRounds): Row[] {
  return [...rounds.results.keys()].map((name) => {
    const of = (measure: (result: LoadResult) => number | undefined): number | null =>
      medianOf(rounds, name, measure);
    return {
      load: describeShape(rounds.shape),
      server: name,
      'updates/s': shown(
        of((result) => result.updatesPerSecond),
        0,
      ),
      'deliveries/s': shown(
        of((result) => result.deliveriesPerSecond),
        0,
      ),
      'frames/s': shown(
        of((result) => result.framesPerSecond),
        0,
      ),
      'colleague ms p50 / p95 / p99': tails((result) => result.colleague, of),
      'saved ms p50 / p95 / p99': tails((result) => result.saved, of),
      'CPU µs/update': shown(
        of((result) => result.serverMicrosPerUpdate),
        0,
      ),
      'server CPU %': shown(
        of((result) => result.serverCpuPercent),
        0,
      ),
      'generator CPU %': shown(
        of((result) => result.generatorCpuPercent),
        0,
      ),
      'RSS MB': shown(
        of((result) => result.rss / 2 ** 20),
        0,
      ),
      'missing / taken back': `${missingIn(rounds, name)} / ${takenBackIn(rounds, name)}`,
    };
  });
}

/** Edits that no late joiner saw, in all rounds. */
export function missingIn({ results }: LoadRounds, name: ContestantName): number {
  return (results.get(name) ?? []).reduce((sum, { missing }) => sum + missing, 0);
}

function takenBackIn({ results }: LoadRounds, name: ContestantName): number {
  return (results.get(name) ?? []).reduce((sum, { takenBack }) => sum + takenBack, 0);
}

function tails(
  summary: (result: LoadResult) => Summary | undefined,
  of: (measure: (result: LoadResult) => number | undefined) => number | null,
): string {
  const shares = ['p50', 'p95', 'p99'] as const;
  return shares.map((share) => shown(of((result) => summary(result)?.[share]))).join(' / ');
}

function describeShape({ clients, writers, perSecond, underWay }: LoadShape): string {
  if (perSecond !== undefined) return `${clients}, ${perSecond}/s`;
  return `${clients} × ${writers}${underWay === undefined ? '' : `, ${underWay}`}`;
}

function profileFile(
  folder: string | undefined,
  name: ContestantName,
  shape: LoadShape,
  round: number,
): string | undefined {
  if (folder === undefined || !isOurs(name)) return undefined;
  const { clients, writers, perSecond, underWay = 'full' } = shape;
  return join(folder, `${name}-${clients}x${writers}-${perSecond ?? underWay}-${round}.cpuprofile`);
}
