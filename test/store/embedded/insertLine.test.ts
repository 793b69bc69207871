import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize, type Document } from 'bson';
import { mongo } from 'mongoose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDuplicateKey } from '../../../server/store/duplicateKey.ts';
import { startEmbeddedStore, type EmbeddedStore } from '../../../server/store/embedded/start.ts';

let folder: string;
let store: EmbeddedStore;
let client: mongo.MongoClient;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'line-'));
  store = await startEmbeddedStore({ dataDir: folder });
  client = await mongo.MongoClient.connect(store.uri);
});
afterEach(async () => {
  await client.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const rows = () => client.db().collection<Document & { _id: string }>('rows');
const insert = (document: Document) =>
  store.line!.insert('concord.rows', new Uint8Array(serialize(document)));

describe('the short way into the store', () => {
  it('stores what the driver then reads, by every index', async () => {
    await rows().createIndexes([{ key: { room: 1, seq: 1 }, unique: true }]);
    await insert({ _id: 'a', room: 'r', seq: 1, update: Buffer.of(1, 2, 3), none: null });
    await insert({ _id: 'b', room: 'r', seq: 2, update: Buffer.alloc(20_000, 7), none: null });
    expect(await rows().findOne({ room: 'r', seq: 2 }, { projection: { _id: 1 } })).toEqual({ _id: 'b' });
    expect(await rows().findOne({ _id: 'a' })).toEqual({
      _id: 'a',
      room: 'r',
      seq: 1,
      update: new mongo.Binary(Buffer.of(1, 2, 3)),
      none: null,
    });
  });

  it('refuses a key that is taken as the driver would say it, and leaves nothing', async () => {
    await rows().createIndexes([{ key: { room: 1, seq: 1 }, unique: true }]);
    await rows().insertOne({ _id: 'a', room: 'r', seq: 1 });
    for (const document of [
      { _id: 'a', room: 'r', seq: 2 },
      { _id: 'b', room: 'r', seq: 1 },
    ]) {
      const thrown: unknown = await insert(document).catch((error: unknown) => error);
      expect(isDuplicateKey(thrown)).toBe(true);
      expect(String(thrown)).toContain('E11000');
    }
    expect(await rows().countDocuments()).toBe(1);
  });

  it('refuses what is no document, and goes on', async () => {
    await expect(store.line!.insert('concord.rows', new Uint8Array([9, 0, 0, 0, 1]))).rejects.toThrow();
    await insert({ _id: 'a' });
    expect(await rows().countDocuments()).toBe(1);
  });

  it('takes many at once, one fsync for all', async () => {
    await Promise.all(Array.from({ length: 200 }, (_, index) => insert({ _id: `n${index}` })));
    expect(await rows().countDocuments()).toBe(200);
  });

  it('says so when the store was closed, before and while', async () => {
    const running = insert({ _id: 'a' }).then(
      () => 'stored',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    await client.close();
    await store.close();
    expect(['stored', 'the store was closed meanwhile']).toContain(await running);
    await expect(insert({ _id: 'b' })).rejects.toThrow('the store is closed');
    store = await startEmbeddedStore({ dataDir: folder });
    client = await mongo.MongoClient.connect(store.uri);
    // What was acknowledged is there after the restart.
    expect(await rows().countDocuments()).toBe((await running) === 'stored' ? 1 : 0);
  });

  it('is only there for the process that holds the store', async () => {
    expect((await startEmbeddedStore({ dataDir: folder })).line).toBeUndefined();
  });
});
