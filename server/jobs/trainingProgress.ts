/** Steps of a training → progress of its job, with a point of the curve for each pass and an estimate of the time left. */
import type { TrainingStep } from '../training/backend.ts';
import type { JobContext } from './handler.ts';

/** Parts of the whole: features end at 10 %, the optimiser at 90 %. */
const FEATURES_AT = 0.05;
const OPTIMISE_FROM = 0.1;
const OPTIMISE_TO = 0.9;

/** What the training tells, pass by pass. */
export interface TrainingReporter {
  step(step: TrainingStep): void;
  /** The figures of the last pass: what comes after the training keeps telling them. */
  figures(): {
    readonly done: number;
    readonly total: number;
    readonly loss: number | null;
    readonly heldOutF1: number | null;
  };
}

/** @param iterations at most so many passes. */
export function reportTraining(
  report: JobContext['report'],
  iterations: number,
  now: () => Date,
): TrainingReporter {
  let startedMs: number | undefined;
  let figures = { done: 0, total: iterations, loss: null as number | null, heldOutF1: null as number | null };
  return {
    figures: () => figures,
    step({ stage, iteration, loss, heldOutF1 }) {
      if (stage === 'features') {
        report({ stage, fraction: FEATURES_AT, total: iterations });
        return;
      }
      startedMs ??= now().getTime();
      const elapsedMs = now().getTime() - startedMs;
      const etaMs =
        iteration < 2 ? null : Math.round((elapsedMs / (iteration - 1)) * (iterations - iteration));
      const fraction = OPTIMISE_FROM + ((OPTIMISE_TO - OPTIMISE_FROM) * iteration) / iterations;
      figures = { done: iteration, total: iterations, loss, heldOutF1 };
      report(
        { stage, fraction, ...figures, etaMs },
        loss === null || iteration === 0 ? undefined : { iteration, loss, heldOutF1 },
      );
    },
  };
}
