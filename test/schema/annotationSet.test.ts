import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  newSpanId,
  parseSpan,
  putSpan,
  putSpans,
  readSpans,
  relabelSpan,
  removeSpans,
  resizeSpan,
  spansOf,
} from '../../schema/annotationSet.ts';
import type { Span } from '../../schema/span.ts';
import { spans } from './arbitrary.ts';

const VALUE = { start: 0, end: 3, entityTypeId: 'PER', by: 'ann', origin: 'human', at: 7 } as const;
const SPAN: Span = { id: 's1', ...VALUE };

/** A document that took `value` over the wire, as an update of another client. */
function received(id: string, value: unknown): Y.Doc {
  const [there, here] = [new Y.Doc(), new Y.Doc()];
  spansOf(there).set(id, value);
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
  return here;
}

describe('a span in the document', () => {
  it('is read as it was put, through any encoding', () => {
    fc.assert(
      fc.property(spans(), (all) => {
        const doc = new Y.Doc();
        putSpans(doc, all, 'test');
        const copy = new Y.Doc();
        Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
        const byId = (list: readonly Span[]): Span[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(readSpans(copy))).toEqual(byId(all));
      }),
    );
  });

  it.each<[string, string, unknown]>([
    ['no object', 's1', 'PER'],
    ['null', 's1', null],
    ['a list', 's1', [VALUE]],
    ['a field too few', 's1', { ...VALUE, at: undefined }],
    ['a field too many', 's1', { ...VALUE, note: 'x' }],
    ['a start that is no whole number', 's1', { ...VALUE, start: 0.5 }],
    ['a negative start', 's1', { ...VALUE, start: -1 }],
    ['an end as text', 's1', { ...VALUE, end: '3' }],
    ['an end that is not finite', 's1', { ...VALUE, end: Infinity }],
    ['an empty type', 's1', { ...VALUE, entityTypeId: '' }],
    ['an author with a blank', 's1', { ...VALUE, by: 'a b' }],
    ['an author that is too long', 's1', { ...VALUE, by: 'a'.repeat(41) }],
    ['an origin that nobody knows', 's1', { ...VALUE, origin: 'robot' }],
    ['a model without a name', 's1', { ...VALUE, origin: 'model:' }],
    ['an id with a slash', 'a/b', VALUE],
    ['an empty id', '', VALUE],
    ['an id that is too long', 'a'.repeat(41), VALUE],
    ['an id that would set a prototype', '__proto__', VALUE],
    ['an author that would set a prototype', 's1', { ...VALUE, by: '__proto__' }],
  ])('with %s is none', (_name, id, value) => {
    expect(parseSpan(id, value)).toBeUndefined();
    expect(readSpans(received(id, value))).toEqual([]);
  });

  it('takes no field from a prototype that came over the wire', () => {
    const hostile: unknown = JSON.parse(
      '{"__proto__": {"start":0,"end":3,"entityTypeId":"PER","by":"ann","origin":"human","at":7}}',
    );
    expect(parseSpan('s1', hostile)).toBeUndefined();
    expect(readSpans(received('s1', hostile))).toEqual([]);
    const mixed: unknown = JSON.parse(`{"__proto__": {"admin":true}, ${JSON.stringify(VALUE).slice(1)}`);
    for (const span of readSpans(received('s1', mixed))) expect('admin' in span).toBe(false);
    expect('admin' in {}).toBe(false);
  });

  it('with a nested shared type is none', () => {
    const doc = new Y.Doc();
    spansOf(doc).set('s1', new Y.Map(Object.entries(VALUE)));
    expect(readSpans(doc)).toEqual([]);
  });

  it('is read in reading order', () => {
    const doc = new Y.Doc();
    putSpans(
      doc,
      [
        { ...SPAN, id: 'b', start: 2 },
        { ...SPAN, id: 'a' },
        { ...SPAN, id: 'c', end: 9 },
      ],
      'test',
    );
    expect(readSpans(doc).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});

describe('changing the set', () => {
  function filled(): { doc: Y.Doc; updates: unknown[] } {
    const doc = new Y.Doc();
    putSpans(doc, [SPAN, { ...SPAN, id: 's2', start: 5, end: 8 }], 'setup');
    const updates: unknown[] = [];
    doc.on('update', (_update, origin) => updates.push(origin));
    return { doc, updates };
  }

  it('is one update under the given origin, for each verb', () => {
    const { doc, updates } = filled();
    putSpan(doc, { ...SPAN, id: 's3' }, 'a');
    putSpans(doc, [SPAN, { ...SPAN, id: 's4' }], 'b');
    relabelSpan(doc, 's1', 'ORG', 'c');
    resizeSpan(doc, 's1', { start: 1, end: 2 }, 'd');
    removeSpans(doc, ['s1', 's2', 'gone'], 'e');
    expect(updates).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(readSpans(doc).map(({ id }) => id)).toEqual(['s3', 's4']);
  });

  it('replaces a span whole, keeping what was not named', () => {
    const { doc } = filled();
    relabelSpan(doc, 's1', 'ORG', 'test');
    resizeSpan(doc, 's1', { start: 1, end: 2 }, 'test');
    expect(readSpans(doc)[0]).toEqual({ ...SPAN, entityTypeId: 'ORG', start: 1, end: 2 });
  });

  it('passes over a span that is gone', () => {
    const { doc, updates } = filled();
    relabelSpan(doc, 'gone', 'ORG', 'test');
    resizeSpan(doc, 'gone', { start: 1, end: 2 }, 'test');
    removeSpans(doc, ['gone'], 'test');
    expect(updates).toEqual([]);
  });

  it('writes no field that a span does not have', () => {
    const doc = new Y.Doc();
    putSpan(doc, { ...SPAN, note: 'x' } as Span, 'test');
    expect(spansOf(doc).get('s1')).toEqual(VALUE);
  });
});

describe('a fresh id', () => {
  it('is legal and unlike all before', () => {
    const ids = Array.from({ length: 1_000 }, newSpanId);
    expect(new Set(ids).size).toBe(1_000);
    expect(ids.every((id) => parseSpan(id, VALUE)?.id === id && id.length === 12)).toBe(true);
  });
});
