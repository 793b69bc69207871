import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putSpan } from '../../schema/annotationSet.ts';
import { CLOSE } from '../../schema/sync.ts';
import { span } from './support/build.ts';
import { turns } from './support/eventually.ts';
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
});
