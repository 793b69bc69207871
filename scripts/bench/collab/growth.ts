/** Does the cost of an edit grow with the number of colleagues and no faster? At a fixed rate, so that nothing is merged. */
import { shown, table } from '../report.ts';
import { medianOf, runLoads } from './loads.ts';
import type { Bench, PartResult } from './settings.ts';

const CLIENTS = [10, 20, 40];
const PER_SECOND = 100;

/** Key: growthClients, the CPU time of one delivery at 40 clients / at 10; 1 or less means linear or better. */
export async function measureGrowth(bench: Bench): Promise<PartResult> {
  const { contestants, isQuick } = bench.settings;
  if (isQuick) return { tables: [], keys: {} };
  const shapes = CLIENTS.map((clients) => ({
    clients,
    writers: clients - 1,
    perSecond: PER_SECOND,
    seconds: bench.settings.seconds,
  }));
  const all = await runLoads(bench, shapes);
  const micros = contestants.map((name) =>
    all.map(
      (rounds) =>
        (medianOf(rounds, name, (result) => result.serverMicrosPerUpdate) ?? NaN) / rounds.shape.clients,
    ),
  );
  const ratios = micros.map(([first = NaN, ...rest]) => (rest.at(-1) ?? NaN) / first);
  const rows = contestants.map((server, at) => ({
    server,
    'CPU µs a delivery at 10 / 20 / 40 clients': (micros[at] ?? []).map((value) => shown(value)).join(' / '),
    'at 40 / at 10': shown(ratios[at], 2),
  }));
  return {
    tables: [table(`Growth with clients, ${PER_SECOND} edits a second`, rows)],
    keys: { growthClients: ratios[contestants.indexOf('ours')] ?? null },
  };
}
