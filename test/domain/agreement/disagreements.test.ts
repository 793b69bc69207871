import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../server/domain/adjudicate.ts';
import {
  compareSets,
  findDisagreements,
  type AnnotatorSet,
  type Stretch,
} from '../../../server/domain/agreement/disagreements.ts';
import { overlaps } from '../../../schema/span.ts';

const mark = (entityTypeId: string, start: number, end: number): Annotation => ({ entityTypeId, start, end });

/** Sets of A, B, C … in order. */
function sets(...all: Annotation[][]): AnnotatorSet<Annotation>[] {
  return all.map((spans, n) => ({ annotatorId: 'ABCDE'.charAt(n), spans }));
}

const brief = ({ kind, start, end }: Stretch<Annotation>): string => `${kind} ${start}–${end}`;
const compare = (...all: Annotation[][]): string[] => compareSets(sets(...all)).map(brief);

const someSet = fc.array(
  fc
    .tuple(fc.constantFrom('PER', 'ORG'), fc.nat(20), fc.integer({ min: 1, max: 6 }))
    .map(([type, start, length]) => mark(type, start, start + length)),
  { maxLength: 6 },
);

describe('compareSets', () => {
  it('calls a span that all marked alike agreed', () => {
    const per = mark('PER', 0, 5);
    expect(compare([per], [per], [per])).toEqual(['AGREED 0–5']);
  });

  it('tells what some did not mark', () => {
    const [one] = compareSets(sets([mark('ORG', 20, 29)], [], []));
    expect(brief(one!)).toBe('MISSING 20–29');
    expect(one!.sides).toEqual([
      { annotatorId: 'A', spans: [mark('ORG', 20, 29)] },
      { annotatorId: 'B', spans: [] },
      { annotatorId: 'C', spans: [] },
    ]);
  });

  it('tells other bounds, another type, both, and one span against several', () => {
    expect(compare([mark('ORG', 20, 29)], [mark('ORG', 24, 29)])).toEqual(['BOUNDS 20–29']);
    expect(compare([mark('PER', 0, 5)], [mark('ORG', 0, 5)])).toEqual(['LABEL 0–5']);
    expect(compare([mark('PER', 0, 5)], [mark('ORG', 3, 9)])).toEqual(['BOTH 0–9']);
    expect(compare([mark('X', 0, 10)], [mark('X', 0, 4), mark('X', 6, 10)])).toEqual(['SPLIT 0–10']);
  });

  it('calls it missing when one marked nothing, whatever the others say', () => {
    expect(compare([mark('ORG', 20, 29)], [mark('ORG', 24, 29)], [])).toEqual(['MISSING 20–29']);
  });

  it('compares as many spans against as many one by one', () => {
    const first = [mark('X', 0, 6), mark('X', 5, 9)];
    expect(compare(first, [mark('X', 0, 4), mark('X', 3, 9)])).toEqual(['BOUNDS 0–9']);
    expect(compare(first, [mark('X', 0, 6), mark('Y', 5, 9)])).toEqual(['AGREED 0–6', 'LABEL 5–9']);
    expect(compare([mark('A', 0, 2), mark('B', 0, 2)], [mark('C', 0, 2), mark('D', 0, 2)])).toEqual([
      'LABEL 0–2',
    ]);
  });

  it('takes stacked labels apart: PER is agreed, ORG is missing', () => {
    expect(compare([mark('PER', 0, 5), mark('ORG', 0, 5)], [mark('PER', 0, 5)])).toEqual([
      'AGREED 0–5',
      'MISSING 0–5',
    ]);
  });

  it('keeps stretches that only touch apart', () => {
    expect(compare([mark('PER', 0, 5)], [mark('PER', 5, 9)])).toEqual(['MISSING 0–5', 'MISSING 5–9']);
  });

  it('gives the spans as they came, with all that callers keep in them', () => {
    const span = { ...mark('PER', 0, 5), id: 's1' };
    expect(
      compareSets([
        { annotatorId: 'A', spans: [span] },
        { annotatorId: 'B', spans: [] },
      ])[0]!.sides[0]!.spans,
    ).toEqual([span]);
  });

  it('has nothing to say about fewer than two sets', () => {
    expect(compare([mark('PER', 0, 5)])).toEqual([]);
    expect(compare()).toEqual([]);
    expect(compare([], [])).toEqual([]);
  });

  it('has every annotation of every set in exactly one stretch', () => {
    fc.assert(
      fc.property(fc.array(someSet, { minLength: 2, maxLength: 4 }), (all) => {
        const input = sets(...all);
        const stretches = compareSets(input);
        for (const [n, { spans }] of input.entries()) {
          const shown = stretches.flatMap(({ sides }) => sides[n]!.spans.map((span) => JSON.stringify(span)));
          expect(shown.sort()).toEqual([...new Set(spans.map((span) => JSON.stringify(span)))].sort());
        }
      }),
    );
  });

  it('lets no two stretches to be decided overlap, and is in reading order', () => {
    fc.assert(
      fc.property(fc.array(someSet, { minLength: 2, maxLength: 4 }), (all) => {
        const open = findDisagreements(sets(...all));
        for (const [n, one] of open.entries()) {
          for (const other of open.slice(n + 1)) {
            expect(overlaps(one, other)).toBe(false);
            expect(one.start).toBeLessThan(other.start);
          }
        }
      }),
    );
  });

  it('finds no disagreement between equal sets', () => {
    fc.assert(
      fc.property(someSet, (set) => {
        expect(findDisagreements(sets(set, [...set].reverse()))).toEqual([]);
      }),
    );
  });

  it('[M2] gives the same kinds whatever the order of annotators', () => {
    fc.assert(
      fc.property(fc.array(someSet, { minLength: 2, maxLength: 4 }), (all) => {
        expect(compare(...[...all].reverse())).toEqual(compare(...all));
      }),
    );
  });
});
