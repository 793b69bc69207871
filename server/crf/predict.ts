/** A model at work: the best tags of a sentence, and how sure the model is of each span and of the whole. */
import { LabelSpace } from './labelSpace.ts';
import { spansOf } from './labelSpans.ts';
import { Lattice, meanEntropy, spanProbability } from './lattice.ts';
import type { CrfModel } from './model.ts';
import { SentenceScorer } from './sentenceScorer.ts';
import type { TokenSequence } from './sequence.ts';
import { Viterbi } from './viterbi.ts';

/** A span the model found. */
export interface PredictedSpan {
  /** Token indexes, half-open. */
  readonly start: number;
  readonly end: number;
  /** The type, without `B-`. */
  readonly label: string;
  /** Exact posterior probability of this span with this label, 0–1. */
  readonly confidence: number;
}

/** What a model says of a sentence. */
export interface TaggedResult {
  /** One a token, always legal BIO. */
  readonly tags: string[];
  /** In order, without overlap. */
  readonly spans: PredictedSpan[];
  /** Mean entropy of the tokens' label distributions in nats, for active learning; 0 for no tokens. */
  readonly entropy: number;
}

/** A model ready to tag; not to be used by two threads at once. */
export interface Tagger {
  /** Time grows in step with the number of tokens, but for the square of the number of labels. */
  tag(sequence: TokenSequence): TaggedResult;
}

/** Makes a model ready to tag. The tagger keeps scores of words it has met, in bounded memory. */
export function createTagger(model: CrfModel): Tagger {
  const space = new LabelSpace(
    model.labels.slice(1, 1 + (model.labels.length - 1) / 2).map((label) => label.slice(2)),
  );
  const scorer = new SentenceScorer(model);
  const transitions = Float64Array.from(model.transitions);
  const lattice = new Lattice(space);
  const viterbi = new Viterbi(space);
  lattice.setTransitions(transitions, 0);
  viterbi.setTransitions(transitions, 0);
  return {
    tag(sequence) {
      const length = sequence.tokens.length;
      if (length === 0) return { tags: [], spans: [], entropy: 0 };
      const scores = scorer.score(sequence);
      const path = viterbi.decode(scores, length);
      const posterior = lattice.run(scores, length);
      return {
        tags: Array.from(path, (label) => space.labels[label]!),
        spans: spansOf(space, path).map((span) => ({
          start: span.start,
          end: span.end,
          label: space.labels[1 + span.type]!.slice(2),
          confidence: spanProbability(space, posterior, span, length),
        })),
        entropy: meanEntropy(space, posterior, length),
      };
    },
  };
}
