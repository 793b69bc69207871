import { describe, expect, it } from 'vitest';
import {
  intersectionOverUnion,
  pairwiseF1,
  type SpanMatch,
} from '../../../server/domain/agreement/pairwiseF1.ts';
import type { Agreement } from '../../../server/domain/agreement/pairwise.ts';
import { mark, unitsOf } from './annotators.ts';

/** The worked example F1-A: three documents, three annotators, all finished. */
const EXAMPLE = {
  A: [[mark('PER', 0, 5), mark('ORG', 20, 29)], [mark('LOC', 3, 8)], []],
  B: [[mark('PER', 0, 5), mark('ORG', 24, 29)], [mark('LOC', 3, 8)], []],
  C: [[mark('PER', 0, 5)], [], []],
};

const valuesPerType = (of: Agreement | Agreement['pairs'][number]): (number | null)[] =>
  of.perType.map((one) => one.figure.value);

function value(first: (typeof EXAMPLE)['A'][number], second: typeof first, match: SpanMatch): number | null {
  return pairwiseF1(unitsOf({ A: [first], B: [second] }), match).overall.value;
}

describe('pairwiseF1', () => {
  it('[M3] F1-A: gives the exact figures of each pair', () => {
    const { pairs } = pairwiseF1(unitsOf(EXAMPLE), 'exact');
    expect(pairs.map(({ first, second }) => first + second)).toEqual(['AB', 'AC', 'BC']);
    expect(pairs.map(({ overall }) => overall.value)).toEqual([4 / 6, 0.5, 0.5]);
    expect(pairs.map(valuesPerType)).toEqual([
      [1, 0, 1],
      [1, 0, 0],
      [1, 0, 0],
    ]);
    expect(pairs.map(({ macro }) => macro.value)).toEqual([
      (1 / 2 + 1) / 2,
      (2 / 3 + 0) / 2,
      (2 / 3 + 0) / 2,
    ]);
  });

  it('[M3] F1-A: gives the mean over pairs and its spread', () => {
    const { overall, pairs, ...rest } = pairwiseF1(unitsOf(EXAMPLE), 'exact');
    expect(overall.value).toBeCloseTo(0.5556, 4);
    expect(valuesPerType({ overall, pairs, ...rest })).toEqual([1, 0, 1 / 3]);
    const squares = pairs.map((pair) => (pair.overall.value! - overall.value!) ** 2);
    expect(Math.sqrt((squares[0]! + squares[1]! + squares[2]!) / 3)).toBeCloseTo(0.0786, 4);
  });

  it('[M3] F1-A: gives the figures of each document, and none where nobody marked anything', () => {
    const { documents } = pairwiseF1(unitsOf(EXAMPLE), 'exact');
    expect(documents.map(({ id, figure }) => [id, figure.value, figure.reason])).toEqual([
      ['doc1', (1 / 2 + 2 / 3 + 2 / 3) / 3, null],
      ['doc2', 1 / 3, null],
      ['doc3', null, 'NO_SPANS'],
    ]);
    const [ab] = pairwiseF1(unitsOf({ A: EXAMPLE.A, B: EXAMPLE.B }), 'exact').documents;
    expect(ab!.figure.value).toBe(1 / 2);
  });

  it('[M3] F1-A: gives the figures by overlap', () => {
    const { overall, pairs } = pairwiseF1(unitsOf(EXAMPLE), 'overlap');
    expect(pairs.map((pair) => pair.overall.value)).toEqual([1, 0.5, 0.5]);
    expect(overall.value).toBeCloseTo(0.6667, 4);
  });

  it('[M3] F1-B: matches one to one, as many as there can be', () => {
    const first = [mark('X', 0, 10), mark('X', 0, 4)];
    const second = [mark('X', 0, 4), mark('X', 6, 10)];
    expect(value(first, second, 'overlap')).toBe(1);
    expect(value(first, second, 'exact')).toBe(0.5);
  });

  it('[M3] F1-C: tells bounds that are off by one', () => {
    const [house, hous] = [mark('X', 0, 5), mark('X', 0, 4)];
    expect(value([house], [hous], 'exact')).toBe(0);
    expect(value([house], [hous], 'overlap')).toBe(1);
    expect(value([house], [hous], 'halfOverlap')).toBe(1);
    expect(intersectionOverUnion(house, hous)).toBe(0.8);
    expect(intersectionOverUnion(house, mark('X', 5, 9))).toBe(0);
  });

  it('needs half in common for the stricter overlap', () => {
    expect(value([mark('X', 0, 10)], [mark('X', 5, 10)], 'halfOverlap')).toBe(1);
    expect(value([mark('X', 0, 10)], [mark('X', 6, 10)], 'halfOverlap')).toBe(0);
    expect(value([mark('X', 0, 10)], [mark('Y', 0, 10)], 'overlap')).toBe(0);
  });

  it('counts 3 common documents, 1 of them with nothing marked by either', () => {
    const { overall, pairs } = pairwiseF1(unitsOf(EXAMPLE), 'exact');
    expect(pairs[0]!.overall).toEqual({
      value: 4 / 6,
      reason: null,
      documents: 3,
      emptyDocuments: 1,
      units: 6,
    });
    expect(overall).toMatchObject({ documents: 3, emptyDocuments: 1, units: 14 });
  });

  it('keeps a finished set without spans in, and leaves an unfinished one out', () => {
    const spans = [mark('PER', 0, 5)];
    expect(pairwiseF1(unitsOf({ A: [spans, spans], B: [spans, []] }), 'exact').overall.value).toBe(2 / 3);
    expect(pairwiseF1(unitsOf({ A: [spans, spans], B: [spans, undefined] }), 'exact').overall).toMatchObject({
      value: 1,
      documents: 1,
    });
  });

  it('gives 0 where one marked something and the other nothing', () => {
    expect(value([mark('PER', 0, 5)], [], 'exact')).toBe(0);
  });

  it('collapses doubled spans of one annotator', () => {
    const span = mark('PER', 0, 5);
    expect(value([span, span], [span], 'exact')).toBe(1);
  });

  it('parts stacked labels', () => {
    expect(value([mark('PER', 0, 5), mark('ORG', 0, 5)], [mark('PER', 0, 5)], 'exact')).toBe(2 / 3);
  });
});
