/** What happened in all rooms since the start, for `/metrics` and for tests. */

/** Numbers that only grow. */
export interface Counters {
  /** Sync frames that were applied. */
  updates: number;
  /** Log rows written. */
  rows: number;
  /** Spans that the server took back or corrected. */
  repairs: number;
  /** Updates whose predecessor was missing. */
  gaps: number;
  appendFailures: number;
  loadFailures: number;
  projectionFailures: number;
  compactions: number;
  compactionFailures: number;
  rebases: number;
  pollFailures: number;
  /** Close code → how often the server closed with it. */
  readonly closes: Map<number, number>;
}

export function createCounters(): Counters {
  return {
    updates: 0,
    rows: 0,
    repairs: 0,
    gaps: 0,
    appendFailures: 0,
    loadFailures: 0,
    projectionFailures: 0,
    compactions: 0,
    compactionFailures: 0,
    rebases: 0,
    pollFailures: 0,
    closes: new Map(),
  };
}
