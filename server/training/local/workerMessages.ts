/** What the training thread is given, and what it says. */
import type { TrainingStep } from '../backend.ts';
import type { LabelledDocument } from '../chooseSpans.ts';

/** What the thread is started with. */
export interface TrainingTask {
  readonly training: readonly LabelledDocument[];
  /** Documents that are measured during training and never learnt from. */
  readonly heldOut: readonly LabelledDocument[];
  readonly seed: number;
  readonly iterations: number;
}

/** What the thread says; `done` is its last word. */
export type WorkerMessage =
  | { readonly kind: 'step'; readonly step: TrainingStep }
  | { readonly kind: 'done'; readonly bytes: Uint8Array };
