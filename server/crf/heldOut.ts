/** Measures weights in training on sentences that were kept out of it. */
import type { Alphabet } from './alphabet.ts';
import { Emissions } from './emissions.ts';
import { encodeText, longestSentence, type EncodedText } from './encodedText.ts';
import type { FeatureRows } from './featureRows.ts';
import { labelSpaceOf, type LabelSpace } from './labelSpace.ts';
import { addCounts, countSpans, NO_SPANS, spansOf, type SpanCounts } from './labelSpans.ts';
import type { Pacer } from './pacer.ts';
import type { TaggedSequence } from './sequence.ts';
import { Viterbi } from './viterbi.ts';

/** What a model in training consists of, besides its weights. */
export interface ModelFrame {
  readonly space: LabelSpace;
  /** Frozen. */
  readonly alphabet: Alphabet;
  readonly rows: FeatureRows;
  readonly hasLineWords: boolean;
}

/** Sentences encoded once, to be tagged again and again as the weights change. */
export class HeldOut {
  readonly #frame: ModelFrame;
  readonly #pacer: Pacer;
  readonly #text: EncodedText;
  readonly #gold: readonly Uint16Array[];
  /** True spans of types that the model cannot know: they count as missed. */
  readonly #hopeless: SpanCounts;
  readonly #emissions: Emissions;
  readonly #viterbi: Viterbi;

  private constructor(
    frame: ModelFrame,
    text: EncodedText,
    sequences: readonly TaggedSequence[],
    pacer: Pacer,
  ) {
    this.#frame = frame;
    this.#pacer = pacer;
    this.#text = text;
    this.#gold = sequences.map((sequence) => frame.space.numbersOf(sequence));
    const ownSpace = labelSpaceOf(sequences);
    const all = countTrueSpans(ownSpace, sequences);
    this.#hopeless = { ...NO_SPANS, expected: all - countTrueSpans(frame.space, sequences) };
    this.#emissions = new Emissions(text, frame.rows, frame.space.size);
    this.#viterbi = new Viterbi(frame.space);
  }

  /** @throws RangeError when a sequence does not have one BIO tag a token. */
  static async encode(
    frame: ModelFrame,
    sequences: readonly TaggedSequence[],
    pacer: Pacer,
  ): Promise<HeldOut> {
    return new HeldOut(frame, await encodeText(sequences, { ...frame, pacer }), sequences, pacer);
  }

  /** Counts of exactly matching spans, all types together. @param weights first one a feature, then one a transition. */
  async measure(weights: Float64Array): Promise<SpanCounts> {
    const { space, rows } = this.#frame;
    this.#emissions.setWeights(weights);
    this.#viterbi.setTransitions(weights, rows.label.length);
    const scores = new Float64Array(longestSentence(this.#text) * space.size);
    let counts = this.#hopeless;
    for (const [sentence, gold] of this.#gold.entries()) {
      this.#emissions.score(sentence, scores);
      counts = addCounts(counts, countSpans(space, gold, this.#viterbi.decode(scores, gold.length)));
      if (this.#pacer.isDue(gold.length * space.size * (space.openers + 20))) await this.#pacer.pause();
    }
    return counts;
  }
}

function countTrueSpans(space: LabelSpace, sequences: readonly TaggedSequence[]): number {
  return sequences.reduce((sum, sequence) => sum + spansOf(space, space.numbersOf(sequence)).length, 0);
}
