import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  SeqTaken,
  type LogEntry,
  type ProjectionWriter,
  type RoomLog,
  type RoomSnapshot,
} from '../../server/collab/ports.ts';
import { createStoreLog } from '../../server/collab/storeLog.ts';
import { createStoreProjection } from '../../server/collab/storePorts.ts';
import { connectStore, type Store } from '../../server/store/connect.ts';
import { logEntry, span } from './support/build.ts';
import { MemoryLog, MemoryProjection } from './support/memoryPorts.ts';

interface Ports {
  readonly log: RoomLog;
  readonly projection: ProjectionWriter;
  close(): Promise<void>;
}

async function onStore(): Promise<Ports> {
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-ports-'));
  const store: Store = await connectStore({ mongodbUri: process.env['MONGODB_URI'], dataDir });
  const now = (): Date => new Date(1_000);
  return {
    log: createStoreLog(store, now),
    projection: createStoreProjection(store, now),
    async close() {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function inMemory(): Promise<Ports> {
  return Promise.resolve({
    log: new MemoryLog(),
    projection: new MemoryProjection(),
    close: () => Promise.resolve(),
  });
}

function row(seq: number): LogEntry {
  return logEntry({
    seq,
    // A view into a larger buffer, as frames of a socket are: only the view may be stored.
    update: Uint8Array.of(99, seq, 0, 255, 99).subarray(1, 4),
    bindings: seq === 1 ? [{ client: 2 ** 32 - 1, userId: 'ann' }] : [],
    changes: [{ spanId: `s${seq}`, userId: 'ann', before: null, after: span({ id: `s${seq}` }) }],
  });
}

function snapshot(seq: number, state: Uint8Array): RoomSnapshot {
  return { seq, state, epoch: 'epoch1', bindings: [{ client: 7, userId: 'ben' }] };
}

describe.each([
  ['the store', onStore],
  ['memory', inMemory],
])('the ports of rooms on %s', (name, open) => {
  let ports: Ports;
  let rooms = 0;
  beforeAll(async () => {
    ports = await open();
  });
  afterAll(() => ports.close());

  const freshRoom = (): string => `doc-${name.length}-${(rooms += 1)}/shared`;

  async function filled(count: number): Promise<string> {
    const room = freshRoom();
    for (let seq = 1; seq <= count; seq += 1) await ports.log.append(room, row(seq));
    return room;
  }

  it('know a room that nobody wrote to as empty', async () => {
    const log = await ports.log.load(freshRoom());
    expect(log).toEqual({ epoch: null, snapshot: null, snapshotSeq: 0, bindings: [], rows: [], lastSeq: 0 });
  });

  it('give back every row byte for byte, in order', async () => {
    const { epoch, rows, lastSeq } = await ports.log.load(await filled(12));
    expect(epoch).toBe('epoch1');
    expect(lastSeq).toBe(12);
    const plain = (entry: LogEntry): unknown => ({ ...entry, update: [...entry.update] });
    expect(rows.map(plain)).toEqual(Array.from({ length: 12 }, (_, index) => plain(row(index + 1))));
  });

  it('[R7] give what came after a known row', async () => {
    const room = await filled(5);
    const log = await ports.log.load(room, 3);
    expect(log).toMatchObject({ snapshot: null, snapshotSeq: 3, lastSeq: 5 });
    expect(log.rows.map(({ seq }) => seq)).toEqual([4, 5]);
    expect(await ports.log.lastSeq(room)).toBe(5);
    expect((await ports.log.changesSince(room, 3)).map(({ spanId }) => spanId)).toEqual(['s4', 's5']);
    expect(await ports.log.load(room, 5)).toMatchObject({ snapshot: null, rows: [], lastSeq: 5 });
  });

  it('[R7] give a snapshot that is newer than the known row, and none that is not', async () => {
    const room = await filled(5);
    await ports.log.compact(room, snapshot(4, Uint8Array.of(4)));
    const behind = await ports.log.load(room, 2);
    expect([...(behind.snapshot ?? [])]).toEqual([4]);
    expect(behind.bindings).toEqual([{ client: 7, userId: 'ben' }]);
    expect(behind.rows.map(({ seq }) => seq)).toEqual([5]);
    const near = await ports.log.load(room, 4);
    expect(near).toMatchObject({ snapshot: null, snapshotSeq: 4, bindings: [], lastSeq: 5 });
  });

  it('[R4] say whether the snapshot stands, and load the same before and after its rows are stripped', async () => {
    const room = await filled(5);
    expect(await ports.log.compact(room, snapshot(4, Uint8Array.of(4)))).toBe(true);
    expect(await ports.log.compact(room, snapshot(2, Uint8Array.of(2)))).toBe(false);
    const before = await ports.log.load(room);
    await ports.log.strip(room, 4);
    expect(await ports.log.load(room)).toEqual(before);
    expect(before.rows.map(({ seq }) => seq)).toEqual([5]);
    await expect(ports.log.append(room, row(4))).rejects.toBeInstanceOf(SeqTaken);
  });

  it('[H1] keep what each row did, also under a snapshot', async () => {
    const room = await filled(5);
    await ports.log.compact(room, snapshot(5, Uint8Array.of(5)));
    await ports.log.strip(room, 5);
    const changes = await ports.log.changesSince(room, 0);
    expect(changes).toEqual([1, 2, 3, 4, 5].flatMap((seq) => row(seq).changes));
  });

  it('[R7] keep the numbers of compacted rows taken, for a writer that was away', async () => {
    const room = await filled(5);
    await ports.log.compact(room, snapshot(5, Uint8Array.of(5)));
    await expect(ports.log.append(room, row(3))).rejects.toBeInstanceOf(SeqTaken);
  });

  it('let one writer have a number, and tell the other', async () => {
    const room = await filled(2);
    await expect(ports.log.append(room, row(2))).rejects.toBeInstanceOf(SeqTaken);
    const results = await Promise.allSettled([
      ports.log.append(room, row(3)),
      ports.log.append(room, row(3)),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await ports.log.load(room)).lastSeq).toBe(3);
  });

  it('[R4] put a snapshot in the place of rows, and keep later ones', async () => {
    const room = await filled(5);
    await ports.log.compact(room, snapshot(3, Uint8Array.of(7, 7).subarray(1)));
    const log = await ports.log.load(room);
    expect([...(log.snapshot ?? [])]).toEqual([7]);
    expect(log.snapshotSeq).toBe(3);
    expect(log.rows.map(({ seq }) => seq)).toEqual([4, 5]);
    await ports.log.append(room, row(6));
    expect((await ports.log.load(room)).lastSeq).toBe(6);
  });

  it('[R4] know the last number also when all rows are in the snapshot', async () => {
    const room = await filled(3);
    await ports.log.compact(room, snapshot(3, Uint8Array.of(7)));
    expect(await ports.log.load(room)).toMatchObject({ snapshotSeq: 3, rows: [], lastSeq: 3 });
  });

  it('[R4] never put an older snapshot in the place of a newer one, whose rows are gone', async () => {
    const room = await filled(5);
    await ports.log.compact(room, snapshot(4, Uint8Array.of(4)));
    await ports.log.compact(room, snapshot(2, Uint8Array.of(2)));
    const log = await ports.log.load(room);
    expect([...(log.snapshot ?? [])]).toEqual([4]);
    expect(log.snapshotSeq).toBe(4);
    expect(log.rows.length).toBe(1);
  });

  it('[P2] take a newer projection, pass over an older one, and count versions up', async () => {
    const room = { documentId: `doc-p${name.length}`, set: 'shared' } as const;
    const write = (seq: number): Promise<{ version: number }> =>
      ports.projection.write({ room, projectId: 'p', spans: [span()], seq });
    expect(await ports.projection.seqOf(room)).toBe(0);
    expect(await write(3)).toEqual({ version: 1 });
    expect(await write(2)).toEqual({ version: 1 });
    expect(await write(5)).toEqual({ version: 2 });
    expect(await ports.projection.seqOf(room)).toBe(5);
  });
});
