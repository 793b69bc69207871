/** What forward–backward tells of a sentence, whichever arithmetic it was done in. */

/** The posterior of the tag paths of one sentence. */
export interface Posterior {
  /** Logarithm of the sum over all legal paths of exp(score). */
  readonly logPartition: number;
  /** Probability of each label at each token, tokens × labels; longer than the sentence. May be written to. */
  readonly marginals: Float64Array;
  /**
   * Probability that the type goes on at the next token, given that this token has the label.
   * @param token from 0, below the last. @param label number of a `B-` or `I-`.
   */
  continuation(token: number, label: number): number;
}

/** Transition weights in the two forms the passes need. */
export interface TransitionWeights {
  /** As in `LabelSpace`. */
  readonly log: Float64Array;
  /** exp of them. */
  readonly exp: Float64Array;
}
