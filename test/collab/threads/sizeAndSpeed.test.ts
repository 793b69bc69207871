import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putSpan, putSpans, removeSpans } from '../../../schema/annotationSet.ts';
import type { Span } from '../../../schema/span.ts';
import { CLOSE, SYNC } from '../../../schema/sync.ts';
import { logEntry, span } from '../support/build.ts';
import { eventually, turns } from '../support/eventually.ts';
import { RawClient, updatesOf } from '../support/rawClient.ts';
import { addressOf, RoomServer } from '../support/roomServer.ts';

const ROOM = 'doc1/shared';
let server: RoomServer;
afterEach(() => server.close());

describe('a set that was edited a hundred thousand times', () => {
  it('is loaded and shown within a second, also when nothing was ever collected', async () => {
    const doc = new Y.Doc({ gc: false });
    doc.transact(() => {
      for (let edit = 0; edit < 100_000; edit += 1) {
        const key = edit % 1_000;
        putSpan(doc, span({ id: `s${key}`, start: 2 * key, end: 2 * key + 1, at: edit }), 'x');
      }
    });
    server = await RoomServer.start({ subject: { text: 'x'.repeat(2_000) } });
    await server.log.append(ROOM, logEntry({ seq: 1, update: Y.encodeStateAsUpdate(doc) }));
    const took: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const again = await RoomServer.start({ log: server.log, subject: { text: 'x'.repeat(2_000) } });
      const before = process.cpuUsage();
      const ann = await again.join('ann');
      const { user, system } = process.cpuUsage(before);
      took.push((user + system) / 1_000);
      expect(ann.spans.length).toBe(1_000);
      await again.close();
    }
    // Time of this process, the best of three: a machine that is busy elsewhere is not what this is about.
    expect(Math.min(...took)).toBeLessThan(1_000);
  });
});

const FAT_AUTHOR = 'a'.repeat(40);

/** Spans as fat as they can be. */
function fatSpans(from: number, count: number, by = FAT_AUTHOR): Span[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return span({
      id: `${number}-`.padEnd(40, 'i'),
      start: 2 * number,
      end: 2 * number + 1,
      entityTypeId: 'T'.repeat(40),
      by,
      origin: `model:${'m'.repeat(40)}`,
    });
  });
}

describe('a set at the limit of its size', () => {
  const subject = { text: 'x'.repeat(60_000), entityTypeIds: new Set(['T'.repeat(40), 'PER']) };

  async function fill(): Promise<number> {
    server = await RoomServer.start({ subject });
    let count = 0;
    for (const part of [14_000, 4_000]) {
      await server.collab.editRoom(addressOf(ROOM), 'ann', (doc) =>
        putSpans(doc, fatSpans(count, part), 'x'),
      );
      count += part;
    }
    return count;
  }

  it('is read as ever, takes no more, says so, and lets spans be removed', async () => {
    const count = await fill();
    const [bob, ann] = [await RawClient.in(server, 'bob'), await server.join('ann')];
    for (let part = 0; part < 8 && bob.isOpen; part += 1) {
      const [update] = updatesOf((doc) => putSpans(doc, fatSpans(count + 500 * part, 500, 'bob'), 'x'));
      bob.sendUpdate(update!);
      await eventually(() => bob.safe > part || bob.closeCode !== undefined);
    }
    expect(bob.closeCode).toBe(CLOSE.tooLarge);
    const before = (await server.stored()).length;
    expect(before).toBeGreaterThanOrEqual(count);
    const rita = await server.join('rita');
    expect(rita.spans.length).toBe(before);
    const { safe } = ann;
    removeSpans(ann.doc, [fatSpans(0, 1)[0]!.id], 'local');
    await ann.until(() => ann.safe > safe);
    await rita.until(() => rita.spans.length === before - 1);
    expect([...ann.closes, ...rita.closes]).toEqual([]);
  });

  it('refuses an import that does not fit, and nobody who has it open is thrown out', async () => {
    const count = await fill();
    const ann = await server.join('ann');
    const edit = server.collab.editRoom(addressOf(ROOM), 'bob', (doc) =>
      putSpans(doc, fatSpans(count, 1_000), 'x'),
    );
    await expect(edit).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    await turns();
    expect(ann.closes).toEqual([]);
    expect((await server.stored()).length).toBe(count);
  });
});

describe('spans that are added and removed for ever', () => {
  it('leave a few bytes each, and the set stays quick to load', async () => {
    const [rounds, perRound] = [20, 1_000];
    server = await RoomServer.start({ timings: { unloadAfterMs: 1 }, subject: { text: 'x'.repeat(2_000) } });
    const ann = await server.join('ann');
    for (let round = 0; round < rounds; round += 1) {
      const spans = Array.from({ length: perRound }, (_, index) =>
        span({ id: `s${round}-${index}`, start: 2 * index, end: 2 * index + 1 }),
      );
      putSpans(ann.doc, spans, 'local');
      removeSpans(
        ann.doc,
        spans.map(({ id }) => id),
        'local',
      );
      const frames = 2 * (round + 1) + 1;
      await ann.until(() => ann.safe === frames);
    }
    ann.destroy();
    await eventually(() => server.collab.stats().rooms === 0);
    const { snapshot } = await server.log.load(ROOM);
    expect(snapshot!.length / (rounds * perRound)).toBeLessThan(20);
    const bob = await server.join('bob');
    expect(bob.spans).toEqual([]);
  });
});

describe('an import of many spans', () => {
  it('reaches those who have the set open as one frame, not as thousands', async () => {
    server = await RoomServer.start({ subject: { text: 'x'.repeat(10_000) } });
    const raw = await RawClient.in(server, 'bob');
    await server.collab.editRoom(addressOf(ROOM), 'ann', (doc) =>
      putSpans(
        doc,
        Array.from({ length: 5_000 }, (_, index) =>
          span({ id: `s${index}`, start: 2 * index, end: 2 * index + 1, origin: 'import' }),
        ),
        'x',
      ),
    );
    await eventually(() => raw.count(SYNC.update) > 0);
    await turns();
    expect(raw.count(SYNC.update)).toBe(1);
    expect(server.log.stored(ROOM).rows.length).toBe(1);
    raw.destroy();
  });
});
