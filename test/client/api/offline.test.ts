// @vitest-environment node
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IDBObjectStore as FakeStore } from 'fake-indexeddb';
import type * as Y from 'yjs';
import { putSpan, readSpans, removeSpans } from '../../../schema/annotationSet.ts';
import { CLOSE } from '../../../schema/sync.ts';
import { span } from '../../collab/support/build.ts';
import { eventually } from '../../collab/support/eventually.ts';
import { addressOf, RoomServer } from '../../collab/support/roomServer.ts';
import { databases, emptyStorage, until } from '../support/kept.ts';
import { reach, Tab } from '../support/tab.ts';

// Tests of pages resolve packages as a browser does, where `ws` is empty; the server of these tests needs the real one.
vi.mock('ws', () => ({ ...(createRequire(import.meta.url)('../../../node_modules/ws/index.js') as object) }));

const S1 = span();
const S2 = span({ id: 's2', start: 20, end: 26, entityTypeId: 'ORG' });
const S3 = span({ id: 's3', start: 30, end: 35, entityTypeId: 'LOC' });

let server: RoomServer;
const tabs: Tab[] = [];
const ends: (() => void)[] = [];

beforeEach(async () => {
  emptyStorage();
  server = await RoomServer.start();
});
afterEach(async () => {
  for (const end of ends.splice(0)) end();
  for (const tab of tabs.splice(0)) tab.close();
  await server.close();
});

function newTab(user = 'ann'): Tab {
  const tab = new Tab(user);
  ends.push(tab.store.listen(new EventTarget()));
  tabs.push(tab);
  return tab;
}

const idsIn = (doc: Y.Doc): string[] => readSpans(doc).map(({ id }) => id);
const idsStored = async (): Promise<string[]> => (await server.stored()).map(({ id }) => id);

/** All that was edited has reached the storage: as many edits are noted there. */
async function untilKept(tab: Tab, count: number): Promise<void> {
  await until(async () => (await tab.store.countUnsaved('ann', addressOf('doc1/shared'))) === count);
}

/** A tab that is offline with unsaved edits, and dies. */
async function leaveUnsaved(...spans: (typeof S1)[]): Promise<void> {
  const tab = newTab();
  const provider = tab.provider(server);
  await reach(provider, 'saved');
  server.log.appendGate.shut();
  for (const each of spans) putSpan(provider.doc, each, 'local');
  await untilKept(tab, spans.length);
  tab.crash();
}

describe('edits that a tab could not save', () => {
  it('survive its death, are counted while the server is away, and are saved when it is back', async () => {
    const tab = newTab();
    const provider = tab.provider(server);
    await reach(provider, 'saved');
    const { log } = server;
    await server.close();
    await reach(provider, 'offline');
    for (const each of [S1, S2, S3]) putSpan(provider.doc, each, 'local');
    expect(provider.status).toMatchObject({ state: 'offline', unsaved: 3, keptIn: 'computer' });
    await untilKept(tab, 3);
    tab.crash();

    const second = newTab().provider(server);
    await reach(second, 'offline');
    expect(second.status).toMatchObject({ unsaved: 3, hasLoaded: true, keptIn: 'computer' });
    expect(idsIn(second.doc)).toEqual(['s1', 's2', 's3']);
    second.destroy();

    server = await RoomServer.start({ log });
    const thirdTab = newTab();
    const third = thirdTab.provider(server);
    await reach(third, 'saved');
    expect(third.status.unsaved).toBe(0);
    expect(await idsStored()).toEqual(['s1', 's2', 's3']);
    await untilKept(thirdTab, 0);
  });

  it('are shown from the copy before the first connection', async () => {
    await leaveUnsaved(S1);
    server.door.gate.shut();
    const provider = newTab().provider(server);
    await eventually(() => provider.status.hasLoaded);
    expect(provider.status).toMatchObject({ state: 'connecting', unsaved: 1 });
    expect(idsIn(provider.doc)).toEqual(['s1']);
    server.door.gate.open();
    server.log.appendGate.open();
    await reach(provider, 'saved');
  });

  it('are no longer counted once acknowledged one by one, though the tab dies then', async () => {
    const tab = newTab();
    const provider = tab.provider(server);
    await reach(provider, 'saved');
    putSpan(provider.doc, S1, 'local');
    await reach(provider, 'saved');
    server.log.appendGate.shut();
    putSpan(provider.doc, S2, 'local');
    await untilKept(tab, 1);
    tab.crash();
    server.log.appendGate.open();
    const second = newTab().provider(server);
    await reach(second, 'saved');
    expect(await idsStored()).toEqual(['s1', 's2']);
  });

  it('carry removals, which no state vector shows', async () => {
    const first = newTab();
    const provider = first.provider(server);
    await reach(provider, 'saved');
    putSpan(provider.doc, S1, 'local');
    await reach(provider, 'saved');
    server.log.failAppends = 1;
    server.log.appendGate.shut();
    removeSpans(provider.doc, ['s1'], 'local');
    await untilKept(first, 1);
    first.crash();
    server.log.appendGate.open();
    await eventually(() => server.log.failAppends === 0);
    const second = newTab().provider(server);
    await reach(second, 'saved');
    expect(await server.stored()).toEqual([]);
  });
});

describe('two tabs of one person in one room', () => {
  it('both stay truthful, and none doubles or loses spans when one closes', async () => {
    const [first, second] = [newTab(), newTab()];
    const a = first.provider(server);
    const b = second.provider(server);
    await Promise.all([reach(a, 'saved'), reach(b, 'saved')]);
    putSpan(a.doc, S1, 'local');
    putSpan(b.doc, S2, 'local');
    await eventually(() => idsIn(a.doc).length === 2 && idsIn(b.doc).length === 2);
    await Promise.all([reach(a, 'saved'), reach(b, 'saved')]);
    first.close();
    putSpan(b.doc, S3, 'local');
    await reach(b, 'saved');
    await untilKept(second, 0);
    second.close();
    const third = newTab().provider(server);
    await eventually(() => third.status.hasLoaded);
    expect(idsIn(third.doc)).toEqual(['s1', 's2', 's3']);
    await reach(third, 'saved');
    expect(await idsStored()).toEqual(['s1', 's2', 's3']);
  });

  it('what one leaves unsaved the other sends at once', async () => {
    const [first, second] = [newTab(), newTab()];
    const [a, b] = [first.provider(server), second.provider(server)];
    await Promise.all([reach(a, 'saved'), reach(b, 'saved')]);
    server.door.access.delete('ann');
    first.crash();
    putSpan(a.doc, S1, 'local');
    await untilKept(first, 1);
    server.door.access.set('ann', 'write');
    first.close();
    await eventually(() => idsIn(b.doc).includes('s1'));
    await reach(b, 'saved');
    expect(await idsStored()).toEqual(['s1']);
    await untilKept(second, 0);
  });

  it('count what the other has not saved only when they hold it themselves', async () => {
    const [first, second] = [newTab(), newTab()];
    const [a, b] = [first.provider(server), second.provider(server)];
    await Promise.all([reach(a, 'saved'), reach(b, 'saved')]);
    await server.close();
    await Promise.all([reach(a, 'offline'), reach(b, 'offline')]);
    putSpan(a.doc, S1, 'local');
    await untilKept(first, 1);
    expect(b.status.unsaved).toBe(0);
    b.connect();
    await eventually(() => b.status.unsaved === 1);
    expect(idsIn(b.doc)).toEqual(['s1']);
    expect(a.status.unsaved).toBe(1);
  });

  it('exchange nothing when both are refused: edits go by the server only', async () => {
    server.door.access.delete('ann');
    const [a, b] = [newTab().provider(server), newTab().provider(server)];
    await Promise.all([reach(a, 'refused'), reach(b, 'refused')]);
    putSpan(a.doc, S1, 'local');
    a.connect();
    b.connect();
    await Promise.all([reach(a, 'refused'), reach(b, 'refused')]);
    expect(idsIn(b.doc)).toEqual([]);
  });
});

describe('a refused room', () => {
  it('keeps no copy, and says how many changes are lost', async () => {
    await leaveUnsaved(S1, S2);
    server.log.appendGate.open();
    server.door.access.delete('ann');
    const tab = newTab();
    const provider = tab.provider(server);
    await reach(provider, 'refused');
    expect(provider.status).toMatchObject({ closeCode: CLOSE.forbidden, unsaved: 2, keptIn: 'tab' });
    await eventually(() => provider.status.keptIn === 'tab');
    await until(async () => (await databases()).length === 0);
  });
});

describe('a full disk', () => {
  it('costs the copy only: work goes on in the tab, and the status says so', async () => {
    const tab = newTab();
    const provider = tab.provider(server);
    await reach(provider, 'saved');
    expect(provider.status.keptIn).toBe('computer');
    const add = storesOfFake().add;
    storesOfFake().add = () => {
      throw new DOMException('no room left', 'QuotaExceededError');
    };
    ends.push(() => (storesOfFake().add = add));
    putSpan(provider.doc, S1, 'local');
    await eventually(() => provider.status.keptIn === 'tab');
    await reach(provider, 'saved');
    expect(await idsStored()).toEqual(['s1']);
  });
});

describe('a room line', () => {
  it('is one socket a room, after mount, unmount and mount again', async () => {
    const tab = newTab();
    tab.line(server).destroy();
    const line = tab.line(server);
    await reach(line, 'saved');
    expect(server.collab.stats().sockets).toBe(1);
    expect(tab.socketCount).toBe(1);
  });

  it('returns at once when the network is back', async () => {
    const network = new EventTarget();
    const tab = newTab();
    const line = tab.line(server, network);
    await reach(line, 'saved');
    server.door.fails = true;
    server.log.failAppends = 1;
    putSpan(line.doc, S1, 'local');
    await eventually(() => tab.socketCount > 3);
    server.door.fails = false;
    const before = tab.socketCount;
    await reach(line, 'offline');
    network.dispatchEvent(new Event('online'));
    await reach(line, 'saved');
    expect(tab.socketCount - before).toBeLessThanOrEqual(2);
  });
});

/** The class behind the storage of these tests. */
function storesOfFake(): { add: unknown } {
  return FakeStore.prototype;
}
