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
  /** Batches that were put on top of rows that another server wrote meanwhile. */
  rebases: number;
  /** Looks at the log, for what other servers wrote, that failed. */
  pollFailures: number;
  /** How often reading from a socket was stopped for a while. */
  pauses: number;
  /** Sockets that were cut because they answered no ping. */
  cuts: number;
  /** Close code → how often the server closed with it. */
  readonly closes: Map<number, number>;
  /** HTTP status → how often a handshake was refused with it. */
  readonly refusals: Map<number, number>;
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
    pauses: 0,
    cuts: 0,
    closes: new Map(),
    refusals: new Map(),
  };
}

/** Counts one more of a kind. */
export function countOne(counts: Map<number, number>, kind: number): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}
