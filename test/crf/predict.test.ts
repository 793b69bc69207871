import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CrfModel } from '../../server/crf/model.ts';
import { createTagger, type Tagger } from '../../server/crf/predict.ts';
import { mayFollow } from './bruteForce.ts';
import { forms, prose } from './sentences.ts';
import { runTraining } from './training.ts';

let model: CrfModel;
let tagger: Tagger;

beforeAll(async () => {
  model = (await runTraining([...prose(40, 1), ...forms(8, 1)], { lineWords: true })).model;
  tagger = createTagger(model);
});

const WORDS = [
  'Anna',
  'Berg',
  'Bonn',
  'Lender',
  'moved',
  'to',
  'in',
  'Mr',
  '.',
  '-',
  '1990',
  'unseen',
  '日本',
];

describe('a tagger', () => {
  it('gives legal tags, the spans they tell, and probabilities, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ minLength: 1 })), { maxLength: 40 }),
        (tokens) => {
          const { tags, spans, entropy } = tagger.tag({ tokens });
          expect(tags).toHaveLength(tokens.length);
          const retold = tags.map(() => 'O');
          for (const { start, end, label, confidence } of spans) {
            retold[start] = `B-${label}`;
            retold.fill(`I-${label}`, start + 1, end);
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThanOrEqual(1);
          }
          expect(retold).toEqual(tags);
          for (const [at, tag] of tags.entries()) expect(mayFollow(tags[at - 1], tag)).toBe(true);
          expect(entropy).toBeGreaterThanOrEqual(0);
          expect(entropy).toBeLessThanOrEqual(Math.log(model.labels.length));
        },
      ),
    );
  });

  it('says the same of a sentence whatever it has read before', () => {
    const fresh = createTagger(model);
    const sentence = forms(1, 9)[0]!;
    const first = fresh.tag(sentence);
    for (const other of prose(30, 3)) fresh.tag(other);
    expect(fresh.tag(sentence)).toEqual(first);
    expect(tagger.tag(sentence)).toEqual(first);
  });

  it('is surer of what it has learnt than of what it has not', () => {
    const known = tagger.tag({ tokens: 'Yesterday Mr Berg came back from Bonn .'.split(' ') });
    const strange = tagger.tag({ tokens: 'Berg Bonn Mr 1990 Lender Anna'.split(' ') });
    expect(known.spans.map(({ label }) => label)).toEqual(['PER', 'LOC']);
    for (const { confidence } of known.spans) expect(confidence).toBeGreaterThan(0.9);
    expect(strange.entropy).toBeGreaterThan(known.entropy);
  });

  it('has nothing to say of nothing', () => {
    expect(tagger.tag({ tokens: [] })).toEqual({ tags: [], spans: [], entropy: 0 });
  });

  it('bears a line of 5,000 different words', () => {
    const tokens = Array.from({ length: 5000 }, (_, at) =>
      at % 50 === 0 ? 'Mr' : at % 50 === 1 ? 'Berg' : `w${at}x`,
    );
    const { tags, spans, entropy } = tagger.tag({ tokens });
    expect(tags).toHaveLength(5000);
    expect(Number.isFinite(entropy)).toBe(true);
    for (const { confidence } of spans) expect(confidence >= 0 && confidence <= 1).toBe(true);
  });

  it('heeds lines only when the model was trained with line words', async () => {
    const blind = createTagger((await runTraining(prose(40, 1), { lineWords: false })).model);
    const { tokens } = prose(1, 4)[0]!;
    const apart = tokens.map((_, at) => at);
    expect(blind.tag({ tokens, lines: apart })).toEqual(blind.tag({ tokens }));
    const form = forms(1, 5)[0]!;
    const oneLine = tagger.tag({ tokens: form.tokens });
    expect(tagger.tag(form).entropy).not.toBe(oneLine.entropy);
  });
});
