import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitBeforeReturn } from '../../../client/api/returning.ts';
import type { SyncProvider } from '../../../client/api/syncProvider.ts';
import { putSpan } from '../../../schema/annotationSet.ts';
import { CLOSE } from '../../../schema/sync.ts';
import { goodbyeTimes } from '../../../server/collab/goodbye.ts';
import { TIMINGS } from '../../../server/collab/limits.ts';
import { span } from '../support/build.ts';
import { eventually, turns } from '../support/eventually.ts';
import { NetworkStretch } from '../support/networkStretch.ts';
import { RoomServer } from '../support/roomServer.ts';
import { Seeded } from '../support/seeded.ts';
import { openSync, pageHeaders, reached } from '../support/syncClient.ts';

let server: RoomServer;
let network: NetworkStretch;
const open = new Set<SyncProvider>();

beforeEach(async () => {
  server = await RoomServer.start();
  network = await NetworkStretch.to(server.port);
});
afterEach(async () => {
  for (const provider of open) provider.destroy();
  open.clear();
  await network.close();
  await server.close();
});

function mount(headers = pageHeaders(network.url, 'ann')): SyncProvider {
  const provider = openSync(network.url, headers);
  open.add(provider);
  return provider;
}

describe('a page that is mounted twice', () => {
  it('holds one socket, whenever the first mount was undone', async () => {
    mount().destroy();
    const second = mount();
    await turns(5);
    second.destroy();
    const third = mount();
    await reached(third, 'saved');
    third.destroy();
    const fourth = mount();
    await reached(fourth, 'saved');
    await turns();
    expect(server.collab.stats().sockets).toBe(1);
  });

  it('holds one socket after the network was lost, and none when it was left while it waited to return', async () => {
    const ann = mount();
    await reached(ann, 'saved');
    for (let loss = 0; loss < 3; loss += 1) {
      network.cut();
      await reached(ann, 'offline');
      ann.connect();
      ann.connect();
      await reached(ann, 'saved');
    }
    await turns();
    expect(server.collab.stats().sockets).toBe(1);
    network.cut();
    await reached(ann, 'offline');
    ann.destroy();
    await eventually(() => server.collab.stats().sockets === 0);
    await turns(200);
    expect(server.collab.stats().sockets).toBe(0);
  });
});

describe('a restart under five hundred clients', () => {
  /** The most moments in any one second. */
  function mostInOneSecond(momentsMs: readonly number[]): number {
    const sorted = [...momentsMs].sort((a, b) => a - b);
    let [most, first] = [0, 0];
    for (const [last, moment] of sorted.entries()) {
      while (moment - (sorted[first] ?? moment) >= 1_000) first += 1;
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  /** When the stock provider returns: always as long after the close, without a scatter. */
  const stockReturn = (): number => 200;
  const random = new Seeded(5);
  const ownReturn = (): number => waitBeforeReturn(CLOSE.restart, 0, random.next());

  it.each([
    ['stock clients', stockReturn],
    ['our own clients', ownReturn],
  ])('brings back at most a hundred of %s in any second', (_name, waitMs) => {
    for (let restart = 0; restart < 20; restart += 1) {
      const returns = goodbyeTimes(500, TIMINGS.goodbyeMs).map((closedMs) => closedMs + waitMs());
      expect(mostInOneSecond(returns)).toBeLessThanOrEqual(100);
    }
  });
});

describe('a sign-in that ends while the page is open', () => {
  it('does not bring the page back for ever in vain; after a new sign-in everything comes through', async () => {
    const headers = pageHeaders(network.url, 'ann');
    const ann = mount(headers);
    await reached(ann, 'saved');
    delete headers['cookie'];
    network.cut();
    await reached(ann, 'refused');
    expect(ann.status.closeCode).toBe(CLOSE.unauthenticated);
    putSpan(ann.doc, span(), 'local');
    const { asked } = server.door;
    await turns(300);
    expect(server.door.asked).toBe(asked);
    expect(ann.status).toMatchObject({ state: 'refused', unsaved: 1 });

    headers['cookie'] = 'user=ann';
    ann.connect();
    await reached(ann, 'saved');
    expect(ann.status.unsaved).toBe(0);
    expect(await server.stored()).toEqual([span()]);
  });
});
