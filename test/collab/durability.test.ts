import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putSpan, relabelSpan, removeSpans } from '../../schema/annotationSet.ts';
import { CLOSE, SYNC } from '../../schema/sync.ts';
import { logEntry, span } from './support/build.ts';
import { eventually, turns } from './support/eventually.ts';
import { RawClient, updatesOf } from './support/rawClient.ts';
import { addressOf, RoomServer } from './support/roomServer.ts';

const ROOM = 'doc1/shared';
let server: RoomServer;
beforeEach(async () => {
  server = await RoomServer.start();
});
afterEach(() => server.close());

describe('[R2] what was acknowledged', () => {
  it('was in the log first, and was shown to nobody before', async () => {
    const ann = await server.join('ann');
    const bob = await server.join('bob');
    await ann.until(() => ann.safe === 1);
    server.log.appendGate.shut();
    putSpan(ann.doc, span(), 'local');
    await turns();
    expect(ann.safe).toBe(1);
    expect(bob.spans).toEqual([]);
    server.log.appendGate.open();
    await ann.until(() => ann.safe === 2);
    expect(await server.stored()).toEqual([span()]);
    await bob.until(() => bob.spans.length === 1);
  });

  it('is not shown to somebody who joins while it is being written', async () => {
    const ann = await server.join('ann');
    server.log.appendGate.shut();
    putSpan(ann.doc, span(), 'local');
    await turns();
    const bob = server.connect('bob');
    await eventually(() => server.collab.stats().sockets === 2);
    await turns();
    expect(bob.spans).toEqual([]);
    expect(bob.provider.synced).toBe(false);
    server.log.appendGate.open();
    await bob.until(() => bob.spans.length === 1);
  });

  it('is there after the server was killed and started again over the same log', async () => {
    const ann = await server.join('ann');
    for (let index = 0; index < 15; index += 1)
      putSpan(ann.doc, span({ id: `s${index}`, start: index * 2, end: index * 2 + 1 }), 'local');
    await ann.until(() => ann.safe === 16);
    const again = await RoomServer.start({ log: server.log });
    const bob = await again.join('bob');
    expect(bob.spans.map(({ id }) => id).sort()).toEqual(ann.spans.map(({ id }) => id).sort());
    expect(bob.spans.length).toBe(15);
    await again.close();
  });

  it('counts a deletion too', async () => {
    const ann = await server.join('ann');
    putSpan(ann.doc, span(), 'local');
    removeSpans(ann.doc, ['s1'], 'local');
    await ann.until(() => ann.safe === 3);
    expect(await server.stored()).toEqual([]);
  });

  it('is one row of the log for what comes in one turn, and one frame for those who listen', async () => {
    const raw = await RawClient.in(server, 'bob');
    const ann = await RawClient.in(server, 'ann');
    server.log.appendGate.shut();
    const updates = updatesOf((doc) => {
      for (let index = 0; index < 9; index += 1)
        putSpan(doc, span({ id: `s${index}`, start: index, end: index + 1 }), 'x');
    });
    ann.sendUpdate(updates[0]!);
    await turns();
    for (const update of updates.slice(1)) ann.sendUpdate(update);
    await turns();
    server.log.appendGate.open();
    await eventually(() => ann.safe === 9);
    expect(server.log.stored(ROOM).rows.map(({ seq }) => seq)).toEqual([1, 2]);
    await eventually(() => raw.count(SYNC.update) === 2);
    ann.destroy();
    raw.destroy();
  });

  it('is acknowledged also when it changed nothing, without a row', async () => {
    const ann = await server.join('ann');
    putSpan(ann.doc, span(), 'local');
    await ann.until(() => ann.safe === 2);
    const state = Y.encodeStateAsUpdate(ann.doc);
    const raw = await RawClient.in(server, 'ann');
    raw.sendStep2(state);
    await eventually(() => raw.safe === 1);
    expect(server.log.stored(ROOM).rows.length).toBe(1);
    raw.destroy();
  });
});

describe('a log that cannot be written', () => {
  it('closes everybody with "try again", acknowledges nothing, and everything comes through on return', async () => {
    const ann = await server.join('ann');
    const bob = await server.join('bob');
    server.log.failAppends = 1;
    putSpan(ann.doc, span(), 'local');
    await eventually(() => ann.closes.length === 1 && bob.closes.length === 1);
    expect([...ann.closes, ...bob.closes]).toEqual([CLOSE.tryAgain, CLOSE.tryAgain]);
    await bob.until(() => bob.spans.length === 1);
    await ann.until(() => ann.provider.synced && ann.safe === 1);
    expect(await server.stored()).toEqual([span()]);
    expect(server.collab.stats()).toMatchObject({ appendFailures: 1, rooms: 1 });
  });

  it('[R7] goes on from the log when another writer took the number, without anybody noticing', async () => {
    const ann = await server.join('ann');
    const [foreign] = updatesOf((doc) =>
      putSpan(doc, span({ id: 'other', start: 30, end: 35, by: 'bob' }), 'x'),
    );
    await server.log.append(ROOM, logEntry({ seq: 1, userIds: ['bob'], update: foreign! }));
    putSpan(ann.doc, span(), 'local');
    await ann.until(() => ann.spans.length === 2 && ann.safe === 2);
    expect(ann.connections).toBe(1);
    expect((await server.stored()).map(({ id }) => id)).toEqual(['s1', 'other']);
    expect(server.log.stored(ROOM).rows.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it("tells the caller of the server's own editor", async () => {
    server.log.failAppends = 1;
    const edit = server.collab.editRoom(addressOf(ROOM), 'ann', (doc) => putSpan(doc, span(), 'server'));
    await expect(edit).rejects.toMatchObject({ code: 'BACKEND_UNAVAILABLE' });
    expect(await server.stored()).toEqual([]);
    await server.collab.editRoom(addressOf(ROOM), 'ann', (doc) => putSpan(doc, span(), 'server'));
    expect(await server.stored()).toEqual([span()]);
  });
});

describe("the server's own editor", () => {
  it('leaves no trace of an edit that throws', async () => {
    const ann = await server.join('ann');
    const edit = server.collab.editRoom(addressOf(ROOM), 'bob', (doc) => {
      putSpan(doc, span({ by: 'bob' }), 'server');
      throw new Error('changed my mind');
    });
    await expect(edit).rejects.toThrow('changed my mind');
    putSpan(ann.doc, span({ id: 's2' }), 'local');
    await ann.until(() => ann.safe === 2);
    expect((await server.stored()).map(({ id }) => id)).toEqual(['s2']);
  });

  it('makes many edits at once, each on top of the one before', async () => {
    const edits = Array.from({ length: 10 }, (_, index) =>
      server.collab.editRoom(addressOf(ROOM), 'ann', (doc) =>
        putSpan(doc, span({ id: `s${index}`, start: index, end: index + 1 }), 'server'),
      ),
    );
    await Promise.all(edits);
    expect((await server.stored()).length).toBe(10);
    expect(server.log.stored(ROOM).rows.every(({ userIds }) => userIds.join() === 'ann')).toBe(true);
  });

  it('writes nothing when it changes nothing', async () => {
    await server.collab.editRoom(addressOf(ROOM), 'ann', (doc) => removeSpans(doc, ['gone'], 'server'));
    expect(server.log.stored(ROOM).rows).toEqual([]);
  });

  it('takes 10,000 spans in one edit', async () => {
    server.subjects.texts.set('doc1', { ...server.subjects.texts.get('doc1')!, text: 'x'.repeat(20_000) });
    await server.collab.editRoom(addressOf(ROOM), 'ann', (doc) => {
      for (let index = 0; index < 10_000; index += 1) {
        putSpan(
          doc,
          span({ id: `s${index}`, start: 2 * index, end: 2 * index + 1, origin: 'import' }),
          'server',
        );
      }
    });
    const ann = await server.join('ann');
    expect(ann.spans.length).toBe(10_000);
    expect(server.log.stored(ROOM).rows.length).toBe(1);
  });

  it('is refused for a document that does not exist', async () => {
    const edit = server.collab.editRoom(addressOf('doc9/gold'), 'ann', (doc) =>
      putSpan(doc, span(), 'server'),
    );
    await expect(edit).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(server.collab.stats().rooms).toBe(0);
  });
});

describe('an update whose predecessor is missing', () => {
  it('is not acknowledged and asked for again; the answer brings all', async () => {
    const raw = await RawClient.in(server, 'ann');
    raw.sendStep2(Uint8Array.of(0, 0));
    await eventually(() => raw.safe === 1);
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    putSpan(doc, span(), 'x');
    relabelSpan(doc, 's1', 'ORG', 'x');
    putSpan(doc, span({ id: 's2', start: 20, end: 24 }), 'x');
    raw.sendUpdate(updates[1]!);
    raw.sendUpdate(updates[2]!);
    await eventually(() => raw.count(SYNC.step1) === 2);
    await turns();
    expect(raw.safe).toBe(1);
    expect(raw.count(SYNC.step1)).toBe(2);
    expect(await server.stored()).toEqual([]);
    raw.sendStep2(Y.encodeStateAsUpdate(doc));
    await eventually(() => raw.safe === 4);
    expect((await server.stored()).map(({ id }) => id)).toEqual(['s1', 's2']);
    raw.destroy();
  });

  it('ends the copy of a client whose whole state builds on what is unknown here', async () => {
    const raw = await RawClient.in(server, 'ann');
    const [, second] = updatesOf((doc) => {
      putSpan(doc, span(), 'x');
      relabelSpan(doc, 's1', 'ORG', 'x');
    });
    raw.sendStep2(second!);
    await raw.closed();
    expect(raw.closeCode).toBe(CLOSE.unknownHistory);
    expect(await server.stored()).toEqual([]);
  });
});

describe('frames of a client that has gone', () => {
  it('are still stored when they came before', async () => {
    const raw = await RawClient.in(server, 'ann');
    server.log.appendGate.shut();
    const [first, second] = updatesOf((doc) => {
      putSpan(doc, span(), 'x');
      putSpan(doc, span({ id: 's2', start: 20, end: 24 }), 'x');
    });
    raw.sendUpdate(first!);
    await turns();
    raw.sendUpdate(second!);
    await turns();
    raw.destroy();
    await raw.closed();
    server.log.appendGate.open();
    await eventually(() => server.log.stored(ROOM).rows.length === 2);
    expect((await server.stored()).length).toBe(2);
    await eventually(() => server.collab.stats().sockets === 0);
  });
});
