import { describe, expect, it } from 'vitest';
import { chooseSpans, type DataRule, type StoredSet } from '../../server/training/chooseSpans.ts';

const documents = ['d1', 'd2', 'd3'].map((id) => ({
  id,
  digest: `digest of ${id}`,
  name: id,
  text: 'Ada met Bob in Rome.',
}));
const live = new Set(['per', 'loc']);
const per = { start: 0, end: 3, entityTypeId: 'per' };
const bob = { start: 8, end: 11, entityTypeId: 'per' };
const loc = { start: 15, end: 19, entityTypeId: 'loc' };

function set(
  documentId: string,
  name: StoredSet['set'],
  spans: StoredSet['spans'],
  more: Partial<StoredSet> = {},
): StoredSet {
  return { documentId, set: name, spans, isSubmitted: false, isTouched: spans.length > 0, ...more };
}

function choose(rule: DataRule, sets: StoredSet[]) {
  return chooseSpans(rule, documents, sets, live).map(({ id, spans }) => [id, spans]);
}

describe('the data to train on', () => {
  it('GOLD: gold sets only, emptied ones too, untouched ones not', () => {
    const sets = [
      set('d1', 'gold', [per]),
      set('d1', 'shared', [bob]),
      set('d2', 'gold', [], { isTouched: true }),
      set('d3', 'gold', []),
    ];
    expect(choose('GOLD', sets)).toEqual([
      ['d1', [per]],
      ['d2', []],
    ]);
  });

  it('SHARED: where it has spans or was submitted', () => {
    const sets = [
      set('d1', 'shared', [per]),
      set('d2', 'shared', [], { isSubmitted: true }),
      set('d3', 'shared', [], { isTouched: true }),
      set('d3', 'gold', [per]),
    ];
    expect(choose('SHARED', sets)).toEqual([
      ['d1', [per]],
      ['d2', []],
    ]);
  });

  it('MAJORITY: what more than half of the submitted own sets hold; a draw is no majority', () => {
    const sets = [
      set('d1', 'user:a', [per, bob, loc], { isSubmitted: true }),
      set('d1', 'user:b', [per, loc], { isSubmitted: true }),
      set('d1', 'user:c', [per], { isSubmitted: true }),
      set('d1', 'user:d', [bob]),
      set('d1', 'model:m', [bob], { isSubmitted: true }),
      set('d2', 'user:a', [per, bob], { isSubmitted: true }),
      set('d2', 'user:b', [bob], { isSubmitted: true }),
      set('d3', 'user:a', [loc], { isSubmitted: true }),
    ];
    expect(
      choose('MAJORITY', sets).map(([id, spans]) => [
        id,
        (spans as (typeof per)[]).map(({ start }) => start),
      ]),
    ).toEqual([
      ['d1', [0, 15]],
      ['d2', [8]],
      ['d3', [15]],
    ]);
  });

  it('leaves out spans of types in the bin', () => {
    expect(choose('GOLD', [set('d1', 'gold', [per, { ...bob, entityTypeId: 'old' }])])).toEqual([
      ['d1', [per]],
    ]);
  });

  it.each([
    ['GOLD', 'There is no gold yet'],
    ['SHARED', 'The shared sets hold nothing yet'],
    ['MAJORITY', 'No annotator has handed in a set yet'],
  ] as const)('%s: says what to do when there is none', (rule, message) => {
    const attempt = () => choose(rule, [set('d1', 'user:a', [per])]);
    expect(attempt).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', field: 'data' }));
    expect(attempt).toThrow(message);
  });
});
