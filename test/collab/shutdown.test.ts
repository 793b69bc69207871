import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putSpan } from '../../schema/annotationSet.ts';
import { CLOSE } from '../../schema/sync.ts';
import { span } from './support/build.ts';
import { eventually, turns } from './support/eventually.ts';
import { RawClient, updatesOf } from './support/rawClient.ts';
import { RoomServer } from './support/roomServer.ts';

const ROOM = 'doc1/shared';
let server: RoomServer;
beforeEach(async () => {
  server = await RoomServer.start();
});
afterEach(() => server.close());

describe('going down', () => {
  it('stores what waits, writes projections, tells everybody to come back, and takes nobody new', async () => {
    const ann = await server.join('ann');
    server.log.appendGate.shut();
    putSpan(ann.doc, span(), 'local');
    await turns();
    ann.provider.shouldReconnect = () => false;
    const closing = server.collab.close();
    const raw = RawClient.to(server, 'bob');
    await raw.closed();
    expect(raw.refusal).toBe(503);
    server.log.appendGate.open();
    await closing;
    await ann.until(() => ann.closes.length === 1);
    expect(ann.closes).toEqual([CLOSE.restart]);
    expect(ann.safe).toBe(2);
    expect((await server.stored()).length).toBe(1);
    expect(server.projection.rows.get(ROOM)?.spans).toEqual([span()]);
    expect(server.collab.stats()).toMatchObject({ rooms: 0, sockets: 0 });
  });

  it('does not wait for ever for a store that hangs, nor for a socket that does not answer', async () => {
    const raw = await RawClient.in(server, 'ann');
    server.log.appendGate.shut();
    raw.sendUpdate(updatesOf((doc) => putSpan(doc, span(), 'x'))[0]!);
    await turns();
    raw.socket.pause();
    await server.collab.close();
    expect(server.collab.stats()).toMatchObject({ rooms: 0, sockets: 0 });
    server.log.appendGate.open();
    raw.destroy();
  });

  it('spreads the goodbyes of many, each with the code to come back, after all was stored', async () => {
    const spread = await RoomServer.start({ timings: { goodbyeMs: 120 } });
    const raws = await Promise.all(Array.from({ length: 40 }, () => RawClient.in(spread, 'ann')));
    raws[39]!.sendUpdate(updatesOf((doc) => putSpan(doc, span(), 'x'))[0]!);
    await eventually(() => raws[39]!.safe === 1);
    const closedAt: number[] = [];
    for (const { socket } of raws) socket.on('close', () => closedAt.push(performance.now()));
    await spread.collab.close();
    await eventually(() => closedAt.length === 40);
    expect(raws.map(({ closeCode }) => closeCode)).toEqual(Array(40).fill(CLOSE.restart));
    expect(closedAt.at(-1)! - closedAt[0]!).toBeGreaterThan(60);
    expect(spread.projection.rows.get(ROOM)?.spans).toEqual([span()]);
    await spread.close();
  });

  it('takes nothing of what is sent while goodbyes are said', async () => {
    const spread = await RoomServer.start({ timings: { goodbyeMs: 100 } });
    const raws = await Promise.all(Array.from({ length: 20 }, () => RawClient.in(spread, 'ann')));
    const closing = spread.collab.close();
    await raws[0]!.closed();
    raws[19]!.sendUpdate(updatesOf((doc) => putSpan(doc, span(), 'x'))[0]!);
    await closing;
    expect(raws[19]!.safe).toBe(0);
    expect(await spread.stored()).toEqual([]);
    await spread.close();
  });

  it('does not wait for a goodbye of somebody who is gone and whose last frames wait', async () => {
    const raw = await RawClient.in(server, 'ann');
    server.log.appendGate.shut();
    for (let index = 0; index < 3; index += 1) {
      raw.sendUpdate(updatesOf((doc) => putSpan(doc, span({ id: `s${index}` }), 'x'))[0]!);
      await turns();
    }
    raw.destroy();
    await turns();
    expect(server.collab.stats().sockets).toBe(1);
    await server.collab.close();
    expect(server.collab.stats().rooms).toBe(0);
    server.log.appendGate.open();
  });
});
