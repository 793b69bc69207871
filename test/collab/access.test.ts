import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putSpan } from '../../schema/annotationSet.ts';
import { CLOSE, SYNC } from '../../schema/sync.ts';
import { span } from './support/build.ts';
import { eventually, turns } from './support/eventually.ts';
import { RawClient, updatesOf } from './support/rawClient.ts';
import { PROJECT, RoomServer } from './support/roomServer.ts';

const ROOM = 'doc1/shared';
let server: RoomServer;
beforeEach(async () => {
  server = await RoomServer.start();
});
afterEach(() => server.close());

function oneSpan(by: string, id = 's1'): Uint8Array {
  const [update] = updatesOf((doc) => putSpan(doc, span({ by, id }), 'x'));
  return update!;
}

describe('the door', () => {
  it.each<[string, string, string, number]>([
    ['somebody who is not signed in', '', ROOM, CLOSE.unauthenticated],
    ['somebody without the right', 'zoe', ROOM, CLOSE.forbidden],
    ['a document that does not exist', 'ann', 'doc9/shared', CLOSE.notFound],
    ['a room that is none', 'ann', 'doc1/other', CLOSE.notFound],
    ['a path that climbs', 'ann', 'doc1%2F..%2Fdoc1/shared', CLOSE.notFound],
  ])('[S1] turns away %s with a code that a page can read', async (_name, user, room, code) => {
    const raw = RawClient.to(server, user, room);
    await raw.closed();
    expect(raw.closeCode).toBe(code);
    expect(server.log.stored(ROOM).rows).toEqual([]);
  });

  it('lets a slash of the name come encoded or not', async () => {
    const raw = await RawClient.in(server, 'ann', 'doc1%2Fuser%3Aann');
    expect(raw.isOpen).toBe(true);
    raw.destroy();
  });

  it('is asked once for each arrival, and a failure means "try again"', async () => {
    server.door.fails = true;
    const raw = RawClient.to(server, 'ann');
    await raw.closed();
    expect(raw.closeCode).toBe(CLOSE.tryAgain);
    expect(server.door.asked).toBe(1);
  });

  it('keeps frames that come before it has decided, and works on them after', async () => {
    server.door.gate.shut();
    const raw = RawClient.to(server, 'ann');
    await eventually(() => raw.isOpen);
    raw.sendStep1();
    raw.sendUpdate(oneSpan('ann'));
    await turns();
    expect(raw.frames).toEqual([]);
    server.door.gate.open();
    await eventually(() => raw.safe === 1);
    expect(raw.count(SYNC.step2)).toBe(1);
    expect((await server.stored()).length).toBe(1);
    raw.destroy();
  });

  it('applies nothing of what came before it said no', async () => {
    server.door.gate.shut();
    const raw = RawClient.to(server, 'zoe');
    await eventually(() => raw.isOpen);
    for (let index = 0; index < 50; index += 1) raw.sendUpdate(oneSpan('zoe', `s${index}`));
    await turns();
    server.door.gate.open();
    await raw.closed();
    expect(raw.closeCode).toBe(CLOSE.forbidden);
    expect(await server.inMemory()).toEqual([]);
  });

  it('keeps a bounded queue: what is too large for it closes the socket', async () => {
    server.door.gate.shut();
    const raw = RawClient.to(server, 'ann');
    await eventually(() => raw.isOpen);
    raw.sendUpdate(new Uint8Array(1024 * 1024 + 1));
    await raw.closed();
    expect(raw.closeCode).toBe(CLOSE.tryAgain);
    server.door.gate.open();
  });

  it('is not overrun meanwhile: reading stops, and what was sent is worked on later', async () => {
    server.door.gate.shut();
    const raw = RawClient.to(server, 'ann');
    await eventually(() => raw.isOpen);
    const updates = updatesOf((doc) => {
      for (let index = 0; index < 3_000; index += 1) {
        putSpan(doc, span({ id: `s${index % 10}`, start: index % 10, end: (index % 10) + 1 }), 'x');
      }
    });
    for (const update of updates) raw.sendUpdate(update);
    await eventually(() => server.collab.stats().pauses === 1);
    await turns();
    expect(raw.isOpen).toBe(true);
    server.door.gate.open();
    await eventually(() => raw.safe === 3_000);
    expect((await server.stored()).length).toBe(10);
    raw.destroy();
  });

  it('is asked again when rights changed while it thought', async () => {
    server.door.gate.shut();
    const raw = RawClient.to(server, 'ann');
    await eventually(() => server.door.asked === 1);
    server.door.access.delete('ann');
    server.bus.publish('accessChanged', { projectId: PROJECT });
    server.door.gate.open();
    await raw.closed();
    expect(raw.closeCode).toBe(CLOSE.forbidden);
  });

  it('lets one person have so many sockets and no more', async () => {
    const many = await Promise.all(Array.from({ length: 50 }, () => RawClient.in(server, 'ann')));
    const raw = RawClient.to(server, 'ann');
    await raw.closed();
    expect(raw.closeCode).toBe(CLOSE.tryAgain);
    const bob = await RawClient.in(server, 'bob');
    for (const one of [...many, bob]) one.destroy();
  });
});

describe('sockets about which the door has not decided', () => {
  it('are bounded: one more is turned away before the handshake', async () => {
    server.door.gate.shut();
    const many = Array.from({ length: 500 }, () => RawClient.to(server, 'zoe'));
    await eventually(() => server.collab.stats().sockets === 500);
    const raw = RawClient.to(server, 'ann');
    await raw.closed();
    expect(raw.refusal).toBe(503);
    server.door.gate.open();
    await eventually(() => server.collab.stats().sockets === 0);
    for (const one of many) one.destroy();
    // 500 handshakes of one address: the next ones come with time.
    server.now += 10_000;
    const ann = await RawClient.in(server, 'ann');
    ann.destroy();
  });
});

describe('[R3] a reader', () => {
  it('sees every change and makes none', async () => {
    const ann = await server.join('ann');
    const rita = await server.join('rita');
    putSpan(ann.doc, span(), 'local');
    await rita.until(() => rita.spans.length === 1);
    putSpan(rita.doc, span({ id: 's2', start: 20, end: 24, by: 'rita' }), 'local');
    putSpan(ann.doc, span({ id: 's3', start: 30, end: 35 }), 'local');
    await rita.until(() => rita.spans.length === 3);
    expect((await server.stored()).map(({ id }) => id)).toEqual(['s1', 's3']);
    expect(ann.spans.map(({ id }) => id)).toEqual(['s1', 's3']);
    expect(rita.safe).toBe(0);
    expect(rita.closes).toEqual([]);
  });

  it('changes nothing by step 2 either, and is not asked for it', async () => {
    const raw = RawClient.to(server, 'rita');
    await eventually(() => raw.isOpen);
    raw.sendStep1();
    raw.sendStep2(oneSpan('rita'));
    await eventually(() => raw.count(SYNC.step2) === 1);
    expect(raw.count(SYNC.step1)).toBe(0);
    expect(await server.inMemory()).toEqual([]);
    expect(server.log.stored(ROOM).rows).toEqual([]);
    expect(raw.isOpen).toBe(true);
    raw.destroy();
  });

  it('leaves no write behind when leaving last', async () => {
    const quick = await RoomServer.start({ log: server.log, timings: { unloadAfterMs: 1 } });
    const rita = await quick.join('rita');
    rita.destroy();
    await eventually(() => quick.collab.stats().rooms === 0);
    expect(server.log.stored(ROOM)).toMatchObject({ snapshot: null, rows: [], history: [] });
    expect(quick.projection.rows.size).toBe(0);
    await quick.close();
  });
});

describe('[R6] when rights change', () => {
  it('a message that comes after the event is judged by the new ones', async () => {
    const raw = await RawClient.in(server, 'ann');
    server.door.access.delete('ann');
    server.door.gate.shut();
    server.bus.publish('accessChanged', { projectId: PROJECT, userId: 'ann' });
    raw.sendUpdate(oneSpan('ann'));
    await turns();
    expect(raw.isOpen).toBe(true);
    expect(raw.safe).toBe(0);
    server.door.gate.open();
    await raw.closed();
    expect(raw.closeCode).toBe(CLOSE.forbidden);
    expect(await server.inMemory()).toEqual([]);
  });

  it('a message that waits for the log of others is judged by them too', async () => {
    const [ann, bob] = [await RawClient.in(server, 'ann'), await RawClient.in(server, 'bob')];
    server.log.appendGate.shut();
    bob.sendUpdate(oneSpan('bob', 'b1'));
    await turns();
    ann.sendUpdate(oneSpan('ann', 'a1'));
    await turns();
    server.door.access.delete('ann');
    server.bus.publish('accessChanged', { projectId: PROJECT, userId: 'ann' });
    server.log.appendGate.open();
    await ann.closed();
    await eventually(() => bob.safe === 1);
    expect((await server.inMemory()).map(({ id }) => id)).toEqual(['b1']);
    bob.destroy();
  });

  it('messages that waited go on when rights stayed', async () => {
    const raw = await RawClient.in(server, 'ann');
    server.door.gate.shut();
    server.bus.publish('accessChanged', { projectId: PROJECT });
    raw.sendUpdate(oneSpan('ann'));
    await turns();
    server.door.gate.open();
    await eventually(() => raw.safe === 1);
    expect(raw.isOpen).toBe(true);
    raw.destroy();
  });

  it('somebody with another level of access is sent back, and comes again with it', async () => {
    const ann = await server.join('ann');
    server.door.access.set('ann', 'read');
    server.bus.publish('accessChanged', { projectId: PROJECT, documentId: 'doc1' });
    await ann.until(() => ann.closes.length === 1);
    expect(ann.closes).toEqual([CLOSE.rightsChanged]);
    await ann.until(() => ann.connections === 2 && ann.provider.synced);
    putSpan(ann.doc, span(), 'local');
    expect(await server.inMemory()).toEqual([]);
  });

  it('only those concerned are judged', async () => {
    await server.join('ann');
    await server.join('bob');
    const { asked } = server.door;
    server.bus.publish('accessChanged', { projectId: 'other' });
    server.bus.publish('accessChanged', { projectId: PROJECT, documentId: 'doc7' });
    server.bus.publish('signInEnded', { userId: 'ann', signInId: 'another' });
    expect(server.door.asked).toBe(asked);
    server.bus.publish('accessChanged', { projectId: PROJECT, userId: 'bob' });
    expect(server.door.asked).toBe(asked + 1);
    server.bus.publish('signInEnded', { userId: 'ann', signInId: 'sign-in-ann' });
    expect(server.door.asked).toBe(asked + 2);
  });

  it('somebody whose sign-in ended is told so', async () => {
    const raw = await RawClient.in(server, 'ann');
    server.door.access.delete('ann');
    server.bus.publish('signInEnded', { userId: 'ann', signInId: 'sign-in-ann' });
    await raw.closed();
    expect(raw.closeCode).toBe(CLOSE.forbidden);
  });

  it('the last of two judgements counts, whichever answers first', async () => {
    const ann = await server.join('ann');
    server.door.access.delete('ann');
    server.door.gate.shut();
    server.bus.publish('accessChanged', { projectId: PROJECT });
    server.door.access.set('ann', 'write');
    server.bus.publish('accessChanged', { projectId: PROJECT });
    server.door.gate.open();
    putSpan(ann.doc, span(), 'local');
    await ann.until(() => ann.safe === 2);
    expect(ann.closes).toEqual([]);
  });

  it('a lost event is made good by the look at everybody', async () => {
    const quick = await RoomServer.start({ timings: { rejudgeMs: 5 } });
    const raw = await RawClient.in(quick, 'ann');
    quick.door.access.delete('ann');
    await raw.closed();
    expect(raw.closeCode).toBe(CLOSE.forbidden);
    await quick.close();
  });

  it('a store that cannot tell sends everybody back to try again', async () => {
    const raw = await RawClient.in(server, 'ann');
    server.door.fails = true;
    server.bus.publish('accessChanged', { projectId: PROJECT });
    await raw.closed();
    expect(raw.closeCode).toBe(CLOSE.tryAgain);
  });
});

describe('a document that is deleted', () => {
  it('ends its rooms and tells everybody in them', async () => {
    const [ann, bob] = [await RawClient.in(server, 'ann'), await RawClient.in(server, 'bob', 'doc1/gold')];
    await server.collab.dropRooms(['doc1']);
    await Promise.all([ann.closed(), bob.closed()]);
    expect([ann.closeCode, bob.closeCode]).toEqual([CLOSE.notFound, CLOSE.notFound]);
    expect(server.collab.stats().rooms).toBe(0);
  });

  it('is noticed also when only the project is known to have changed', async () => {
    const raw = await RawClient.in(server, 'ann');
    server.subjects.texts.delete('doc1');
    server.bus.publish('projectChanged', { projectId: PROJECT });
    await raw.closed();
    expect(raw.closeCode).toBe(CLOSE.notFound);
  });
});

describe('two users under one client id', () => {
  it('[A1] nobody writes under the client id of somebody else', async () => {
    const [ann, bob] = [await RawClient.in(server, 'ann'), await RawClient.in(server, 'bob')];
    ann.sendUpdate(updatesOf((doc) => putSpan(doc, span(), 'x'), 77)[0]!);
    await eventually(() => ann.safe === 1);
    const forged = new Y.Doc();
    for (const { update } of server.log.stored(ROOM).rows) Y.applyUpdate(forged, update);
    forged.clientID = 77;
    const before = Y.encodeStateVector(forged);
    putSpan(forged, span({ id: 's2', start: 20, end: 24 }), 'x');
    bob.sendUpdate(Y.encodeStateAsUpdate(forged, before));
    await bob.closed();
    expect(bob.closeCode).toBe(CLOSE.forbidden);
    expect((await server.stored()).map(({ id }) => id)).toEqual(['s1']);
    ann.destroy();
  });
});
