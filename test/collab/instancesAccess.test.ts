import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { putSpan } from '../../schema/annotationSet.ts';
import { CLOSE } from '../../schema/sync.ts';
import { longestGhostMs, TIMINGS } from '../../server/collab/limits.ts';
import { span } from './support/build.ts';
import { Cluster, CLUSTER_ROOM } from './support/cluster.ts';
import { eventually, turns } from './support/eventually.ts';
import { RawClient } from './support/rawClient.ts';
import type { RoomClient, RoomServer } from './support/roomServer.ts';

let cluster: Cluster;
beforeEach(() => {
  cluster = new Cluster();
});
afterEach(async () => {
  vi.useRealTimers();
  await cluster.close();
});

function put(client: RoomClient, id: string, start: number): void {
  putSpan(client.doc, span({ id, start, end: start + 3, by: client.user }), 'local');
}

/** Somebody whose own client does not come back by itself. */
async function closedWith(client: RoomClient): Promise<number | undefined> {
  await client.until(() => client.closes.length > 0);
  return client.closes[0];
}

describe('[R6] rights that change on one server', () => {
  const revoke = {
    'a membership': (server: RoomServer) =>
      server.bus.publish('accessChanged', { projectId: 'project1', userId: 'ann' }),
    'a sign-in': (server: RoomServer) =>
      server.bus.publish('signInEnded', { userId: 'ann', signInId: 'sign-in-ann' }),
  };

  it.each(Object.entries(revoke))('close the sockets on the other: %s', async (_what, publish) => {
    const [a, b] = await cluster.addTwo();
    const [ann, bob] = [await b.join('ann'), await b.join('bob')];
    cluster.door.access.delete('ann');
    publish(a);
    expect(await closedWith(ann)).toBe(CLOSE.forbidden);
    expect(bob.closes).toEqual([]);
  });

  it.each(Object.entries(revoke))(
    'close them within one round of looking, when the message is lost: %s',
    async (_what, publish) => {
      const [a, b] = await cluster.addTwo({ rejudgeMs: 40 });
      const ann = await b.join('ann');
      cluster.loseAll();
      cluster.door.access.delete('ann');
      publish(a);
      expect(await closedWith(ann)).toBe(CLOSE.forbidden);
    },
  );

  it('close them when the line is back', async () => {
    const [a, b] = await cluster.addTwo();
    const ann = await b.join('ann');
    cluster.lineOf(b).cut();
    cluster.door.access.delete('ann');
    revoke['a membership'](a);
    await turns();
    expect(ann.closes).toEqual([]);
    cluster.lineOf(b).restore();
    expect(await closedWith(ann)).toBe(CLOSE.forbidden);
  });

  it('end rooms of a document that was deleted there', async () => {
    const [a, b] = await cluster.addTwo();
    const ann = await b.join('ann');
    cluster.subjects.texts.delete('doc1');
    await a.collab.dropRooms(['doc1']);
    expect(await closedWith(ann)).toBe(CLOSE.notFound);
    expect(b.collab.stats().rooms).toBe(0);
  });

  it('end them when the line is back, if that was missed', async () => {
    const [a, b] = await cluster.addTwo();
    const ann = await b.join('ann');
    cluster.lineOf(b).cut();
    cluster.subjects.texts.delete('doc1');
    await a.collab.dropRooms(['doc1']);
    cluster.lineOf(b).restore();
    expect(await closedWith(ann)).toBe(CLOSE.notFound);
  });
});

describe('people on two servers', () => {
  const BEAT_MS = 5_000;

  function select(client: RoomClient, start: number): void {
    client.provider.awareness.setLocalStateField('selection', { start, end: start + 1 });
  }

  const sees = (client: RoomClient, other: RoomClient): boolean =>
    client.provider.awareness.getStates().has(other.doc.clientID);

  it('see each other, and see who leaves', async () => {
    const [a, b] = await cluster.addTwo();
    const [ann, bob] = [await a.join('ann'), await b.join('bob')];
    select(ann, 3);
    const shown = (): Record<string, unknown> | undefined =>
      bob.provider.awareness.getStates().get(ann.doc.clientID);
    await bob.until(() => (shown()?.['selection'] ?? null) !== null);
    expect(shown()).toMatchObject({ name: 'Name of ann', selection: { start: 3, end: 4 } });
    select(bob, 7);
    await ann.until(() => sees(ann, bob));
    ann.provider.disconnect();
    await bob.until(() => !sees(bob, ann));
  });

  it('see nobody of a server that died without a word, after half a minute', async () => {
    const [a, b] = await cluster.addTwo();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const [ann, bob] = [await a.join('ann'), await b.join('bob')];
    select(ann, 3);
    await bob.until(() => sees(bob, ann));
    cluster.lineOf(a).cut();
    let passedMs = 0;
    while (sees(bob, ann) && passedMs < 60_000) {
      passedMs += BEAT_MS;
      b.now += BEAT_MS;
      vi.advanceTimersByTime(BEAT_MS);
      await turns();
    }
    expect(passedMs).toBeGreaterThan(0);
    expect(passedMs).toBeLessThanOrEqual(30_000);
    expect(longestGhostMs(TIMINGS)).toBeLessThanOrEqual(30_000);
  });

  it('leave no ghost when they go before the room has looked at the log', async () => {
    const [a, b] = await cluster.addTwo();
    const bob = await b.join('bob');
    const other = await a.join('cleo');
    cluster.log.loadGate.shut();
    const hasty = RawClient.to(b, 'ann');
    hasty.socket.once('open', () =>
      hasty.sendAwareness({ client: 77, clock: 1, state: '{"selection":null}' }),
    );
    await eventually(() => cluster.log.loadGate.waiting > 0 && b.collab.stats().sockets === 2);
    hasty.destroy();
    await turns();
    cluster.log.loadGate.open();
    await eventually(() => b.collab.stats().sockets === 1);
    put(other, 's1', 0);
    await bob.until(() => bob.spans.length === 1);
    await turns();
    expect([...bob.provider.awareness.getStates().keys()]).not.toContain(77);
  });
});

describe('[R8] a copy of another lineage', () => {
  const tellingEpoch = (server: RoomServer, user: string, epoch: string): RawClient =>
    new RawClient(`${server.url}/${CLUSTER_ROOM}?epoch=${epoch}`, {
      cookie: `user=${user}`,
      origin: `http://127.0.0.1:${server.port}`,
    });

  it('is refused after the log was emptied and somebody else wrote; a fresh one is told the new lineage', async () => {
    const [a, b] = await cluster.addTwo();
    const ann = await a.join('ann');
    put(ann, 'old', 0);
    await ann.until(() => ann.epochs.length > 0 && ann.safe === 2);
    const old = ann.epochs.at(-1)!;
    ann.provider.disconnect();
    await a.close();
    cluster.log.rooms.clear();
    const bob = await b.join('bob');
    expect(bob.epochs).toEqual([]);
    put(bob, 'new', 0);
    // Told after the first row of an empty room.
    await bob.until(() => bob.epochs.length > 0);
    const returned = tellingEpoch(b, 'ann', old);
    await returned.closed();
    expect(returned.closeCode).toBe(CLOSE.unknownHistory);
    expect(bob.spans.map(({ id }) => id)).toEqual(['new']);
    const fresh = await b.join('cleo');
    expect(fresh.epochs).toEqual([bob.epochs[0]]);
    expect(fresh.epochs).not.toContain(old);
    const same = tellingEpoch(b, 'cleo', fresh.epochs[0]!);
    await eventually(() => same.frames.length > 0);
    expect(same.closeCode).toBeUndefined();
    same.destroy();
  });

  it('is told on both servers, when the first row is written on one', async () => {
    const [a, b] = await cluster.addTwo();
    const [ann, bob] = [await a.join('ann'), await b.join('bob')];
    put(ann, 's1', 0);
    await bob.until(() => bob.epochs.length > 0);
    expect(bob.epochs[0]).toBe(ann.epochs[0]);
  });

  it('is not written on by a server that holds it, once the log is seen to be emptied', async () => {
    const [a, b] = [await cluster.add(), await cluster.add({ pollMs: 40 })];
    const ann = await a.join('ann');
    const bob = await b.join('bob');
    put(ann, 'old', 0);
    await bob.until(() => bob.spans.length === 1);
    cluster.log.rooms.clear();
    expect(await closedWith(bob)).toBe(CLOSE.tryAgain);
  });

  it('is dropped by a server that reads rows of another one', async () => {
    const [a, b] = await cluster.addTwo();
    const [ann, bob] = [await a.join('ann'), await b.join('bob')];
    put(ann, 'old', 0);
    await bob.until(() => bob.spans.length === 1);
    await a.close();
    cluster.log.rooms.clear();
    const c = await cluster.add();
    const cleo = await c.join('cleo');
    for (let index = 0; index < 3; index += 1) {
      put(cleo, `new${index}`, index * 4);
      await cleo.until(() => cleo.safe === index + 2);
    }
    expect(await closedWith(bob)).toBe(CLOSE.tryAgain);
  });
});
