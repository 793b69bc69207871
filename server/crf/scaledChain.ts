/**
 * Forward–backward in scaled probabilities (Rabiner 1989, section V.A): quick, since it needs one exponential a label
 * and token. Exact as long as no value underflows; `isSafe` tells beforehand, by a bound that holds for every path.
 */
import type { LabelSpace } from './labelSpace.ts';
import type { Posterior, TransitionWeights } from './posterior.ts';

/** exp(−690) is near the smallest number that a double holds in full precision. */
const SMALLEST_LOG = -690;

/** Forward–backward for one label space; what it tells holds until the next `run`. */
export class ScaledChain implements Posterior {
  readonly #space: LabelSpace;
  readonly #transitions: TransitionWeights;
  #length = 0;
  /** exp(score − the token's greatest score). */
  #emission = new Float64Array(0);
  /** Probability of each label given the tokens up to here. */
  #forward = new Float64Array(0);
  /** What follows given the label here, over what follows at all. */
  #backward = new Float64Array(0);
  /** #backward times the token's own emission, scaled: what enters the token by a transition meets this. */
  #inward = new Float64Array(0);
  readonly #reach: Float64Array;
  /** Sums of forward times inward: with the transition's own exp they are expected counts. */
  readonly #counts: Float64Array;
  #scale = new Float64Array(0);
  marginals = new Float64Array(0);
  logPartition = 0;

  constructor(space: LabelSpace, transitions: TransitionWeights) {
    this.#space = space;
    this.#transitions = transitions;
    this.#reach = new Float64Array(space.size);
    this.#counts = new Float64Array(space.transitions);
  }

  /**
   * True when no value of the sentence can underflow. A path can be led through any label of any token by changing at
   * most three of its labels, hence four transitions, and at most labels³ paths end up the same. So with d the widest
   * spread of a token's scores, plus that of the transitions, plus log(labels), no probability is below exp(−4d).
   */
  isSafe(scores: Float64Array, length: number): boolean {
    const { size } = this.#space;
    let widest = 0;
    for (let base = 0; base < length * size; base += size) {
      let least = scores[base]!;
      let greatest = least;
      for (let at = base + 1; at < base + size; at += 1) {
        if (scores[at]! < least) least = scores[at]!;
        else if (scores[at]! > greatest) greatest = scores[at]!;
      }
      if (greatest - least > widest) widest = greatest - least;
    }
    let least = 0;
    let greatest = 0;
    for (const weight of this.#transitions.log) {
      if (weight < least) least = weight;
      else if (weight > greatest) greatest = weight;
    }
    return -4 * (widest + greatest - least + Math.log(size)) > SMALLEST_LOG;
  }

  /** Runs both passes. @param scores tokens × labels. @param length at least 1. */
  run(scores: Float64Array, length: number): void {
    this.#grow(length);
    this.#length = length;
    let logPartition = 0;
    for (let token = 0; token < length; token += 1) {
      logPartition += this.#emit(scores, token);
      logPartition += token === 0 ? this.#begin() : this.#step(token);
    }
    this.logPartition = logPartition;
    this.#runBack();
  }

  /** Adds the sentence's expected transitions to what `takeExpected` gives. */
  countTransitions(): void {
    const { size, openers, types } = this.#space;
    const counts = this.#counts;
    const forward = this.#forward;
    const inward = this.#inward;
    for (let token = 1; token < this.#length; token += 1) {
      const here = token * size;
      const before = here - size;
      for (let from = 0; from < size; from += 1) {
        const share = forward[before + from]!;
        const row = from * openers;
        for (let to = 0; to < openers; to += 1) counts[row + to]! += share * inward[here + to]!;
      }
      let at = size * openers;
      for (let type = 0; type < types; type += 1) {
        const entry = inward[here + openers + type]!;
        counts[at]! += forward[before + 1 + type]! * entry;
        counts[at + 1]! += forward[before + openers + type]! * entry;
        at += 2;
      }
    }
  }

  /** Adds the expected transitions of all counted sentences to `into`, from index `base` on, and forgets them. */
  takeExpected(into: Float64Array, base: number): void {
    const { exp } = this.#transitions;
    for (let at = 0; at < this.#counts.length; at += 1) into[base + at]! += this.#counts[at]! * exp[at]!;
    this.#counts.fill(0);
  }

  continuation(token: number, label: number): number {
    const { size, openers } = this.#space;
    const inside = label < openers ? label - 1 + openers : label;
    const weight = this.#transitions.exp[this.#space.transition(label, inside)]!;
    return (weight * this.#inward[(token + 1) * size + inside]!) / this.#backward[token * size + label]!;
  }

  #grow(length: number): void {
    if (this.#scale.length >= length) return;
    const cells = length * this.#space.size;
    this.#emission = new Float64Array(cells);
    this.#forward = new Float64Array(cells);
    this.#backward = new Float64Array(cells);
    this.#inward = new Float64Array(cells);
    this.marginals = new Float64Array(cells);
    this.#scale = new Float64Array(length);
  }

  /** Gives the logarithm that was taken out of the token's emissions. */
  #emit(scores: Float64Array, token: number): number {
    const { size } = this.#space;
    const base = token * size;
    let greatest = -Infinity;
    for (let label = 0; label < size; label += 1) {
      const score = scores[base + label]!;
      if (score > greatest) greatest = score;
    }
    for (let label = 0; label < size; label += 1) {
      this.#emission[base + label] = Math.exp(scores[base + label]! - greatest);
    }
    return greatest;
  }

  #begin(): number {
    const { size, openers } = this.#space;
    this.#reach.fill(1, 0, openers);
    this.#reach.fill(0, openers, size);
    return this.#meet(0);
  }

  #step(token: number): number {
    const { size, openers, types } = this.#space;
    const { exp } = this.#transitions;
    const reach = this.#reach;
    const forward = this.#forward;
    const before = (token - 1) * size;
    reach.fill(0, 0, openers);
    for (let from = 0; from < size; from += 1) {
      const share = forward[before + from]!;
      const row = from * openers;
      for (let to = 0; to < openers; to += 1) reach[to]! += share * exp[row + to]!;
    }
    let at = size * openers;
    for (let type = 0; type < types; type += 1) {
      reach[openers + type] =
        forward[before + 1 + type]! * exp[at]! + forward[before + openers + type]! * exp[at + 1]!;
      at += 2;
    }
    return this.#meet(token);
  }

  /** Lets the emissions meet what reaches them, scaled to 1; gives the logarithm of the scale. */
  #meet(token: number): number {
    const { size } = this.#space;
    const base = token * size;
    let total = 0;
    for (let label = 0; label < size; label += 1) {
      const value = this.#reach[label]! * this.#emission[base + label]!;
      this.#forward[base + label] = value;
      total += value;
    }
    const scale = 1 / total;
    for (let label = 0; label < size; label += 1) this.#forward[base + label]! *= scale;
    this.#scale[token] = scale;
    return Math.log(total);
  }

  #runBack(): void {
    const { size } = this.#space;
    const last = this.#length - 1;
    this.#backward.fill(1, last * size, (last + 1) * size);
    for (let token = last; token >= 0; token -= 1) {
      const base = token * size;
      if (token < last) this.#stepBack(token);
      const scale = this.#scale[token]!;
      for (let label = 0; label < size; label += 1) {
        const value = this.#backward[base + label]!;
        this.marginals[base + label] = value * this.#forward[base + label]!;
        this.#inward[base + label] = value * this.#emission[base + label]! * scale;
      }
    }
  }

  #stepBack(token: number): void {
    const { size, openers, types } = this.#space;
    const { exp } = this.#transitions;
    const inward = this.#inward;
    const backward = this.#backward;
    const base = token * size;
    const next = base + size;
    for (let from = 0; from < size; from += 1) {
      const row = from * openers;
      let sum = 0;
      for (let to = 0; to < openers; to += 1) sum += exp[row + to]! * inward[next + to]!;
      backward[base + from] = sum;
    }
    let at = size * openers;
    for (let type = 0; type < types; type += 1) {
      const entry = inward[next + openers + type]!;
      backward[base + 1 + type]! += exp[at]! * entry;
      backward[base + openers + type]! += exp[at + 1]! * entry;
      at += 2;
    }
  }
}
