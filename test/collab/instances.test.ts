import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { putSpan, readSpans, relabelSpan, removeSpans, resizeSpan } from '../../schema/annotationSet.ts';
import { CLOSE } from '../../schema/sync.ts';
import { span } from './support/build.ts';
import { Cluster, CLUSTER_ROOM } from './support/cluster.ts';
import { eventually, turns } from './support/eventually.ts';
import { Gate } from './support/memoryPorts.ts';
import { RawClient } from './support/rawClient.ts';
import { addressOf, type RoomClient, type RoomServer } from './support/roomServer.ts';

const QUIET = { projectAfterMs: 3_600_000, projectAtMostMs: 3_600_000 };

let cluster: Cluster;
beforeEach(() => {
  cluster = new Cluster();
});
afterEach(() => cluster.close());

const ids = (client: RoomClient): string[] => client.spans.map(({ id }) => id).sort();

function put(client: RoomClient, id: string, start: number, at = 1_000): void {
  putSpan(client.doc, span({ id, start, end: start + 3, by: client.user, at }), 'local');
}

/** Both edits are on their way to the log at once; those of the first named are there first. */
async function atOnce(...edits: (() => void)[]): Promise<void> {
  const { appendGate } = cluster.log;
  appendGate.shut();
  for (const [index, edit] of edits.entries()) {
    edit();
    await eventually(() => appendGate.waiting === index + 1, 'the append waits');
  }
  appendGate.open();
}

describe('[R7] an edit on one server reaches people on another', () => {
  it('by the ring', async () => {
    const [a, b] = await cluster.addTwo();
    const [ann, bob] = [await a.join('ann'), await b.join('bob')];
    put(ann, 's1', 0);
    await bob.until(() => bob.spans.length === 1);
    put(bob, 's2', 10);
    await ann.until(() => ann.spans.length === 2);
    expect(ann.spans).toEqual(bob.spans);
  });

  it('by looking alone, when every message is lost', async () => {
    const [a, b] = await cluster.addTwo({ pollMs: 50 });
    const [ann, bob] = [await a.join('ann'), await b.join('bob')];
    cluster.loseAll();
    put(ann, 's1', 0);
    await bob.until(() => bob.spans.length === 1);
    expect(bob.spans).toEqual(ann.spans);
  });

  it('when the line is back', async () => {
    const [a, b] = await cluster.addTwo();
    const [ann, bob] = [await a.join('ann'), await b.join('bob')];
    cluster.lineOf(b).cut();
    put(ann, 's1', 0);
    await ann.until(() => ann.safe === 2);
    await turns();
    expect(bob.spans).toEqual([]);
    cluster.lineOf(b).restore();
    await bob.until(() => bob.spans.length === 1);
  });

  it('also in a room that was closed and opened again', async () => {
    const [a, b] = [await cluster.add({ unloadAfterMs: 1 }), await cluster.add()];
    (await a.join('ann')).destroy();
    await eventually(() => a.collab.stats().rooms === 0);
    const [ann, bob] = [await a.join('ann'), await b.join('bob')];
    put(bob, 's1', 0);
    await ann.until(() => ann.spans.length === 1);
  });

  it('with one message an edit, which nobody answers', async () => {
    const servers = [await cluster.add(QUIET), await cluster.add(QUIET), await cluster.add(QUIET)];
    const clients = [];
    for (const server of servers) clients.push(await server.join('ann'));
    await turns();
    const before = cluster.network.published;
    for (let index = 0; index < 10; index += 1) {
      put(clients[0]!, `s${index}`, index * 3);
      for (const client of clients) await client.until(() => client.spans.length === index + 1);
    }
    await turns();
    expect(cluster.network.published - before).toBe(10);
  });

  it('and is stored once, by the server that took it, with its author', async () => {
    const [a, b] = await cluster.addTwo();
    const [ann, bob] = [await a.join('ann'), await b.join('bob')];
    put(ann, 's1', 0);
    await bob.until(() => bob.spans.length === 1);
    put(bob, 's2', 10);
    await ann.until(() => ann.spans.length === 2);
    const { rows } = cluster.log.stored(CLUSTER_ROOM);
    expect(rows.map(({ seq, userIds }) => [seq, userIds])).toEqual([
      [1, ['ann']],
      [2, ['bob']],
    ]);
    expect([a.collab.stats().rows, b.collab.stats().rows]).toEqual([1, 1]);
  });
});

describe('[R7] two servers write at once', () => {
  it('one row each under the next number, nothing lost, and only what is stored is acknowledged', async () => {
    const [a, b] = await cluster.addTwo();
    const [ann, bob] = [await a.join('ann'), await b.join('bob')];
    cluster.log.appendGate.shut();
    put(ann, 's1', 0);
    put(bob, 's2', 10);
    await eventually(() => cluster.log.appendGate.waiting === 2);
    expect([ann.safe, bob.safe]).toEqual([1, 1]);
    cluster.log.appendGate.open();
    for (const one of [ann, bob]) await one.until(() => one.safe === 2 && one.spans.length === 2);
    expect(cluster.log.stored(CLUSTER_ROOM).rows.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(ann.spans).toEqual(bob.spans);
    expect(await a.stored()).toEqual(ann.spans);
    expect(a.collab.stats().rebases + b.collab.stats().rebases).toBe(1);
    expect(cluster.faults()).toEqual([]);
  });

  it.each(['the senior one first', 'the junior one first'])(
    '[A3][A5] of two that overlap the later made yields, and its author is told: %s is stored',
    async (order) => {
      const [a, b] = await cluster.addTwo();
      const [ann, bob] = [await a.join('ann'), await b.join('bob')];
      const edits = [(): void => put(bob, 'senior', 0, 1_000), (): void => put(ann, 'junior', 1, 2_000)];
      await atOnce(...(order.startsWith('the senior') ? edits : edits.reverse()));
      for (const one of [ann, bob]) await one.until(() => one.safe === 2 && ids(one).join() === 'senior');
      await ann.until(() => ann.notices.length === 1);
      expect(ann.notices[0]).toMatchObject({ kind: 'repaired', spanId: 'junior', rule: 'A2' });
      expect(bob.notices).toEqual([]);
      expect(cluster.faults()).toEqual([]);
    },
  );

  it('[A3] a span that yielded stays when the one it yielded to must yield itself', async () => {
    const [a, b] = await cluster.addTwo();
    const [ann, bob] = [await a.join('ann'), await b.join('bob')];
    await atOnce(
      () => put(ann, 'first', 0, 1_000),
      () => {
        // One batch: `third` yields to `second`, which then yields to `first`.
        bob.doc.transact(() => {
          put(bob, 'second', 2, 2_000);
          put(bob, 'third', 4, 3_000);
        });
      },
    );
    for (const one of [ann, bob]) await one.until(() => ids(one).join() === 'first,third');
    expect(bob.notices.map(({ spanId }) => spanId)).toEqual(['second']);
    expect(cluster.faults()).toEqual([]);
  });

  it('[H1] the history names the right people, with true states before and after', async () => {
    const [a, b] = await cluster.addTwo();
    const [ann, bob] = [await a.join('ann'), await b.join('bob')];
    put(ann, 's1', 0);
    put(ann, 's2', 10);
    await bob.until(() => bob.spans.length === 2);
    await atOnce(
      () => relabelSpan(ann.doc, 's1', 'ORG', 'local'),
      () => {
        bob.doc.transact(() => {
          resizeSpan(bob.doc, 's1', { start: 0, end: 5 }, 'local');
          removeSpans(bob.doc, ['s2'], 'local');
        });
      },
    );
    for (const one of [ann, bob]) await one.until(() => one.spans.length === 1);
    await eventually(() => JSON.stringify(ann.spans) === JSON.stringify(bob.spans));
    const changes = await cluster.log.changesSince(CLUSTER_ROOM, 0);
    expect(changes.filter(({ spanId }) => spanId === 's2').map(({ userId }) => userId)).toEqual([
      'ann',
      'bob',
    ]);
    expect(changes.filter(({ spanId }) => spanId === 's1').length).toBeGreaterThan(1);
    expect(cluster.faults(['s2'])).toEqual([]);
  });

  it('two who remove the same span make one row', async () => {
    const [a, b] = await cluster.addTwo();
    const [ann, bob] = [await a.join('ann'), await b.join('bob')];
    put(ann, 's1', 0);
    await bob.until(() => bob.spans.length === 1);
    await atOnce(
      () => removeSpans(ann.doc, ['s1'], 'local'),
      () => removeSpans(bob.doc, ['s1'], 'local'),
    );
    await ann.until(() => ann.safe === 3);
    await bob.until(() => bob.safe === 2);
    expect(cluster.log.stored(CLUSTER_ROOM).rows.length).toBe(2);
    expect(cluster.faults(['s1'])).toEqual([]);
  });
});

describe('[R7] a server that is behind', () => {
  async function behind(
    timings = {},
  ): Promise<{ a: RoomServer; b: RoomServer; bob: RoomClient; cleo: RoomClient }> {
    const [a, b] = [await cluster.add(timings), await cluster.add()];
    const [bob, cleo] = [await a.join('bob'), await b.join('cleo')];
    cluster.loseAll();
    for (let index = 0; index < 5; index += 1) put(bob, `s${index}`, index * 4);
    await bob.until(() => bob.safe === 6);
    expect(cleo.spans).toEqual([]);
    return { a, b, bob, cleo };
  }

  it('takes in somebody who learned more elsewhere: nobody is refused, nothing is stored twice', async () => {
    const { a, b, bob, cleo } = await behind();
    const ann = await a.join('ann');
    ann.provider.destroy();
    relabelSpan(ann.doc, 's0', 'ORG', 'local');
    put(ann, 'fresh', 40);
    const moved = await b.join('ann', CLUSTER_ROOM, ann.doc);
    await cleo.until(() => cleo.spans.length === 6);
    expect(moved.closes).toEqual([]);
    expect(cleo.spans).toEqual(moved.spans);
    expect(cluster.faults()).toEqual([]);
    const bindings = cluster.log.stored(CLUSTER_ROOM).rows.flatMap((row) => row.bindings);
    expect(bindings).toContainEqual({ client: bob.doc.clientID, userId: 'bob' });
    expect(bindings.filter(({ client }) => client === bob.doc.clientID).length).toBe(1);
  });

  it('lets nobody in on the strength of a look that began before they came', async () => {
    const [a, b] = await cluster.addTwo();
    const [bob, cleo] = [await a.join('bob'), await b.join('cleo')];
    put(bob, 's1', 0);
    await cleo.until(() => cleo.spans.length === 1);
    cluster.loseAll();
    const late = new Gate();
    late.shut();
    const load = cluster.log.load.bind(cluster.log);
    vi.spyOn(cluster.log, 'load').mockImplementationOnce(async (...asked) => {
      const answer = await load(...asked);
      await late.pass();
      return answer;
    });
    cluster.lineOf(b).cut();
    cluster.lineOf(b).restore();
    await eventually(() => late.waiting === 1);
    const ann = await a.join('ann');
    put(bob, 's2', 10);
    await ann.until(() => ann.spans.length === 2);
    ann.provider.destroy();
    const moved = b.connect('ann', CLUSTER_ROOM, ann.doc);
    await moved.until(() => moved.provider.wsconnected);
    relabelSpan(ann.doc, 's2', 'ORG', 'local');
    await turns();
    late.open();
    await moved.until(() => moved.provider.synced);
    await cleo.until(() => cleo.spans[1]?.entityTypeId === 'ORG');
    expect(moved.closes).toEqual([]);
    expect(b.collab.stats().gaps).toBe(0);
    expect(cluster.faults()).toEqual([]);
  });

  it('[R4] reads a snapshot, when the rows it lacks were compacted', async () => {
    const { a, b, bob, cleo } = await behind({ unloadAfterMs: 1 });
    const before = bob.spans;
    bob.destroy();
    await eventually(() => a.collab.stats().rooms === 0);
    expect(cluster.log.stored(CLUSTER_ROOM).rows).toEqual([]);
    await b.join('ann');
    await cleo.until(() => cleo.spans.length === 5);
    expect(cleo.spans).toEqual(before);
  });

  it('[R4] cannot write under an old number after a compaction', async () => {
    const { a, bob, cleo } = await behind({ unloadAfterMs: 1 });
    bob.destroy();
    await eventually(() => a.collab.stats().rooms === 0);
    put(cleo, 'late', 40);
    await cleo.until(() => cleo.safe === 2);
    expect(ids(cleo)).toEqual(['late', 's0', 's1', 's2', 's3', 's4']);
    expect(cluster.log.stored(CLUSTER_ROOM).rows.map(({ seq }) => seq)).toEqual([
      cluster.witness.rows.length,
    ]);
    expect(cluster.faults()).toEqual([]);
    expect(await a.stored()).toEqual(cleo.spans);
  });

  it('lets its own editor see all that stands', async () => {
    const { b } = await behind();
    let seen = 0;
    await b.collab.editRoom(addressOf(CLUSTER_ROOM), 'ann', (doc) => {
      seen = readSpans(doc).length;
    });
    expect(seen).toBe(5);
  });
});

describe('[A1] a client id belongs to one person on all servers', () => {
  async function forge(server: RoomServer, victim: RoomClient): Promise<number | undefined> {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(victim.doc));
    doc.clientID = victim.doc.clientID;
    const attacker = await RawClient.in(server, 'cleo');
    doc.on('update', (update: Uint8Array) => attacker.sendUpdate(update));
    putSpan(doc, span({ id: 'forged', start: 50, end: 52, by: 'cleo' }), 'local');
    await attacker.closed();
    doc.destroy();
    return attacker.closeCode;
  }

  it('at once, after a restart, and after a compaction', async () => {
    const [a, b] = [await cluster.add(), await cluster.add({ unloadAfterMs: 1 })];
    const ann = await a.join('ann');
    put(ann, 's1', 0);
    await ann.until(() => ann.safe === 2);
    expect(await forge(b, ann)).toBe(CLOSE.forbidden);
    const restarted = await cluster.add();
    expect(await forge(restarted, ann)).toBe(CLOSE.forbidden);
    await eventually(() => b.collab.stats().rooms === 0);
    expect(cluster.log.stored(CLUSTER_ROOM).rows).toEqual([]);
    expect(await forge(await cluster.add(), ann)).toBe(CLOSE.forbidden);
    expect(ids(ann)).toEqual(['s1']);
  });
});

describe('[P2] the projections of two servers', () => {
  it('the newest wins, and the version only grows', async () => {
    const [a, b] = await cluster.addTwo();
    const [ann, bob] = [await a.join('ann'), await b.join('bob')];
    const written: number[] = [];
    cluster.projection.on('write', ({ seq }) => written.push(seq));
    for (let index = 0; index < 6; index += 1) {
      put(index % 2 === 0 ? ann : bob, `s${index}`, index * 4);
      for (const one of [ann, bob]) await one.until(() => one.spans.length === index + 1);
    }
    await eventually(() => cluster.projection.rows.get(CLUSTER_ROOM)?.seq === 6);
    expect(cluster.projection.rows.get(CLUSTER_ROOM)?.spans).toEqual(ann.spans);
    expect(written).toEqual([...written].sort((x, y) => x - y));
    expect(cluster.projection.rows.get(CLUSTER_ROOM)?.version).toBe(written.length);
  });
});
