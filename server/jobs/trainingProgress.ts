/** Steps of a training → progress of its job, with a point of the curve for each pass and an estimate of the time left. */
import type { TrainingStep } from '../training/backend.ts';
import type { JobContext } from './handler.ts';

/** Parts of the whole: features end at 10 %, the optimiser at 90 %. */
const FEATURES_AT = 0.05;
const OPTIMISE_FROM = 0.1;
const OPTIMISE_TO = 0.9;

/** @param iterations at most so many passes. */
export function reportTraining(
  report: JobContext['report'],
  iterations: number,
  now: () => Date,
): (step: TrainingStep) => void {
  let startedMs: number | undefined;
  return ({ stage, iteration, loss, heldOutF1 }) => {
    if (stage === 'features') {
      report({ stage, fraction: FEATURES_AT, total: iterations });
      return;
    }
    startedMs ??= now().getTime();
    const elapsedMs = now().getTime() - startedMs;
    const etaMs = iteration < 2 ? null : Math.round((elapsedMs / (iteration - 1)) * (iterations - iteration));
    const fraction = OPTIMISE_FROM + ((OPTIMISE_TO - OPTIMISE_FROM) * iteration) / iterations;
    const progress = { stage, fraction, done: iteration, total: iterations, loss, heldOutF1, etaMs };
    report(progress, loss === null || iteration === 0 ? undefined : { iteration, loss, heldOutF1 });
  };
}
