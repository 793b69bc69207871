import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OverlapPolicy } from '../../schema/constraints.ts';
import { findViolations } from '../../schema/constraints.ts';
import type { Span } from '../../schema/span.ts';
import {
  acceptTogether,
  isSureEnough,
  openSuggestions,
  proposalKey,
  type Suggestion,
  type SuggestionSituation,
} from '../../schema/suggestions.ts';
import { POLICIES } from './arbitrary.ts';

const TYPES = new Set(['PER', 'ORG']);

function suggestion(start: number, end: number, more: Partial<Suggestion> = {}): Suggestion {
  return { start, end, entityTypeId: 'PER', confidence: 0.9, source: 'model:m1', ...more };
}

function open(suggestions: readonly Suggestion[], situation: Partial<SuggestionSituation> = {}): string[] {
  const found = openSuggestions(suggestions, {
    spans: [],
    overlap: 'NONE',
    rejections: [],
    typesInUse: TYPES,
    ...situation,
  });
  return found.map(proposalKey);
}

describe('open suggestions', () => {
  it('come in reading order, each place and type once, the surest of them', () => {
    const twice = [suggestion(5, 8, { confidence: 0.4 }), suggestion(0, 3), suggestion(5, 8)];
    expect(open(twice)).toEqual(['0 3 PER', '5 8 PER']);
    const [, kept] = openSuggestions(twice, {
      spans: [],
      overlap: 'NONE',
      rejections: [],
      typesInUse: TYPES,
    });
    expect(kept?.confidence).toBe(0.9);
  });

  it.each(POLICIES)(
    'are gone where a span has the same bounds, whatever its type, under policy %s',
    (overlap) => {
      expect(open([suggestion(2, 6)], { overlap, spans: [{ start: 2, end: 6 }] })).toEqual([]);
    },
  );

  it.each<[OverlapPolicy, string, number, number, boolean]>([
    ['NONE', 'touching', 6, 9, true],
    ['NONE', 'overlapping', 5, 9, false],
    ['NONE', 'inside', 3, 5, false],
    ['NESTED', 'inside', 3, 5, true],
    ['NESTED', 'around', 0, 9, true],
    ['NESTED', 'crossing from the left', 0, 4, false],
    ['NESTED', 'crossing to the right', 4, 9, false],
    ['ANY', 'crossing', 4, 9, true],
  ])('under policy %s, beside a span %s at %i–%i: open is %s', (overlap, _how, start, end, isOpen) => {
    expect(open([suggestion(2, 6)], { overlap, spans: [{ start, end }] })).toHaveLength(isOpen ? 1 : 0);
  });

  it('are gone when rejected at that place with that type, and only then', () => {
    const both = [suggestion(2, 6), suggestion(2, 6, { entityTypeId: 'ORG' })];
    const rejections = [{ start: 2, end: 6, entityTypeId: 'PER' }];
    expect(open(both, { rejections })).toEqual(['2 6 ORG']);
  });

  it('are gone while their type is in the bin', () => {
    expect(open([suggestion(2, 6)], { typesInUse: new Set(['ORG']) })).toEqual([]);
  });

  it('are those that nothing stands in the way of, looked at one by one', () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 12 }),
        fc.array(range, { maxLength: 12 }),
        fc.constantFrom(...POLICIES),
        (spans, places, overlap) => {
          const suggestions = places.map(({ start, end }) => suggestion(start, end));
          const expected = places.filter((place) =>
            spans.every((span) => canStandTogether(span, place, overlap)),
          );
          expect(new Set(open(suggestions, { spans, overlap }))).toEqual(
            new Set(expected.map((place) => proposalKey({ ...place, entityTypeId: 'PER' }))),
          );
        },
      ),
    );
  });

  it('take no time to speak of beside ten thousand spans', () => {
    const spans = Array.from({ length: 10_000 }, (_, n) => ({ start: n * 20, end: n * 20 + 5 }));
    const suggestions = Array.from({ length: 10_000 }, (_, n) => suggestion(n * 20 + 10, n * 20 + 15));
    const startedMs = performance.now();
    expect(open(suggestions, { spans })).toHaveLength(10_000);
    expect(performance.now() - startedMs).toBeLessThan(500);
  });
});

function canStandTogether(
  a: { start: number; end: number },
  b: { start: number; end: number },
  overlap: OverlapPolicy,
): boolean {
  const asSpan = (range: { start: number; end: number }, id: string, entityTypeId: string): Span => {
    return { id, ...range, entityTypeId, by: 'u', origin: 'human', at: 1 };
  };
  const spans = [asSpan(a, 'a', 'ORG'), asSpan(b, 'b', 'PER')];
  if (a.start === b.start && a.end === b.end) return false;
  return findViolations(spans, { text: 'x'.repeat(60), entityTypeIds: TYPES, overlap }).length === 0;
}

describe('what can be accepted together', () => {
  it('is the surest where two exclude each other, and a pattern counts as sure', () => {
    const clashing = [
      suggestion(0, 5, { confidence: 0.6 }),
      suggestion(3, 8, { confidence: 0.8 }),
      suggestion(7, 12, { confidence: null, source: 'patterns' }),
    ];
    expect(acceptTogether(clashing, 'NONE').map(proposalKey)).toEqual(['0 5 PER', '7 12 PER']);
    expect(acceptTogether(clashing, 'ANY')).toHaveLength(3);
  });

  it('breaks no rule between spans', () => {
    const some = fc.array(
      fc
        .tuple(
          fc.integer({ min: 0, max: 600 }),
          fc.integer({ min: 1, max: 400 }),
          fc.double({ min: 0, max: 1, noNaN: true }),
        )
        .map(([start, length, confidence]) => suggestion(start, start + length, { confidence })),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...POLICIES), (suggestions, overlap) => {
        const taken = acceptTogether(suggestions, overlap).map((each, n): Span => {
          const { start, end, entityTypeId, source } = each;
          return { id: `s${n}`, start, end, entityTypeId, by: 'u', origin: source, at: 1 };
        });
        const context = { text: 'x'.repeat(1_001), entityTypeIds: TYPES, overlap };
        expect(findViolations(taken, context)).toEqual([]);
        expect(suggestions.length === 0 || taken.length > 0).toBe(true);
      }),
    );
  });
});

describe('a threshold', () => {
  it('holds back what is less sure, and never a pattern', () => {
    expect([0.5, 0.49, null].map((confidence) => isSureEnough({ confidence }, 0.5))).toEqual([
      true,
      false,
      true,
    ]);
  });
});
