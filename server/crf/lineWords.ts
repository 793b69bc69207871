/**
 * Line words: every word of the line to a token's left, and every one to its right, as attributes of the token. On
 * forms and contracts the role of a name is often told by a far word of its line ("… (the "Lender")").
 * A word counts once a side, however often it stands there. So it acts from its first place on to the right and from its
 * last place on to the left, and running sums over the line cost no more than one step a token.
 */
import { UNKNOWN } from './alphabet.ts';
import type { PairCollector } from './featureRows.ts';
import { lineAttribute } from './templates.ts';
import { addRow, gatherRow, type WeightedRows } from './weightedRows.ts';
import type { WordForm } from './wordForm.ts';

/** The line words of a run of tokens, one entry a token. */
export interface LineWords {
  /** 1 where a line, or a sentence, begins. */
  readonly begins: Uint8Array;
  /** The attribute that the token gives all later tokens of its line, or `UNKNOWN`. */
  readonly toRight: Int32Array;
  /** The attribute that the token gives all earlier tokens of its line, or `UNKNOWN`. */
  readonly toLeft: Int32Array;
}

/** Tokens [first, end) of a run. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** Line words of nothing, for so many tokens. */
export function emptyLineWords(tokens: number): LineWords {
  return {
    begins: new Uint8Array(tokens),
    toRight: new Int32Array(tokens).fill(UNKNOWN),
    toLeft: new Int32Array(tokens).fill(UNKNOWN),
  };
}

/** Fills the entries of one sentence, whose first token is token `first` of the run. */
export function encodeLineWords(
  into: LineWords,
  first: number,
  sentence: { readonly forms: readonly WordForm[]; readonly lines: readonly number[] | undefined },
  numberOf: (attribute: string) => number,
): void {
  const { forms, lines } = sentence;
  const lastPlace = new Map<string, number>();
  for (const [at, { lineWord }] of forms.entries()) {
    if (at === 0 || lines?.[at] !== lines?.[at - 1]) {
      into.begins[first + at] = 1;
      lastPlace.clear();
    }
    if (lineWord === null) continue;
    const last = lastPlace.get(lineWord);
    if (last === undefined) into.toRight[first + at] = numberOf(lineAttribute('left', lineWord));
    else into.toLeft[last] = UNKNOWN;
    into.toLeft[first + at] = numberOf(lineAttribute('right', lineWord));
    lastPlace.set(lineWord, first + at);
  }
}

/** Collects which labels each line attribute was seen with in a sentence. */
export function observeLineWords(
  words: LineWords,
  { first, end }: TokenRange,
  gold: Uint16Array,
  pairs: PairCollector,
): void {
  const seen = new Set<number>();
  for (let token = end - 1; token >= first; token -= 1) {
    addPairs(pairs, words.toRight[token]!, seen);
    seen.add(gold[token]!);
    if (words.begins[token] === 1) seen.clear();
  }
  for (let token = first; token < end; token += 1) {
    if (words.begins[token] === 1) seen.clear();
    addPairs(pairs, words.toLeft[token]!, seen);
    seen.add(gold[token]!);
  }
}

function addPairs(pairs: PairCollector, attribute: number, labels: ReadonlySet<number>): void {
  if (attribute === UNKNOWN) return;
  for (const label of labels) pairs.add(attribute, label);
}

/** Running sums over lines; keeps a buffer of one label vector. */
export class LineSums {
  readonly #sum: Float64Array;

  /** @param labels number of labels. */
  constructor(labels: number) {
    this.#sum = new Float64Array(labels);
  }

  /** Adds the line words' share to the scores of a sentence, tokens × labels. */
  addScores(words: LineWords, { first, end }: TokenRange, weights: WeightedRows, scores: Float64Array): void {
    const sum = this.#sum;
    sum.fill(0);
    for (let token = first; token < end; token += 1) {
      if (words.begins[token] === 1) sum.fill(0);
      this.#addSumTo(scores, token - first);
      if (words.toRight[token] !== UNKNOWN) addRow(weights, words.toRight[token]!, sum, 0);
    }
    sum.fill(0);
    for (let token = end - 1; token >= first; token -= 1) {
      this.#addSumTo(scores, token - first);
      if (words.toLeft[token] !== UNKNOWN) addRow(weights, words.toLeft[token]!, sum, 0);
      if (words.begins[token] === 1) sum.fill(0);
    }
  }

  /** Adds to the gradient what a sentence's residuals, tokens × labels, mean for the line words. */
  addGradient(
    words: LineWords,
    { first, end }: TokenRange,
    residuals: Float64Array,
    into: WeightedRows,
  ): void {
    const sum = this.#sum;
    sum.fill(0);
    for (let token = end - 1; token >= first; token -= 1) {
      if (words.toRight[token] !== UNKNOWN) gatherRow(into, words.toRight[token]!, sum, 0);
      this.#addToSum(residuals, token - first);
      if (words.begins[token] === 1) sum.fill(0);
    }
    sum.fill(0);
    for (let token = first; token < end; token += 1) {
      if (words.begins[token] === 1) sum.fill(0);
      if (words.toLeft[token] !== UNKNOWN) gatherRow(into, words.toLeft[token]!, sum, 0);
      this.#addToSum(residuals, token - first);
    }
  }

  #addSumTo(scores: Float64Array, row: number): void {
    const sum = this.#sum;
    const base = row * sum.length;
    for (let label = 0; label < sum.length; label += 1) scores[base + label]! += sum[label]!;
  }

  #addToSum(values: Float64Array, row: number): void {
    const sum = this.#sum;
    const base = row * sum.length;
    for (let label = 0; label < sum.length; label += 1) sum[label]! += values[base + label]!;
  }
}
