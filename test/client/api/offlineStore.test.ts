// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { deleteKept, openKept, readFacts, writeKept } from '../../../client/api/keptDatabase.ts';
import { KeptList, keptName, LAYOUT_VERSION, parseKeptName } from '../../../client/api/keptNames.ts';
import { OfflineStore } from '../../../client/api/offlineStore.ts';
import type { KeptCopy, UnsavedEdit } from '../../../client/api/keptCopy.ts';
import { putSpan, readSpans } from '../../../schema/annotationSet.ts';
import type { RoomAddress } from '../../../schema/rooms.ts';
import { makeSpan } from '../editor/arbitrary.ts';
import { databases, emptyStorage, MemoryStorage, until } from '../support/kept.ts';

const ROOM: RoomAddress = { documentId: 'd1', set: 'user:ana' };
const OTHER: RoomAddress = { documentId: 'd2', set: 'shared' };
const EDIT: UnsavedEdit = { id: 'e1', touches: [{ spanId: 's1', wasThere: false }] };
const DAY_MS = 24 * 3_600_000;

const ends: (() => void)[] = [];
beforeEach(() => emptyStorage());
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function aStore(now = 0): OfflineStore {
  const store = new OfflineStore({ now: () => now });
  ends.push(store.listen(new EventTarget()));
  return store;
}

interface Opened {
  readonly doc: Y.Doc;
  readonly copy: KeptCopy;
}

/** Opens a copy and writes down all that happens to its document, as a live document does. */
async function open(store: OfflineStore, userId = 'ana', room = ROOM): Promise<Opened> {
  const doc = new Y.Doc();
  const copy = await store.open(userId, room, doc);
  if (copy === undefined) throw new Error('nothing is kept');
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'local') copy.add(update, EDIT);
    else if (origin === 'server') copy.add(update);
  });
  ends.push(() => doc.destroy());
  return { doc, copy };
}

/** Leaves a copy with one span in it. */
async function leave(store: OfflineStore, userId: string, room: RoomAddress, origin: string): Promise<void> {
  const { doc, copy } = await open(store, userId, room);
  putSpan(doc, makeSpan({ id: 's1' }), origin);
  await copy.close();
}

describe('a kept room', () => {
  it('is there again with its spans, its epoch and its unsaved edits', async () => {
    const store = aStore();
    const first = await open(store);
    expect(first.copy).toMatchObject({ hasSynced: false, epoch: undefined, unsaved: [] });
    first.copy.setSynced('epoch1');
    putSpan(first.doc, makeSpan({ id: 's1' }), 'local');
    await first.copy.close();
    const second = await open(store);
    expect(readSpans(second.doc).map(({ id }) => id)).toEqual(['s1']);
    expect(second.copy).toMatchObject({ hasSynced: true, epoch: 'epoch1', unsaved: [EDIT] });
    second.copy.settle(['e1']);
    await second.copy.close();
    expect((await open(store)).copy.unsaved).toEqual([]);
  });

  it('is named by layout, user and room, and by nothing else', async () => {
    await leave(aStore(), 'ana', ROOM, 'server');
    expect(await databases()).toEqual([`concord/${LAYOUT_VERSION}/ana/d1/user:ana`]);
    expect(parseKeptName(keptName('ana', ROOM))).toMatchObject({ userId: 'ana', room: ROOM });
    for (const name of ['concord/0/ana/d1/shared', 'concord/1/ana/d1', 'other/1/ana/d1/shared'])
      expect(parseKeptName(name)).toBeUndefined();
  });

  it('is rewritten as one state when its log is long, with nothing lost of what a second tab wrote', async () => {
    const store = aStore();
    const [first, second] = [await open(store), await open(store)];
    for (let n = 0; n < 150; n += 1) {
      putSpan(first.doc, makeSpan({ id: `a${n}` }), 'server');
      putSpan(second.doc, makeSpan({ id: `b${n}` }), 'server');
    }
    await Promise.all([first.copy.close(), second.copy.close()]);
    const third = await open(store);
    expect(readSpans(third.doc)).toHaveLength(300);
    await third.copy.close();
    const database = await openKept(keptName('ana', ROOM));
    const rows = await new Promise<number>((resolve) => {
      const count = database.transaction('updates').objectStore('updates').count();
      count.onsuccess = () => resolve(count.result);
    });
    database.close();
    expect(rows).toBeLessThan(5);
  });

  it('takes in what another tab kept since, with its unsaved edits, and only once', async () => {
    const store = aStore();
    const [first, second] = [await open(store), await open(store)];
    putSpan(first.doc, makeSpan({ id: 's1' }), 'local');
    await first.copy.close();
    expect(await second.copy.pull()).toEqual([EDIT]);
    expect(readSpans(second.doc)).toHaveLength(1);
    expect(await second.copy.pull()).toEqual([]);
  });
});

describe('what is kept', () => {
  it('of one person is deleted at their sign-out, in rooms that are open and in all others, in all tabs', async () => {
    const store = aStore();
    await leave(store, 'ana', OTHER, 'local');
    await leave(store, 'bo', OTHER, 'local');
    const here = await open(store);
    const there = await open(aStore());
    const broke = new Promise<void>((resolve) => {
      there.copy.onBroken(resolve);
    });
    await store.clear('ana');
    await broke;
    expect(here.copy.isBroken).toBe(true);
    putSpan(there.doc, makeSpan({ id: 's1' }), 'local');
    expect(await databases()).toEqual([keptName('bo', OTHER)]);
  });

  it('of another person is deleted when somebody signs in, and never opened', async () => {
    const store = aStore();
    await leave(store, 'ana', ROOM, 'local');
    await store.settle('bo');
    expect(await databases()).toEqual([]);
    expect(readSpans((await open(store, 'bo')).doc)).toEqual([]);
  });

  it('of another layout is deleted at start', async () => {
    for (const name of ['concord/0/ana/d1/shared', 'concord/99/ana/d1/shared'])
      (await openKept(name)).close();
    await aStore().settle('ana');
    expect(await databases()).toEqual([]);
  });

  it('and was not opened for 14 days is deleted at start, unless it has unsaved edits', async () => {
    await leave(aStore(), 'ana', ROOM, 'server');
    await leave(aStore(), 'ana', OTHER, 'local');
    await aStore(13 * DAY_MS).settle('ana');
    expect(await databases()).toHaveLength(2);
    await aStore(15 * DAY_MS).settle('ana');
    expect(await databases()).toEqual([keptName('ana', OTHER)]);
  });

  it('and not saved can be counted, for a room and for all rooms, without opening what is not there', async () => {
    const store = aStore();
    await leave(store, 'ana', ROOM, 'local');
    await leave(store, 'bo', ROOM, 'local');
    expect(await store.countUnsaved('ana', ROOM)).toBe(1);
    expect(await store.countUnsaved('ana', OTHER)).toBe(0);
    expect(await store.countAllUnsaved('ana')).toBe(1);
    expect(await databases()).toHaveLength(2);
  });

  it('is found by a list of our own where the browser cannot list its databases', async () => {
    const storage = new MemoryStorage();
    const store = new OfflineStore({ storage });
    await leave(store, 'ana', ROOM, 'local');
    const list = indexedDB.databases.bind(indexedDB);
    Object.assign(indexedDB, { databases: undefined });
    await store.clear('ana');
    Object.assign(indexedDB, { databases: list });
    expect(await databases()).toEqual([]);
    expect(new KeptList(storage).names()).toEqual([]);
  });

  it('may be deleted while a tab still holds it: it is gone when that tab lets go', async () => {
    const store = aStore();
    await leave(store, 'ana', ROOM, 'local');
    const stubborn = await openKept(keptName('ana', ROOM));
    stubborn.onversionchange = null;
    await store.clear('ana');
    expect(await databases()).toHaveLength(1);
    stubborn.close();
    await until(async () => (await databases()).length === 0);
  });

  it('survives a second delete of the same name', async () => {
    await deleteKept('concord/1/ana/d1/shared');
    expect(await databases()).toEqual([]);
  });
});

describe('a browser without storage', () => {
  it('keeps nothing, and nothing fails', async () => {
    Object.assign(globalThis, { indexedDB: undefined });
    const store = aStore();
    expect(await store.open('ana', ROOM, new Y.Doc())).toBeUndefined();
    expect(await store.countAllUnsaved('ana')).toBe(0);
    await store.settle('ana');
    await store.clear('ana');
  });

  it('or that refuses to open it keeps nothing', async () => {
    Object.assign(indexedDB, {
      open: () => {
        throw new DOMException('not here', 'SecurityError');
      },
    });
    expect(await aStore().open('ana', ROOM, new Y.Doc())).toBeUndefined();
  });
});

describe('the list of names', () => {
  it('takes what is not its own for nothing, and bears a full storage', () => {
    const storage = new MemoryStorage();
    for (const text of ['{', '{"a":1}', '["other",7]']) {
      storage.items.set('concord-kept', text);
      expect(new KeptList(storage).names()).toEqual([]);
    }
    const full = new KeptList({
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    full.add('concord/1/ana/d1/shared');
    expect(full.names()).toEqual([]);
  });
});

describe('what stands beside a document', () => {
  it('is read with care, since other versions of the app wrote it', async () => {
    const database = await openKept('concord/1/ana/d1/shared');
    await writeKept(database, undefined, [
      ['epoch', 7],
      ['openedAt', 'yesterday'],
      ['edit/1', { id: 'good', touches: [{ spanId: 's', wasThere: true }, 'bad'] }],
      ['edit/2', 'bad'],
    ]);
    expect(await readFacts(database)).toEqual({
      epoch: undefined,
      hasSynced: false,
      openedAt: 0,
      unsaved: [{ id: 'good', touches: [{ spanId: 's', wasThere: true }] }],
    });
    database.close();
  });
});
