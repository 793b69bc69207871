/**
 * From weights to the scores of a sentence's tokens, and back from residuals to the gradient.
 * A bundle's scores are summed once a pass, and its gradient spread once a pass, not once a token.
 */
import type { EncodedText } from './encodedText.ts';
import type { FeatureRows } from './featureRows.ts';
import { LineSums } from './lineWords.ts';
import { OFFSETS } from './templates.ts';
import { addRow, gatherRow, weigh, type WeightedRows } from './weightedRows.ts';

const BUNDLES_A_TOKEN = OFFSETS.length;

/** Scores of encoded sentences under given weights. */
export class Emissions {
  readonly #text: EncodedText;
  readonly #labels: number;
  #weights: WeightedRows;
  readonly #bundleScores: Float64Array;
  readonly #lineSums: LineSums;

  /** @param labels number of labels. */
  constructor(text: EncodedText, rows: FeatureRows, labels: number) {
    this.#text = text;
    this.#labels = labels;
    this.#weights = weigh(rows, new Float64Array(rows.label.length));
    this.#bundleScores = new Float64Array((text.bundleStart.length - 1) * labels);
    this.#lineSums = new LineSums(labels);
  }

  /** Takes the weights, one a feature, by reference; to be called again once they have changed. They begin as zero. */
  setWeights(weights: Float64Array): void {
    this.#weights = weigh(this.#weights, weights);
    const { bundleStart, bundleAttributes } = this.#text;
    const scores = this.#bundleScores;
    scores.fill(0);
    for (let bundle = 0; bundle + 1 < bundleStart.length; bundle += 1) {
      for (let at = bundleStart[bundle]!, end = bundleStart[bundle + 1]!; at < end; at += 1) {
        addRow(this.#weights, bundleAttributes[at]!, scores, bundle * this.#labels);
      }
    }
  }

  /** Writes the scores of a sentence's tokens, tokens × labels. */
  score(sentence: number, scores: Float64Array): void {
    const { sentenceStart, tokenBundles, tokenStart, tokenAttributes, lineWords } = this.#text;
    const labels = this.#labels;
    const bundleScores = this.#bundleScores;
    const first = sentenceStart[sentence]!;
    const end = sentenceStart[sentence + 1]!;
    scores.fill(0, 0, (end - first) * labels);
    for (let token = first; token < end; token += 1) {
      const base = (token - first) * labels;
      for (let at = token * BUNDLES_A_TOKEN, last = at + BUNDLES_A_TOKEN; at < last; at += 1) {
        const from = tokenBundles[at]! * labels;
        for (let label = 0; label < labels; label += 1) scores[base + label]! += bundleScores[from + label]!;
      }
      for (let at = tokenStart[token]!, last = tokenStart[token + 1]!; at < last; at += 1) {
        addRow(this.#weights, tokenAttributes[at]!, scores, base);
      }
    }
    if (lineWords !== null) this.#lineSums.addScores(lineWords, { first, end }, this.#weights, scores);
  }
}

/** Collects the gradient of one pass. */
export class EmissionGradient {
  readonly #text: EncodedText;
  readonly #labels: number;
  #gradient: WeightedRows;
  readonly #bundleSums: Float64Array;
  readonly #lineSums: LineSums;

  /** @param labels number of labels. */
  constructor(text: EncodedText, rows: FeatureRows, labels: number) {
    this.#text = text;
    this.#labels = labels;
    this.#gradient = weigh(rows, new Float64Array(rows.label.length));
    this.#bundleSums = new Float64Array((text.bundleStart.length - 1) * labels);
    this.#lineSums = new LineSums(labels);
  }

  /** Begins a pass. @param gradient one a feature, added to until `finish`. */
  begin(gradient: Float64Array): void {
    this.#gradient = weigh(this.#gradient, gradient);
    this.#bundleSums.fill(0);
  }

  /** Adds a sentence by its residuals, tokens × labels: what the model expects of each label minus what is there. */
  add(sentence: number, residuals: Float64Array): void {
    const { sentenceStart, tokenBundles, tokenStart, tokenAttributes, lineWords } = this.#text;
    const labels = this.#labels;
    const bundleSums = this.#bundleSums;
    const first = sentenceStart[sentence]!;
    const end = sentenceStart[sentence + 1]!;
    for (let token = first; token < end; token += 1) {
      const base = (token - first) * labels;
      for (let at = token * BUNDLES_A_TOKEN, last = at + BUNDLES_A_TOKEN; at < last; at += 1) {
        const to = tokenBundles[at]! * labels;
        for (let label = 0; label < labels; label += 1) bundleSums[to + label]! += residuals[base + label]!;
      }
      for (let at = tokenStart[token]!, last = tokenStart[token + 1]!; at < last; at += 1) {
        gatherRow(this.#gradient, tokenAttributes[at]!, residuals, base);
      }
    }
    if (lineWords !== null) this.#lineSums.addGradient(lineWords, { first, end }, residuals, this.#gradient);
  }

  /** Spreads what the bundles gathered. To be called after the last sentence. */
  finish(): void {
    const { bundleStart, bundleAttributes } = this.#text;
    const sums = this.#bundleSums;
    for (let bundle = 0; bundle + 1 < bundleStart.length; bundle += 1) {
      for (let at = bundleStart[bundle]!, end = bundleStart[bundle + 1]!; at < end; at += 1) {
        gatherRow(this.#gradient, bundleAttributes[at]!, sums, bundle * this.#labels);
      }
    }
  }
}
