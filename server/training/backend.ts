/**
 * What trains models and answers with them. A backend is one folder behind this interface; a registry names them, and a
 * model's row tells which one made it (DESIGN D16). Labels inside a model are ids of entity types.
 */
import type { Range } from '../../schema/span.ts';
import type { Dataset } from './dataset.ts';

/** What a training is told, besides its data. */
export interface TrainingOptions {
  /** Same data, seed and options give the same model, byte for byte (SPEC T1). */
  readonly seed: number;
  /** At most so many passes of the optimiser; at least 1. */
  readonly iterations: number;
}

/** One step of a training, as it is told to those who watch. */
export interface TrainingStep {
  readonly stage: 'features' | 'optimise';
  /** Passes done; 0 before the first. */
  readonly iteration: number;
  /** Regularised negative log-likelihood per token; null where unknown. */
  readonly loss: number | null;
  /** Exact-match micro F1 on the held-out part, 0–1; null where it was not measured. */
  readonly heldOutF1: number | null;
}

/** How a training is stopped, and how it tells its steps. */
export interface TrainingHooks {
  /** After it aborts, `train` rejects within two seconds and leaves nothing running. */
  readonly signal: AbortSignal;
  readonly onProgress: (step: TrainingStep) => void;
}

/** An entity found in a text; UTF-16 offsets. */
export interface FoundEntity extends Range {
  readonly entityTypeId: string;
  /** Posterior probability, 0–1. */
  readonly confidence: number;
}

/** What a model found in a text, and how unsure it was. */
export interface Analysis {
  /** In reading order, none overlapping another. */
  readonly entities: FoundEntity[];
  /**
   * 0–1: the mean over the text's tokens of the entropy of the label's posterior marginals, as a share of the greatest
   * there can be, ln(number of labels). "Token entropy" of Settles & Craven (EMNLP 2008); a mean and not a sum, so that
   * it tells what a reader learns per token read and long texts do not always win. 0 for a text without tokens.
   */
  readonly uncertainty: number;
}

/** A loaded model. */
export interface TextPredictor {
  /** The entities alone. */
  predict(text: string): Promise<FoundEntity[]>;
  /** The same entities with the uncertainty. Gives way to other work now and then. */
  analyse(text: string): Promise<Analysis>;
}

/** One way to train and to predict. */
export interface TrainingBackend {
  readonly id: 'local';
  /** Trains on `dataset.training` alone and gives the model's bytes. @throws when aborted, or the data cannot be learnt. */
  train(dataset: Dataset, options: TrainingOptions, hooks: TrainingHooks): Promise<Uint8Array>;
  /** @throws Error when the bytes are not a model of this backend. */
  load(bytes: Uint8Array): Promise<TextPredictor>;
}

/** Backends by id. */
export type BackendRegistry = ReadonlyMap<TrainingBackend['id'], TrainingBackend>;

/** @throws Error when two backends have one id. */
export function registerBackends(backends: readonly TrainingBackend[]): BackendRegistry {
  const registry = new Map(backends.map((backend) => [backend.id, backend]));
  if (registry.size !== backends.length) throw new Error('two training backends have one id');
  return registry;
}
