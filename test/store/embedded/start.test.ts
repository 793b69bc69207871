import { statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { mongo } from 'mongoose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedStore, type EmbeddedStore } from '../../../server/store/embedded/start.ts';

let folder: string;
let stores: EmbeddedStore[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
  stores = [];
});

afterEach(async () => {
  for (const store of stores.reverse()) await store.close();
  await rm(folder, { recursive: true });
});

async function start(dataDir = folder): Promise<EmbeddedStore> {
  const store = await startEmbeddedStore({ dataDir });
  stores.push(store);
  return store;
}

async function ping(uri: string): Promise<unknown> {
  const client = await mongo.MongoClient.connect(uri, { serverSelectionTimeoutMS: 2000 });
  try {
    return await client.db().command({ ping: 1 });
  } finally {
    await client.close();
  }
}

const socketOf = (uri: string) => decodeURIComponent(/mongodb:\/\/([^/]+)\//.exec(uri)?.[1] ?? '');

describe('starting the embedded store', () => {
  it('makes the folder and names a database of its own', async () => {
    const store = await start(join(folder, 'new', 'data'));
    expect(store.owner).toBe(true);
    expect(store.uri).toMatch(/^mongodb:\/\/[^/]+\/concord\?directConnection=true$/);
    expect(await ping(store.uri)).toEqual({ ok: 1 });
  });

  it('keeps the file and the socket from other users', async () => {
    const store = await start();
    expect(statSync(join(folder, 'store.sqlite')).mode & 0o777).toBe(0o600);
    expect(statSync(join(socketOf(store.uri), '..')).mode & 0o777).toBe(0o700);
  });

  it('connects a second opener to the first, and leaves the first running when it closes', async () => {
    const first = await start();
    const second = await startEmbeddedStore({ dataDir: folder });
    expect(second).toMatchObject({ owner: false, uri: first.uri });
    await second.close();
    expect(await ping(first.uri)).toEqual({ ok: 1 });
  });

  it('opens again what was closed, with its documents', async () => {
    const first = await startEmbeddedStore({ dataDir: folder });
    const client = await mongo.MongoClient.connect(first.uri);
    await client.db().collection('c').insertOne({ a: 1 });
    await client.close();
    await first.close();
    await first.close();
    const again = await start();
    expect(again.owner).toBe(true);
    const reader = await mongo.MongoClient.connect(again.uri);
    expect(await reader.db().collection('c').countDocuments()).toBe(1);
    await reader.close();
  });

  it('takes the folder over from a process that died without cleaning up', async () => {
    await mkdir(join(folder, 'run'));
    await writeFile(join(folder, 'run', 'store.sock'), '');
    await writeFile(
      join(folder, 'store.address'),
      JSON.stringify({ path: join(folder, 'run', 'store.sock'), pid: 1 }),
    );
    expect((await start()).owner).toBe(true);
  });

  it('puts the socket elsewhere when the path of the folder is too long for one', async () => {
    const deep = join(folder, 'x'.repeat(60), 'y'.repeat(60));
    const store = await start(deep);
    expect(socketOf(store.uri).length).toBeLessThan(100);
    expect(await ping(store.uri)).toEqual({ ok: 1 });
    expect(await startEmbeddedStore({ dataDir: deep })).toMatchObject({ owner: false, uri: store.uri });
  });

  it('refuses a file that is no database, and leaves it as it is', async () => {
    await writeFile(join(folder, 'store.sqlite'), 'precious notes, and no database at all '.repeat(40));
    await expect(start()).rejects.toThrow(/is not a readable store.*Restore a backup/);
    expect(await readFile(join(folder, 'store.sqlite'), 'utf8')).toMatch(/^precious notes/);
  });

  it('refuses a database of another program, and leaves it as it is', async () => {
    const other = new DatabaseSync(join(folder, 'store.sqlite'));
    other.exec('create table notes (text); insert into notes values (1)');
    other.close();
    const before = await readFile(join(folder, 'store.sqlite'));
    await expect(start()).rejects.toThrow(/a database of another program/);
    expect(await readFile(join(folder, 'store.sqlite'))).toEqual(before);
  });

  it('refuses a store of a newer version', async () => {
    const own = await startEmbeddedStore({ dataDir: folder });
    await own.close();
    const newer = new DatabaseSync(join(folder, 'store.sqlite'));
    newer.exec('pragma user_version = 99');
    newer.close();
    await expect(start()).rejects.toThrow(/a newer version/);
  });

  it('says so when the folder is held by something that does not answer', async () => {
    const own = await startEmbeddedStore({ dataDir: folder });
    await own.close();
    const holder = new DatabaseSync(join(folder, 'store.sqlite'));
    holder.exec('pragma locking_mode = exclusive; begin exclusive');
    const waiting = startEmbeddedStore({ dataDir: folder, patienceMs: 1 });
    await expect(waiting).rejects.toThrow(/in use by another process, which does not answer/);
    holder.close();
  });
});
