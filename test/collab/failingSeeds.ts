/** Seeds that failed once, kept for good: a run of the convergence test takes them all. */
import type { ChaosRun } from './support/chaos.ts';

export interface FailingSeed extends Required<ChaosRun> {
  /** What was wrong. */
  readonly why: string;
}

const TWICE = 'a removal that another server had stored was stored again';
const YIELDED = 'a span yielded to one that then yielded to a third';
const BEHIND = "a server's own edit began from a copy that was behind";

export const FAILING_SEEDS: readonly FailingSeed[] = [
  { seed: 27, operations: 60, servers: 2, why: TWICE },
  { seed: 140, operations: 60, servers: 2, why: TWICE },
  { seed: 98, operations: 60, servers: 2, why: YIELDED },
  { seed: 233, operations: 60, servers: 2, why: YIELDED },
  { seed: 262, operations: 60, servers: 2, why: YIELDED },
  { seed: 13, operations: 60, servers: 2, why: BEHIND },
];
