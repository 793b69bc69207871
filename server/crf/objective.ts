/**
 * Negative log-likelihood of tagged sentences and its exact gradient, in one pass. Sentences are taken in their order,
 * so a run repeats bit for bit.
 */
import { EmissionGradient, Emissions } from './emissions.ts';
import { longestSentence, type EncodedText } from './encodedText.ts';
import type { FeatureRows } from './featureRows.ts';
import type { LabelSpace } from './labelSpace.ts';
import { Lattice } from './lattice.ts';
import type { SmoothFunction } from './minimise.ts';
import type { Pacer } from './pacer.ts';

/** What a model is fitted to. */
export interface TrainingText {
  readonly space: LabelSpace;
  readonly text: EncodedText;
  /** Label number of each token. */
  readonly gold: Uint16Array;
  readonly rows: FeatureRows;
}

/** The function of the weights: first one a feature, then one a transition. */
export class Objective implements SmoothFunction {
  readonly size: number;
  readonly #data: TrainingText;
  readonly #pacer: Pacer;
  readonly #lattice: Lattice;
  readonly #emissions: Emissions;
  readonly #collected: EmissionGradient;
  readonly #scores: Float64Array;

  constructor(data: TrainingText, pacer: Pacer) {
    const { space, text, rows } = data;
    this.size = rows.label.length + space.transitions;
    this.#data = data;
    this.#pacer = pacer;
    this.#lattice = new Lattice(space);
    this.#emissions = new Emissions(text, rows, space.size);
    this.#collected = new EmissionGradient(text, rows, space.size);
    this.#scores = new Float64Array(longestSentence(text) * space.size);
  }

  /** @throws the reason of the pacer's signal when it aborts. */
  async evaluate(weights: Float64Array, gradient: Float64Array): Promise<number> {
    const { text, rows, space } = this.#data;
    const features = rows.label.length;
    this.#emissions.setWeights(weights);
    this.#lattice.setTransitions(weights, features);
    gradient.fill(0);
    this.#collected.begin(gradient);
    let loss = 0;
    for (let sentence = 0; sentence + 1 < text.sentenceStart.length; sentence += 1) {
      const length = text.sentenceStart[sentence + 1]! - text.sentenceStart[sentence]!;
      if (length === 0) continue;
      loss += this.#addSentence(sentence, length, weights, gradient);
      if (this.#pacer.isDue(length * workPerToken(space))) await this.#pacer.pause();
    }
    this.#collected.finish();
    this.#lattice.takeExpected(gradient, features);
    return loss;
  }

  /** Adds a sentence to the gradient; gives its negative log-likelihood. */
  #addSentence(sentence: number, length: number, weights: Float64Array, gradient: Float64Array): number {
    const { space, text, gold, rows } = this.#data;
    const features = rows.label.length;
    const first = text.sentenceStart[sentence]!;
    this.#emissions.score(sentence, this.#scores);
    const { logPartition, marginals } = this.#lattice.runAndCount(this.#scores, length);
    let goldScore = 0;
    for (let at = 0; at < length; at += 1) {
      const label = gold[first + at]!;
      goldScore += this.#scores[at * space.size + label]!;
      marginals[at * space.size + label]! -= 1;
      if (at === 0) continue;
      const transition = features + space.transition(gold[first + at - 1]!, label);
      goldScore += weights[transition]!;
      gradient[transition]! -= 1;
    }
    this.#collected.add(sentence, marginals);
    return logPartition - goldScore;
  }
}

/** Work of a gradient pass over one token, in the pacer's unit. */
function workPerToken({ size, openers }: LabelSpace): number {
  return 3 * size * openers + 50 * size + 500;
}
