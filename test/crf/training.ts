/** Runs the training generator to its end. */
import type { CrfModel } from '../../server/crf/model.ts';
import type { TaggedSequence } from '../../server/crf/sequence.ts';
import { train, type TrainOptions, type TrainProgress } from '../../server/crf/train.ts';

/** Everything a training gave. */
export interface Finished {
  readonly model: CrfModel;
  readonly progress: readonly TrainProgress[];
}

export async function runTraining(
  training: readonly TaggedSequence[],
  options: Partial<TrainOptions> = {},
  heldOut: readonly TaggedSequence[] = [],
): Promise<Finished> {
  const steps = train({ training, heldOut }, options);
  const progress: TrainProgress[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return { model: step.value, progress };
    progress.push(step.value);
  }
}
