import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFinalClose, waitBeforeReturn } from '../../client/api/returning.ts';
import { SyncProvider, type SyncState } from '../../client/api/syncProvider.ts';
import { putSpan, readSpans } from '../../schema/annotationSet.ts';
import { CLOSE, type Notice } from '../../schema/sync.ts';
import { span } from './support/build.ts';
import { eventually } from './support/eventually.ts';
import { addressOf, PROJECT, RoomServer, socketClass } from './support/roomServer.ts';

let server: RoomServer;
const providers: SyncProvider[] = [];

beforeEach(async () => {
  server = await RoomServer.start();
});
afterEach(async () => {
  for (const provider of providers.splice(0)) provider.destroy();
  await server.close();
});

function open(user: string, room = 'doc1/shared'): SyncProvider {
  const headers = { cookie: `user=${user}`, origin: `http://127.0.0.1:${server.port}` };
  const WebSocketPolyfill = socketClass(headers);
  const provider = new SyncProvider({
    url: server.url,
    room: addressOf(room),
    WebSocketPolyfill,
    random: () => 0,
  });
  providers.push(provider);
  return provider;
}

function reach(provider: SyncProvider, state: SyncState): Promise<void> {
  return eventually(() => provider.status.state === state, `state ${state}, not ${provider.status.state}`);
}

describe('the sync provider of the client', () => {
  it('says saved only after the server has stored the edit', async () => {
    const provider = open('ann');
    const seen: SyncState[] = [];
    provider.subscribe(({ state }) => seen.push(state));
    await reach(provider, 'saved');
    server.log.appendGate.shut();
    putSpan(provider.doc, span(), 'local');
    expect(provider.status).toMatchObject({ state: 'saving', unsaved: 1, hasLoaded: true });
    server.log.appendGate.open();
    await reach(provider, 'saved');
    expect(await server.stored()).toEqual([span()]);
    expect(seen).toEqual(['connecting', 'saved', 'saving', 'saved']);
  });

  it('counts edits made offline, and says saved when they came through', async () => {
    const provider = open('ann');
    await reach(provider, 'saved');
    server.log.failAppends = 1;
    putSpan(provider.doc, span(), 'local');
    await reach(provider, 'offline');
    putSpan(provider.doc, span({ id: 's2', start: 20, end: 26, entityTypeId: 'ORG' }), 'local');
    expect(provider.status).toMatchObject({ unsaved: 2, closeCode: CLOSE.tryAgain });
    await reach(provider, 'saved');
    expect(provider.status.unsaved).toBe(0);
    expect((await server.stored()).map(({ id }) => id)).toEqual(['s1', 's2']);
  });

  it('is refused for good by the door, and can be told to try again', async () => {
    server.door.access.delete('ann');
    const provider = open('ann');
    await reach(provider, 'refused');
    expect(provider.status.closeCode).toBe(CLOSE.forbidden);
    server.door.access.set('ann', 'write');
    provider.connect();
    await reach(provider, 'saved');
  });

  it('comes back by itself when rights changed, and never says saved of what a reader edits', async () => {
    const provider = open('ann');
    await reach(provider, 'saved');
    server.door.access.set('ann', 'read');
    server.bus.publish('accessChanged', { projectId: PROJECT });
    await reach(provider, 'offline');
    await reach(provider, 'saved');
    putSpan(provider.doc, span(), 'local');
    expect(provider.status).toMatchObject({ state: 'held', unsaved: 1 });
    expect(await server.inMemory()).toEqual([]);
    expect(provider.status.state).toBe('held');
  });

  it('holds what a writer could not save before becoming a reader, and saves it when the right is given back', async () => {
    const provider = open('ann');
    await reach(provider, 'saved');
    server.log.appendGate.shut();
    putSpan(provider.doc, span(), 'local');
    expect(provider.status).toMatchObject({ state: 'saving', unsaved: 1 });
    server.door.access.set('ann', 'read');
    server.bus.publish('accessChanged', { projectId: PROJECT });
    await reach(provider, 'offline');
    putSpan(provider.doc, span({ id: 's2', start: 20, end: 26 }), 'local');
    await reach(provider, 'held');
    expect(provider.status.unsaved).toBe(2);
    server.log.appendGate.open();
    server.door.access.set('ann', 'write');
    server.bus.publish('accessChanged', { projectId: PROJECT });
    await reach(provider, 'saved');
    await eventually(() => provider.status.unsaved === 0);
    expect((await server.stored()).map(({ id }) => id)).toEqual(['s1', 's2']);
  });

  it('hands on notices of what the server took back', async () => {
    const provider = open('ann');
    const notices: Notice[] = [];
    provider.onNotice((notice) => notices.push(notice));
    await reach(provider, 'saved');
    putSpan(provider.doc, span({ entityTypeId: 'NONE' }), 'local');
    await eventually(() => notices.length === 1);
    expect(notices[0]).toMatchObject({ spanId: 's1', rule: 'A1' });
    expect(readSpans(provider.doc)).toEqual([]);
  });

  it('shows others with the name that the server knows', async () => {
    const [ann, bob] = [open('ann'), open('bob')];
    await Promise.all([reach(ann, 'saved'), reach(bob, 'saved')]);
    ann.select({ start: 2, end: 5 });
    await eventually(() => [...bob.others().values()].some(({ selection }) => selection !== null));
    expect([...bob.others().values()]).toEqual([
      { userId: 'ann', name: 'Name of ann', colour: '#112233', selection: { start: 2, end: 5 } },
    ]);
  });

  it('leaves the room when it is destroyed', async () => {
    const provider = open('ann');
    await reach(provider, 'saved');
    provider.destroy();
    await eventually(() => server.collab.stats().sockets === 0);
    expect(provider.doc.isDestroyed).toBe(true);
  });
});

describe('returning after a close', () => {
  it('waits longer each time, at most 10 s, scattered by up to a half', () => {
    expect([0, 1, 2, 9].map((attempt) => waitBeforeReturn(CLOSE.tryAgain, attempt, 0))).toEqual([
      100, 200, 400, 5_000,
    ]);
    expect(waitBeforeReturn(undefined, 99, 0.5)).toBe(7_500);
  });

  it('spreads over eight seconds after a restart', () => {
    expect(waitBeforeReturn(CLOSE.restart, 0, 0)).toBe(200);
    expect(waitBeforeReturn(CLOSE.restart, 0, 0.999)).toBeGreaterThan(8_000);
    expect(waitBeforeReturn(CLOSE.restart, 1, 0)).toBe(200);
  });

  it('takes the codes from 4400 to 4499 for final, and no others', () => {
    const final = Object.values(CLOSE).filter(isFinalClose);
    expect(final).toEqual([4400, 4401, 4403, 4404, 4409, 4413]);
  });
});
