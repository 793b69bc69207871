/**
 * As fast as it goes: 64 edits under way in one room, with one writer and with all but one. With 64, a server that stores
 * before it answers spends a part of each round waiting for its disk; so the busy rooms are measured with 256 as well, where
 * every server has always something to do; those are keys of their own.
 */
import { table } from '../report.ts';
import type { LoadResult, LoadShape } from './load.ts';
import { loadRows, medianOf, missingIn, ratioToBestPeer, runLoads, type LoadRounds } from './loads.ts';
import type { Bench, PartResult } from './settings.ts';

const SATURATED = 256;

const SHAPES: readonly Omit<LoadShape, 'seconds'>[] = [
  { clients: 2, writers: 1 },
  { clients: 10, writers: 1 },
  { clients: 10, writers: 9 },
  { clients: 10, writers: 9, underWay: SATURATED },
  { clients: 50, writers: 1 },
  { clients: 50, writers: 49 },
  { clients: 50, writers: 49, underWay: SATURATED },
];

const highest = (values: readonly number[]): number => Math.max(...values);
const lowest = (values: readonly number[]): number => Math.min(...values);
const speed = (result: LoadResult): number => result.updatesPerSecond;
const tail = (result: LoadResult): number => result.colleague.p99;

/**
 * Keys: updatesRatio10, updatesRatio50, p99Ratio50 (64 under way), the ratios with each server at its best, and more. The
 * best peer is the fastest, or the one with the lowest p99.
 */
export async function measureFullSpeed(bench: Bench): Promise<PartResult> {
  const { isQuick, seconds, contestants } = bench.settings;
  const shapes = SHAPES.filter(({ clients, writers }) => !isQuick || (writers > 1 && clients >= 10));
  const taking = isQuick ? contestants.filter((name) => name !== 'ours-mongo') : contestants;
  const all = await runLoads(
    bench,
    shapes.map((shape) => ({ ...shape, seconds })),
    taking,
  );
  const find = (clients: number, writers: number): LoadRounds[] =>
    all.filter(({ shape }) => shape.clients === clients && shape.writers === writers);
  const with64 = (clients: number, writers: number): LoadRounds[] =>
    find(clients, writers).filter(({ shape }) => shape.underWay === undefined);
  const [busy] = with64(50, 49);
  return {
    tables: [
      table(
        'Full speed: 64 edits under way, or as many as told (clients × writers), medians of the rounds',
        all.flatMap(loadRows),
      ),
    ],
    keys: {
      updatesRatio2: ratioToBestPeer(find(2, 1), speed, highest),
      updatesRatio10: ratioToBestPeer(with64(10, 9), speed, highest),
      updatesRatio50: ratioToBestPeer(with64(50, 49), speed, highest),
      updatesRatio10Saturated: ratioToBestPeer(find(10, 9), speed, highest),
      updatesRatio50Saturated: ratioToBestPeer(find(50, 49), speed, highest),
      p99Ratio10: ratioToBestPeer(with64(10, 9), tail, lowest),
      p99Ratio50: ratioToBestPeer(with64(50, 49), tail, lowest),
      updates50: busy === undefined ? null : medianOf(busy, 'ours', speed),
      mongoUpdates50: busy === undefined ? null : medianOf(busy, 'ours-mongo', speed),
      missingFullSpeed: all.reduce(
        (sum, rounds) => sum + missingIn(rounds, 'ours') + missingIn(rounds, 'ours-mongo'),
        0,
      ),
    },
  };
}
