import { describe, expect, it } from 'vitest';
import { addCounts, countSpans, microF1, NO_SPANS, spansOf } from '../../server/crf/labelSpans.ts';
import { spaceOf } from './bruteForce.ts';
import { tagged } from './sentences.ts';

const space = spaceOf(2);
const labels = (text: string): Uint16Array => space.numbersOf(tagged(text));

describe('spansOf', () => {
  it('tells neighbours of one type apart', () => {
    expect(spansOf(space, labels('a/B-A b/I-A c/B-A d e/B-B'))).toEqual([
      { start: 0, end: 2, type: 0 },
      { start: 2, end: 3, type: 0 },
      { start: 4, end: 5, type: 1 },
    ]);
  });
});

describe('counting spans', () => {
  it('counts a span only when both bounds and the type are right', () => {
    const truth = labels('a/B-A b/I-A c d/B-B e/B-A');
    const found = labels('a/B-A b c d/B-A e/B-A');
    expect(countSpans(space, truth, found)).toEqual({ matched: 1, predicted: 3, expected: 3 });
    expect(microF1(countSpans(space, truth, found))).toBeCloseTo(1 / 3, 12);
  });

  it('adds up', () => {
    const one = { matched: 1, predicted: 2, expected: 3 };
    expect(addCounts(addCounts(NO_SPANS, one), one)).toEqual({ matched: 2, predicted: 4, expected: 6 });
  });

  it('calls it perfect when there is nothing and nothing is found', () => {
    expect(microF1(NO_SPANS)).toBe(1);
    expect(microF1({ matched: 0, predicted: 1, expected: 0 })).toBe(0);
  });
});
