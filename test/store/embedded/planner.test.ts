import type { Document } from 'bson';
import { describe, expect, it } from 'vitest';
import { planSearch, type Plan } from '../../../server/store/embedded/planner.ts';
import { sortFields } from '../../../server/store/embedded/sort.ts';
import { decode, encode } from '../../../server/store/embedded/values.ts';
import { testEngine, type TestEngine } from './testEngine.ts';

const typed = (document: Document) => decode(encode(document));

function planOf(store: TestEngine, filter: Document, sort: Document = {}): Plan {
  const collection = store.engine.catalog.get('test.c');
  return planSearch(collection!, { filter: typed(filter), sort: sortFields(typed(sort)) });
}

async function withIndexes(...keys: (Document & { key: Document })[]): Promise<TestEngine> {
  const store = testEngine();
  const indexes = keys.map((spec, n) => ({ name: `i${n}`, ...spec }));
  expect(await store.run({ createIndexes: 'c', indexes })).toMatchObject({ ok: 1 });
  return store;
}

const ids = (documents: Document[]) => documents.map((document) => document['_id'] as unknown);

describe('the planner', () => {
  it.each<[string, Document, Document, string]>([
    ['an equality', { a: 1 }, {}, 'a'],
    ['the index with more equalities', { a: 1, b: 2 }, {}, 'ab'],
    ['a unique index that is fully matched', { a: 1, b: 2, u: 3 }, {}, 'u'],
    ['a range', { b: { $gt: 1 } }, {}, 'b'],
    ['a list of values', { b: { $in: [1, 2] } }, {}, 'b'],
    ['the beginning of a text', { b: /^abc/ }, {}, 'b'],
    ['an order', {}, { b: 1 }, 'b'],
    ['an equality together with an order', { a: 1 }, { b: -1 }, 'ab'],
    ['conditions inside $and', { $and: [{ a: 1 }, { b: 2 }] }, {}, 'ab'],
    ['the documents by _id', { _id: 5, a: 1 }, {}, '_id_'],
    ['the documents when nothing fits', { z: 1 }, {}, '_id_'],
  ])('takes %s', async (_what, filter, sort, name) => {
    const store = await withIndexes(
      { key: { a: 1 }, name: 'a' },
      { key: { a: 1, b: -1 }, name: 'ab' },
      { key: { b: 1 }, name: 'b' },
      { key: { u: 1 }, name: 'u', unique: true },
    );
    expect(planOf(store, filter, sort).index.name).toBe(name);
  });

  it('reads an index backwards for the opposite order, and not at all for a mixed one', async () => {
    const store = await withIndexes({ key: { a: 1, b: -1 } });
    expect(planOf(store, {}, { a: 1, b: -1 })).toMatchObject({ sorted: true, reverse: false });
    expect(planOf(store, {}, { a: -1, b: 1 })).toMatchObject({ sorted: true, reverse: true });
    expect(planOf(store, {}, { a: 1, b: 1 }).sorted).toBe(false);
  });

  it('does not take an order from an index with arrays', async () => {
    const store = await withIndexes({ key: { a: 1 } });
    await store.insert('c', { _id: 1, a: [1, 9] }, { _id: 2, a: 5 });
    expect(planOf(store, { a: { $gt: 2 } }, { a: 1 }).sorted).toBe(false);
    expect(ids(await store.find('c', { a: { $gt: 2 } }, { sort: { a: 1 } }))).toEqual([1, 2]);
  });

  it('lets different elements of an array meet the two ends of a range', async () => {
    const store = await withIndexes({ key: { a: 1 } });
    await store.insert('c', { _id: 1, a: [0, 9] });
    expect(ids(await store.find('c', { a: { $gt: 4, $lt: 6 } }))).toEqual([1]);
  });

  it('lets different elements of an array meet two fields of an index', async () => {
    const store = await withIndexes({ key: { 'a.x': 1, 'a.y': 1 } });
    await store.insert('c', {
      _id: 1,
      a: [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
    });
    expect(ids(await store.find('c', { 'a.x': 1, 'a.y': 4 }))).toEqual([1]);
  });

  it('takes a sparse index only where a missing field cannot match', async () => {
    const store = await withIndexes({ key: { a: 1 }, sparse: true });
    await store.insert('c', { _id: 1, a: 1 }, { _id: 2 });
    expect(planOf(store, { a: 1 }).index.name).toBe('i0');
    expect(planOf(store, { a: null }).index.name).toBe('_id_');
    expect(ids(await store.find('c', {}, { sort: { a: 1 } }))).toEqual([2, 1]);
  });

  it.each<[Document, boolean]>([
    [{ a: 5, on: true }, true],
    [{ a: 5, on: false }, false],
    [{ a: 5 }, false],
    [{ a: 5, $and: [{ on: true }] }, true],
    [{ a: 5, $or: [{ on: true }] }, false],
  ])('takes a partial index for %j: %s', async (filter, taken) => {
    const store = await withIndexes({ key: { a: 1 }, partialFilterExpression: { on: true } });
    expect(planOf(store, filter).index.name === 'i0').toBe(taken);
  });

  it.each<[Document, boolean]>([
    [{ n: { $gt: 5 } }, true],
    [{ n: { $gte: 5 } }, true],
    [{ n: { $gte: 4 } }, false],
    [{ n: 7 }, true],
    [{ n: { $in: [7, 8] } }, true],
    [{ n: { $in: [7, 1] } }, false],
    [{ n: { $gt: 'text' } }, false],
    [{ n: null }, false],
  ])('knows whether %j asks for no more than a partial index lists: %s', async (filter, taken) => {
    const store = await withIndexes({ key: { n: 1 }, partialFilterExpression: { n: { $gte: 5 } } });
    expect(planOf(store, filter).index.name === 'i0').toBe(taken);
  });

  it('follows a hint by name and by key, and refuses one that names no index', async () => {
    const store = await withIndexes({ key: { a: 1 } });
    await store.insert('c', { _id: 1, a: 1 });
    expect(ids(await store.find('c', {}, { hint: 'i0' }))).toEqual([1]);
    expect(ids(await store.find('c', {}, { hint: { a: 1 } }))).toEqual([1]);
    expect(await store.run({ find: 'c', hint: 'none' })).toMatchObject({ ok: 0, code: 2 });
  });

  it('needs no test of a document where the ranges say all', async () => {
    const store = await withIndexes({ key: { a: 1, b: 1 } });
    expect(planOf(store, { a: 1, b: { $gte: 2 } }).exact).toBe(true);
    expect(planOf(store, { a: 1, c: 2 }).exact).toBe(false);
    expect(planOf(store, { a: null }).exact).toBe(false);
    expect(planOf(store, { a: /^x/ }).exact).toBe(false);
    await store.insert('c', { _id: 1, a: [1] });
    expect(planOf(store, { a: 1 }).exact).toBe(false);
  });
});
