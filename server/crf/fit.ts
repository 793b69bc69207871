/** Fits weights to tagged sentences with all choices made: features, then the optimiser, step by step. */
import { Alphabet } from './alphabet.ts';
import { encodeText } from './encodedText.ts';
import type { ModelFrame } from './heldOut.ts';
import type { LabelSpace } from './labelSpace.ts';
import { minimise, type MinimiseOptions, type MinimiseStep } from './minimise.ts';
import { Objective, type TrainingText } from './objective.ts';
import { observeFeatures } from './observedFeatures.ts';
import type { Pacer } from './pacer.ts';
import type { TaggedSequence } from './sequence.ts';

/** A model being fitted. */
export interface Fit extends ModelFrame {
  /** First one a feature, then one a transition; change with every step. */
  readonly weights: Float64Array;
  /** Runs the optimiser; each step is one iteration. */
  optimise(options: MinimiseOptions): AsyncGenerator<MinimiseStep, void>;
}

/** What must be chosen before features are made. */
export interface FitChoices {
  readonly space: LabelSpace;
  readonly hasLineWords: boolean;
  readonly pacer: Pacer;
}

/** Encodes the sentences and gives a model of zero weights, ready to be optimised. */
export async function prepareFit(
  sequences: readonly TaggedSequence[],
  { space, hasLineWords, pacer }: FitChoices,
): Promise<Fit> {
  const alphabet = new Alphabet();
  const gold = joinNumbers(sequences.map((sequence) => space.numbersOf(sequence)));
  const text = await encodeText(sequences, { alphabet, hasLineWords, pacer });
  alphabet.freeze();
  const rows = await observeFeatures(text, gold, alphabet.size, pacer);
  const data: TrainingText = { space, text, gold, rows };
  const weights = new Float64Array(rows.label.length + space.transitions);
  return {
    space,
    alphabet,
    rows,
    hasLineWords,
    weights,
    optimise: (options) => minimise(new Objective(data, pacer), weights, options),
  };
}

function joinNumbers(parts: readonly Uint16Array[]): Uint16Array {
  const joined = new Uint16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}
