import { describe, expect, it } from 'vitest';
import { Alphabet, UNKNOWN } from '../../server/crf/alphabet.ts';
import { encodeText } from '../../server/crf/encodedText.ts';
import { labelSpaceOf } from '../../server/crf/labelSpace.ts';
import { Objective, type TrainingText } from '../../server/crf/objective.ts';
import { observeFeatures } from '../../server/crf/observedFeatures.ts';
import { Pacer } from '../../server/crf/pacer.ts';
import type { TaggedSequence } from '../../server/crf/sequence.ts';
import { untrainedLoss } from '../../server/crf/untrainedLoss.ts';
import { Emissions } from '../../server/crf/emissions.ts';
import { AFTER, BEFORE } from '../../server/crf/wordForm.ts';
import { allPaths, logPartition } from './bruteForce.ts';
import { forms, prose, tagged } from './sentences.ts';

const SMALL: readonly TaggedSequence[] = [
  tagged('Anna/B-PER Berg/I-PER saw Bonn/B-LOC'),
  tagged('the the Bonn/B-LOC the', { lines: [0, 0, 1, 1] }),
  { tokens: [], tags: [] },
  tagged('Berg/B-PER'),
];

async function trainingText(
  sequences: readonly TaggedSequence[],
  hasLineWords: boolean,
): Promise<TrainingText> {
  const space = labelSpaceOf(sequences);
  const alphabet = new Alphabet();
  const pacer = new Pacer();
  const text = await encodeText(sequences, { alphabet, hasLineWords, pacer });
  const gold = Uint16Array.from(sequences.flatMap((sequence) => [...space.numbersOf(sequence)]));
  return { space, text, gold, rows: await observeFeatures(text, gold, alphabet.size, pacer) };
}

function wavyWeights(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, at) => 0.4 * Math.sin(at * 12.9898));
}

describe.each([
  ['without line words', false],
  ['with line words', true],
])('Objective %s', (_name, hasLineWords) => {
  it('has the gradient that finite differences show, in every coordinate', async () => {
    const objective = new Objective(await trainingText(SMALL, hasLineWords), new Pacer());
    const weights = wavyWeights(objective.size);
    const gradient = new Float64Array(objective.size);
    const unused = new Float64Array(objective.size);
    await objective.evaluate(weights, gradient);
    const step = 1e-4;
    for (let at = 0; at < objective.size; at += 1) {
      const kept = weights[at]!;
      weights[at] = kept + step;
      const above = await objective.evaluate(weights, unused);
      weights[at] = kept - step;
      const below = await objective.evaluate(weights, unused);
      weights[at] = kept;
      expect(gradient[at]).toBeCloseTo((above - below) / (2 * step), 6);
    }
  });

  it('is the negative log-likelihood that all paths together give', async () => {
    const data = await trainingText(SMALL, hasLineWords);
    const { space, rows, text } = data;
    const objective = new Objective(data, new Pacer());
    const weights = wavyWeights(objective.size);
    const emissions = new Emissions(text, rows, space.size);
    emissions.setWeights(weights);
    let expected = 0;
    for (const [sentence, { tokens, tags }] of SMALL.entries()) {
      const scores = new Float64Array(tokens.length * space.size);
      emissions.score(sentence, scores);
      const transitions = weights.subarray(rows.label.length);
      const paths = allPaths({ space, length: tokens.length, scores, transitions });
      const gold = paths.find(({ labels }) => labels.join(' ') === tags.join(' '))!;
      expected += logPartition(paths) - gold.score;
    }
    expect(await objective.evaluate(weights, new Float64Array(objective.size))).toBeCloseTo(expected, 9);
  });

  it('does not remember the pass before', async () => {
    const objective = new Objective(await trainingText(SMALL, hasLineWords), new Pacer());
    const [first, second] = [new Float64Array(objective.size), new Float64Array(objective.size).fill(7)];
    const weights = wavyWeights(objective.size);
    const value = await objective.evaluate(weights, first);
    await objective.evaluate(new Float64Array(objective.size), second);
    expect(await objective.evaluate(weights, second)).toBe(value);
    expect(second).toEqual(first);
  });

  it('begins where untrainedLoss says', async () => {
    const sequences = [...prose(5, 1), ...forms(2, 1)];
    const objective = new Objective(await trainingText(sequences, hasLineWords), new Pacer());
    const tokens = sequences.reduce((sum, sequence) => sum + sequence.tokens.length, 0);
    const loss = await objective.evaluate(new Float64Array(objective.size), new Float64Array(objective.size));
    expect(loss / tokens).toBeCloseTo(untrainedLoss(labelSpaceOf(sequences), sequences), 10);
  });
});

describe('observed features', () => {
  it('pair an attribute with the labels it stood beside and no others', async () => {
    const sequences = [tagged('in Bonn/B-LOC is'), tagged('in Berg/B-PER is')];
    const alphabet = new Alphabet();
    const text = await encodeText(sequences, { alphabet, hasLineWords: false, pacer: new Pacer() });
    const space = labelSpaceOf(sequences);
    const gold = Uint16Array.from(sequences.flatMap((sequence) => [...space.numbersOf(sequence)]));
    const { start, label } = await observeFeatures(text, gold, alphabet.size, new Pacer());
    alphabet.freeze();
    const labelsOf = (attribute: string): string[] => {
      const number = alphabet.numberOf(attribute);
      expect(number, attribute).not.toBe(UNKNOWN);
      return Array.from(label.subarray(start[number], start[number + 1]), (at) => space.labels[at]!);
    };
    expect(labelsOf('word@0=bonn')).toEqual(['B-LOC']);
    expect(labelsOf('word@-1=bonn')).toEqual(['O']);
    expect(labelsOf('word@-2=in')).toEqual(['O']);
    expect(labelsOf('word@-1=in')).toEqual(['B-LOC', 'B-PER']);
    expect(labelsOf('word@2=is')).toEqual(['O']);
    expect(labelsOf('shape@0=Xx')).toEqual(['B-LOC', 'B-PER']);
    expect(labelsOf('any@0=')).toEqual(['O', 'B-LOC', 'B-PER']);
    expect(labelsOf('words@0,1=berg is')).toEqual(['B-PER']);
  });

  it('tell the first and the last token of a sentence', async () => {
    const alphabet = new Alphabet();
    await encodeText([tagged('in Bonn is')], { alphabet, hasLineWords: false, pacer: new Pacer() });
    alphabet.freeze();
    for (const offset of [-2, -1])
      expect(alphabet.numberOf(`word@${offset}=${BEFORE.folded}`)).not.toBe(UNKNOWN);
    for (const offset of [1, 2])
      expect(alphabet.numberOf(`word@${offset}=${AFTER.folded}`)).not.toBe(UNKNOWN);
    expect(alphabet.numberOf(`word@1=${BEFORE.folded}`)).toBe(UNKNOWN);
  });
});

describe('Alphabet', () => {
  it('numbers in order of first sight until it is frozen', () => {
    const alphabet = new Alphabet();
    expect(['a', 'b', 'a'].map((attribute) => alphabet.numberOf(attribute))).toEqual([0, 1, 0]);
    alphabet.freeze();
    expect(['b', 'c'].map((attribute) => alphabet.numberOf(attribute))).toEqual([1, UNKNOWN]);
    expect(alphabet.size).toBe(2);
  });
});
