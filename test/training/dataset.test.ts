import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelledDocument } from '../../server/training/chooseSpans.ts';
import { buildDataset } from '../../server/training/dataset.ts';
import {
  toMeasuredSequences,
  toPlacedSequences,
  toTaggedSequences,
} from '../../server/training/sequences.ts';

const types = [
  { id: 't2', name: 'PER' },
  { id: 't1', name: 'LOC' },
  { id: 't3', name: 'ORG' },
];

function document(n: number, more: Partial<LabelledDocument> = {}): LabelledDocument {
  const text = `Ada ${n} lives in Rome.`;
  const start = text.indexOf('Rome');
  const spans = [
    { start: 0, end: 3, entityTypeId: 't2' },
    { start, end: start + 4, entityTypeId: 't1' },
  ];
  return { id: `id${n}`, digest: `digest${n}`, name: `${n}.txt`, text, spans, ...more };
}

const ten = Array.from({ length: 10 }, (_, n) => document(n));
const options = { testShare: 0.2, seed: 1 };

describe('a dataset', () => {
  it('splits by document, names the types that occur and counts spans', () => {
    const dataset = buildDataset(ten, types, options);
    expect(dataset.training).toHaveLength(8);
    expect(dataset.test).toHaveLength(2);
    expect(new Set([...dataset.training, ...dataset.test].map(({ id }) => id)).size).toBe(10);
    expect(dataset.entityTypes.map(({ name }) => name)).toEqual(['LOC', 'PER']);
    expect(dataset).toMatchObject({ spans: 20, lostSpans: 0 });
  });

  it('[T1] is the same whatever the order of rows and the ids they were given', () => {
    const renamed = ten.map((each, n) => ({ ...each, id: `other${9 - n}` })).reverse();
    const texts = (documents: readonly LabelledDocument[]) => documents.map(({ text }) => text);
    const [a, b] = [buildDataset(ten, types, options), buildDataset(renamed, types, options)];
    expect([texts(a.training), texts(a.test)]).toEqual([texts(b.training), texts(b.test)]);
  });

  it('warns of what a lead should mend', () => {
    const twin = document(10, { text: `${ten[0]!.text} ` });
    const { warnings } = buildDataset([...ten, twin], types, { testShare: 0.5, seed: 1 });
    expect(warnings).toContain('ORG is never marked in this data, so the model will not find it.');
    expect(warnings.find((warning) => warning.includes('hold the same text'))).toMatch(
      /0\.txt.*10\.txt|10\.txt.*0\.txt/,
    );
  });

  it('counts spans that tags cannot express', () => {
    const nested = document(0, {
      spans: [
        { start: 0, end: 5, entityTypeId: 't2' },
        { start: 0, end: 3, entityTypeId: 't1' },
        { start: 3, end: 4, entityTypeId: 't1' },
      ],
    });
    expect(buildDataset([nested, document(1)], types, options)).toMatchObject({ spans: 3, lostSpans: 2 });
  });

  it.each([
    ['one document only', [document(0)], options, 'data'],
    ['no span at all', [document(0, { spans: [] }), document(1, { spans: [] })], options, 'data'],
    [
      'nothing but marked blanks',
      [0, 1].map((n) => document(n, { spans: [{ start: 3, end: 4, entityTypeId: 't1' }] })),
      options,
      'data',
    ],
    ['a test share of 0.6', ten, { testShare: 0.6, seed: 1 }, 'testShare'],
    ['a test share of 0', ten, { testShare: 0, seed: 1 }, 'testShare'],
    ['a test share that is no number', ten, { testShare: Number.NaN, seed: 1 }, 'testShare'],
  ])('refuses %s', (_case, documents, given, field) => {
    expect(() => buildDataset(documents, types, given)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', field }),
    );
  });
});

describe('sequences of a document', () => {
  it('cut tokens at gold borders in training only, and keep a span in one sentence', () => {
    const text = 'Offer 42EUR today.\nNew\nYork waits.';
    const spans = [
      { start: 8, end: 11, entityTypeId: 't1' },
      { start: text.indexOf('New'), end: text.indexOf(' waits'), entityTypeId: 't2' },
    ];
    const tagged = toTaggedSequences({ id: 'a', digest: 'a', name: 'a.txt', text, spans });
    expect(
      tagged.map(({ tokens, tags }) => tokens.map((token, n) => `${token}/${tags[n]!}`).join(' ')),
    ).toEqual(['Offer/O 42/O EUR/B-t1 today/O ./O', 'New/B-t2 York/I-t2 waits/O ./O']);
    expect(tagged[1]!.lines).toEqual([1, 2, 2, 2]);
    expect(toPlacedSequences(text)).toHaveLength(3);
  });

  it('are cut as in prediction where they are measured on', () => {
    const text = 'Offer 42EURO today. Ada waits.';
    const spans = [
      { start: 8, end: 11, entityTypeId: 't1' },
      { start: 20, end: 23, entityTypeId: 't2' },
    ];
    const measured = toMeasuredSequences({ id: 'a', digest: 'a', name: 'a.txt', text, spans });
    expect(measured.map(({ tokens }) => tokens)).toEqual(
      toPlacedSequences(text).map(({ sequence }) => sequence.tokens),
    );
    expect(measured.flatMap(({ tags }) => tags).filter((tag) => tag !== 'O')).toEqual(['B-t2']);
  });

  it('know where each token stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        for (const { sequence, tokens } of toPlacedSequences(text)) {
          expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(sequence.tokens);
        }
      }),
    );
  });
});
