import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, type Span } from '../../schema/span.ts';
import { SpanTable } from '../../server/collab/spanTable.ts';
import { span } from './support/build.ts';

const range = fc
  .tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 3_000 }))
  .map(([start, size]) => ({ start, end: start + size }));
const change = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  range,
  isRemoval: fc.boolean(),
});

describe('the table of spans', () => {
  it('finds by id and by place what a plain list would, after any changes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), range, (changes, asked) => {
        const table = new SpanTable();
        const list = new Map<string, Span>();
        for (const { id, range: bounds, isRemoval } of changes) {
          if (isRemoval) {
            table.delete(id);
            list.delete(id);
          } else {
            table.set(span({ id, ...bounds }));
            list.set(id, span({ id, ...bounds }));
          }
        }
        const ids = (spans: Iterable<Span>): string[] => [...spans].map((one) => one.id).sort();
        expect(table.size).toBe(list.size);
        expect(ids(table.values())).toEqual(ids(list.values()));
        expect(ids(table.overlapping(asked).values())).toEqual(
          ids([...list.values()].filter((one) => overlaps(one, asked))),
        );
        for (const [id, value] of list) expect(table.get(id)).toEqual(value);
      }),
    );
  });
});
