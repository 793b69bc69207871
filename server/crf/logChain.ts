/**
 * Forward–backward in logarithms: several times slower than `ScaledChain`, exact for any finite scores. It takes over
 * where those lie so far apart that probabilities would underflow.
 */
import type { LabelSpace } from './labelSpace.ts';
import type { Posterior, TransitionWeights } from './posterior.ts';

/** Forward–backward for one label space; what it tells holds until the next `run`. */
export class LogChain implements Posterior {
  readonly #space: LabelSpace;
  readonly #transitions: TransitionWeights;
  /** For each label the labels it may follow, and those that may follow it. */
  readonly #before: readonly (readonly number[])[];
  readonly #after: readonly (readonly number[])[];
  readonly #expected: Float64Array;
  #scores: Float64Array = new Float64Array(0);
  #length = 0;
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  marginals = new Float64Array(0);
  logPartition = 0;

  constructor(space: LabelSpace, transitions: TransitionWeights) {
    this.#space = space;
    this.#transitions = transitions;
    const labels = [...space.labels.keys()];
    this.#before = labels.map((to) => labels.filter((from) => space.transition(from, to) >= 0));
    this.#after = labels.map((from) => labels.filter((to) => space.transition(from, to) >= 0));
    this.#expected = new Float64Array(space.transitions);
  }

  /** Runs both passes. @param scores tokens × labels, kept until the next run. @param length at least 1. */
  run(scores: Float64Array, length: number): void {
    const { size, openers } = this.#space;
    this.#scores = scores;
    this.#length = length;
    this.#forward = new Float64Array(length * size);
    this.#backward = new Float64Array(length * size);
    this.marginals = new Float64Array(length * size);
    for (let token = 0; token < length; token += 1) {
      for (let label = 0; label < size; label += 1) {
        const reach = token > 0 ? this.#reach(token, label) : label < openers ? 0 : -Infinity;
        this.#forward[token * size + label] = reach + scores[token * size + label]!;
      }
    }
    const last = (length - 1) * size;
    this.logPartition = logSum(Array.from(this.#forward.subarray(last, last + size)));
    for (let token = length - 1; token >= 0; token -= 1) {
      for (let label = 0; label < size; label += 1) {
        const at = token * size + label;
        this.#backward[at] = token === length - 1 ? 0 : this.#leave(token, label);
        this.marginals[at] = Math.exp(this.#forward[at]! + this.#backward[at] - this.logPartition);
      }
    }
  }

  /** Adds the sentence's expected transitions to what `takeExpected` gives. */
  countTransitions(): void {
    const { size } = this.#space;
    for (let token = 1; token < this.#length; token += 1) {
      for (let to = 0; to < size; to += 1) {
        for (const from of this.#before[to]!) {
          const path = this.#forward[(token - 1) * size + from]! + this.#enter(token, from, to);
          this.#expected[this.#space.transition(from, to)]! += Math.exp(path - this.logPartition);
        }
      }
    }
  }

  /** Adds the expected transitions of all counted sentences to `into`, from index `base` on, and forgets them. */
  takeExpected(into: Float64Array, base: number): void {
    for (let at = 0; at < this.#expected.length; at += 1) into[base + at]! += this.#expected[at]!;
    this.#expected.fill(0);
  }

  continuation(token: number, label: number): number {
    const { size, openers } = this.#space;
    const inside = label < openers ? label - 1 + openers : label;
    return Math.exp(this.#enter(token + 1, label, inside) - this.#backward[token * size + label]!);
  }

  #reach(token: number, label: number): number {
    const before = (token - 1) * this.#space.size;
    return logSum(
      this.#before[label]!.map((from) => this.#forward[before + from]! + this.#weight(from, label)),
    );
  }

  #leave(token: number, label: number): number {
    return logSum(this.#after[label]!.map((to) => this.#enter(token + 1, label, to)));
  }

  /** Transition into a label of a token, its score, and all that follows. */
  #enter(token: number, from: number, to: number): number {
    const at = token * this.#space.size + to;
    return this.#weight(from, to) + this.#scores[at]! + this.#backward[at]!;
  }

  #weight(from: number, to: number): number {
    return this.#transitions.log[this.#space.transition(from, to)]!;
  }
}

/** log Σ exp(x), with the greatest taken out first. */
function logSum(values: readonly number[]): number {
  let greatest = -Infinity;
  for (const value of values) if (value > greatest) greatest = value;
  if (greatest === -Infinity) return greatest;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - greatest);
  return greatest + Math.log(sum);
}
