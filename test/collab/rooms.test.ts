import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putSpan } from '../../schema/annotationSet.ts';
import { CLOSE } from '../../schema/sync.ts';
import { logEntry, span } from './support/build.ts';
import { eventually, turns } from './support/eventually.ts';
import { RawClient } from './support/rawClient.ts';
import { addressOf, RoomServer } from './support/roomServer.ts';
import { Seeded } from './support/seeded.ts';

const ROOM = 'doc1/shared';
let server: RoomServer;
afterEach(() => server.close());

describe('a room over real sockets and the stock provider', () => {
  it('brings an edit of one client to another and into the log, and acknowledges it', async () => {
    server = await RoomServer.start();
    const ann = await server.join('ann');
    const bob = await server.join('bob');
    putSpan(ann.doc, span(), 'local');
    await bob.until(() => bob.spans.length === 1);
    await ann.until(() => ann.safe === 2);
    expect(bob.spans).toEqual([span()]);
    expect(await server.stored()).toEqual([span()]);
    expect(server.log.stored(ROOM).rows).toMatchObject([{ seq: 1, userIds: ['ann'] }]);
  });

  it("stores an edit of the server's own editor and shows it to everybody", async () => {
    server = await RoomServer.start();
    const ann = await server.join('ann');
    const imported = span({ by: 'bob', origin: 'import' });
    await server.collab.editRoom(addressOf(ROOM), 'bob', (doc) => putSpan(doc, imported, 'server'));
    expect(await server.stored()).toEqual([imported]);
    await ann.until(() => ann.spans.length === 1);
  });

  it('keeps rooms apart', async () => {
    server = await RoomServer.start();
    const ann = await server.join('ann', 'doc1/user:ann');
    const bob = await server.join('bob', 'doc1/user:bob');
    putSpan(ann.doc, span(), 'local');
    await ann.until(() => ann.safe === 2);
    putSpan(bob.doc, span({ id: 'b', by: 'bob' }), 'local');
    await bob.until(() => bob.safe === 2);
    expect([ann.spans.length, bob.spans.length]).toEqual([1, 1]);
    expect((await server.stored('doc1/user:ann')).map(({ id }) => id)).toEqual(['s1']);
    expect(await server.stored()).toEqual([]);
  });

  it('takes in what was edited before the first connection, and what is edited while it opens', async () => {
    server = await RoomServer.start();
    const doc = new Y.Doc();
    putSpan(doc, span(), 'local');
    server.door.gate.shut();
    const ann = server.connect('ann', ROOM, doc);
    await ann.until(() => ann.connections === 1);
    putSpan(doc, span({ id: 's2', start: 20, end: 24 }), 'local');
    server.door.gate.open();
    // The early edit waits for the step 2 that brings what came before it; both are acknowledged.
    await ann.until(() => ann.safe === 2);
    expect((await server.stored()).map(({ id }) => id)).toEqual(['s1', 's2']);
  });
});

describe('loading', () => {
  it('is done once for many who arrive at the same time', async () => {
    server = await RoomServer.start();
    server.log.loadGate.shut();
    const clients = ['ann', 'bob', 'cleo'].map((user) => server.connect(user));
    const edited = server.collab.editRoom(addressOf(ROOM), 'ann', (doc) => putSpan(doc, span(), 'x'));
    await eventually(() => server.door.asked === 3);
    await turns();
    expect(clients.some((client) => client.provider.synced)).toBe(false);
    server.log.loadGate.open();
    await edited;
    for (const client of clients) await client.until(() => client.spans.length === 1);
    expect(server.log.loads).toBe(1);
  });

  it('[R5] that failed is never written over: "try again", no row, and all is there the next time', async () => {
    server = await RoomServer.start();
    const before = await server.join('ann');
    putSpan(before.doc, span(), 'local');
    await before.until(() => before.safe === 2);
    const again = await RoomServer.start({ log: server.log });
    server.log.failLoads = 1;
    const doc = new Y.Doc();
    putSpan(doc, span({ id: 's2', start: 20, end: 24 }), 'local');
    const ann = again.connect('ann', ROOM, doc);
    await ann.until(() => ann.closes.length === 1);
    expect(ann.closes).toEqual([CLOSE.tryAgain]);
    expect(server.log.stored(ROOM).rows.length).toBe(1);
    await ann.until(() => ann.spans.length === 2 && ann.safe === 1);
    expect((await again.stored()).map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(again.collab.stats().loadFailures).toBe(1);
    await again.close();
  });

  it('[R5] of a damaged log is refused again and again, and other rooms go on', async () => {
    server = await RoomServer.start();
    await server.log.append(ROOM, logEntry({ seq: 1, update: Uint8Array.of(9, 9, 9) }));
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const raw = RawClient.to(server, 'ann');
      await raw.closed();
      expect(raw.closeCode).toBe(CLOSE.tryAgain);
    }
    const edit = server.collab.editRoom(addressOf(ROOM), 'ann', (doc) => putSpan(doc, span(), 'x'));
    await expect(edit).rejects.toMatchObject({ code: 'BACKEND_UNAVAILABLE' });
    expect(server.log.stored(ROOM).rows.length).toBe(1);
    const gold = await server.join('ann', 'doc1/gold');
    putSpan(gold.doc, span(), 'local');
    await gold.until(() => gold.safe === 2);
    expect(server.collab.stats().rooms).toBe(1);
  });
});

describe('unloading', () => {
  it('happens a while after the last one left, and the next one finds everything', async () => {
    server = await RoomServer.start({ timings: { unloadAfterMs: 5 } });
    const ann = await server.join('ann');
    putSpan(ann.doc, span(), 'local');
    await ann.until(() => ann.safe === 2);
    ann.destroy();
    await eventually(() => server.collab.stats().rooms === 0);
    expect(server.projection.rows.get(ROOM)?.spans).toEqual([span()]);
    const bob = await server.join('bob');
    expect(bob.spans).toEqual([span()]);
    expect(server.log.loads).toBe(2);
  });

  it('does not happen to somebody who comes back in time', async () => {
    server = await RoomServer.start({ timings: { unloadAfterMs: 60 } });
    for (let round = 0; round < 5; round += 1) (await server.join('ann')).destroy();
    const ann = await server.join('ann');
    expect(server.log.loads).toBe(1);
    expect(ann.closes).toEqual([]);
  });

  it('waits for batches that are not stored', async () => {
    server = await RoomServer.start({ timings: { unloadAfterMs: 1 } });
    const raw = await RawClient.in(server, 'ann');
    server.log.appendGate.shut();
    const doc = new Y.Doc();
    putSpan(doc, span(), 'x');
    raw.sendStep2(Y.encodeStateAsUpdate(doc));
    await turns();
    raw.destroy();
    await eventually(() => server.collab.stats().sockets === 0);
    await turns();
    expect(server.collab.stats().rooms).toBe(1);
    server.log.appendGate.open();
    await eventually(() => server.collab.stats().rooms === 0);
    expect(await server.stored()).toEqual([span()]);
  });

  it('looks again after each wait: somebody who comes in the middle stays', async () => {
    server = await RoomServer.start({ timings: { unloadAfterMs: 1, projectAfterMs: 3_600_000 } });
    server.projection.gate.shut();
    const ann = await server.join('ann');
    putSpan(ann.doc, span(), 'local');
    await ann.until(() => ann.safe === 2);
    ann.destroy();
    await eventually(() => server.collab.stats().sockets === 0);
    await turns();
    const bob = await server.join('bob');
    server.projection.gate.open();
    await eventually(() => server.projection.rows.size === 1);
    await turns();
    putSpan(bob.doc, span({ id: 's2', start: 20, end: 24, by: 'bob' }), 'local');
    await bob.until(() => bob.safe === 2);
    expect(bob.closes).toEqual([]);
    expect(server.log.loads).toBe(1);
  });

  it('loses nothing in many quick leaves and returns', async () => {
    server = await RoomServer.start({ timings: { unloadAfterMs: 2, projectAfterMs: 1 } });
    const random = new Seeded(7);
    for (let round = 0; round < 40; round += 1) {
      const client = await server.join('ann');
      putSpan(
        client.doc,
        span({
          id: `s${round}`,
          start: round % 36,
          end: (round % 36) + 1,
          entityTypeId: round < 36 ? 'PER' : 'ORG',
        }),
        'local',
      );
      await client.until(() => client.safe >= 2);
      client.destroy();
      await turns(random.below(8));
    }
    expect((await server.stored()).length).toBe(36);
    expect(server.log.loads).toBeGreaterThan(1);
    await eventually(() => server.collab.stats().rooms === 0);
  });

  it('leaves no room behind: neither after an edit of the server, nor after a projection, nor after a refusal', async () => {
    server = await RoomServer.start({ timings: { unloadAfterMs: 1 } });
    await server.collab.editRoom(addressOf('doc1/gold'), 'ann', (doc) => putSpan(doc, span(), 'x'));
    await server.collab.projectRoom(addressOf('doc1/model:m1'));
    await server.collab
      .editRoom(addressOf(ROOM), 'ann', () => {
        throw new Error('no');
      })
      .catch(() => undefined);
    const raw = RawClient.to(server, 'zoe');
    await raw.closed();
    await eventually(() => server.collab.stats().rooms === 0 && server.collab.stats().sockets === 0);
  });

  it('goes on without a projection that cannot be written: the next load makes good for it', async () => {
    server = await RoomServer.start({ timings: { unloadAfterMs: 1, projectAfterMs: 3_600_000 } });
    server.projection.failures = 1;
    await server.collab.editRoom(addressOf(ROOM), 'ann', (doc) => putSpan(doc, span(), 'x'));
    await eventually(() => server.collab.stats().rooms === 0);
    expect(server.projection.rows.size).toBe(0);
    await server.collab.projectRoom(addressOf(ROOM));
    expect(server.projection.rows.get(ROOM)?.spans).toEqual([span()]);
  });
});
