import { describe, expect, it } from 'vitest';
import { findViolations } from '../../schema/constraints.ts';
import { parseSpan } from '../../schema/annotationSet.ts';
import { LEAST_OWN, SpanRecycler } from '../../scripts/bench/collab/recycler.ts';

const STARTED = 1_700_000_000_000;

function recycler(writers: number, spans = 300): SpanRecycler {
  const entityTypeIds = ['PER', 'ORG'];
  return new SpanRecycler({ writers, spans, entityTypeIds, authorOf: (w) => `u${w}`, startedAt: STARTED });
}

describe('the stream of span edits', () => {
  it('[A5] never leaves a set with a violation, however long it runs', () => {
    const edits = recycler(3);
    for (let serial = 0; serial < 2_000; serial += 1) edits.next(serial % 3);
    const spans = [...edits.latest].map(([id, { value }]) => {
      const span = parseSpan(id, value);
      if (span === undefined) throw new Error(`${id} is not a span`);
      return span;
    });
    const subject = {
      text: 'x'.repeat(edits.textLength),
      entityTypeIds: new Set(['PER', 'ORG']),
      overlap: 'NONE' as const,
    };
    expect(spans).toHaveLength(300);
    expect(findViolations(spans, subject)).toEqual([]);
  });

  it('stays within a bounded set of spans, and every edit changes its span', () => {
    const edits = recycler(1, 10);
    const former = new Map<string, string>();
    for (let serial = 0; serial < 5 * LEAST_OWN; serial += 1) {
      const { id, value } = edits.next(0);
      const said = JSON.stringify([value.end, value.entityTypeId]);
      expect(former.get(id)).not.toBe(said);
      former.set(id, said);
    }
    expect(former.size).toBe(LEAST_OWN);
  });

  it('gives writers spans of their own, under their own names', () => {
    const edits = recycler(2);
    expect(edits.next(0).value.by).toBe('u0');
    expect(edits.next(1).value.by).toBe('u1');
    const ids = [0, 1, 0, 1].map((writer) => edits.next(writer).id);
    expect(new Set(ids).size).toBe(4);
  });

  it('knows an edit again by its value, and takes no other for one', () => {
    const edits = recycler(1);
    const first = edits.next(0);
    const second = edits.next(0);
    expect([first, second].map(({ value }) => edits.serialOf(value))).toEqual([0, 1]);
    expect(edits.serialOf({ ...second.value, at: STARTED - 1 })).toBeUndefined();
    expect(edits.serialOf({ ...second.value, at: STARTED + 2 })).toBeUndefined();
    expect(edits.serialOf('no span')).toBeUndefined();
  });
});
