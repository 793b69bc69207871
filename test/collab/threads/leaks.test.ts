import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putSpan } from '../../../schema/annotationSet.ts';
import { Connection } from '../../../server/collab/connection.ts';
import { Room } from '../../../server/collab/room.ts';
import { span } from '../support/build.ts';
import { eventually, turns } from '../support/eventually.ts';
import { liveCount } from '../support/liveObjects.ts';
import { RawClient, updatesOf } from '../support/rawClient.ts';
import { addressOf, RoomServer } from '../support/roomServer.ts';

const ROOM = 'doc1/shared';
let server: RoomServer;
afterEach(() => server.close());

const ONE_SPAN = updatesOf((doc) => putSpan(doc, span({ by: 'bob' }), 'x'))[0]!;

describe('rooms that everybody has left', () => {
  it('leave memory with their documents: none of five hundred is alive', async () => {
    server = await RoomServer.start({ timings: { unloadAfterMs: 1, projectAfterMs: 3_600_000 } });
    const documents = liveCount(Y.Doc);
    for (let round = 0; round < 10; round += 1) {
      // One address may shake hands fifty times a second.
      server.now += 1_000;
      const visits = Array.from({ length: 50 }, async (_, index) => {
        const raw = await RawClient.in(server, 'bob', `doc1/model:m${50 * round + index}`);
        raw.sendUpdate(ONE_SPAN);
        await eventually(() => raw.safe === 1);
        raw.destroy();
      });
      await Promise.all(visits);
    }
    expect(server.log.loads).toBe(500);
    await eventually(() => server.collab.stats().rooms === 0 && server.collab.stats().sockets === 0);
    await turns();
    expect(liveCount(Room)).toBe(0);
    expect(liveCount(Y.Doc)).toBe(documents);
  });

  it('are gone also when the store fails for good: no endless retries, and it is counted', async () => {
    server = await RoomServer.start({ timings: { unloadAfterMs: 1, projectAfterMs: 3_600_000 } });
    const raw = await RawClient.in(server, 'bob');
    raw.sendUpdate(ONE_SPAN);
    await eventually(() => raw.safe === 1);
    server.projection.failures = server.log.failAppends = 1_000_000;
    server.log.compact = () => Promise.reject(new Error('the log cannot be written'));
    raw.destroy();
    await eventually(() => server.collab.stats().rooms === 0);
    const { projectionFailures, compactionFailures } = server.collab.stats();
    expect(projectionFailures + compactionFailures).toBeGreaterThanOrEqual(1);
    await turns(50);
    expect(server.collab.stats()).toMatchObject({ projectionFailures, compactionFailures });

    const again = await RawClient.in(server, 'bob');
    again.sendUpdate(updatesOf((doc) => putSpan(doc, span({ id: 's2', by: 'bob' }), 'x'))[0]!);
    again.destroy();
    await eventually(() => server.collab.stats().appendFailures === 1);
    await eventually(() => server.collab.stats().rooms === 0);
    expect((await server.stored()).map(({ id }) => id)).toEqual(['s1']);
  });

  it('are gone also when the last one left in the middle of a broadcast', async () => {
    server = await RoomServer.start({ timings: { unloadAfterMs: 1, presenceMs: 3 } });
    const [ann, bob] = [await RawClient.in(server, 'ann'), await RawClient.in(server, 'bob')];
    server.log.appendGate.shut();
    const [first, second] = updatesOf((doc) => {
      putSpan(doc, span({ by: 'bob' }), 'x');
      putSpan(doc, span({ id: 's2', start: 20, end: 24, by: 'bob' }), 'x');
    });
    bob.sendUpdate(first!);
    await turns();
    bob.sendUpdate(second!);
    ann.sendAwareness({ client: 7, clock: 1, state: '{}' });
    bob.sendAwareness({ client: 8, clock: 1, state: '{}' });
    await turns(2);
    ann.destroy();
    bob.destroy();
    await turns();
    server.log.appendGate.open();
    await eventually(() => server.collab.stats().rooms === 0 && server.collab.stats().sockets === 0);
    expect((await server.stored()).length).toBe(2);
    const rita = await server.join('rita');
    expect(rita.provider.awareness.getStates().size).toBe(1);
    expect(rita.spans.length).toBe(2);
  });
});

describe('a room that somebody stays in', () => {
  it('does not grow with those who come and go: not by sockets, nor documents, nor who was where', async () => {
    server = await RoomServer.start();
    await server.join('rita');
    const visit = async (number: number): Promise<void> => {
      const raw = await RawClient.in(server, 'bob');
      raw.sendAwareness({ client: 1_000 + number, clock: 1, state: '{"selection":{"start":0,"end":3}}' });
      raw.sendUpdate(ONE_SPAN);
      await eventually(() => raw.safe === 1);
      raw.destroy();
    };
    await visit(0);
    await eventually(() => server.collab.stats().sockets === 1);
    const before = [liveCount(Connection), liveCount(Y.Doc)];
    for (let round = 0; round < 12; round += 1) {
      // One address may shake hands fifty times a second.
      server.now += 1_000;
      await Promise.all(Array.from({ length: 40 }, (_, index) => visit(1 + 40 * round + index)));
      await server.collab.editRoom(addressOf(ROOM), 'ann', (doc) => putSpan(doc, span({ at: round }), 'x'));
    }
    await eventually(() => server.collab.stats().sockets === 1);
    await turns();
    expect([liveCount(Connection), liveCount(Y.Doc)]).toEqual(before);
    const late = await server.join('ann');
    await turns();
    expect(late.provider.awareness.getStates().size).toBe(2);
  });
});
