import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOfChange, SetState, stepsTo } from '../../schema/setHistory.ts';
import type { Span } from '../../schema/span.ts';
import type { SpanChange } from '../../schema/spanChange.ts';

const aSpan: fc.Arbitrary<Span> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  start: fc.nat(20),
  end: fc.integer({ min: 21, max: 40 }),
  entityTypeId: fc.constantFrom('PER', 'ORG'),
  by: fc.constantFrom('ann', 'bob'),
  origin: fc.constantFrom('human', 'import'),
  at: fc.nat(5),
});
const aSet = fc.uniqueArray(aSpan, { selector: ({ id }) => id });

/** Rows of deeds on single spans, each row as a room writes it, and the state after each. */
const aHistory = fc
  .array(fc.array(fc.tuple(aSpan, fc.boolean()), { maxLength: 4 }), { maxLength: 12 })
  .map((rows) => {
    const now = new Map<string, Span>();
    return rows.map((deeds) => {
      const changes = deeds.map(([span, isRemoval]): SpanChange => {
        const before = now.get(span.id) ?? null;
        if (isRemoval) now.delete(span.id);
        else now.set(span.id, span);
        return { spanId: span.id, userId: 'ann', before, after: isRemoval ? null : span };
      });
      return { changes, after: new SetState(now.values()).spans() };
    });
  });

describe('[H2] the spans of an earlier moment', () => {
  it('every row undone, one after the other, gives every state that was, down to the empty set', () => {
    fc.assert(
      fc.property(aHistory, (rows) => {
        const state = new SetState(rows.at(-1)?.after ?? []);
        for (const [index, row] of [...rows.entries()].reverse()) {
          state.undo(row.changes);
          expect(state.spans()).toEqual(rows[index - 1]?.after ?? []);
        }
        expect(state.spans()).toEqual([]);
      }),
    );
  });

  it('every row done again gives the set as it is now', () => {
    fc.assert(
      fc.property(aHistory, (rows) => {
        const state = new SetState([]);
        for (const { changes, after } of rows) {
          state.redo(changes);
          expect(state.spans()).toEqual(after);
        }
      }),
    );
  });
});

describe('steps from one state to another', () => {
  it('lead there, and touch only what differs', () => {
    fc.assert(
      fc.property(aSet, aSet, (from, to) => {
        const { puts, removals } = stepsTo(from, to);
        const state = new Map(from.map((span) => [span.id, span]));
        for (const id of removals) expect(state.delete(id)).toBe(true);
        for (const span of puts) {
          expect(state.get(span.id)).not.toEqual(span);
          state.set(span.id, span);
        }
        expect(new SetState(state.values()).spans()).toEqual(new SetState(to).spans());
      }),
    );
  });

  it('are none between equal states', () => {
    fc.assert(
      fc.property(aSet, (set) => {
        expect(stepsTo(set, [...set].reverse())).toEqual({ puts: [], removals: [] });
      }),
    );
  });
});

describe('the kind of a change', () => {
  const span: Span = { id: 'a', start: 2, end: 5, entityTypeId: 'PER', by: 'u', origin: 'human', at: 1 };
  it.each([
    ['ADDED', null, span],
    ['REMOVED', span, null],
    ['MOVED', span, { ...span, end: 6 }],
    ['RELABELLED', span, { ...span, entityTypeId: 'ORG' }],
    ['CHANGED', span, { ...span, start: 1, entityTypeId: 'ORG' }],
    ['CHANGED', span, { ...span, by: 'v' }],
  ] as const)('is %s', (kind, before, after) => {
    expect(kindOfChange({ before, after })).toBe(kind);
  });
});
