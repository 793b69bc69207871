import { describe, expect, it } from 'vitest';
import { FAILING_SEEDS } from './failingSeeds.ts';
import { runChaos } from './support/chaos.ts';

const OPERATIONS = 60;

describe('any order of messages, losses, failures and crashes', () => {
  const seeds = Array.from({ length: 250 }, (_, index) => index + 1);

  it.each(seeds)('[R1][R2][R7][A5][H1] replicas, servers, log and history agree: seed %d', async (seed) => {
    const { faults, counts } = await runChaos({ seed, operations: OPERATIONS });
    expect(faults).toEqual([]);
    expect(counts.edits).toBeGreaterThan(0);
  });

  it.each(FAILING_SEEDS)(
    'agree where they once did not: $seed, $operations operations ($why)',
    async ({ seed, operations, servers }) => {
      expect((await runChaos({ seed, operations, servers })).faults).toEqual([]);
    },
  );

  it('is the same for the same seed', async () => {
    const [first, second] = [
      await runChaos({ seed: 7, operations: OPERATIONS }),
      await runChaos({ seed: 7, operations: OPERATIONS }),
    ];
    expect(second).toEqual(first);
  });
});
