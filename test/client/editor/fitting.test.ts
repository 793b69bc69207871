import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findViolations } from '../../../schema/constraints.ts';
import { fitting, toSpan } from '../../../client/editor/fitting.ts';
import { findObstacle } from '../../../client/editor/clashes.ts';
import type { Span } from '../../../schema/span.ts';
import { contextOf, MIXED_TEXT, POLICIES, spans } from '../../schema/arbitrary.ts';

describe('many new spans at once', () => {
  it('are made as if each were made alone, one after the other', () => {
    fc.assert(
      fc.property(spans(6), spans(8), fc.constantFrom(...POLICIES), (standing, wished, policy) => {
        const context = contextOf(policy, MIXED_TEXT);
        const bad = new Set(findViolations(standing, context).map(({ spanId }) => spanId));
        const others = standing.filter(({ id }) => !bad.has(id));
        const candidates = wished.map((span) => ({ ...span, id: `new${span.id}` }));
        const expected = [...others];
        for (const span of candidates) {
          if (findObstacle(span, expected, context) === undefined) expected.push(span);
        }
        expect([...others, ...fitting(candidates, others, context)]).toEqual(expected);
      }),
    );
  });

  it('are judged without comparing each with each', () => {
    let reads = 0;
    const at = (start: number, id: string): Span => ({
      id,
      get start() {
        reads += 1;
        return start;
      },
      end: start + 1,
      entityTypeId: 'PER',
      by: 'ann',
      origin: 'human',
      at: 7,
    });
    const count = 2_000;
    const others = Array.from({ length: count }, (_, index) => at(2 * index, `old${index}`));
    const candidates = Array.from({ length: count }, (_, index) => at(2 * index + 1, `new${index}`));
    const context = {
      text: 'x'.repeat(2 * count),
      entityTypeIds: new Set(['PER']),
      overlap: 'NONE' as const,
    };
    expect(fitting(candidates, others, context)).toHaveLength(count);
    expect(reads).toBeLessThan(100 * count);
  });

  it('have ids of their own', () => {
    const wish = { start: 0, end: 1, entityTypeId: 'PER', origin: 'patterns' as const };
    const made = [toSpan(wish, 'ann', 7), toSpan(wish, 'ann', 7)];
    expect(made).toMatchObject([1, 2].map(() => ({ ...wish, by: 'ann', at: 7 })));
    expect(made[0]!.id).not.toBe(made[1]!.id);
  });
});
