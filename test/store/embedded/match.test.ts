import { BSONRegExp, Double, Int32, Long, ObjectId, type Document } from 'bson';
import { describe, expect, it } from 'vitest';
import type { StoreError } from '../../../server/store/embedded/errors.ts';
import { compileExpression } from '../../../server/store/embedded/aggregate/expression.ts';
import { compileFilter } from '../../../server/store/embedded/match/filter.ts';
import { decode, encode } from '../../../server/store/embedded/values.ts';

const typed = (document: Document) => decode(encode(document));
const matches = (filter: Document, document: Document) =>
  compileFilter(typed(filter), compileExpression)(typed(document));

const id = new ObjectId();

/** Filter, documents it finds, documents it does not find. */
const table: [string, Document, Document[], Document[]][] = [
  ['the empty filter', {}, [{}, { a: 1 }], []],
  [
    'equality',
    { a: 1 },
    [{ a: 1 }, { a: [1, 2] }, { a: new Double(1) }],
    [{}, { a: 2 }, { a: '1' }, { a: [[1]] }],
  ],
  ['equality of several fields', { a: 1, b: 2 }, [{ a: 1, b: 2 }], [{ a: 1 }, { b: 2 }]],
  ['equality to null', { a: null }, [{}, { a: null }, { a: [null] }], [{ a: 0 }, { a: [] }]],
  [
    'null below documents',
    { 'a.b': null },
    [{}, { a: {} }, { a: 5 }, { a: [{ b: 1 }, {}] }],
    [{ a: [1] }, { a: { b: 1 } }],
  ],
  [
    'equality to a document',
    { a: { b: 1 } },
    [{ a: { b: 1 } }, { a: [{ b: 1 }] }],
    [{ a: { b: 1, c: 1 } }, { a: {} }],
  ],
  [
    'fields of a document in their order',
    { a: { b: 1, c: 2 } },
    [{ a: { b: 1, c: 2 } }],
    [{ a: { c: 2, b: 1 } }],
  ],
  [
    'equality to an array',
    { a: [1, 2] },
    [{ a: [1, 2] }, { a: [[1, 2], 3] }],
    [{ a: [2, 1] }, { a: [1] }, { a: 1 }],
  ],
  ['an id', { a: id }, [{ a: id }], [{ a: new ObjectId() }, { a: id.toHexString() }]],
  ['a dotted path', { 'a.b': 1 }, [{ a: { b: 1 } }, { a: [{ b: 1 }, { b: 2 }] }], [{ a: 1 }, { 'a.b': 2 }]],
  [
    'a place in an array',
    { 'a.1': 5 },
    [{ a: [4, 5] }, { a: { 1: 5 } }, { a: [{ 1: 5 }] }],
    [{ a: [5] }, { a: [4, [5]] }],
  ],
  ['$eq', { a: { $eq: 1 } }, [{ a: 1 }], [{ a: 2 }]],
  ['$ne', { a: { $ne: 1 } }, [{}, { a: 2 }, { a: [2] }], [{ a: 1 }, { a: [1, 2] }]],
  [
    '$gt within its type',
    { a: { $gt: 1 } },
    [{ a: 1.5 }, { a: [0, 2] }, { a: Long.fromInt(2) }],
    [{ a: 1 }, { a: '2' }, { a: true }, {}],
  ],
  [
    '$gte and $lt',
    { a: { $gte: 'b', $lt: 'd' } },
    [{ a: 'b' }, { a: 'cz' }],
    [{ a: 'a' }, { a: 'd' }, { a: 3 }],
  ],
  ['$lte on dates', { a: { $lte: new Date(5) } }, [{ a: new Date(5) }], [{ a: new Date(6) }, { a: 5 }]],
  ['$gte null', { a: { $gte: null } }, [{}, { a: null }], [{ a: 1 }]],
  ['NaN only with NaN', { a: { $gte: NaN } }, [{ a: NaN }], [{ a: 1 }, {}]],
  ['no NaN among numbers', { a: { $lt: 5 } }, [{ a: 1 }], [{ a: NaN }]],
  [
    'large numbers exactly',
    { a: { $gt: Long.fromString('9007199254740992') } },
    [{ a: Long.fromString('9007199254740993') }],
    [{ a: 9007199254740992 }],
  ],
  ['$in', { a: { $in: [1, 'x', null] } }, [{ a: 1 }, { a: 'x' }, {}, { a: [7, 1] }], [{ a: 2 }]],
  ['$in with a pattern', { a: { $in: [/^x/, 3] } }, [{ a: 'xy' }, { a: 3 }], [{ a: 'y' }]],
  ['$in nothing', { a: { $in: [] } }, [], [{}, { a: 1 }]],
  ['$nin', { a: { $nin: [1, 2] } }, [{}, { a: 3 }], [{ a: 1 }, { a: [3, 2] }]],
  ['$exists', { a: { $exists: true } }, [{ a: null }, { a: [] }], [{}]],
  [
    '$exists false',
    { 'a.b': { $exists: false } },
    [{}, { a: {} }, { a: [] }],
    [{ a: { b: 0 } }, { a: [{ b: 1 }] }],
  ],
  [
    '$type by name',
    { a: { $type: 'int' } },
    [{ a: new Int32(1) }, { a: [new Int32(1)] }],
    [{ a: new Double(1) }, { a: 'x' }],
  ],
  ['$type double', { a: { $type: 'double' } }, [{ a: new Double(5) }], [{ a: new Int32(5) }]],
  ['$type number', { a: { $type: 'number' } }, [{ a: 1 }, { a: Long.ONE }], [{ a: '1' }]],
  ['$type array', { a: { $type: 'array' } }, [{ a: [] }, { a: [[1]] }], [{ a: 1 }]],
  ['$type by number and list', { a: { $type: [2, 8] } }, [{ a: '' }, { a: true }], [{ a: 1 }]],
  ['$and', { $and: [{ a: 1 }, { b: 1 }] }, [{ a: 1, b: 1 }], [{ a: 1 }]],
  ['$or', { $or: [{ a: 1 }, { b: 1 }] }, [{ a: 1 }, { b: 1 }], [{}]],
  ['$nor', { $nor: [{ a: 1 }, { b: 1 }] }, [{}, { a: 2 }], [{ a: 1 }, { b: 1 }]],
  ['$not', { a: { $not: { $gt: 1 } } }, [{}, { a: 1 }, { a: 'x' }], [{ a: 2 }, { a: [0, 2] }]],
  ['$not with a pattern', { a: { $not: /^x/ } }, [{}, { a: 'y' }], [{ a: 'x' }]],
  ['a pattern', { a: /b.d/i }, [{ a: 'aBcD' }, { a: ['x', 'bcd'] }], [{ a: 'bd' }, { a: 5 }]],
  ['$regex with $options', { a: { $regex: '^x y # remark', $options: 'xi' } }, [{ a: 'XY' }], [{ a: 'x y' }]],
  ['a stored pattern', { a: /x/i }, [{ a: new BSONRegExp('x', 'i') }], [{ a: new BSONRegExp('x', '') }]],
  [
    '$elemMatch on documents',
    { a: { $elemMatch: { b: 1, c: 2 } } },
    [{ a: [{ b: 1, c: 2 }] }],
    [{ a: [{ b: 1 }, { c: 2 }] }, { a: { b: 1, c: 2 } }],
  ],
  [
    '$elemMatch on values',
    { a: { $elemMatch: { $gt: 1, $lt: 3 } } },
    [{ a: [0, 2] }],
    [{ a: [0, 4] }, { a: 2 }, { a: [[2]] }],
  ],
  [
    '$elemMatch with branches',
    { a: { $elemMatch: { $or: [{ b: 1 }, { c: 1 }] } } },
    [{ a: [{ c: 1 }] }],
    [{ a: [{ d: 1 }] }],
  ],
  ['$all', { a: { $all: [1, 2] } }, [{ a: [2, 1, 3] }], [{ a: [1] }, { a: 1 }]],
  ['$all of one value', { a: { $all: [1] } }, [{ a: 1 }, { a: [1] }], [{ a: 2 }]],
  [
    '$all with $elemMatch',
    { a: { $all: [{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 2 } }] } },
    [{ a: [{ b: 1 }, { b: 2 }] }],
    [{ a: [{ b: 1 }] }],
  ],
  ['$size', { a: { $size: 2 } }, [{ a: [1, 2] }], [{ a: [1] }, { a: 2 }, { a: [[1, 2]] }]],
  ['$mod', { a: { $mod: [3, 1] } }, [{ a: 4 }, { a: 4.9 }, { a: [0, 7] }], [{ a: 3 }, { a: '4' }, { a: -4 }]],
  ['$expr', { $expr: { $gt: ['$a', '$b'] } }, [{ a: 2, b: 1 }], [{ a: 1, b: 1 }]],
  ['a remark', { $comment: 'why', a: 1 }, [{ a: 1 }], [{ a: 2 }]],
  ['a field named like a method', { constructor: null }, [{}], [{ constructor: 1 }]],
];

describe('a filter', () => {
  it.each(table)('finds by %s', (_name, filter, found, others) => {
    for (const document of found) expect(matches(filter, document), JSON.stringify(document)).toBe(true);
    for (const document of others) expect(matches(filter, document), JSON.stringify(document)).toBe(false);
  });

  it.each<[Document, number]>([
    [{ a: { $near: [1, 1] } }, 2],
    [{ $where: 'true' }, 2],
    [{ $text: { $search: 'x' } }, 2],
    [{ $jsonSchema: {} }, 2],
    [{ a: { $gt: 1, b: 2 } }, 2],
    [{ a: { $in: 5 } }, 2],
    [{ a: { $in: [{ $gt: 1 }] } }, 2],
    [{ a: { $nin: {} } }, 2],
    [{ a: { $all: 1 } }, 2],
    [{ a: { $size: -1 } }, 2],
    [{ a: { $size: 1.5 } }, 2],
    [{ a: { $mod: [0, 1] } }, 2],
    [{ a: { $mod: [2] } }, 2],
    [{ a: { $type: 'whatever' } }, 2],
    [{ a: { $type: 77 } }, 2],
    [{ a: { $not: 5 } }, 2],
    [{ a: { $elemMatch: 5 } }, 2],
    [{ a: { $regex: 5 } }, 2],
    [{ a: { $regex: '(' } }, 51_091],
    [{ a: { $regex: 'x', $options: 'q' } }, 2],
    [{ a: { $options: 'i' } }, 2],
    [{ a: { $gt: /x/ } }, 2],
    [{ a: { $ne: /x/ } }, 2],
    [{ $and: [] }, 2],
    [{ $or: {} }, 2],
    [{ $nor: [5] }, 2],
    [{ $expr: { $unheardOf: 1 } }, 168],
  ])('is refused when it is %j, with code %i', (filter, code) => {
    expect(() => compileFilter(typed(filter), compileExpression)).toThrow(
      expect.objectContaining({ code }) as StoreError,
    );
  });
});
