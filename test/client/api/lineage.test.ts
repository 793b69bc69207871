// @vitest-environment node
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Unsent } from '../../../client/api/keptCopy.ts';
import type { RoomLine } from '../../../client/api/roomLine.ts';
import { putSpan, readSpans, relabelSpan, removeSpans } from '../../../schema/annotationSet.ts';
import { CLOSE } from '../../../schema/sync.ts';
import { span } from '../../collab/support/build.ts';
import { eventually } from '../../collab/support/eventually.ts';
import { addressOf } from '../../collab/support/roomServer.ts';
import { emptyStorage, until } from '../support/kept.ts';
import { LineageServer } from '../support/lineageServer.ts';
import { reach, Tab } from '../support/tab.ts';

// Tests of pages resolve packages as a browser does, where `ws` is empty; the server of these tests needs the real one.
vi.mock('ws', () => ({
  ...(createRequire(import.meta.url)('../../../node_modules/ws/index.js') as object),
}));

const S1 = span();
const S2 = span({ id: 's2', start: 20, end: 26, entityTypeId: 'ORG' });

let server: LineageServer;
let tab: Tab;

beforeEach(async () => {
  emptyStorage();
  server = await LineageServer.start();
  tab = new Tab('ann');
});
afterEach(async () => {
  tab.close();
  await server.close();
});

const idsOf = (line: Pick<RoomLine, 'doc'>): string[] => readSpans(line.doc).map(({ id }) => id);

/** Writes down what a line gives back when it is opened afresh. */
function renewalsOf(line: RoomLine): (readonly Unsent[])[] {
  const renewals: (readonly Unsent[])[] = [];
  line.onRenewed((unsent) => renewals.push(unsent));
  return renewals;
}

describe('the lineage of a room', () => {
  it('is kept with the copy and named at each connection from then on', async () => {
    const first = tab.line(server);
    await reach(first, 'saved');
    first.destroy();
    const second = tab.line(server);
    await reach(second, 'saved');
    expect(server.named).toEqual([null, 'epoch1']);
  });

  it('that is another makes the copy go, in memory and in storage, and opens the room afresh', async () => {
    const line = tab.line(server);
    const renewals = renewalsOf(line);
    await reach(line, 'saved');
    putSpan(line.doc, S1, 'local');
    await reach(line, 'saved');
    const before = line.doc;
    server.beginAnew('epoch2', (doc) => putSpan(doc, S2, 'server'));
    await eventually(() => renewals.length === 1);
    await reach(line, 'saved');
    expect(renewals).toEqual([[]]);
    expect(line.doc).not.toBe(before);
    expect(before.isDestroyed).toBe(true);
    expect(idsOf(line)).toEqual(['s2']);
    expect(readSpans(server.doc).map(({ id }) => id)).toEqual(['s2']);
    line.destroy();
    const again = tab.line(server);
    await reach(again, 'saved');
    expect(idsOf(again)).toEqual(['s2']);
    expect(server.named.at(-1)).toBe('epoch2');
  });

  it('gives back exactly what this person had not saved, also from a tab that is gone', async () => {
    const first = tab.line(server);
    await reach(first, 'saved');
    putSpan(first.doc, S1, 'local');
    await reach(first, 'saved');
    server.stores = false;
    putSpan(first.doc, S2, 'local');
    relabelSpan(first.doc, 's1', 'LOC', 'local');
    await until(async () => (await tab.store.countUnsaved('ann', addressOf('doc1/shared'))) === 2);
    tab.crash();
    server.stores = true;
    server.beginAnew('epoch2', () => undefined);
    const second = tab.line(server);
    const renewals = renewalsOf(second);
    await reach(second, 'saved');
    expect(renewals).toEqual([
      [
        { spanId: 's2', wasThere: false, span: S2 },
        { spanId: 's1', wasThere: true, span: { ...S1, entityTypeId: 'LOC' } },
      ],
    ]);
    expect(readSpans(server.doc)).toEqual([]);
  });

  it('gives back a removal as such', async () => {
    const line = tab.line(server);
    const renewals = renewalsOf(line);
    await reach(line, 'saved');
    putSpan(line.doc, S1, 'local');
    await reach(line, 'saved');
    server.stores = false;
    removeSpans(line.doc, ['s1'], 'local');
    server.beginAnew('epoch2', () => undefined);
    await eventually(() => renewals.length === 1);
    expect(renewals).toEqual([[{ spanId: 's1', wasThere: true, span: undefined }]]);
  });

  it('is minded also when the server only tells it: nothing of the copy is sent', async () => {
    const first = tab.line(server);
    await reach(first, 'saved');
    putSpan(first.doc, S1, 'local');
    await reach(first, 'saved');
    first.destroy();
    server.tellsOnly = true;
    server.beginAnew('epoch2', () => undefined);
    const second = tab.line(server);
    const renewals = renewalsOf(second);
    await reach(second, 'saved');
    expect(renewals).toEqual([[]]);
    expect(readSpans(server.doc)).toEqual([]);
  });

  it('is not tried for ever: a server that refuses each copy is left in peace', async () => {
    const line = tab.line(server);
    await reach(line, 'saved');
    const before = server.named.length;
    server.refusesAll = true;
    server.beginAnew('epoch2', () => undefined);
    await eventually(() => line.status.state === 'refused');
    expect(line.status.closeCode).toBe(CLOSE.unknownHistory);
    expect(server.named.length - before).toBe(4);
    server.refusesAll = false;
    line.connect();
    await reach(line, 'saved');
  });
});
