import { afterEach, describe, expect, it } from 'vitest';
import { putSpan, relabelSpan } from '../../schema/annotationSet.ts';
import { TIMINGS } from '../../server/collab/limits.ts';
import { Projector } from '../../server/collab/projector.ts';
import { span } from './support/build.ts';
import { eventually, turns } from './support/eventually.ts';
import { addressOf, PROJECT, RoomServer } from './support/roomServer.ts';

const ROOM = 'doc1/shared';
let server: RoomServer;
afterEach(() => server.close());

/** Projections that only happen when they are asked for. */
const BY_HAND = { projectAfterMs: 3_600_000, projectAtMostMs: 3_600_000 };

describe('[P1] the plain spans of a room', () => {
  it('are written after a stretch of quiet, once for many edits, and told on the bus', async () => {
    server = await RoomServer.start({ timings: { projectAfterMs: 30 } });
    const events: unknown[] = [];
    server.bus.on('annotationSetChanged', (event) => events.push(event));
    const ann = await server.join('ann');
    putSpan(ann.doc, span(), 'local');
    relabelSpan(ann.doc, 's1', 'ORG', 'local');
    await eventually(() => events.length === 1);
    expect(server.projection.rows.get(ROOM)).toMatchObject({
      projectId: PROJECT,
      spans: [span({ entityTypeId: 'ORG' })],
      seq: server.log.stored(ROOM).rows.length,
    });
    expect(events).toEqual([{ projectId: PROJECT, documentId: 'doc1', set: 'shared', version: 1 }]);
  });

  it('are never ahead of the log', async () => {
    server = await RoomServer.start({ timings: BY_HAND });
    const ann = await server.join('ann');
    putSpan(ann.doc, span(), 'local');
    await ann.until(() => ann.safe === 2);
    server.log.appendGate.shut();
    putSpan(ann.doc, span({ id: 's2', start: 20, end: 24 }), 'local');
    await turns();
    const projected = server.collab.projectRoom(addressOf(ROOM));
    await turns();
    expect(server.projection.rows.size).toBe(0);
    server.log.appendGate.open();
    await projected;
    const { spans, seq } = server.projection.rows.get(ROOM)!;
    expect(spans.length).toBe(seq);
  });

  it('are written on demand with everything that was acknowledged', async () => {
    server = await RoomServer.start({ timings: BY_HAND });
    const ann = await server.join('ann');
    putSpan(ann.doc, span(), 'local');
    await ann.until(() => ann.safe === 2);
    await server.collab.projectRoom(addressOf(ROOM));
    expect(server.projection.rows.get(ROOM)?.spans).toEqual([span()]);
    putSpan(ann.doc, span({ id: 's2', start: 20, end: 24 }), 'local');
    await ann.until(() => ann.safe === 3);
    await server.collab.flushProjections();
    expect(server.projection.rows.get(ROOM)).toMatchObject({ version: 2, seq: 2 });
  });

  it('are written anew when a room is loaded whose log went further', async () => {
    server = await RoomServer.start({ timings: BY_HAND });
    const ann = await server.join('ann');
    putSpan(ann.doc, span(), 'local');
    await ann.until(() => ann.safe === 2);
    const again = await RoomServer.start({ log: server.log });
    await again.join('rita');
    await eventually(() => again.projection.rows.size === 1);
    expect(again.projection.rows.get(ROOM)).toMatchObject({ spans: [span()], seq: 1 });
    await again.close();
  });

  it('are left alone when a room is loaded and nothing is missing', async () => {
    server = await RoomServer.start({ timings: BY_HAND });
    const ann = await server.join('ann');
    putSpan(ann.doc, span(), 'local');
    await ann.until(() => ann.safe === 2);
    await server.collab.flushProjections();
    const again = await RoomServer.start({ log: server.log, projection: server.projection });
    await again.join('rita');
    await again.collab.projectRoom(addressOf(ROOM));
    expect(again.projection.rows.get(ROOM)?.version).toBe(1);
    await again.close();
  });

  it('of a room that is not open are brought up to date on demand', async () => {
    server = await RoomServer.start({ timings: BY_HAND });
    await server.collab.editRoom(addressOf(ROOM), 'ann', (doc) => putSpan(doc, span(), 'x'));
    const again = await RoomServer.start({ log: server.log, timings: { unloadAfterMs: 1 } });
    await again.collab.projectRoom(addressOf(ROOM));
    expect(again.projection.rows.get(ROOM)?.seq).toBe(1);
    await eventually(() => again.collab.stats().rooms === 0);
    await again.close();
  });

  it('of a room that nobody wrote to are not written', async () => {
    server = await RoomServer.start();
    await server.join('ann');
    await server.collab.projectRoom(addressOf(ROOM));
    expect(server.projection.rows.size).toBe(0);
  });

  it('are tried again when they could not be written, while everything else goes on', async () => {
    server = await RoomServer.start({ timings: { projectAfterMs: 1, retryMs: 1 } });
    server.projection.failures = 3;
    const ann = await server.join('ann');
    putSpan(ann.doc, span(), 'local');
    await ann.until(() => ann.safe === 2);
    await eventually(() => server.projection.rows.size === 1);
    expect(server.collab.stats().projectionFailures).toBe(3);
    expect(ann.closes).toEqual([]);
  });

  it('tell who asked for them when they could not be written', async () => {
    server = await RoomServer.start({ timings: BY_HAND });
    await server.collab.editRoom(addressOf(ROOM), 'ann', (doc) => putSpan(doc, span(), 'x'));
    server.projection.failures = 1;
    await expect(server.collab.projectRoom(addressOf(ROOM))).rejects.toThrow('cannot be written');
    await server.collab.projectRoom(addressOf(ROOM));
    expect(server.projection.rows.size).toBe(1);
  });
});

describe('[P2] the version of a set', () => {
  it('grows with each projection and never goes back', async () => {
    server = await RoomServer.start({ timings: BY_HAND });
    const versions: number[] = [];
    server.bus.on('annotationSetChanged', ({ version }) => versions.push(version));
    for (let index = 0; index < 5; index += 1) {
      await server.collab.editRoom(addressOf(ROOM), 'ann', (doc) =>
        putSpan(doc, span({ end: index + 1 }), 'x'),
      );
      await server.collab.projectRoom(addressOf(ROOM));
    }
    expect(versions).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('the projector', () => {
  it('is not put off for ever by constant change', async () => {
    server = await RoomServer.start();
    let writes = 0;
    const timings = { ...TIMINGS, projectAfterMs: 40, projectAtMostMs: 80 };
    const projector = new Projector(
      () => Promise.resolve(void (writes += 1)),
      () => undefined,
      timings,
    );
    while (writes < 2) {
      projector.mark();
      await turns(1);
    }
    projector.stop();
    expect(writes).toBe(2);
  });

  it('writes again what changed while a write was under way', async () => {
    server = await RoomServer.start();
    let release: () => void = () => undefined;
    let writes = 0;
    const write = (): Promise<void> => {
      writes += 1;
      return new Promise((resolve) => {
        release = resolve;
      });
    };
    const projector = new Projector(write, () => undefined, { ...TIMINGS, projectAfterMs: 3_600_000 });
    projector.mark();
    const first = projector.flush();
    projector.mark();
    const second = projector.flush();
    release();
    await first;
    await eventually(() => writes === 2);
    release();
    await second;
    expect(projector.isDirty).toBe(false);
    projector.stop();
  });
});
