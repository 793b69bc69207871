/** Arbitrary spans and texts for property tests of the schema. */
import fc from 'fast-check';
import type { ConstraintContext, OverlapPolicy } from '../../schema/constraints.ts';
import type { Span } from '../../schema/span.ts';

/** Two surrogate pairs, a flag and a combining mark among plain letters. */
export const MIXED_TEXT = 'a🚀bc🇩🇪de\u0301f ghi';

export const POLICIES: readonly OverlapPolicy[] = ['NONE', 'NESTED', 'ANY'];

export function contextOf(overlap: OverlapPolicy, text = MIXED_TEXT): ConstraintContext {
  return { text, entityTypeIds: new Set(['PER', 'ORG']), overlap };
}

/** Spans with distinct ids; some out of range, empty, splitting a pair or of an unknown type; times often equal. */
export function spans(maxLength = 12): fc.Arbitrary<Span[]> {
  const span = fc.record({
    id: fc.stringMatching(/^[a-f0-9]{1,3}$/),
    start: fc.integer({ min: 0, max: MIXED_TEXT.length + 1 }),
    end: fc.integer({ min: 0, max: MIXED_TEXT.length + 2 }),
    entityTypeId: fc.constantFrom('PER', 'ORG', 'GONE'),
    by: fc.constantFrom('ann', 'bob'),
    origin: fc.constant('human' as const),
    at: fc.integer({ min: 1, max: 4 }),
  });
  return fc.uniqueArray(span, { selector: ({ id }) => id, maxLength });
}
