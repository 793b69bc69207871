import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putSpan, readSpans, relabelSpan, removeSpans } from '../../schema/annotationSet.ts';
import { snapshotOf } from '../../server/collab/compaction.ts';
import { BOUNDS } from '../../server/collab/limits.ts';
import { Logbook } from '../../server/collab/logbook.ts';
import { buildRoomDocument } from '../../server/collab/roomDocument.ts';
import { loadedLog, span } from './support/build.ts';
import { eventually, turns } from './support/eventually.ts';
import { updatesOf } from './support/rawClient.ts';
import { addressOf, RoomServer, TEXT } from './support/roomServer.ts';

const ROOM = 'doc1/shared';
let server: RoomServer;
beforeEach(async () => {
  server = await RoomServer.start({ timings: { unloadAfterMs: 1 } });
});
afterEach(() => server.close());

async function edit(index: number): Promise<void> {
  await server.collab.editRoom(addressOf(ROOM), 'ann', (doc) => {
    putSpan(doc, span({ id: `s${index % 7}`, start: index % 30, end: (index % 30) + 1, at: index + 1 }), 'x');
    if (index % 3 === 0) removeSpans(doc, [`s${(index + 3) % 7}`], 'x');
  });
}

describe('[R4] compaction', () => {
  it('happens when the last one has left, and changes no content', async () => {
    const ann = await server.join('ann');
    for (let index = 0; index < 5; index += 1) {
      putSpan(ann.doc, span({ id: `s${index}`, start: index, end: index + 1 }), 'local');
    }
    relabelSpan(ann.doc, 's1', 'ORG', 'local');
    removeSpans(ann.doc, ['s3'], 'local');
    await ann.until(() => ann.safe === 8);
    const before = await server.stored();
    ann.destroy();
    await eventually(() => server.collab.stats().rooms === 0);
    const { rows, snapshot, snapshotSeq } = server.log.stored(ROOM);
    expect(rows).toEqual([]);
    expect(snapshot).not.toBeNull();
    expect(snapshotSeq).toBeGreaterThan(0);
    expect(await server.stored()).toEqual(before);
    const bob = await server.join('bob');
    expect(bob.spans).toEqual(before);
  });

  it('happens after many rows, in the middle of work', async () => {
    const stripped: number[] = [];
    server.log.on('strip', (_room, seq) => stripped.push(seq));
    const rita = await server.join('rita');
    for (let index = 0; index < BOUNDS.rowsBeforeCompaction + 20; index += 1) await edit(index);
    await eventually(() => server.collab.stats().compactions === 1);
    const { rows, snapshotSeq } = server.log.stored(ROOM);
    expect(snapshotSeq + rows.length).toBe(rows.at(-1)?.seq);
    expect(rows.length).toBeLessThan(BOUNDS.rowsBeforeCompaction);
    expect(await server.stored()).toEqual(await server.inMemory());
    // Rewriting the rows waits until nobody works.
    expect(stripped).toEqual([]);
    rita.destroy();
    await eventually(() => server.collab.stats().rooms === 0);
    expect(stripped).toEqual([server.log.stored(ROOM).snapshotSeq]);
  });

  it('strips rows of a room that is never idle, too, when they are very many', async () => {
    const book = new Logbook(ROOM, server.log, 'e');
    const row = { userIds: ['ann'], changes: [], bindings: [], update: Uint8Array.of(0, 0) };
    const content = { state: Uint8Array.of(0, 0), bindings: [] };
    for (let index = 0; index < BOUNDS.rowsBeforeStripping; index += 1) {
      expect(book.isUnstripped).toBe(false);
      await book.append(row);
      if (index % 1_000 === 999) await book.compact(content);
    }
    expect(book.isUnstripped).toBe(true);
    await book.strip();
    expect(book.isUnstripped).toBe(false);
  });

  it('keeps what is appended while it is under way', async () => {
    const ann = await server.join('ann');
    putSpan(ann.doc, span(), 'local');
    await ann.until(() => ann.safe === 2);
    server.log.compactGate.shut();
    ann.destroy();
    await turns();
    const bob = await server.join('bob');
    putSpan(bob.doc, span({ id: 's2', start: 20, end: 24, by: 'bob' }), 'local');
    await bob.until(() => bob.safe === 2);
    server.log.compactGate.open();
    await eventually(() => server.collab.stats().compactions === 1);
    expect((await server.stored()).map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(server.log.stored(ROOM).rows.map(({ seq }) => seq)).toEqual([2]);
    expect(bob.closes).toEqual([]);
  });

  it('lets a client that was away across it return with its edits: nothing doubled, nothing back', async () => {
    const ann = await server.join('ann');
    putSpan(ann.doc, span(), 'local');
    putSpan(ann.doc, span({ id: 'gone', start: 30, end: 35 }), 'local');
    await ann.until(() => ann.safe === 3);
    ann.provider.disconnect();
    putSpan(ann.doc, span({ id: 'away', start: 20, end: 24 }), 'local');
    await server.collab.editRoom(addressOf(ROOM), 'bob', (doc) => removeSpans(doc, ['gone'], 'x'));
    await eventually(() => server.collab.stats().rooms === 0);
    expect(server.log.stored(ROOM).rows).toEqual([]);
    ann.provider.connect();
    await ann.until(() => ann.provider.synced && ann.safe === 1);
    await ann.until(() => ann.spans.length === 2);
    expect((await server.stored()).map(({ id }) => id)).toEqual(['s1', 'away']);
  });

  it('that fails leaves the rows, and the room goes on', async () => {
    server.log.compact = () => Promise.reject(new Error('no space'));
    await edit(1);
    await eventually(() => server.collab.stats().rooms === 0);
    expect(server.collab.stats()).toMatchObject({ compactions: 0, compactionFailures: 1 });
    expect(server.log.stored(ROOM).rows.length).toBe(1);
    await edit(2);
    expect((await server.stored()).length).toBe(2);
  });
});

describe('a snapshot', () => {
  const subject = { projectId: 'p', text: TEXT, entityTypeIds: new Set(['PER']), overlap: 'ANY' } as const;

  it('keeps client ids and clocks, and drops what was deleted', () => {
    const updates = updatesOf((doc) => {
      for (let index = 0; index < 50; index += 1)
        putSpan(doc, span({ id: `s${index}`, end: index + 1 }), 'x');
      removeSpans(
        doc,
        Array.from({ length: 49 }, (_, index) => `s${index}`),
        'x',
      );
    });
    const document = buildRoomDocument(subject, loadedLog(updates));
    const state = snapshotOf(document);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, state);
    expect(readSpans(copy)).toEqual(document.spans());
    expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(document.doc));
    expect(state.length).toBeLessThan(Y.mergeUpdates(updates).length / 4);
  });

  it('is refused while something waits for its predecessor', () => {
    const document = buildRoomDocument(subject, loadedLog([]));
    const [, second] = updatesOf((doc) => {
      putSpan(doc, span(), 'x');
      putSpan(doc, span({ id: 's2' }), 'x');
    });
    Y.applyUpdate(document.doc, second!);
    expect(() => snapshotOf(document)).toThrow('predecessor');
  });
});
