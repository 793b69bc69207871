/**
 * Scores of one sentence at a time under a finished model. What a word contributes at each offset is summed once and
 * kept, so running text costs little more than its new words.
 */
import { frozenAlphabet, UNKNOWN, type Alphabet } from './alphabet.ts';
import { formAt } from './encodedText.ts';
import { emptyLineWords, encodeLineWords, LineSums } from './lineWords.ts';
import type { CrfModel } from './model.ts';
import type { TokenSequence } from './sequence.ts';
import { contextAttributes, OFFSETS, wordAttributes } from './templates.ts';
import { addRow, weigh, type WeightedRows } from './weightedRows.ts';
import { WordForms, type WordForm } from './wordForm.ts';

/** Most numbers kept for known words: 32 MB. */
const MOST_CACHED_SCORES = 4_000_000;

/** Scores under one model. */
export class SentenceScorer {
  readonly #labels: number;
  readonly #hasLineWords: boolean;
  readonly #alphabet: Alphabet;
  readonly #weights: WeightedRows;
  readonly #lineSums: LineSums;
  readonly #forms = new WordForms();
  /** For each word its scores at each offset, in the order of `OFFSETS`. */
  readonly #wordScores = new Map<WordForm, Float64Array>();

  constructor({ labels, hasLineWords, attributes, rows, weights }: CrfModel) {
    this.#labels = labels.length;
    this.#hasLineWords = hasLineWords;
    this.#alphabet = frozenAlphabet(attributes);
    this.#weights = weigh(rows, Float64Array.from(weights));
    this.#lineSums = new LineSums(labels.length);
  }

  /** Scores, tokens × labels, in an array of its own. */
  score({ tokens, lines }: TokenSequence): Float64Array {
    const labels = this.#labels;
    const scores = new Float64Array(tokens.length * labels);
    const forms = tokens.map((token) => this.#forms.of(token));
    for (const at of forms.keys()) {
      const base = at * labels;
      for (const [place, offset] of OFFSETS.entries()) {
        const wordScores = this.#scoresOf(formAt(forms, at + offset));
        const from = place * labels;
        for (let label = 0; label < labels; label += 1) scores[base + label]! += wordScores[from + label]!;
      }
      const [left, here, right] = [formAt(forms, at - 1), formAt(forms, at), formAt(forms, at + 1)];
      for (const attribute of contextAttributes(left, here, right)) this.#add(attribute, scores, base);
    }
    if (this.#hasLineWords) {
      const words = emptyLineWords(tokens.length);
      encodeLineWords(words, 0, { forms, lines }, (attribute) => this.#alphabet.numberOf(attribute));
      this.#lineSums.addScores(words, { first: 0, end: tokens.length }, this.#weights, scores);
    }
    return scores;
  }

  #scoresOf(word: WordForm): Float64Array {
    const known = this.#wordScores.get(word);
    if (known !== undefined) return known;
    const size = OFFSETS.length * this.#labels;
    if ((this.#wordScores.size + 1) * size > MOST_CACHED_SCORES) this.#wordScores.clear();
    const scores = new Float64Array(size);
    for (const [place, offset] of OFFSETS.entries()) {
      for (const attribute of wordAttributes(word, offset))
        this.#add(attribute, scores, place * this.#labels);
    }
    this.#wordScores.set(word, scores);
    return scores;
  }

  #add(attribute: string, scores: Float64Array, base: number): void {
    const number = this.#alphabet.numberOf(attribute);
    if (number !== UNKNOWN) addRow(this.#weights, number, scores, base);
  }
}
