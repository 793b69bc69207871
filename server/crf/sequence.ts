/** What the engine reads: sentences as tokens, with tags where they are known. */

/** A sentence as the engine sees it. */
export interface TokenSequence {
  /** Texts of the tokens, in order. */
  readonly tokens: readonly string[];
  /** For each token the number of the text line it stands on, never falling. Without it all stand on one line. */
  readonly lines?: readonly number[];
  /** Groups the sequences of one document. A sequence without one counts as a document of its own. */
  readonly documentKey?: string;
}

/** A sentence whose tags are known. */
export interface TaggedSequence extends TokenSequence {
  /** One a token: `O`, `B-<label>` or `I-<label>`. */
  readonly tags: readonly string[];
}
