import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { SpanIndex } from '../../../client/editor/spanIndex.ts';
import { putSpan, removeSpans, spansOf } from '../../../schema/annotationSet.ts';
import { compareSpans, type Span } from '../../../schema/span.ts';
import { makeSpan } from './arbitrary.ts';

const steps = fc.array(
  fc.record({
    id: fc.nat(12),
    start: fc.nat(20),
    length: fc.integer({ min: 1, max: 9 }),
    goes: fc.boolean(),
  }),
  { maxLength: 40 },
);

describe('spans of a live set', () => {
  it('stand in reading order after any changes, and unchanged ones keep their object', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const doc = new Y.Doc();
        const index = new SpanIndex(doc, 100);
        let last: readonly Span[] = [];
        spansOf(doc).observe(({ keysChanged }) => (last = index.read(keysChanged)));
        for (const { id, start, length, goes } of all) {
          const before = new Map(last.map((span) => [span.id, span]));
          const name = `s${id}`;
          if (goes) removeSpans(doc, [name], null);
          else putSpan(doc, makeSpan({ id: name, start, end: start + length }), null);
          expect(last).toEqual([...last].sort(compareSpans));
          expect(new Set(last.map((span) => span.id))).toEqual(new Set(spansOf(doc).keys()));
          for (const span of last) if (span.id !== name) expect(span).toBe(before.get(span.id));
        }
        expect(new SpanIndex(doc, 100).read()).toEqual(last);
      }),
      { numRuns: 50 },
    );
  });
});
