/**
 * Sentences → numbers, once, before the passes over them. All attributes that one word type gives at one offset form a
 * bundle, shared by every token that sees the word there; the rest hang on the token itself.
 */
import { UNKNOWN, type Alphabet } from './alphabet.ts';
import { GrowableInts } from './growableInts.ts';
import { emptyLineWords, encodeLineWords, type LineWords } from './lineWords.ts';
import type { Pacer } from './pacer.ts';
import type { TokenSequence } from './sequence.ts';
import { contextAttributes, OFFSETS, wordAttributes } from './templates.ts';
import { AFTER, BEFORE, WordForms, type WordForm } from './wordForm.ts';

/** Sentences as numbers. Attributes unknown to a frozen alphabet are left out. */
export interface EncodedText {
  /** First token of each sentence; one entry more than there are sentences. */
  readonly sentenceStart: Int32Array;
  /** For each token one bundle an offset, in the order of `OFFSETS`. */
  readonly tokenBundles: Int32Array;
  /** Where each bundle's attributes begin; one entry more than there are bundles. */
  readonly bundleStart: Int32Array;
  readonly bundleAttributes: Int32Array;
  /** Where the attributes begin that hang on each token itself; one entry more than there are tokens. */
  readonly tokenStart: Int32Array;
  readonly tokenAttributes: Int32Array;
  /** null when line words are switched off. */
  readonly lineWords: LineWords | null;
}

/** How sentences are encoded. */
export interface EncodeOptions {
  readonly alphabet: Alphabet;
  readonly hasLineWords: boolean;
  readonly pacer: Pacer;
}

/** Work of encoding one token, in the pacer's unit. */
const WORK_PER_TOKEN = 15_000;

/** Encodes sentences; numbers new attributes unless the alphabet is frozen. */
export async function encodeText(
  sequences: readonly TokenSequence[],
  { alphabet, hasLineWords, pacer }: EncodeOptions,
): Promise<EncodedText> {
  const tokens = sequences.reduce((sum, sequence) => sum + sequence.tokens.length, 0);
  const words = new WordForms();
  const bundles = new Bundles(alphabet);
  const text = {
    sentenceStart: new Int32Array(sequences.length + 1),
    tokenBundles: new Int32Array(tokens * OFFSETS.length),
    tokenStart: new Int32Array(tokens + 1),
    lineWords: hasLineWords ? emptyLineWords(tokens) : null,
  };
  const tokenAttributes = new GrowableInts();
  let token = 0;
  for (const [index, sequence] of sequences.entries()) {
    const forms = sequence.tokens.map((word) => words.of(word));
    if (text.lineWords !== null) {
      const sentence = { forms, lines: sequence.lines };
      encodeLineWords(text.lineWords, token, sentence, (attribute) => alphabet.numberOf(attribute));
    }
    for (const at of forms.keys()) {
      for (const [place, offset] of OFFSETS.entries()) {
        text.tokenBundles[token * OFFSETS.length + place] = bundles.of(formAt(forms, at + offset), place);
      }
      const [left, here, right] = [formAt(forms, at - 1), formAt(forms, at), formAt(forms, at + 1)];
      for (const attribute of contextAttributes(left, here, right)) {
        const number = alphabet.numberOf(attribute);
        if (number !== UNKNOWN) tokenAttributes.push(number);
      }
      token += 1;
      text.tokenStart[token] = tokenAttributes.length;
    }
    text.sentenceStart[index + 1] = token;
    if (pacer.isDue(forms.length * WORK_PER_TOKEN)) await pacer.pause();
  }
  return { ...text, ...bundles.toArrays(), tokenAttributes: tokenAttributes.toArray() };
}

/** The word at a place of a sentence, or what stands before and after it. */
export function formAt(forms: readonly WordForm[], at: number): WordForm {
  return at < 0 ? BEFORE : (forms[at] ?? AFTER);
}

/** Numbers bundles in the order of first sight. */
class Bundles {
  readonly #alphabet: Alphabet;
  readonly #numbers = new Map<WordForm, Int32Array>();
  readonly #start = new GrowableInts();
  readonly #attributes = new GrowableInts();

  constructor(alphabet: Alphabet) {
    this.#alphabet = alphabet;
    this.#start.push(0);
  }

  /** The bundle of a word at `OFFSETS[place]`. */
  of(word: WordForm, place: number): number {
    let numbers = this.#numbers.get(word);
    if (numbers === undefined) {
      numbers = new Int32Array(OFFSETS.length).fill(-1);
      this.#numbers.set(word, numbers);
    }
    if (numbers[place] === -1) numbers[place] = this.#add(word, OFFSETS[place]!);
    return numbers[place]!;
  }

  #add(word: WordForm, offset: number): number {
    for (const attribute of wordAttributes(word, offset)) {
      const number = this.#alphabet.numberOf(attribute);
      if (number !== UNKNOWN) this.#attributes.push(number);
    }
    this.#start.push(this.#attributes.length);
    return this.#start.length - 2;
  }

  toArrays(): { bundleStart: Int32Array; bundleAttributes: Int32Array } {
    return { bundleStart: this.#start.toArray(), bundleAttributes: this.#attributes.toArray() };
  }
}

/** Number of tokens of the longest sentence. */
export function longestSentence({ sentenceStart }: EncodedText): number {
  let longest = 0;
  for (let at = 1; at < sentenceStart.length; at += 1) {
    longest = Math.max(longest, sentenceStart[at]! - sentenceStart[at - 1]!);
  }
  return longest;
}
