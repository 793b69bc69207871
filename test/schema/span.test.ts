import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSpans, contains, isSameAnnotation, mentionOf, overlaps } from '../../schema/span.ts';
import { spans } from './arbitrary.ts';

describe('ranges', () => {
  const range = fc
    .tuple(fc.nat(9), fc.integer({ min: 1, max: 5 }))
    .map(([start, size]) => ({ start, end: start + size }));

  it('overlap exactly when a code unit lies in both', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        const units = Array.from({ length: 20 }, (_, at) => at);
        const isShared = units.some((at) => at >= a.start && at < a.end && at >= b.start && at < b.end);
        expect(overlaps(a, b)).toBe(isShared);
        expect(overlaps(b, a)).toBe(isShared);
      }),
    );
  });

  it('hold each other exactly when equal', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        const isEqual = a.start === b.start && a.end === b.end;
        expect(contains(a, b) && contains(b, a)).toBe(isEqual);
      }),
    );
  });
});

describe('spans', () => {
  it('have one reading order, whatever order they came in', () => {
    fc.assert(
      fc.property(spans(), (all) => {
        const sorted = [...all].sort(compareSpans);
        expect([...all].reverse().sort(compareSpans)).toEqual(sorted);
        for (const [index, later] of sorted.slice(1).entries()) {
          const earlier = sorted[index]!;
          expect(
            earlier.start < later.start || (earlier.start === later.start && earlier.end >= later.end),
          ).toBe(true);
        }
      }),
    );
  });

  it('say the same by bounds and type, whoever made them', () => {
    const one = { start: 0, end: 3, entityTypeId: 'PER' };
    expect(isSameAnnotation(one, { ...one })).toBe(true);
    for (const other of [
      { ...one, start: 1 },
      { ...one, end: 4 },
      { ...one, entityTypeId: 'ORG' },
    ]) {
      expect(isSameAnnotation(one, other)).toBe(false);
    }
  });

  it('name the text they cover', () => {
    expect(mentionOf('Ada in Paris', { start: 7, end: 12 })).toBe('Paris');
  });
});
