import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putSpan, putSpans, readSpans, relabelSpan, removeSpans } from '../../../schema/annotationSet.ts';
import { BOUNDS } from '../../../server/collab/limits.ts';
import { startTestApp } from '../../support/testApp.ts';
import { span } from '../support/build.ts';
import { eventually, turns } from '../support/eventually.ts';
import { MemoryLog } from '../support/memoryPorts.ts';
import { NetworkStretch } from '../support/networkStretch.ts';
import { addressOf, RoomServer, type RoomServerOptions } from '../support/roomServer.ts';
import { Seeded } from '../support/seeded.ts';
import { openSync, pageHeaders, reached } from '../support/syncClient.ts';

const ROOM = 'doc1/shared';
const QUICK = { unloadAfterMs: 1, projectAfterMs: 1 };
let server: RoomServer;
afterEach(() => server.close());

async function start(options: RoomServerOptions = {}): Promise<void> {
  server = await RoomServer.start(options);
}

/** As many rows as bring the log to the brink of compaction. */
async function fillLog(): Promise<void> {
  for (let index = 1; index < BOUNDS.rowsBeforeCompaction; index += 1) {
    await server.collab.editRoom(addressOf(ROOM), 'ann', (doc) =>
      putSpan(doc, span({ entityTypeId: index % 2 === 0 ? 'PER' : 'ORG' }), 'x'),
    );
  }
}

describe('leaving and coming back', () => {
  it('finds what was still being stored when the last one left, without a second load under the first write', async () => {
    await start({ timings: QUICK });
    const ann = await server.join('ann');
    server.log.appendGate.shut();
    putSpan(ann.doc, span(), 'local');
    await turns();
    ann.destroy();
    await turns();
    const bob = server.connect('bob');
    await turns();
    expect(bob.provider.synced).toBe(false);
    server.log.appendGate.open();
    await bob.until(() => bob.provider.synced);
    await bob.until(() => bob.spans.length === 1);
    expect(server.log.loads).toBe(1);
    expect(bob.closes).toEqual([]);
  });

  it('two hundred times, into every stage of unloading, never meets a room that ignores the edits', async () => {
    const random = new Seeded(41);
    class SlowLog extends MemoryLog {
      override async load(...args: Parameters<MemoryLog['load']>) {
        await turns(random.below(3));
        return super.load(...args);
      }

      override async compact(...args: Parameters<MemoryLog['compact']>) {
        await turns(random.below(4));
        return super.compact(...args);
      }
    }
    await start({ log: new SlowLog(), timings: QUICK, subject: { text: 'x'.repeat(400) } });
    for (let round = 0; round < 200; round += 1) {
      const client = await server.join('ann');
      putSpan(client.doc, span({ id: `s${round}`, start: 2 * round, end: 2 * round + 1 }), 'local');
      await client.until(() => client.safe >= 2);
      expect(client.closes).toEqual([]);
      client.destroy();
      await turns(random.below(8));
    }
    expect((await server.stored()).length).toBe(200);
    expect(server.log.loads).toBeGreaterThan(20);
  });
});

describe('a reader who leaves last', () => {
  it('triggers no store of a set that has content, whatever was edited in the own copy', async () => {
    await start({ timings: QUICK });
    const ann = await server.join('ann');
    putSpan(ann.doc, span(), 'local');
    await ann.until(() => ann.safe === 2);
    ann.destroy();
    await eventually(() => server.collab.stats().rooms === 0);
    const before = structuredClone(server.log.stored(ROOM));
    const writes: string[] = [];
    server.log.on('append', () => writes.push('append')).on('compact', () => writes.push('compact'));
    server.projection.on('write', () => writes.push('projection'));
    const rita = await server.join('rita');
    putSpan(rita.doc, span({ id: 's2', start: 20, end: 24, by: 'rita' }), 'local');
    await turns();
    rita.destroy();
    await eventually(() => server.collab.stats().rooms === 0);
    expect(writes).toEqual([]);
    expect(server.log.stored(ROOM)).toEqual(before);
  });
});

describe('tidying the log', () => {
  it('is not done twice at once when the log grows long and the last one leaves', async () => {
    await start({ timings: QUICK });
    const rita = await server.join('rita');
    await fillLog();
    let [running, most] = [0, 0];
    const compact = server.log.compact.bind(server.log);
    server.log.compact = async (...args: Parameters<typeof compact>) => {
      running += 1;
      most = Math.max(most, running);
      const stands = await compact(...args);
      running -= 1;
      return stands;
    };
    server.log.compactGate.shut();
    for (const id of ['s2', 's3']) {
      const start = id === 's2' ? 20 : 30;
      await server.collab.editRoom(addressOf(ROOM), 'ann', (doc) =>
        putSpan(doc, span({ id, start, end: start + 4 }), 'x'),
      );
    }
    await eventually(() => running === 1);
    rita.destroy();
    await eventually(() => server.collab.stats().sockets === 0);
    await turns();
    expect(most).toBe(1);
    server.log.compactGate.open();
    await eventually(() => server.collab.stats().rooms === 0);
    expect(most).toBe(1);
    expect(server.collab.stats().compactions).toBe(2);
    expect((await server.stored()).map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
  });

  it('that finds the store busy is counted, and ends neither the process nor the room', async () => {
    await start({ timings: QUICK });
    const unhandled: unknown[] = [];
    const note = (error: unknown): unknown => unhandled.push(error);
    process.on('unhandledRejection', note);
    const ann = await server.join('ann');
    await fillLog();
    server.log.compact = () => Promise.reject(new Error('another one holds the lock'));
    putSpan(ann.doc, span({ id: 's2', start: 20, end: 24 }), 'local');
    await ann.until(() => ann.safe === 2);
    await eventually(() => server.collab.stats().compactionFailures === 1);
    putSpan(ann.doc, span({ id: 's3', start: 30, end: 34 }), 'local');
    await ann.until(() => ann.safe === 3);
    await turns();
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
    expect(ann.closes).toEqual([]);
    expect((await server.stored()).map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
  });
});

describe('being in sync', () => {
  it('is not said before the stored state is loaded: with it come all ten thousand spans', async () => {
    const text = 'x'.repeat(20_000);
    const before = await RoomServer.start({ subject: { text } });
    await before.collab.editRoom(addressOf(ROOM), 'ann', (doc) =>
      putSpans(
        doc,
        Array.from({ length: 10_000 }, (_, index) =>
          span({ id: `s${index}`, start: 2 * index, end: 2 * index + 1 }),
        ),
        'x',
      ),
    );
    await before.close();
    await start({ log: before.log, subject: { text } });
    server.log.loadGate.shut();
    const ann = server.connect('ann');
    const atSync: number[] = [];
    ann.provider.on('sync', (isSynced: boolean) => {
      if (isSynced) atSync.push(ann.spans.length);
    });
    await ann.until(() => ann.connections === 1 && server.log.loads === 2);
    await turns();
    expect(ann.provider.synced).toBe(false);
    server.log.loadGate.open();
    await ann.until(() => atSync.length > 0);
    expect(atSync).toEqual([10_000]);
    expect(ann.closes).toEqual([]);
  });
});

describe('ways to write a set', () => {
  const sdl = readdirSync(new URL('../../../schema/', import.meta.url)).filter((name) =>
    name.endsWith('.graphql'),
  );
  const schema = buildSchema(
    sdl.map((name) => readFileSync(new URL(`../../../schema/${name}`, import.meta.url), 'utf8')).join('\n'),
  );

  /** Names of all fields that a caller may fill in below this type. */
  function fieldsOf(type: GraphQLInputType, seen = new Set<string>()): string[] {
    const named = getNamedType(type);
    if (!isInputObjectType(named) || seen.has(named.name)) return [];
    seen.add(named.name);
    return Object.values(named.getFields()).flatMap((field) => [field.name, ...fieldsOf(field.type, seen)]);
  }

  it('are one: no mutation takes the spans or the state of a whole set', async () => {
    await start();
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    const taken = mutations.flatMap(({ name, args }) =>
      args.flatMap((arg) => [arg.name, ...fieldsOf(arg.type)].map((field) => `${name}.${field}`)),
    );
    expect(taken).toContain('submitSet.set');
    expect(
      taken.filter((path) => /\.(span(?!Id$)|state|update|snapshot|bytes|annotations)/i.test(path)),
    ).toEqual([]);
  });

  it('are not HTTP requests to the room, by whatever method', async () => {
    await start();
    const app = await startTestApp();
    try {
      for (const method of ['PUT', 'POST', 'PATCH', 'DELETE']) {
        const response = await fetch(`${app.url}/sync/doc1/shared`, {
          method,
          headers: { cookie: app.owner.cookie, 'x-requested-with': 'concord' },
        });
        expect([404, 405]).toContain(response.status);
      }
    } finally {
      await app.close();
    }
  });
});

describe('a line that goes deaf without closing', () => {
  let network: NetworkStretch;
  beforeEach(async () => {
    await start({ timings: { pingMs: 20 } });
    network = await NetworkStretch.to(server.port);
  });
  afterEach(() => network.close());

  it('keeps an edit that was lost on the way unsaved until it came through on another', async () => {
    const ann = openSync(network.url, pageHeaders(network.url, 'ann'));
    await reached(ann, 'saved');
    network.swallows = true;
    putSpan(ann.doc, span(), 'local');
    await turns(50);
    expect(ann.status).toMatchObject({ state: 'saving', unsaved: 1 });
    network.cut();
    await reached(ann, 'offline');
    expect(ann.status.unsaved).toBe(1);
    await reached(ann, 'saved');
    expect(ann.status.unsaved).toBe(0);
    expect(await server.stored()).toEqual([span()]);
    ann.destroy();
  });

  it('under a tab that sleeps for an hour brings no old copy back: both people’s work is kept', async () => {
    const bob = await server.join('bob');
    putSpans(bob.doc, [span({ by: 'bob' }), span({ id: 's2', start: 13, end: 19, by: 'bob' })], 'local');
    const ann = openSync(network.url, pageHeaders(network.url, 'ann'));
    await reached(ann, 'saved');
    network.swallows = true;
    server.now += 3_600_000;
    await eventually(() => server.collab.stats().sockets === 1);
    const { safe } = bob;
    relabelSpan(bob.doc, 's1', 'ORG', 'local');
    removeSpans(bob.doc, ['s2'], 'local');
    putSpan(bob.doc, span({ id: 's3', start: 20, end: 24, by: 'bob' }), 'local');
    await bob.until(() => bob.safe === safe + 3);
    putSpan(ann.doc, span({ id: 's4', start: 30, end: 34 }), 'local');
    network.cut();
    await reached(ann, 'offline');
    await reached(ann, 'saved');
    const kept = [
      span({ by: 'bob', entityTypeId: 'ORG' }),
      span({ id: 's3', start: 20, end: 24, by: 'bob' }),
      span({ id: 's4', start: 30, end: 34 }),
    ];
    expect(await server.stored()).toEqual(kept);
    await bob.until(() => bob.spans.length === 3);
    expect(bob.spans).toEqual(kept);
    expect(readSpans(ann.doc)).toEqual(kept);
    ann.destroy();
  });
});
