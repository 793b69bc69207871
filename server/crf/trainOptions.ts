/** What a training can be told, and what it tells. */

/** All a training can be told. */
export interface TrainOptions {
  /** Most iterations of the optimiser, at least 1. It stops before when it has converged. */
  iterations: number;
  /** Weight of Σ|w|, at least 0. The more, the fewer features stay. */
  l1: number;
  /** Weight of Σw², at least 0. */
  l2: number;
  /** Whether the words of a token's line count; `auto` tries both on the training documents. */
  lineWords: boolean | 'auto';
  /** Any integer; it draws the folds of `lineWords: 'auto'`. */
  seed: number;
  /** Milliseconds of any clock that never goes back. Read for `etaMs` alone; NaN where there is none. */
  now: () => number;
}

/** Chosen by trials on WNUT-17, SEC filings, NCBI disease and Azure's loan agreements. They name no clock. */
export const DEFAULT_TRAIN_OPTIONS: Readonly<TrainOptions> = {
  iterations: 100,
  l1: 0.1,
  l2: 0.05,
  lineWords: 'auto',
  seed: 1,
  now: () => Number.NaN,
};

/** Where a training stands. */
export interface TrainProgress {
  readonly stage: 'features' | 'optimise';
  /** Iterations done; 0 while features are made. */
  readonly iteration: number;
  /** Most iterations there will be. */
  readonly iterations: number;
  /** Regularised negative log-likelihood a token, in nats. */
  readonly loss: number;
  /** Exact-match micro F1 on the held-out part, 0–1; null before the first measurement, or without such a part. */
  readonly heldOutF1: number | null;
  /** Milliseconds that all iterations would still take; null while unknown. */
  readonly etaMs: number | null;
}

/** The options with defaults for what is left out. @throws RangeError when a number is out of its range. */
export function completeOptions(options: Partial<TrainOptions>): TrainOptions {
  const complete = { ...DEFAULT_TRAIN_OPTIONS, ...options };
  const { iterations, l1, l2, seed } = complete;
  if (!Number.isSafeInteger(iterations) || iterations < 1) {
    throw new RangeError(`iterations is ${iterations}: it must be a whole number of at least 1`);
  }
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed is ${seed}: it must be a whole number`);
  for (const [name, value] of Object.entries({ l1, l2 })) {
    if (!Number.isFinite(value) || value < 0) {
      throw new RangeError(`${name} is ${value}: it must be a number of at least 0`);
    }
  }
  return complete;
}
