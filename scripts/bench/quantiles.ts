/** Medians and quantiles of measured values: by nearest rank, so that every answer is a value that was measured. */

/** Median, tails and number of a list of measurements, in their own unit; NaN where there are none. */
export interface Summary {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  readonly count: number;
}

/**
 * The value below which a share of the values lies (nearest rank: Hyndman & Fan 1996, type 1).
 * @param share 0 ≤ share ≤ 1. @returns NaN when there are no values.
 */
export function quantile(values: readonly number[], share: number): number {
  return ofSorted(sorted(values), share);
}

/** The middle value; of two, the lower. NaN when there are none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Sorts once and reads all quantiles. */
export function summarize(values: readonly number[]): Summary {
  const ordered = sorted(values);
  return {
    p50: ofSorted(ordered, 0.5),
    p95: ofSorted(ordered, 0.95),
    p99: ofSorted(ordered, 0.99),
    max: ofSorted(ordered, 1),
    count: ordered.length,
  };
}

function sorted(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}

function ofSorted(ordered: Float64Array, share: number): number {
  const rank = Math.max(1, Math.ceil(share * ordered.length));
  return ordered[rank - 1] ?? NaN;
}
