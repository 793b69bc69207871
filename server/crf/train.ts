/**
 * Training, as a generator: each step is a progress message, and between steps the event loop runs. The rule it guards:
 * same data, options and seed give the same model, byte for byte.
 */
import { chooseLineWords } from './chooseLineWords.ts';
import { finishModel } from './finishModel.ts';
import { prepareFit, type Fit } from './fit.ts';
import { HeldOut } from './heldOut.ts';
import { labelSpaceOf } from './labelSpace.ts';
import { microF1 } from './labelSpans.ts';
import type { CrfModel } from './model.ts';
import { Pacer } from './pacer.ts';
import type { TaggedSequence } from './sequence.ts';
import { completeOptions, type TrainOptions, type TrainProgress } from './trainOptions.ts';
import { untrainedLoss } from './untrainedLoss.ts';

export { DEFAULT_TRAIN_OPTIONS, type TrainOptions, type TrainProgress } from './trainOptions.ts';

/** What a training gets. */
export interface TrainingData {
  readonly training: readonly TaggedSequence[];
  /** Measured now and then, and never learnt from; may be empty. */
  readonly heldOut: readonly TaggedSequence[];
}

/** Iterations from one measurement on the held-out part to the next. */
const MEASURE_EVERY = 5;

/**
 * Trains on `data.training`, yields progress after each iteration, and returns the model of the last one.
 * @throws RangeError when options or tags are not as described; Error when the training part holds no span; the
 * signal's reason, within a second or so, when it aborts.
 */
export async function* train(
  data: TrainingData,
  options: Partial<TrainOptions> = {},
  signal?: AbortSignal,
): AsyncGenerator<TrainProgress, CrfModel> {
  const { training } = data;
  const settings = completeOptions(options);
  const pacer = new Pacer(signal);
  await pacer.pause();
  const space = labelSpaceOf(training);
  if (space.types === 0)
    throw new Error('There is nothing to learn: no training sentence has a labelled span.');
  const { iterations, lineWords } = settings;
  const loss = untrainedLoss(space, training);
  yield { stage: 'features', iteration: 0, iterations, loss, heldOutF1: null, etaMs: null };
  const hasLineWords = lineWords === 'auto' ? await chooseLineWords(training, settings, pacer) : lineWords;
  const fit = await prepareFit(training, { space, hasLineWords, pacer });
  const heldOut = data.heldOut.length === 0 ? null : await HeldOut.encode(fit, data.heldOut, pacer);
  const tokens = training.reduce((sum, sequence) => sum + sequence.tokens.length, 0);
  yield* optimise({ fit, heldOut, tokens, pacer }, settings);
  return finishModel(fit);
}

interface Run {
  readonly fit: Fit;
  readonly heldOut: HeldOut | null;
  /** Number of training tokens. */
  readonly tokens: number;
  readonly pacer: Pacer;
}

async function* optimise(run: Run, settings: TrainOptions): AsyncGenerator<TrainProgress, void> {
  const { fit, heldOut, tokens, pacer } = run;
  const { iterations, now } = settings;
  const startedAt = now();
  let heldOutF1: number | null = null;
  for await (const { iteration, value, isLast } of fit.optimise(settings)) {
    if (heldOut !== null && (isLast || iteration % MEASURE_EVERY === 0)) {
      heldOutF1 = microF1(await heldOut.measure(fit.weights));
    }
    const etaMs = ((now() - startedAt) / iteration) * (isLast ? 0 : iterations - iteration);
    yield {
      stage: 'optimise',
      iteration,
      iterations,
      loss: value / tokens,
      heldOutF1,
      etaMs: Number.isFinite(etaMs) ? etaMs : null,
    };
    await pacer.pause();
  }
}
