import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitsWithin } from '../../../client/editor/hits.ts';
import { cutInvisibles } from '../../../client/editor/invisibles.ts';
import { isSuggested, labelOf, mergeMarks } from '../../../client/editor/marks.ts';
import { someText, spansOn } from './arbitrary.ts';

const suggestion = { id: 'g', start: 3, end: 8, entityTypeId: 'per', confidence: null };

describe('marks', () => {
  it('stand in reading order, a span before a suggestion of the same stretch', () => {
    const marks = mergeMarks(spansOn([0, 2], [3, 8], [3, 4]), [
      { ...suggestion, id: 'late', start: 9, end: 11 },
      suggestion,
    ]);
    expect(marks.map(({ id }) => id)).toEqual(['s0', 's1', 'g', 's2', 'late']);
    expect(marks.map(isSuggested)).toEqual([false, false, true, false, true]);
  });

  it('are labelled with their type, and with a confidence where there is one', () => {
    expect(labelOf(suggestion, 'PERSON')).toBe('PERSON');
    expect(labelOf({ ...suggestion, confidence: 0.874 }, 'PERSON')).toBe('PERSON 87 %');
    expect(labelOf({ ...suggestion, confidence: 0.998 }, 'PERSON')).toBe('PERSON 99 %');
    expect(labelOf({ ...suggestion, confidence: 0.874 }, undefined)).toBeUndefined();
  });
});

describe('signs for what cannot be seen', () => {
  it('leave the text as it is, character by character', () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(
          cutInvisibles(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('tell tabs, hard spaces, line ends and characters without width apart', () => {
    const signs = cutInvisibles('a\tb\u00a0c\u200bd\u2067\u2063\r\n').flatMap(({ sign }) => sign ?? []);
    expect(signs).toEqual(['→', '°', 'ZWSP', 'RLI', '2063', 'CR', '↵']);
  });

  it('leave common spaces alone', () => {
    expect(cutInvisibles('one two')).toHaveLength(1);
  });
});

describe('hits in a part of the text', () => {
  it('are those that share text with it', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.array(fc.nat(3), { maxLength: 12 }), (a, b, gaps) => {
        let at = 0;
        const hits = gaps.map((gap) => {
          const start = at + gap;
          at = start + 2;
          return { start, end: at };
        });
        const range = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
        expect(hitsWithin(hits, range)).toEqual(
          hits.filter(({ start, end }) => start < range.end && end > range.start),
        );
      }),
    );
  });
});
