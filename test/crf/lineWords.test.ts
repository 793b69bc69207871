import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Alphabet } from '../../server/crf/alphabet.ts';
import { PairCollector } from '../../server/crf/featureRows.ts';
import {
  emptyLineWords,
  encodeLineWords,
  LineSums,
  observeLineWords,
  type LineWords,
} from '../../server/crf/lineWords.ts';
import { weigh, type WeightedRows } from '../../server/crf/weightedRows.ts';
import { toWordForm } from '../../server/crf/wordForm.ts';

const LABELS = 3;

interface Sentence {
  readonly tokens: readonly string[];
  readonly lines: readonly number[];
}

const sentences: fc.Arbitrary<Sentence> = fc
  .array(
    fc.record({ token: fc.constantFrom('a', 'A', 'b', 'c', '7', ','), jump: fc.constantFrom(0, 0, 0, 1) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((items) => {
    let line = 0;
    return { tokens: items.map(({ token }) => token), lines: items.map(({ jump }) => (line += jump)) };
  });

/** The definition, word for word: distinct words with a letter on the token's line, to one side of it. */
function attributesOf({ tokens, lines }: Sentence, at: number): string[] {
  const attributes = new Set<string>();
  for (const [other, token] of tokens.entries()) {
    if (other === at || lines[other] !== lines[at] || !/\p{L}/u.test(token)) continue;
    attributes.add(`line@${other < at ? 'left' : 'right'}=${token.toLowerCase()}`);
  }
  return [...attributes];
}

function encode({ tokens, lines }: Sentence, alphabet: Alphabet): LineWords {
  const words = emptyLineWords(tokens.length);
  const forms = tokens.map((token) => toWordForm(token));
  encodeLineWords(words, 0, { forms, lines }, (attribute) => alphabet.numberOf(attribute));
  return words;
}

/** Every attribute with every label. */
function denseRows(attributes: number): WeightedRows {
  const pairs = new PairCollector(attributes);
  for (let at = 0; at < attributes; at += 1)
    for (let label = 0; label < LABELS; label += 1) pairs.add(at, label);
  return weigh(
    pairs.toRows(),
    Float64Array.from({ length: attributes * LABELS }, (_, at) => Math.sin(at + 1)),
  );
}

describe('line words', () => {
  it('add to each token the weights of the distinct words on its line, left and right', () => {
    fc.assert(
      fc.property(sentences, (sentence) => {
        const alphabet = new Alphabet();
        const words = encode(sentence, alphabet);
        const rows = denseRows(alphabet.size);
        const length = sentence.tokens.length;
        const scores = new Float64Array(length * LABELS);
        new LineSums(LABELS).addScores(words, { first: 0, end: length }, rows, scores);
        for (let at = 0; at < length; at += 1) {
          for (let label = 0; label < LABELS; label += 1) {
            const expected = attributesOf(sentence, at).reduce(
              (sum, attribute) => sum + rows.value[alphabet.numberOf(attribute) * LABELS + label]!,
              0,
            );
            expect(scores[at * LABELS + label]).toBeCloseTo(expected, 12);
          }
        }
      }),
    );
  });

  it('gather the residuals of exactly those tokens', () => {
    fc.assert(
      fc.property(sentences, (sentence) => {
        const alphabet = new Alphabet();
        const words = encode(sentence, alphabet);
        const length = sentence.tokens.length;
        const residuals = Float64Array.from({ length: length * LABELS }, (_, at) => Math.cos(at));
        const expected = new Float64Array(alphabet.size * LABELS);
        for (let at = 0; at < length; at += 1) {
          for (const attribute of attributesOf(sentence, at)) {
            for (let label = 0; label < LABELS; label += 1) {
              expected[alphabet.numberOf(attribute) * LABELS + label]! += residuals[at * LABELS + label]!;
            }
          }
        }
        const gradient = weigh(denseRows(alphabet.size), new Float64Array(alphabet.size * LABELS));
        new LineSums(LABELS).addGradient(words, { first: 0, end: length }, residuals, gradient);
        for (const [at, value] of expected.entries()) expect(gradient.value[at]).toBeCloseTo(value, 12);
      }),
    );
  });

  it('are observed with exactly the labels of those tokens', () => {
    fc.assert(
      fc.property(sentences, (sentence) => {
        const alphabet = new Alphabet();
        const words = encode(sentence, alphabet);
        const length = sentence.tokens.length;
        const gold = Uint16Array.from({ length }, (_, at) => (at * 7) % LABELS);
        const expected = new Set<string>();
        for (let at = 0; at < length; at += 1) {
          for (const attribute of attributesOf(sentence, at)) {
            expected.add(`${alphabet.numberOf(attribute)} ${gold[at]}`);
          }
        }
        const pairs = new PairCollector(alphabet.size);
        observeLineWords(words, { first: 0, end: length }, gold, pairs);
        const { start, label } = pairs.toRows();
        const found = Array.from(
          label,
          (value, at) => `${start.findLastIndex((from) => from <= at)} ${value}`,
        );
        expect(new Set(found)).toEqual(expected);
        expect(found).toHaveLength(expected.size);
      }),
    );
  });
});
