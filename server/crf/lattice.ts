/**
 * All legal tag paths of a sentence at once (Lafferty, McCallum & Pereira 2001). Illegal ones, such as `I-` after `O`,
 * are no part of it. Buffers are kept from sentence to sentence: what a call gives holds until the next.
 */
import type { LabelSpan } from './labelSpans.ts';
import type { LabelSpace } from './labelSpace.ts';
import { LogChain } from './logChain.ts';
import type { Posterior } from './posterior.ts';
import { ScaledChain } from './scaledChain.ts';

/** Forward–backward for one label space, in whichever arithmetic a sentence needs. */
export class Lattice {
  readonly #transitions: { readonly log: Float64Array; readonly exp: Float64Array };
  readonly #scaled: ScaledChain;
  readonly #log: LogChain;

  constructor(space: LabelSpace) {
    this.#transitions = {
      log: new Float64Array(space.transitions),
      exp: new Float64Array(space.transitions),
    };
    this.#scaled = new ScaledChain(space, this.#transitions);
    this.#log = new LogChain(space, this.#transitions);
  }

  /** Copies the transition weights, in the order of `LabelSpace`, from `weights[base]` on. */
  setTransitions(weights: Float64Array, base: number): void {
    const { log, exp } = this.#transitions;
    for (let at = 0; at < log.length; at += 1) {
      const weight = weights[base + at]!;
      log[at] = weight;
      exp[at] = Math.exp(weight);
    }
  }

  /** Forward–backward. @param scores finite, tokens × labels. @param length number of tokens, at least 1. */
  run(scores: Float64Array, length: number): Posterior {
    const chain = this.#chainFor(scores, length);
    chain.run(scores, length);
    return chain;
  }

  /** As `run`, and counts the sentence's expected transitions for `takeExpected`. */
  runAndCount(scores: Float64Array, length: number): Posterior {
    const chain = this.#chainFor(scores, length);
    chain.run(scores, length);
    chain.countTransitions();
    return chain;
  }

  /** Adds the expected transitions of all counted sentences to `into`, from index `base` on, and forgets them. */
  takeExpected(into: Float64Array, base: number): void {
    this.#scaled.takeExpected(into, base);
    this.#log.takeExpected(into, base);
  }

  #chainFor(scores: Float64Array, length: number): ScaledChain | LogChain {
    return this.#scaled.isSafe(scores, length) ? this.#scaled : this.#log;
  }
}

/**
 * Exact probability that a path holds exactly this span: it begins here, goes on, and ends there. The posterior is a
 * Markov chain, so that is the first token's marginal, times each step's probability, times that of not going on.
 * @param length number of tokens of the sentence.
 */
export function spanProbability(
  space: LabelSpace,
  posterior: Posterior,
  { start, end, type }: LabelSpan,
  length: number,
): number {
  let probability = posterior.marginals[start * space.size + 1 + type]!;
  for (let token = start; token < end - 1; token += 1) {
    probability *= posterior.continuation(token, 1 + type + (token === start ? 0 : space.types));
  }
  if (end === length) return Math.min(1, probability);
  const goesOn = posterior.continuation(end - 1, 1 + type + (end - 1 === start ? 0 : space.types));
  return Math.min(1, Math.max(0, probability * (1 - goesOn)));
}

/** Mean entropy of the tokens' label distributions, in nats; 0 where all is certain. */
export function meanEntropy(space: LabelSpace, posterior: Posterior, length: number): number {
  let sum = 0;
  for (let at = 0; at < length * space.size; at += 1) {
    const probability = posterior.marginals[at]!;
    if (probability > 0) sum -= probability * Math.log(probability);
  }
  return length === 0 ? 0 : Math.max(0, sum / length);
}
