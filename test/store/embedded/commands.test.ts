import { Double, Long, type Document } from 'bson';
import { describe, expect, it } from 'vitest';
import { sweep } from '../../../server/store/embedded/ttl.ts';
import { runOn, testEngine, type TestEngine } from './testEngine.ts';

const batchOf = (answer: Document) =>
  answer['cursor'] as { firstBatch?: Document[]; nextBatch?: Document[]; id: Long };

async function names(store: TestEngine): Promise<unknown[]> {
  const listed = batchOf(await store.run({ listCollections: 1 })).firstBatch ?? [];
  return listed.map((collection) => collection['name'] as unknown);
}

describe('a command', () => {
  it.each<[string, Document, number]>([
    ['an unknown command', { mapReduce: 'c' }, 59],
    ['an unknown field', { find: 'c', tailable: true }, 40_415],
    ['a transaction', { find: 'c', startTransaction: true, autocommit: false }, 20],
    ['a collation', { find: 'c', collation: { locale: 'de' } }, 2],
    ['no collection name', { find: 5 }, 73],
    ['a name with a dollar sign', { insert: 'a$b', documents: [{ _id: 1 }] }, 73],
    ['a filter that is no document', { find: 'c', filter: 5 }, 9],
    ['a negative number of documents', { find: 'c', skip: -1 }, 2],
    ['a sort that is none', { find: 'c', sort: { a: 5 } }, 2],
    ['no documents to insert', { insert: 'c', documents: [] }, 2],
    ['an unknown cursor', { getMore: Long.fromInt(99), collection: 'c' }, 43],
    ['an index on geometry', { createIndexes: 'c', indexes: [{ key: { a: '2dsphere' }, name: 'a' }] }, 67],
    [
      'an unknown index option',
      { createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'a', storageEngine: {} }] },
      72,
    ],
    [
      'an expiry over two fields',
      { createIndexes: 'c', indexes: [{ key: { a: 1, b: 1 }, name: 'a', expireAfterSeconds: 5 }] },
      67,
    ],
    ['the indexes of no collection', { listIndexes: 'none' }, 26],
    ['an update by a pipeline', { findAndModify: 'c', query: {}, update: [{ $set: { a: 1 } }] }, 9],
    ['an update and a removal', { findAndModify: 'c', remove: true, update: { a: 1 } }, 9],
    ['neither of both', { findAndModify: 'c' }, 9],
  ])('is refused for %s', async (_name, command, code) => {
    expect(await testEngine().run(command)).toMatchObject({ ok: 0, code });
  });

  it('answers the handshake as a standalone server that knows no transactions', async () => {
    const answer = await testEngine().run({ hello: 1 });
    expect(answer).toMatchObject({
      ok: 1,
      isWritablePrimary: true,
      maxWireVersion: 21,
      maxBsonObjectSize: 16_777_216,
    });
    expect(answer).not.toHaveProperty('setName');
    expect(await testEngine().run({ ping: 1 })).toEqual({ ok: 1 });
    expect(await testEngine().run({ buildInfo: 1 })).toMatchObject({ ok: 1, version: '7.0.0' });
  });

  it('makes, lists and drops collections', async () => {
    const store = testEngine();
    await store.run({ create: 'b' });
    await store.insert('a', { _id: 1 });
    expect(await names(store)).toEqual(['a', 'b']);
    expect(await store.run({ create: 'b' })).toMatchObject({ ok: 0, code: 48 });
    await store.run({ drop: 'a' });
    expect(await names(store)).toEqual(['b']);
    expect(await store.find('a')).toEqual([]);
    expect(await store.run({ drop: 'a' })).toEqual({ ok: 1 });
    await store.run({ dropDatabase: 1 });
    expect(await names(store)).toEqual([]);
  });

  it('makes, lists and drops indexes, and refuses ones that contradict', async () => {
    const store = testEngine();
    const index = { key: { a: 1, 'b.c': -1 }, name: 'ab', unique: true, sparse: true };
    expect(await store.run({ createIndexes: 'c', indexes: [index] })).toMatchObject({
      numIndexesBefore: 1,
      numIndexesAfter: 2,
      createdCollectionAutomatically: true,
    });
    expect(await store.run({ createIndexes: 'c', indexes: [index] })).toMatchObject({
      numIndexesAfter: 2,
      note: 'all indexes already exist',
    });
    expect(await store.run({ createIndexes: 'c', indexes: [{ ...index, unique: false }] })).toMatchObject({
      code: 86,
    });
    expect(await store.run({ createIndexes: 'c', indexes: [{ ...index, name: 'other' }] })).toMatchObject({
      code: 85,
    });
    expect(batchOf(await store.run({ listIndexes: 'c' })).firstBatch).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1, 'b.c': -1 }, name: 'ab', unique: true, sparse: true },
    ]);
    expect(await store.run({ dropIndexes: 'c', index: '_id_' })).toMatchObject({ code: 72 });
    expect(await store.run({ dropIndexes: 'c', index: 'none' })).toMatchObject({ code: 27 });
    expect(await store.run({ dropIndexes: 'c', index: { a: 1, 'b.c': -1 } })).toMatchObject({
      nIndexesWas: 2,
    });
    expect(batchOf(await store.run({ listIndexes: 'c' })).firstBatch).toHaveLength(1);
  });

  it('does not make a unique index that the documents contradict', async () => {
    const store = testEngine();
    await store.insert('c', { _id: 1, a: 5 }, { _id: 2, a: 5 });
    const answer = await store.run({
      createIndexes: 'c',
      indexes: [{ key: { a: 1 }, name: 'a', unique: true }],
    });
    expect(answer).toMatchObject({ ok: 0, code: 11_000, keyPattern: { a: 1 }, keyValue: { a: 5 } });
    expect(batchOf(await store.run({ listIndexes: 'c' })).firstBatch).toHaveLength(1);
  });

  it('gives the values of a field, each once and in order', async () => {
    const store = testEngine();
    await store.insert('c', { a: [3, 1] }, { a: 'x' }, { a: 1 }, { b: 1 }, { a: { b: 2 } });
    expect(await store.run({ distinct: 'c', key: 'a' })).toEqual({ values: [1, 3, 'x', { b: 2 }], ok: 1 });
    expect(await store.run({ distinct: 'c', key: 'a', query: { a: 1 } })).toEqual({ values: [1, 3], ok: 1 });
    expect(await store.run({ distinct: 'none', key: 'a' })).toEqual({ values: [], ok: 1 });
  });

  it('counts with skip and limit', async () => {
    const store = testEngine();
    await store.insert('c', { a: 1 }, { a: 1 }, { a: 2 });
    expect(await store.run({ count: 'c' })).toEqual({ n: 3, ok: 1 });
    expect(await store.run({ count: 'c', query: { a: 1 }, skip: 1 })).toEqual({ n: 1, ok: 1 });
    expect(await store.run({ count: 'c', limit: 2 })).toEqual({ n: 2, ok: 1 });
    expect(await store.run({ count: 'none' })).toEqual({ n: 0, ok: 1 });
    expect(await store.run({ count: 'c', query: { a: { $wrong: 1 } } })).toMatchObject({ ok: 0, code: 2 });
  });
});

describe('a cursor', () => {
  it('hands out all documents batch by batch, then is gone', async () => {
    const store = testEngine();
    await store.insert('c', ...Array.from({ length: 250 }, (_, _id) => ({ _id })));
    const first = batchOf(await store.run({ find: 'c', filter: {} }));
    expect(first.firstBatch).toHaveLength(101);
    const second = batchOf(await store.run({ getMore: first.id, collection: 'c', batchSize: 100 }));
    expect(second.nextBatch?.[0]).toEqual({ _id: 101 });
    expect(second.id).toEqual(first.id);
    const third = batchOf(await store.run({ getMore: first.id, collection: 'c' }));
    expect(third.nextBatch).toHaveLength(49);
    expect(Number(third.id)).toBe(0);
    expect(store.engine.cursors.size).toBe(0);
  });

  it('sees no document twice while others are written and removed', async () => {
    const store = testEngine();
    await store.insert('c', ...Array.from({ length: 1000 }, (_, n) => ({ _id: n * 2 })));
    const first = batchOf(await store.run({ find: 'c', batchSize: 50 }));
    await store.insert('c', { _id: 1 }, { _id: 1901 });
    await store.run({ delete: 'c', deletes: [{ q: { _id: { $in: [0, 1990] } }, limit: 0 }] });
    const rest = batchOf(await store.run({ getMore: first.id, collection: 'c' }));
    const ids = [...(first.firstBatch ?? []), ...(rest.nextBatch ?? [])].map(
      (document) => document['_id'] as number,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(1901);
    expect(ids).not.toContain(1990);
  });

  it('is closed when asked to, and after ten idle minutes', async () => {
    const store = testEngine();
    await store.insert('c', ...Array.from({ length: 10 }, (_, _id) => ({ _id })));
    const open = async () => batchOf(await store.run({ find: 'c', batchSize: 1 })).id;
    const killed = await store.run({ killCursors: 'c', cursors: [await open(), Long.fromInt(77)] });
    expect(killed).toMatchObject({ cursorsKilled: [1], cursorsNotFound: [77] });
    await open();
    store.engine.cursors.closeIdle(Date.now() + 9 * 60_000);
    expect(store.engine.cursors.size).toBe(1);
    store.engine.cursors.closeIdle(Date.now() + 11 * 60_000);
    expect(store.engine.cursors.size).toBe(0);
  });

  it('is not opened for one batch only', async () => {
    const store = testEngine();
    await store.insert('c', { _id: 1 }, { _id: 2 });
    const answer = batchOf(await store.run({ find: 'c', batchSize: 1, singleBatch: true }));
    expect(Number(answer.id)).toBe(0);
  });
});

describe('writing', () => {
  it('moves _id to the front and keeps number types', async () => {
    const store = testEngine();
    await store.insert('c', { a: new Double(5), _id: 7, b: Long.fromInt(5) });
    const [found] = await store.find('c', { a: { $type: 'double' }, b: { $type: 'long' } });
    expect(Object.keys(found ?? {})).toEqual(['_id', 'a', 'b']);
    await store.run({ update: 'c', updates: [{ q: { _id: 7 }, u: { $set: { c: 1 } } }] });
    expect(
      await store.find('c', { a: { $type: 'double' }, b: { $type: 'long' }, c: { $type: 'int' } }),
    ).toHaveLength(1);
  });

  it('stops an ordered command at its first failure, and no other', async () => {
    const store = testEngine();
    const documents = [{ _id: 1 }, { _id: 1 }, { _id: 2 }];
    const ordered = await store.run({ insert: 'ordered', documents });
    expect(ordered).toMatchObject({
      ok: 1,
      n: 1,
      writeErrors: [{ index: 1, code: 11_000, keyPattern: { _id: 1 }, keyValue: { _id: 1 } }],
    });
    const unordered = await store.run({ insert: 'unordered', documents, ordered: false });
    expect(unordered).toMatchObject({ ok: 1, n: 2, writeErrors: [{ index: 1 }] });
  });

  it.each<[string, Document]>([
    ['an array as _id', { _id: [1] }],
    ['an operator in _id', { _id: { $a: 1 } }],
    ['two arrays in one index', { _id: 9, a: [1], b: [1] }],
    ['a key that is taken', { _id: 9, a: 5, b: 5 }],
    ['more than 16 MB', { _id: 9, text: 'x'.repeat(16 * 1024 * 1024) }],
  ])('refuses %s and leaves nothing behind', async (_name, document) => {
    const store = testEngine();
    await store.run({ createIndexes: 'c', indexes: [{ key: { a: 1, b: 1 }, name: 'ab', unique: true }] });
    await store.insert('c', { _id: 1, a: 5, b: 5 });
    const answer = await store.insert('c', document);
    expect(answer).toMatchObject({ n: 0, writeErrors: [{ index: 0 }] });
    expect(await store.find('c')).toHaveLength(1);
    expect(await store.run({ count: 'c', hint: 'ab', query: { a: { $gte: 0 } } })).toMatchObject({ n: 1 });
  });

  it.each<[string, Document, number]>([
    ['adds to a text', { $inc: { text: 1 } }, 14],
    ['changes _id', { $set: { _id: 2 } }, 66],
    ['replaces _id', { _id: 2, n: 1 }, 66],
    ['takes the key of another document', { $set: { key: 'taken' } }, 11_000],
    ['grows over 16 MB', { $set: { text: 'x'.repeat(8 * 1024 * 1024) } }, 10_334],
    ['grows over what can be encoded', { $set: { text: 'x'.repeat(10 * 1024 * 1024) } }, 10_334],
    ['changes some fields before it fails', { $set: { a: 1 }, $push: { text: 1 } }, 2],
  ])('refuses an update that %s and leaves the document as it was', async (_name, u, code) => {
    const store = testEngine();
    await store.run({ createIndexes: 'c', indexes: [{ key: { key: 1 }, name: 'key', unique: true }] });
    const before = { _id: 1, key: 'own', text: 't', filling: 'x'.repeat(9 * 1024 * 1024) };
    await store.insert('c', before, { _id: 9, key: 'taken' });
    const answer = await store.run({ update: 'c', updates: [{ q: { _id: 1 }, u }] });
    expect(answer).toMatchObject({ n: 0, nModified: 0, writeErrors: [{ index: 0, code }] });
    const changed = await store.run({ findAndModify: 'c', query: { _id: 1 }, update: u });
    expect(changed).toMatchObject({ ok: 0, code });
    expect(await store.find('c', { key: 'own' })).toEqual([before]);
  });

  it('tells matched from changed documents', async () => {
    const store = testEngine();
    await store.insert('c', { _id: 1, a: 1 }, { _id: 2, a: 2 });
    const update = (q: Document, u: Document, more: Document = {}) =>
      store.run({ update: 'c', updates: [{ q, u, ...more }] });
    expect(await update({}, { $set: { a: 1 } }, { multi: true })).toEqual({ n: 2, nModified: 1, ok: 1 });
    expect(await update({ _id: 5 }, { $set: { a: 1 } })).toEqual({ n: 0, nModified: 0, ok: 1 });
    expect(await update({ _id: 5 }, { $set: { a: 1 } }, { upsert: true })).toEqual({
      n: 1,
      nModified: 0,
      upserted: [{ index: 0, _id: 5 }],
      ok: 1,
    });
    expect(await update({ a: 9 }, { a: 9, b: 1 }, { upsert: true })).toMatchObject({
      n: 1,
      upserted: [{ index: 0 }],
    });
    expect(await update({ a: 1 }, { b: 1 }, { multi: true })).toMatchObject({ writeErrors: [{ code: 9 }] });
  });

  it('removes one or all documents with their entries', async () => {
    const store = testEngine();
    await store.run({ createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'a' }] });
    await store.insert('c', { a: 1 }, { a: 1 }, { a: 1 }, { a: 2 });
    expect(await store.run({ delete: 'c', deletes: [{ q: { a: 1 }, limit: 1 }] })).toEqual({ n: 1, ok: 1 });
    expect(await store.run({ delete: 'c', deletes: [{ q: { a: 1 }, limit: 0 }] })).toEqual({ n: 2, ok: 1 });
    expect(await store.run({ count: 'c', query: { a: { $gt: 0 } } })).toEqual({ n: 1, ok: 1 });
  });

  it('changes, makes or removes one document and gives it', async () => {
    const store = testEngine();
    await store.insert('c', { _id: 1, n: 1 }, { _id: 2, n: 2 });
    const run = (command: Document) => store.run({ findAndModify: 'c', ...command });
    expect(await run({ query: {}, sort: { n: -1 }, update: { $inc: { n: 10 } } })).toMatchObject({
      value: { _id: 2, n: 2 },
      lastErrorObject: { n: 1, updatedExisting: true },
    });
    expect(
      await run({ query: { _id: 2 }, update: { $inc: { n: 1 } }, new: true, fields: { _id: 0 } }),
    ).toMatchObject({ value: { n: 13 } });
    expect(await run({ query: { _id: 3 }, update: { $set: { n: 3 } } })).toMatchObject({
      value: null,
      lastErrorObject: { n: 0 },
    });
    expect(
      await run({ query: { _id: 3 }, update: { $set: { n: 3 } }, upsert: true, new: true }),
    ).toMatchObject({ value: { _id: 3, n: 3 }, lastErrorObject: { upserted: 3 } });
    expect(await run({ query: { _id: 3 }, remove: true })).toMatchObject({ value: { _id: 3 } });
    expect(await run({ query: { _id: 3 }, remove: true })).toMatchObject({ value: null });
  });

  it('changes more documents than one write holds', async () => {
    const store = testEngine();
    await store.insert('c', ...Array.from({ length: 450 }, (_, _id) => ({ _id, n: 0 })));
    expect(
      await store.run({
        update: 'c',
        updates: [{ q: { _id: { $gte: 10 } }, u: { $inc: { n: 1 } }, multi: true }],
      }),
    ).toMatchObject({ n: 440, nModified: 440 });
    expect(await store.run({ delete: 'c', deletes: [{ q: { n: 1 }, limit: 0 }] })).toMatchObject({ n: 440 });
    expect(await store.find('c')).toHaveLength(10);
  });
});

describe('the sweep', () => {
  it('removes documents whose time has come, by the dates of their TTL index', async () => {
    const store = testEngine();
    const index = { key: { at: 1 }, name: 'at', expireAfterSeconds: 10 };
    await store.run({ createIndexes: 'c', indexes: [index] });
    await store.insert(
      'c',
      { _id: 1, at: new Date(1000) },
      { _id: 2, at: new Date(2000) },
      { _id: 3, at: 'never' },
      { _id: 4 },
    );
    expect(await sweep(store.engine, 10_999)).toBe(0);
    expect(await sweep(store.engine, 11_500)).toBe(1);
    expect((await store.find('c')).map((document) => document['_id'] as number)).toEqual([2, 3, 4]);
  });
});

describe('long reads', () => {
  it('let other commands be served before they end', async () => {
    const store = testEngine();
    for (let part = 0; part < 10; part++) {
      await store.insert(
        'c',
        ...Array.from({ length: 2000 }, (_, n) => ({ _id: part * 2000 + n, text: `text ${n}` })),
      );
    }
    const order: string[] = [];
    const note = (name: string) => () => void order.push(name);
    await Promise.all([
      runOn(store.engine, { count: 'c', query: { text: /nowhere/ } }).then(note('scan')),
      runOn(store.engine, {
        update: 'c',
        updates: [{ q: { text: 'nowhere' }, u: { $set: { a: 1 } }, multi: true }],
      }).then(note('update')),
      runOn(store.engine, { insert: 'd', documents: [{ _id: 1 }] }).then(note('insert')),
    ]);
    expect(order[0]).toBe('insert');
  });
});
