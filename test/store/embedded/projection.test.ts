import type { Document } from 'bson';
import { describe, expect, it } from 'vitest';
import type { StoreError } from '../../../server/store/embedded/errors.ts';
import { parseProjection } from '../../../server/store/embedded/projection/parse.ts';
import { compileProjection } from '../../../server/store/embedded/projection/projection.ts';
import { rawProjection } from '../../../server/store/embedded/projection/rawProjection.ts';
import { decode, encode } from '../../../server/store/embedded/values.ts';

const typed = (document: Document) => decode(encode(document));

function projected(spec: Document, doc: Document, filter: Document = {}): Buffer {
  return encode(compileProjection(typed(spec), { filter: typed(filter) })(typed(doc)));
}

const doc = { _id: 1, a: 1, b: { c: 2, d: 3 }, e: [{ f: 1, g: 2 }, 5, [{ f: 3, h: 4 }]] };

const table: [string, Document, Document][] = [
  ['the named fields and _id', { a: 1 }, { _id: 1, a: 1 }],
  ['without _id', { a: true, _id: 0 }, { a: 1 }],
  ['in stored order', { b: 1, a: 1 }, { _id: 1, a: 1, b: { c: 2, d: 3 } }],
  ['fields of documents', { 'b.c': 1 }, { _id: 1, b: { c: 2 } }],
  ['fields of documents, written nested', { b: { c: 1 } }, { _id: 1, b: { c: 2 } }],
  ['fields of documents in arrays', { 'e.f': 1 }, { _id: 1, e: [{ f: 1 }, [{ f: 3 }]] }],
  ['nothing for missing fields', { z: 1, 'a.b': 1 }, { _id: 1 }],
  ['only _id', { _id: 1 }, { _id: 1 }],
  ['all but the named fields', { a: 0, e: 0 }, { _id: 1, b: { c: 2, d: 3 } }],
  ['all but _id', { _id: 0 }, { a: 1, b: doc.b, e: doc.e }],
  [
    'all but fields of documents',
    { 'b.c': 0, 'e.f': 0, a: 0 },
    { _id: 1, b: { d: 3 }, e: [{ g: 2 }, 5, [{ h: 4 }]] },
  ],
  ['a renamed field', { x: '$b.c', _id: 0 }, { x: 2 }],
  ['a computed field', { x: { $add: ['$a', 1] }, _id: 0 }, { x: 2 }],
  ['a computed field over a stored one', { a: '$b.d', _id: 0 }, { a: 3 }],
  ['a computed field in a document', { 'n.x': '$a', _id: 0 }, { n: { x: 1 } }],
  ['the first elements', { e: { $slice: 1 }, b: 0, a: 0 }, { _id: 1, e: [{ f: 1, g: 2 }] }],
  ['the last elements, and all other fields', { e: { $slice: -1 } }, { ...doc, e: [[{ f: 3, h: 4 }]] }],
  ['elements from a place', { e: { $slice: [1, 1] }, a: 1 }, { _id: 1, a: 1, e: [5] }],
  ['the first element that matches', { e: { $elemMatch: { g: 2 } } }, { _id: 1, e: [{ f: 1, g: 2 }] }],
  ['no array when no element matches', { e: { $elemMatch: { g: 9 } } }, { _id: 1 }],
];

describe('a projection', () => {
  it.each(table)('gives %s', (_name, spec, expected) => {
    expect(projected(spec, doc)).toEqual(encode(typed(expected)));
  });

  it.each(table)('gives %s from the bytes as well, where it can', (_name, spec, expected) => {
    const raw = rawProjection(parseProjection(typed(spec)));
    const looksInside = Object.entries(spec).some(
      ([name, value]) => name.includes('.') || typeof value === 'object' || typeof value === 'string',
    );
    expect(raw === undefined).toBe(looksInside);
    if (raw !== undefined) expect(raw(encode(typed(doc)))).toEqual(encode(typed(expected)));
  });

  it('gives the element that the filter found by $', () => {
    const found = projected({ 'l.$': 1 }, { _id: 1, l: [{ k: 1 }, { k: 2 }] }, { 'l.k': 2 });
    expect(found).toEqual(encode(typed({ _id: 1, l: [{ k: 2 }] })));
  });

  it.each<[Document, number]>([
    [{ a: 1, b: 0 }, 31_254],
    [{ a: 0, b: '$c' }, 31_254],
    [{ a: 1, 'a.b': 1 }, 31_249],
    [{ 'a.b': 1, a: 1 }, 31_249],
    [{ 'a..b': 1 }, 2],
    [{ $a: 1 }, 2],
    [{ a: {} }, 2],
    [{ a: { $slice: 'x' } }, 2],
    [{ a: { $slice: [1, 0] } }, 2],
    [{ a: { $elemMatch: 5 } }, 2],
    [{ a: { $unheardOf: 1 } }, 168],
    [{ a: '$$nobody' }, 17_276],
  ])('is refused when it is %j, with code %i', (spec, code) => {
    expect(() => projected(spec, doc)).toThrow(expect.objectContaining({ code }) as StoreError);
  });
});
