/** At a human pace: edits at a fixed rate, and how long until a colleague sees them and until they are saved. */
import { table } from '../report.ts';
import type { LoadShape } from './load.ts';
import { loadRows, medianOf, missingIn, runLoads } from './loads.ts';
import type { Bench, PartResult } from './settings.ts';

const SHAPES: readonly Omit<LoadShape, 'seconds'>[] = [
  { clients: 2, writers: 1, perSecond: 20 },
  { clients: 10, writers: 9, perSecond: 100 },
  { clients: 50, writers: 49, perSecond: 100 },
];

/** Keys: savedP95Ms50, colleagueP95Ms50 and their p99. */
export async function measureHumanPace(bench: Bench): Promise<PartResult> {
  const { isQuick, contestants, seconds } = bench.settings;
  const shapes = isQuick ? SHAPES.slice(-1) : SHAPES;
  const all = await runLoads(
    bench,
    shapes.map((shape) => ({ ...shape, seconds: isQuick ? 2 : Math.max(seconds, 5) })),
    isQuick ? contestants.filter((name) => name === 'ours') : contestants,
  );
  const crowd = all.find(({ shape }) => shape.clients === 50);
  if (crowd === undefined) throw new Error('the largest load was not run');
  return {
    tables: [
      table(
        'Human pace (clients, edits a second of all together), medians of the rounds',
        all.flatMap(loadRows),
      ),
    ],
    keys: {
      savedP95Ms50: medianOf(crowd, 'ours', (result) => result.saved?.p95),
      savedP99Ms50: medianOf(crowd, 'ours', (result) => result.saved?.p99),
      colleagueP95Ms50: medianOf(crowd, 'ours', (result) => result.colleague.p95),
      colleagueP99Ms50: medianOf(crowd, 'ours', (result) => result.colleague.p99),
      mongoSavedP95Ms50: medianOf(crowd, 'ours-mongo', (result) => result.saved?.p95),
      missingHumanPace: all.reduce(
        (sum, rounds) => sum + missingIn(rounds, 'ours') + missingIn(rounds, 'ours-mongo'),
        0,
      ),
    },
  };
}
