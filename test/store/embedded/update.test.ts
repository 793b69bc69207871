import { Decimal128, Double, Int32, Long, Timestamp, type Document } from 'bson';
import { describe, expect, it } from 'vitest';
import type { StoreError } from '../../../server/store/embedded/errors.ts';
import { decodeFields, replaceFields } from '../../../server/store/embedded/rawDocument.ts';
import { compileUpdate } from '../../../server/store/embedded/update/compileUpdate.ts';
import { upsertBase } from '../../../server/store/embedded/update/upsertBase.ts';
import { decode, encode } from '../../../server/store/embedded/values.ts';

const typed = (document: Document) => decode(encode(document));

interface Case {
  readonly doc: Document;
  readonly update: Document;
  readonly filter?: Document;
  readonly arrayFilters?: Document[];
  readonly isInsert?: boolean;
}

const now = new Date(1_700_000_000_000);

function applied({ doc, update, filter = {}, arrayFilters, isInsert = false }: Case): Document {
  const { u, f } = typed({ u: update, f: arrayFilters ?? [] });
  const target = { doc: typed(doc), filter: typed(filter), isInsert, now };
  return compileUpdate(u, f).apply(target);
}

/** What it shows, document, update, result. Results are compared with their number types and the order of fields. */
const table: [string, Document, Document, Document][] = [
  ['$set a field', { a: 1 }, { $set: { a: 'x' } }, { a: 'x' }],
  ['$set makes the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['$set an element', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
  ['$set past the end of an array', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  ['$set in an element', { a: [{ b: 1 }] }, { $set: { 'a.0.b': 2 } }, { a: [{ b: 2 }] }],
  [
    'new fields in the order of their names',
    { z: 1 },
    { $set: { d: 1, b: 1 }, $inc: { c: 1 } },
    { z: 1, b: 1, c: 1, d: 1 },
  ],
  ['number names by value', {}, { $set: { x10: 1, 'y.10': 1, 'y.9': 1 } }, { x10: 1, y: { 9: 1, 10: 1 } }],
  ['a field named like a method', {}, { $set: { constructor: 1 } }, { constructor: 1 }],
  ['$unset', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '', none: '' } }, { b: { d: 2 } }],
  ['$unset an element leaves null', { a: [1, 2] }, { $unset: { 'a.0': '', 'a.7': '' } }, { a: [null, 2] }],
  ['$unset where there is no way', { a: 5 }, { $unset: { 'a.b': '' } }, { a: 5 }],
  ['$inc', { a: 1 }, { $inc: { a: 2, b: 3 } }, { a: 3, b: 3 }],
  ['$inc keeps a double', { a: new Double(5) }, { $inc: { a: 1 } }, { a: new Double(6) }],
  ['$inc by a fraction makes a double', { a: 1 }, { $inc: { a: 0.5 } }, { a: 1.5 }],
  [
    '$inc beyond 32 bits makes an int64',
    { a: 2_147_483_647 },
    { $inc: { a: 1 } },
    { a: Long.fromNumber(2_147_483_648) },
  ],
  ['$inc keeps an int64', { a: Long.fromInt(1) }, { $inc: { a: 1 } }, { a: Long.fromInt(2) }],
  [
    '$inc adds decimals exactly',
    { a: Decimal128.fromString('0.1') },
    { $inc: { a: Decimal128.fromString('0.2') } },
    { a: Decimal128.fromString('0.3') },
  ],
  ['$mul', { a: 3 }, { $mul: { a: 2, b: 5, c: new Double(5) } }, { a: 6, b: 0, c: new Double(0) }],
  [
    '$min and $max',
    { a: 5, b: 5 },
    { $min: { a: 3, b: 9, c: 1 }, $max: { d: 1 } },
    { a: 3, b: 5, c: 1, d: 1 },
  ],
  ['$max across types', { a: 5 }, { $max: { a: 'text' } }, { a: 'text' }],
  [
    '$rename',
    { a: 1, b: { c: 2 } },
    { $rename: { a: 'x', 'b.c': 'y.z', none: 'w' } },
    { b: {}, x: 1, y: { z: 2 } },
  ],
  ['$rename over a field', { a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }],
  [
    '$currentDate',
    {},
    { $currentDate: { a: true, b: { $type: 'timestamp' } } },
    { a: now, b: new Timestamp({ t: 1_700_000_000, i: 1 }) },
  ],
  ['$setOnInsert not on an update', { a: 1 }, { $setOnInsert: { b: 1 }, $set: { c: 1 } }, { a: 1, c: 1 }],
  ['$push', { a: [1] }, { $push: { a: 2, b: [3] } }, { a: [1, 2], b: [[3]] }],
  ['$push $each', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
  [
    '$push at a position',
    { a: [1, 4] },
    { $push: { a: { $each: [2, 3], $position: 1 } } },
    { a: [1, 2, 3, 4] },
  ],
  [
    '$push counted from the end',
    { a: [1, 4] },
    { $push: { a: { $each: [2], $position: -1 } } },
    { a: [1, 2, 4] },
  ],
  ['$push keeping the last', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
  ['$push keeping the first', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 2 } } }, { a: [1, 2] }],
  ['$push keeping none', { a: [1] }, { $push: { a: { $each: [2], $slice: 0 } } }, { a: [] }],
  ['$push sorted by value', { a: [3, 1] }, { $push: { a: { $each: [2], $sort: -1 } } }, { a: [3, 2, 1] }],
  [
    '$push sorted by a field',
    { a: [{ n: 2 }] },
    { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
    { a: [{ n: 1 }, { n: 2 }] },
  ],
  [
    '$addToSet',
    { a: [1] },
    { $addToSet: { a: { $each: [1, 2, new Double(2)] }, b: 1 } },
    { a: [1, 2], b: [1] },
  ],
  ['$addToSet a document', { a: [{ x: 1 }] }, { $addToSet: { a: { x: 1 } } }, { a: [{ x: 1 }] }],
  ['$pull a value', { a: [1, 2, 1] }, { $pull: { a: 1, none: 1 } }, { a: [2] }],
  ['$pull by condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  [
    '$pull by condition, arrays by any value',
    { a: [[0, 9], [0]] },
    { $pull: { a: { $gt: 5 } } },
    { a: [[0]] },
  ],
  ['$pull by fields', { a: [{ x: 1, y: 1 }, { x: 2 }, 3] }, { $pull: { a: { x: 1 } } }, { a: [{ x: 2 }, 3] }],
  ['$pull by pattern', { a: ['ab', 'b', 3] }, { $pull: { a: /^a/ } }, { a: ['b', 3] }],
  ['$pull an array', { a: [[1], 1] }, { $pull: { a: [1] } }, { a: [1] }],
  ['$pullAll', { a: [1, 2, 3, 2] }, { $pullAll: { a: [2, 3] } }, { a: [1] }],
  [
    '$pop the last and the first',
    { a: [1, 2, 3], b: [1, 2] },
    { $pop: { a: 1, b: -1, none: 1 } },
    { a: [1, 2], b: [2] },
  ],
  ['a replacement', { _id: 7, a: 1 }, { b: 2 }, { _id: 7, b: 2 }],
  ['an empty replacement', { _id: 7, a: 1 }, {}, { _id: 7 }],
];

describe('an update', () => {
  it.each(table)('applies %s', (_name, doc, update, expected) => {
    expect(encode(applied({ doc, update }))).toEqual(encode(typed(expected)));
  });

  it.each(table)(
    'applies to the fields that it touches alone what it applies to all: %s',
    (_name, doc, update, expected) => {
      const compiled = compileUpdate(typed(update), undefined);
      const bytes = encode({ ...doc, beside: ['x', { y: 1 }] });
      const { roots } = compiled;
      if (roots === undefined) {
        expect(JSON.stringify(update)).toMatch(/\$\[|\.\$|^\{\}|^\{"[^$]|\$rename/);
        return;
      }
      const fields = compiled.apply({ doc: decodeFields(bytes, roots), filter: {}, isInsert: false, now });
      const whole = compiled.apply({ doc: decode(bytes), filter: {}, isInsert: false, now });
      expect(replaceFields(bytes, roots, fields)).toEqual(encode(whole));
      expect(decode(encode(whole))).toEqual({ ...typed(expected), beside: whole['beside'] });
    },
  );

  it('keeps the type of numbers it does not touch', () => {
    const doc = { a: new Double(5), b: Long.fromInt(5), c: new Int32(5) };
    expect(encode(applied({ doc, update: { $set: { d: true } } }))).toEqual(encode({ ...doc, d: true }));
  });

  it('applies $setOnInsert when an upsert makes the document', () => {
    const update = { $setOnInsert: { b: 1 }, $set: { c: 1 } };
    expect(applied({ doc: {}, update, isInsert: true })).toEqual(typed({ b: 1, c: 1 }));
  });

  it('changes the element that the filter found by $', () => {
    const doc = { a: [{ k: 1 }, { k: 2 }, { k: 2 }] };
    const update = { $set: { 'a.$.hit': true } };
    const expected = typed({ a: [{ k: 1 }, { k: 2, hit: true }, { k: 2 }] });
    expect(applied({ doc, update, filter: { 'a.k': 2 } })).toEqual(expected);
    expect(applied({ doc, update, filter: { a: { $elemMatch: { k: { $gt: 1 } } } } })).toEqual(expected);
    expect(
      applied({ doc: { a: [5, 6] }, update: { $set: { 'a.$': 0 } }, filter: { a: { $gte: 6 } } }),
    ).toEqual(typed({ a: [5, 0] }));
  });

  it('changes all elements by $[] and chosen ones by $[name]', () => {
    const doc = {
      a: [
        { n: 1, b: [1, 2] },
        { n: 2, b: [3] },
      ],
    };
    expect(applied({ doc, update: { $inc: { 'a.$[].n': 10 } } })).toEqual(
      typed({
        a: [
          { n: 11, b: [1, 2] },
          { n: 12, b: [3] },
        ],
      }),
    );
    const update = { $set: { 'a.$[x].b.$[y]': 0 } };
    const arrayFilters = [{ 'x.n': { $lte: 1 } }, { y: { $gt: 1 } }];
    expect(applied({ doc, update, arrayFilters })).toEqual(
      typed({
        a: [
          { n: 1, b: [1, 0] },
          { n: 2, b: [3] },
        ],
      }),
    );
  });

  it('finds all places before it changes one', () => {
    const update = { $set: { 'a.$.k': 9 }, $inc: { 'b.$[].n': 1 } };
    const doc = { a: [{ k: 1 }, { k: 2 }], b: [{ n: 0 }] };
    expect(applied({ doc, update, filter: { 'a.k': 2 } })).toEqual(
      typed({ a: [{ k: 1 }, { k: 9 }], b: [{ n: 1 }] }),
    );
  });
});

/** Refused when read, whatever the document. */
const malformed: [Document, number][] = [
  [{ $unheardOf: { a: 1 } }, 9],
  [{ $set: { a: 1 }, b: 1 }, 9],
  [{ $set: 5 }, 9],
  [{ $set: { a: 1, 'a.b': 1 } }, 40],
  [{ $set: { a: 1 }, $inc: { a: 1 } }, 40],
  [{ $rename: { a: 'b' }, $set: { 'b.c': 1 } }, 40],
  [{ $set: { '': 1 } }, 56],
  [{ $set: { 'a..b': 1 } }, 56],
  [{ $set: { 'a.$x': 1 } }, 52],
  [{ $set: { '$[].a': 1 } }, 9],
  [{ $inc: { a: 'x' } }, 14],
  [{ $mul: { a: null } }, 14],
  [{ $rename: { a: 5 } }, 2],
  [{ $rename: { a: 'a' } }, 2],
  [{ $rename: { 'a.$': 'b' } }, 2],
  [{ $currentDate: { a: 5 } }, 2],
  [{ $push: { a: { $each: 5 } } }, 2],
  [{ $push: { a: { $each: [], $wrong: 1 } } }, 2],
  [{ $push: { a: { $each: [], $slice: 1.5 } } }, 2],
  [{ $push: { a: { $each: [], $sort: 7 } } }, 2],
  [{ $addToSet: { a: { $each: 5 } } }, 14],
  [{ $pullAll: { a: 5 } }, 2],
  [{ $pull: { a: { $unheardOf: 1 } } }, 2],
  [{ $pop: { a: 2 } }, 9],
];

/** Refused for this document. */
const impossible: [Document, Document, number][] = [
  [{ a: 'x' }, { $inc: { a: 1 } }, 14],
  [{ a: null }, { $inc: { a: 1 } }, 14],
  [{ a: Long.MAX_VALUE }, { $inc: { a: 1 } }, 2],
  [{ a: 5 }, { $set: { 'a.b': 1 } }, 28],
  [{ a: [1] }, { $set: { 'a.b': 1 } }, 28],
  [{ a: 5 }, { $push: { a: 1 } }, 2],
  [{ a: null }, { $addToSet: { a: 1 } }, 2],
  [{ a: 5 }, { $pull: { a: 1 } }, 2],
  [{ a: 5 }, { $pullAll: { a: [1] } }, 2],
  [{ a: 5 }, { $pop: { a: 1 } }, 14],
  [{ a: 5 }, { $rename: { 'a.b': 'c' } }, 28],
  [{ a: [{ b: 1 }] }, { $rename: { 'a.0.b': 'c' } }, 2],
  [{ a: 1, b: [1] }, { $rename: { a: 'b.0' } }, 2],
  [{ a: [] }, { $set: { 'a.9999999': 1 } }, 2],
  [{ a: [1] }, { $set: { 'a.$': 1 } }, 2],
  [{}, { $set: { 'a.$[]': 1 } }, 2],
  [{ a: 5 }, { $set: { 'a.$[]': 1 } }, 2],
  [{ a: [1] }, { $set: { 'a.$[x]': 1 } }, 2],
  [{ a: [1] }, { $set: { 'a.$[]': 1, 'a.0': 2 } }, 40],
];

describe('an update is refused', () => {
  it.each(malformed)('as malformed: %j, with code %i', (update, code) => {
    expect(() => compileUpdate(typed(update), undefined)).toThrow(
      expect.objectContaining({ code }) as StoreError,
    );
  });

  it.each(impossible)('for %j when it says %j, with code %i', (doc, update, code) => {
    expect(() => applied({ doc, update })).toThrow(expect.objectContaining({ code }) as StoreError);
  });

  it.each<[Document[]]>([[[{ x: 1, y: 1 }]], [[{ x: 1 }, { x: 2 }]], [[{ unused: 1 }]], [[{}]]])(
    'with the array filters %j',
    (arrayFilters) => {
      const update = { $set: { 'a.$[x]': 1 } };
      expect(() => applied({ doc: { a: [1] }, update, arrayFilters })).toThrow(
        expect.objectContaining({ code: 9 }) as StoreError,
      );
    },
  );
});

describe('what an upsert begins with', () => {
  it.each<[Document, Document]>([
    [
      { a: 1, b: { $gt: 2 }, c: { $eq: 3 } },
      { a: 1, c: 3 },
    ],
    [{ 'a.b': 1, 'a.c': 2 }, { a: { b: 1, c: 2 } }],
    [{ $and: [{ a: 1 }, { b: 2 }] }, { a: 1, b: 2 }],
    [{ $or: [{ a: 1 }] }, { a: 1 }],
    [{ $or: [{ a: 1 }, { b: 2 }] }, {}],
    [
      { a: { $in: [5] }, b: { $all: [6] }, c: { $in: [1, 2] } },
      { a: 5, b: 6 },
    ],
    [{ a: /x/, b: { $in: [/x/] }, c: { $ne: 1 } }, {}],
  ])('are the equalities of %j', (filter, base) => {
    expect(upsertBase(typed(filter))).toEqual(typed(base));
  });

  it('is refused when a path has two values', () => {
    const filter = typed({ a: 1, $and: [{ a: 2 }] });
    expect(() => upsertBase(filter)).toThrow(expect.objectContaining({ code: 54 }) as StoreError);
  });
});
