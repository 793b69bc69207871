import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { mongo } from 'mongoose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedStore } from '../../../server/store/embedded/start.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Lets another process write, kills it once enough is acknowledged, and gives all that was. */
async function acknowledgedUntilKilled(round: number, enough: number): Promise<string[]> {
  const script = fileURLToPath(new URL('./writerProcess.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === enough) child.kill('SIGKILL');
  }
  return acknowledged;
}

describe('after kill -9', () => {
  it('every acknowledged write is there, and every index entry leads to its document', async () => {
    const acknowledged: string[] = [];
    for (const round of [1, 2]) acknowledged.push(...(await acknowledgedUntilKilled(round, 150)));
    const store = await startEmbeddedStore({ dataDir: folder });
    const client = await mongo.MongoClient.connect(store.uri);
    const collection = client.db('kept').collection<{ _id: string; u: string; n: number }>('rows');
    const rows = new Map((await collection.find().toArray()).map((row) => [row._id, row]));
    expect(acknowledged.length).toBeGreaterThanOrEqual(300);
    expect(acknowledged.filter((id) => rows.get(id)?.n !== 1)).toEqual([]);
    for (const n of [0, 1]) {
      const byIndex = await collection.find({ n }).hint('n_1').toArray();
      expect(byIndex.length).toBe([...rows.values()].filter((row) => row.n === n).length);
    }
    const byKey = await collection
      .find({ u: { $gte: '' } })
      .hint('u_1')
      .toArray();
    expect(byKey.map((row) => row._id).sort()).toEqual([...rows.keys()].sort());
    await client.close();
    await store.close();
  }, 60_000);
});
