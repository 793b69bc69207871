import { Double, Int32, Long, ObjectId, type Document } from 'bson';
import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../../server/store/embedded/aggregate/expression.ts';
import { decode, encode } from '../../../server/store/embedded/values.ts';
import { testEngine, type TestEngine } from './testEngine.ts';

const typed = (document: Document) => decode(encode(document));

async function aggregate(store: TestEngine, pipeline: Document[], batchSize = 1000): Promise<Document[]> {
  const answer = await store.run({ aggregate: 'c', pipeline, cursor: { batchSize } });
  if (answer['ok'] !== 1) throw new Error(String(answer['errmsg']));
  return (answer['cursor'] as { firstBatch: Document[] }).firstBatch;
}

async function filled(): Promise<TestEngine> {
  const store = testEngine();
  await store.insert(
    'c',
    { _id: 1, kind: 'x', n: 1, tags: ['p', 'q'], ref: 10 },
    { _id: 2, kind: 'y', n: new Double(2), tags: [], ref: 11 },
    { _id: 3, kind: 'x', n: 3, ref: 10 },
    { _id: 4, n: 'text', tags: 'p', ref: null },
  );
  await store.insert(
    'other',
    { _id: 10, name: 'ten' },
    { _id: 11, name: 'eleven' },
    { _id: 12, name: 'ten' },
  );
  return store;
}

describe('a pipeline', () => {
  it.each<[string, Document[], Document[]]>([
    [
      'filters, sorts, skips and limits',
      [
        { $match: { n: { $gt: 0 } } },
        { $sort: { _id: -1 } },
        { $skip: 1 },
        { $limit: 1 },
        { $project: { _id: 1 } },
      ],
      [{ _id: 2 }],
    ],
    [
      'limits before it sorts when told so',
      [{ $limit: 2 }, { $sort: { _id: -1 } }, { $project: { _id: 1 } }],
      [{ _id: 2 }, { _id: 1 }],
    ],
    [
      'skips after it limits when told so',
      [{ $limit: 3 }, { $skip: 2 }, { $project: { _id: 1 } }],
      [{ _id: 3 }],
    ],
    [
      'filters computed fields',
      [{ $addFields: { m: { $multiply: ['$ref', 2] } } }, { $match: { m: 22 } }, { $project: { m: 1 } }],
      [{ _id: 2, m: 22 }],
    ],
    [
      'groups and accumulates',
      [
        {
          $group: {
            _id: '$kind',
            count: { $sum: 1 },
            sum: { $sum: '$n' },
            mean: { $avg: '$n' },
            least: { $min: '$n' },
            most: { $max: '$n' },
            ids: { $push: '$_id' },
            refs: { $addToSet: '$ref' },
            first: { $first: '$_id' },
            last: { $last: '$_id' },
          },
        },
        { $sort: { _id: 1 } },
      ],
      [
        {
          _id: null,
          count: 1,
          sum: 0,
          mean: null,
          least: 'text',
          most: 'text',
          ids: [4],
          refs: [null],
          first: 4,
          last: 4,
        },
        {
          _id: 'x',
          count: 2,
          sum: 4,
          mean: 2,
          least: 1,
          most: 3,
          ids: [1, 3],
          refs: [10],
          first: 1,
          last: 3,
        },
        { _id: 'y', count: 1, sum: 2, mean: 2, least: 2, most: 2, ids: [2], refs: [11], first: 2, last: 2 },
      ],
    ],
    [
      'groups by several fields',
      [{ $match: { kind: 'x' } }, { $group: { _id: { k: '$kind', r: '$ref' }, n: { $count: {} } } }],
      [{ _id: { k: 'x', r: 10 }, n: 2 }],
    ],
    ['counts', [{ $match: { kind: 'x' } }, { $count: 'found' }], [{ found: 2 }]],
    ['counts nothing as nothing', [{ $match: { kind: 'z' } }, { $count: 'found' }], []],
    [
      'counts as countDocuments asks it to',
      [{ $match: { kind: 'x' } }, { $group: { _id: 1, n: { $sum: 1 } } }],
      [{ _id: 1, n: 2 }],
    ],
    [
      'unwinds',
      [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
      [
        { _id: 1, tags: 'p' },
        { _id: 1, tags: 'q' },
        { _id: 4, tags: 'p' },
      ],
    ],
    [
      'unwinds and keeps what has nothing to unwind',
      [
        { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'at' } },
        { $project: { tags: 1, at: 1 } },
      ],
      [
        { _id: 1, tags: 'p', at: 0 },
        { _id: 1, tags: 'q', at: 1 },
        { _id: 2, at: null },
        { _id: 3, at: null },
        { _id: 4, tags: 'p', at: null },
      ],
    ],
    [
      'joins by equality',
      [
        { $match: { _id: { $in: [1, 2, 4] } } },
        { $lookup: { from: 'other', localField: 'ref', foreignField: '_id', as: 'o' } },
        { $project: { names: '$o.name' } },
      ],
      [
        { _id: 1, names: ['ten'] },
        { _id: 2, names: ['eleven'] },
        { _id: 4, names: [] },
      ],
    ],
    [
      'joins lists',
      [
        { $match: { _id: 1 } },
        { $addFields: { refs: [10, 12] } },
        { $lookup: { from: 'other', localField: 'refs', foreignField: '_id', as: 'o' } },
        { $project: { ids: '$o._id' } },
      ],
      [{ _id: 1, ids: [10, 12] }],
    ],
    [
      'replaces the root',
      [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { k: '$kind' } } }],
      [{ k: 'x' }],
    ],
    ['removes fields', [{ $match: { _id: 3 } }, { $unset: ['n', 'ref'] }], [{ _id: 3, kind: 'x' }]],
  ])('%s', async (_name, pipeline, expected) => {
    expect(await aggregate(await filled(), pipeline)).toEqual(expected);
  });

  it('sums in the widest number type it meets', async () => {
    const store = testEngine();
    await store.insert('c', { v: 2_147_483_647 }, { v: 1 });
    const [whole] = await aggregate(store, [{ $group: { _id: null, s: { $sum: '$v' } } }]);
    expect(whole?.['s']).toBe(2_147_483_648);
    await store.insert('c', { v: new Double(0.5) });
    const [real] = await aggregate(store, [{ $group: { _id: null, s: { $sum: '$v' } } }]);
    expect(real?.['s']).toBe(2_147_483_648.5);
  });

  it.each<[string, unknown, number]>([
    ['an unknown stage', [{ $geoNear: {} }], 40_324],
    ['two stages in one', [{ $match: {}, $limit: 1 }], 40_323],
    ['no stage', [{}], 40_323],
    ['a change stream', [{ $changeStream: {} }], 40_573],
    ['no pipeline', 5, 9],
    ['a filter that is none', [{ $match: 5 }], 9],
    ['an unknown operator in a filter', [{ $match: { a: { $near: 1 } } }], 2],
    ['a limit of none', [{ $limit: 0 }], 9],
    ['an unknown accumulator', [{ $group: { _id: null, a: { $median: '$a' } } }], 15_952],
    ['a group without an _id', [{ $group: { a: { $sum: 1 } } }], 9],
    ['a path without a dollar sign', [{ $unwind: 'tags' }], 9],
    ['an unknown option', [{ $unwind: { path: '$a', other: 1 } }], 9],
    ['a join by a pipeline', [{ $lookup: { from: 'other', as: 'o', pipeline: [] } }], 9],
    ['an unknown expression', [{ $project: { a: { $sin: 1 } } }], 168],
    ['writing stages', [{ $out: 'elsewhere' }], 40_324],
  ])('is refused with %s', async (_name, pipeline, code) => {
    const store = await filled();
    expect(await store.run({ aggregate: 'c', pipeline, cursor: {} })).toMatchObject({ ok: 0, code });
  });
});

describe('an expression', () => {
  const id = new ObjectId('64b000000000000000000001');
  const doc = typed({
    a: 5,
    b: { c: 'x' },
    l: [1, 2, 3],
    d: new Date(1000),
    o: [{ v: 1 }, { v: 2 }, {}],
    n: null,
    id,
  });

  it.each<[unknown, unknown]>([
    ['$a', new Int32(5)],
    ['$b.c', 'x'],
    ['$o.v', [new Int32(1), new Int32(2)]],
    ['$none', undefined],
    ['$$ROOT.a', new Int32(5)],
    [{ $literal: '$a' }, '$a'],
    [{ x: '$a', y: '$none' }, { x: new Int32(5) }],
    [
      ['$a', '$none'],
      [new Int32(5), null],
    ],
    [{ $eq: ['$a', new Double(5)] }, true],
    [{ $gt: ['$none', null] }, false],
    [{ $lt: ['$none', null] }, true],
    [{ $cmp: ['$a', 7] }, new Int32(-1)],
    [{ $and: ['$a', { $not: ['$none'] }] }, true],
    [{ $or: [0, '$n'] }, false],
    [{ $cond: [{ $gte: ['$a', 5] }, 'yes', 'no'] }, 'yes'],
    [{ $cond: { if: false, then: 1, else: '$b.c' } }, 'x'],
    [
      {
        $switch: {
          branches: [
            { case: { $eq: ['$a', 1] }, then: 'one' },
            { case: true, then: 'other' },
          ],
        },
      },
      'other',
    ],
    [{ $ifNull: ['$none', '$n', 'fallback'] }, 'fallback'],
    [{ $add: ['$a', 1, new Double(0.5)] }, new Double(6.5)],
    [{ $add: ['$d', 500] }, new Date(1500)],
    [{ $add: ['$a', '$none'] }, null],
    [{ $subtract: ['$a', 7] }, new Int32(-2)],
    [{ $subtract: ['$d', new Date(400)] }, Long.fromInt(600)],
    [{ $multiply: ['$a', 2] }, new Int32(10)],
    [{ $divide: ['$a', 2] }, new Double(2.5)],
    [{ $mod: ['$a', 3] }, new Int32(2)],
    [{ $abs: -4 }, new Int32(4)],
    [{ $floor: new Double(1.7) }, new Double(1)],
    [{ $size: '$l' }, new Int32(3)],
    [{ $in: [2, '$l'] }, true],
    [{ $arrayElemAt: ['$l', -1] }, new Int32(3)],
    [{ $first: '$l' }, new Int32(1)],
    [{ $concatArrays: ['$l', [4]] }, [1, 2, 3, 4].map((value) => new Int32(value))],
    [{ $slice: ['$l', -2] }, [new Int32(2), new Int32(3)]],
    [{ $filter: { input: '$l', as: 'e', cond: { $gt: ['$$e', 1] } } }, [new Int32(2), new Int32(3)]],
    [{ $map: { input: '$l', in: { $add: ['$$this', '$a'] } } }, [6, 7, 8].map((value) => new Int32(value))],
    [{ $sum: '$l' }, new Int32(6)],
    [{ $max: ['$a', 9] }, new Int32(9)],
    [{ $setUnion: ['$l', [3, 4]] }, [1, 2, 3, 4].map((value) => new Int32(value))],
    [{ $concat: ['$b.c', '-', 'y'] }, 'x-y'],
    [{ $toUpper: '$b.c' }, 'X'],
    [{ $toString: '$id' }, '64b000000000000000000001'],
    [{ $strLenCP: 'a\u{1f600}' }, new Int32(2)],
    [{ $type: '$l' }, 'array'],
    [{ $type: '$none' }, 'missing'],
  ])('%j', (expression, expected) => {
    expect(compileExpression(typed({ e: expression })['e'])(doc)).toEqual(expected);
  });

  it.each<[unknown, string]>([
    [{ $divide: [1, 0] }, "can't $divide by zero"],
    [{ $add: ['$b.c', 1] }, '$add only supports numeric or date types'],
    [{ $size: '$a' }, 'must be an array'],
    [{ $concat: ['$a'] }, '$concat only supports strings'],
  ])('%j fails on the document', (expression, message) => {
    expect(() => compileExpression(typed({ e: expression })['e'])(doc)).toThrow(message);
  });
});
