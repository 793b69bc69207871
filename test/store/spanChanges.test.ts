import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SpanChange } from '../../schema/spanChange.ts';
import { decodeChanges, encodeChanges } from '../../server/store/spanChanges.ts';
import { span } from '../collab/support/build.ts';

const word = fc.oneof(fc.constantFrom('ann', 'PER', '', '0', '__proto__'), fc.string({ maxLength: 8 }));
const offset = fc.nat(10_000);

function spanOf(id: string): fc.Arbitrary<SpanChange['before']> {
  const fields = fc.record({
    start: offset,
    end: offset,
    entityTypeId: word,
    by: word,
    origin: fc.constantFrom('human' as const, 'import' as const, 'model:m1' as const),
    at: fc.nat(2e12),
  });
  return fc.option(fields.map((rest) => ({ id, ...rest })));
}

const change = word.chain((spanId) =>
  fc.record({ spanId: fc.constant(spanId), userId: word, before: spanOf(spanId), after: spanOf(spanId) }),
);

it('[H1] what a row keeps of its changes is all of them', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      expect(decodeChanges(encodeChanges(changes))).toEqual(changes);
    }),
  );
});

it('words that repeat are kept once: a change of a busy turn takes less than 100 bytes', () => {
  const changes = Array.from({ length: 64 }, (_, index): SpanChange => {
    const id = `abcdefghij${index}`;
    const entityTypeId = 'type12345678';
    const by = 'user12345678';
    const after = span({ id, entityTypeId, by, at: 1_764_000_000_000 + index });
    return { spanId: id, userId: by, before: { ...after, start: 1 }, after };
  });
  expect(encodeChanges(changes).length / 64).toBeLessThan(100);
});

it('a row that names a word it does not hold is a fault, not a span of nobody', () => {
  expect(() => decodeChanges('[["ann"],[["s1",1,0,0]]]')).toThrow('word');
});
