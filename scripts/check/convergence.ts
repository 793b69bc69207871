/**
 * `npm run check:convergence`: do all replicas, servers and the log agree, whatever happens? Random work under random losses,
 * cuts, failures and kills, one seed after the other. Options: --seeds 1000, --operations 200, --from 1, --servers 1 or 2 (default:
 * by the seed). Ends with code 1 when a seed fails, and says how to run that one again.
 */
import { parseArgs } from 'node:util';
import { runChaos, type ChaosCounts } from '../../test/collab/support/chaos.ts';

interface Settings {
  readonly from: number;
  readonly seeds: number;
  readonly operations: number;
  readonly servers: number | undefined;
}

function readSettings(): Settings {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { from: text, seeds: text, operations: text, servers: text } });
  const settings = {
    from: Number(values.from ?? 1),
    seeds: Number(values.seeds ?? 1_000),
    operations: Number(values.operations ?? 200),
    servers: values.servers === undefined ? undefined : Number(values.servers),
  };
  const numbers = [settings.from, settings.seeds, settings.operations, settings.servers ?? 1];
  if (!numbers.every((number) => Number.isSafeInteger(number) && number > 0))
    throw new Error('--from, --seeds, --operations and --servers are whole numbers above 0');
  return settings;
}

function again(seed: number, { operations, servers }: Settings): string {
  const only = servers === undefined ? '' : ` --servers ${servers}`;
  return `npm run check:convergence -- --from ${seed} --seeds 1 --operations ${operations}${only}`;
}

async function main(): Promise<void> {
  const settings = readSettings();
  const { from, seeds, operations, servers } = settings;
  const totals: Partial<Record<keyof ChaosCounts, number>> = {};
  let failed = 0;
  const begin = performance.now();
  for (let seed = from; seed < from + seeds; seed += 1) {
    const { faults, counts } = await runChaos({
      seed,
      operations,
      ...(servers === undefined ? {} : { servers }),
    });
    for (const [what, count] of Object.entries(counts) as [keyof ChaosCounts, number][])
      totals[what] = (totals[what] ?? 0) + count;
    if (faults.length === 0) continue;
    failed += 1;
    console.log(`seed ${seed} failed:\n  ${faults.join('\n  ')}\n  again: ${again(seed, settings)}`);
    console.log('  keep it: add it to test/collab/failingSeeds.ts');
  }
  console.log(
    `${seeds} seeds × ${operations} operations in ${((performance.now() - begin) / 1_000).toFixed(1)} s`,
  );
  for (const [what, count] of Object.entries(totals)) console.log(`${what.padEnd(18)}${count}`);
  console.log(`${seeds - failed} seeds agree, ${failed} fail`);
  if (failed > 0) process.exitCode = 1;
}

await main();
