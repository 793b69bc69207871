/** The best legal tag path (Viterbi 1967). Of paths with equal score the one whose labels have lower numbers, from the end on. */
import type { LabelSpace } from './labelSpace.ts';

/** Decodes for one label space. */
export class Viterbi {
  readonly #space: LabelSpace;
  readonly #transitions: Float64Array;
  #origin = new Uint16Array(0);
  #best: Float64Array;
  #previous: Float64Array;

  constructor(space: LabelSpace) {
    this.#space = space;
    this.#transitions = new Float64Array(space.transitions);
    this.#best = new Float64Array(space.size);
    this.#previous = new Float64Array(space.size);
  }

  /** Copies the transition weights, in the order of `LabelSpace`, from `weights[base]` on. */
  setTransitions(weights: Float64Array, base: number): void {
    this.#transitions.set(weights.subarray(base, base + this.#transitions.length));
  }

  /** Label numbers of the best path. @param scores finite, tokens × labels. */
  decode(scores: Float64Array, length: number): Uint16Array {
    const { size, openers } = this.#space;
    const path = new Uint16Array(length);
    if (length === 0) return path;
    if (this.#origin.length < length * size) this.#origin = new Uint16Array(length * size);
    for (let label = 0; label < size; label += 1) {
      this.#best[label] = label < openers ? scores[label]! : -Infinity;
    }
    for (let token = 1; token < length; token += 1) {
      [this.#previous, this.#best] = [this.#best, this.#previous];
      this.#open(scores, token * size);
      this.#continue(scores, token * size);
    }
    let label = 0;
    for (let other = 1; other < size; other += 1) if (this.#best[other]! > this.#best[label]!) label = other;
    for (let token = length - 1; token >= 0; token -= 1) {
      path[token] = label;
      label = this.#origin[token * size + label]!;
    }
    return path;
  }

  /** Best ways into `O` and every `B-`, from any label. */
  #open(scores: Float64Array, base: number): void {
    const { size, openers } = this.#space;
    const transitions = this.#transitions;
    const previous = this.#previous;
    for (let to = 0; to < openers; to += 1) {
      let best = previous[0]! + transitions[to]!;
      let origin = 0;
      for (let from = 1, at = openers + to; from < size; from += 1, at += openers) {
        const score = previous[from]! + transitions[at]!;
        if (score > best) {
          best = score;
          origin = from;
        }
      }
      this.#best[to] = best + scores[base + to]!;
      this.#origin[base + to] = origin;
    }
  }

  /** Best ways into every `I-`, from its `B-` or from itself. */
  #continue(scores: Float64Array, base: number): void {
    const { size, openers, types } = this.#space;
    for (let type = 0; type < types; type += 1) {
      const at = size * openers + 2 * type;
      const inside = openers + type;
      const begun = this.#previous[1 + type]! + this.#transitions[at]!;
      const gone = this.#previous[inside]! + this.#transitions[at + 1]!;
      this.#best[inside] = Math.max(begun, gone) + scores[base + inside]!;
      this.#origin[base + inside] = gone > begun ? inside : 1 + type;
    }
  }
}
