import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  faultOf,
  findViolations,
  type ConstraintContext,
  type OverlapPolicy,
} from '../../schema/constraints.ts';
import { contains, overlaps, type Span } from '../../schema/span.ts';
import { contextOf, MIXED_TEXT, POLICIES, spans } from './arbitrary.ts';

function span(fields: Partial<Span>): Span {
  return { id: 'a', start: 0, end: 1, entityTypeId: 'PER', by: 'ann', origin: 'human', at: 1, ...fields };
}

function kept(all: readonly Span[], context: ConstraintContext): Span[] {
  const gone = new Set(findViolations(all, context).map(({ spanId }) => spanId));
  return all.filter(({ id }) => !gone.has(id));
}

describe('what is wrong with one span', () => {
  it.each([
    ['[A1] a span without a character', { start: 3, end: 3 }, 'A1'],
    ['[A1] a span that ends before it begins', { start: 4, end: 3 }, 'A1'],
    ['[A1] a span that ends after the text', { end: MIXED_TEXT.length + 1 }, 'A1'],
    ['[A1] an entity type that does not exist', { entityTypeId: 'GONE' }, 'A1'],
    ['[O2] a start between the halves of a surrogate pair', { start: 2, end: 3 }, 'O2'],
    ['[O2] an end between the halves of a surrogate pair', { start: 0, end: 2 }, 'O2'],
  ])('%s breaks a rule', (_name, fields, rule) => {
    expect(faultOf(span(fields), contextOf('ANY'))?.rule).toBe(rule);
  });

  it('[A1] a span over the whole text is sound', () => {
    expect(faultOf(span({ end: MIXED_TEXT.length }), contextOf('ANY'))).toBeUndefined();
  });
});

describe('spans that share text', () => {
  const plain = (policy: OverlapPolicy): ConstraintContext => contextOf(policy, 'x'.repeat(20));
  const [first, second] = [span({ id: 'a', end: 4, at: 1 }), span({ id: 'b', start: 3, end: 6, at: 2 })];

  it('[A2] none may under the policy NONE, crossing ones not under NESTED, all under ANY', () => {
    const rules = POLICIES.map((policy) => findViolations([first, second], plain(policy)).length);
    expect(rules).toEqual([1, 1, 0]);
  });

  it('[A2] one inside the other stands under NESTED', () => {
    const inner = span({ id: 'c', start: 3, end: 4, at: 3 });
    expect(findViolations([first, inner], plain('NESTED'))).toEqual([]);
    expect(findViolations([first, inner], plain('NONE'))).toMatchObject([{ spanId: 'c', rule: 'A2' }]);
  });

  it('[A2] equal bounds and equal type never stand together, equal bounds and another type may', () => {
    const twin = span({ id: 'z', end: 4, at: 9 });
    const sibling = span({ id: 'y', end: 4, at: 9, entityTypeId: 'ORG' });
    expect(findViolations([first, twin], plain('ANY'))).toMatchObject([{ spanId: 'z', rule: 'A2' }]);
    expect(findViolations([first, sibling], plain('ANY'))).toEqual([]);
  });

  it('[A2] touching spans share nothing', () => {
    expect(
      findViolations([span({ id: 'a', end: 3 }), span({ id: 'b', start: 3, end: 4 })], plain('NONE')),
    ).toEqual([]);
  });

  it('[A3] the later made yields, and at the same time the one with the higher id', () => {
    expect(findViolations([second, first], plain('NONE'))).toMatchObject([{ spanId: 'b' }]);
    const late = { ...first, at: 5 };
    expect(findViolations([late, second], plain('NONE'))).toMatchObject([{ spanId: 'a' }]);
    const same = { ...second, at: 1 };
    expect(findViolations([same, first], plain('NONE'))).toMatchObject([{ spanId: 'b' }]);
  });

  it('[A3] a span yields only to one that stays', () => {
    const third = span({ id: 'c', start: 5, end: 7, at: 3 });
    expect(findViolations([third, second, first], plain('NONE'))).toMatchObject([{ spanId: 'b' }]);
  });

  it('finds clashes across far-apart stretches of a long text', () => {
    const context = contextOf('NONE', 'x'.repeat(2_000));
    const long = span({ id: 'a', start: 10, end: 1_900, at: 1 });
    const short = span({ id: 'b', start: 1_000, end: 1_001, at: 2 });
    expect(findViolations([short, long], context)).toMatchObject([{ spanId: 'b' }]);
    expect(findViolations([{ ...short, at: 0 }, long], context)).toMatchObject([{ spanId: 'a' }]);
  });
});

describe('findViolations over any set', () => {
  const cases = fc.record({ all: spans(), policy: fc.constantFrom(...POLICIES) });

  const shuffled = spans().chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );

  it('[A4] does not depend on the order of its input', () => {
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...POLICIES), ([given, other], policy) => {
        const context = contextOf(policy);
        expect(findViolations(other, context)).toEqual(findViolations(given, context));
      }),
    );
  });

  it('[A5] leaves a set without violations when all are removed', () => {
    fc.assert(
      fc.property(cases, ({ all, policy }) => {
        const context = contextOf(policy);
        expect(findViolations(kept(all, context), context)).toEqual([]);
      }),
    );
  });

  it('[A2] what stays obeys the policy, and what goes either was unsound or clashes with an older one that stays', () => {
    fc.assert(
      fc.property(cases, ({ all, policy }) => {
        const context = contextOf(policy);
        const stays = kept(all, context);
        const clash = (a: Span, b: Span): boolean => {
          if (!overlaps(a, b)) return false;
          if (a.start === b.start && a.end === b.end && a.entityTypeId === b.entityTypeId) return true;
          return policy === 'NONE' || (policy === 'NESTED' && !contains(a, b) && !contains(b, a));
        };
        for (const a of stays) for (const b of stays) if (a !== b) expect(clash(a, b)).toBe(false);
        for (const { spanId, rule } of findViolations(all, context)) {
          const gone = all.find(({ id }) => id === spanId)!;
          const isOlder = (b: Span): boolean => b.at < gone.at || (b.at === gone.at && b.id < gone.id);
          if (rule === 'A2') expect(stays.some((b) => clash(gone, b) && isOlder(b))).toBe(true);
          else expect(faultOf(gone, context)?.rule).toBe(rule);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('tells each span once, in reading order', () => {
    fc.assert(
      fc.property(cases, ({ all, policy }) => {
        const ids = findViolations(all, contextOf(policy)).map(({ spanId }) => spanId);
        const starts = ids.map((id) => all.find((one) => one.id === id)!.start);
        expect(new Set(ids).size).toBe(ids.length);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });

  it.each(POLICIES)('judges a full set of long spans in well under two seconds, under %s', (policy) => {
    const length = 1_000_000;
    const context = contextOf(policy, 'x'.repeat(length));
    const many = Array.from({ length: 20_000 }, (_, index) =>
      span({ id: `s${index}`, start: index, end: length - index, at: index }),
    );
    const began = performance.now();
    expect(findViolations(many, context).length).toBe(policy === 'NONE' ? 19_999 : 0);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
