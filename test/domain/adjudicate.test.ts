import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreedSpans, majoritySpans, type Annotation } from '../../server/domain/adjudicate.ts';
import { overlaps } from '../../schema/span.ts';

const mark = (start: number, end: number, entityTypeId = 'PER'): Annotation => ({ start, end, entityTypeId });
const A = [mark(20, 29, 'ORG'), mark(0, 5)];
const B = [mark(0, 5), mark(24, 29, 'ORG')];
const C = [mark(0, 5), mark(24, 29, 'ORG'), mark(40, 44)];

/** Non-overlapping annotations of one annotator. */
const someSet = fc
  .array(
    fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 4 }), type: fc.constantFrom('A', 'B') }),
  )
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, length, type }) => {
      const start = at + gap;
      at = start + length;
      return mark(start, at, type);
    });
  });

describe('agreedSpans', () => {
  it('holds what every set holds, in reading order', () => {
    expect(agreedSpans([A, B, C])).toEqual([{ ...mark(0, 5), votes: 3 }]);
  });

  it('counts an empty set as one that holds nothing', () => {
    expect(agreedSpans([A, B, []])).toEqual([]);
  });

  it('gives nothing without sets', () => {
    expect(agreedSpans([])).toEqual([]);
    expect(majoritySpans([])).toEqual([]);
  });

  it('parts stacked labels: PER is agreed, ORG has one vote', () => {
    const stacked = [mark(0, 5), mark(0, 5, 'ORG')];
    expect(agreedSpans([stacked, [mark(0, 5)]])).toEqual([{ ...mark(0, 5), votes: 2 }]);
  });
});

describe('majoritySpans', () => {
  it('needs more than half of the sets unless told otherwise', () => {
    expect(majoritySpans([A, B, C])).toEqual([
      { ...mark(0, 5), votes: 3 },
      { ...mark(24, 29, 'ORG'), votes: 2 },
    ]);
    expect(majoritySpans([A, B])).toEqual([{ ...mark(0, 5), votes: 2 }]);
  });

  it('takes the asked number of votes', () => {
    expect(majoritySpans([A, B, C], { atLeast: 1 }).map((span) => span.votes)).toEqual([3, 1, 2, 1]);
    expect(majoritySpans([A, B, C], { atLeast: 4 })).toEqual([]);
  });

  it('gives a set one vote however often it holds a span', () => {
    expect(majoritySpans([[mark(0, 5), mark(0, 5)], []], { atLeast: 2 })).toEqual([]);
  });

  it('refuses a number of votes that makes no sense', () => {
    expect(() => majoritySpans([A], { atLeast: 0 })).toThrow(RangeError);
    expect(() => majoritySpans([A], { atLeast: 1.5 })).toThrow('whole number');
  });

  it('[A2] has no overlap when no set has one and more than half must agree', () => {
    fc.assert(
      fc.property(fc.array(someSet, { minLength: 1, maxLength: 5 }), (sets) => {
        const spans = majoritySpans(sets);
        for (const [n, one] of spans.entries()) {
          for (const other of spans.slice(n + 1)) expect(overlaps(one, other)).toBe(false);
        }
      }),
    );
  });

  it('does not depend on the order of sets or spans', () => {
    fc.assert(
      fc.property(fc.array(someSet, { maxLength: 5 }), fc.integer({ min: 1, max: 5 }), (sets, atLeast) => {
        const turned = sets.map((set) => [...set].reverse()).reverse();
        expect(majoritySpans(turned, { atLeast })).toEqual(majoritySpans(sets, { atLeast }));
      }),
    );
  });
});
