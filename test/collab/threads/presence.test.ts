import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually, turns } from '../support/eventually.ts';
import { RawClient } from '../support/rawClient.ts';
import { RoomServer, type RoomClient } from '../support/roomServer.ts';

let server: RoomServer;
afterEach(() => server.close());

const SHOWN = '{"selection":{"start":1,"end":4}}';

/** Whether bob sees this awareness client. */
function seesIn(bob: RoomClient, client: number): boolean {
  return bob.provider.awareness.getStates().has(client);
}

describe('a cursor', () => {
  beforeEach(async () => {
    server = await RoomServer.start({ timings: { presenceMs: 0, pingMs: 20 } });
  });

  it('that another window of the same person took over stays when the first window is cut, and goes with the second', async () => {
    const bob = await server.join('bob');
    const [first, second] = [await RawClient.in(server, 'ann'), await RawClient.in(server, 'ann')];
    first.sendAwareness({ client: 7, clock: 1, state: SHOWN });
    first.sendAwareness({ client: 8, clock: 1, state: SHOWN });
    await eventually(() => seesIn(bob, 7) && seesIn(bob, 8));
    second.sendAwareness({ client: 7, clock: 2, state: '{"selection":{"start":9,"end":9}}' });
    await eventually(() => JSON.stringify(bob.provider.awareness.getStates().get(7)).includes('"start":9'));
    first.destroy();
    await eventually(() => !seesIn(bob, 8));
    expect(seesIn(bob, 7)).toBe(true);
    second.destroy();
    await eventually(() => !seesIn(bob, 7));
  });

  it('goes within a second when the socket is killed, also after a timeout and a return under the same id', async () => {
    const bob = await server.join('bob');
    const first = await RawClient.in(server, 'ann');
    first.sendAwareness({ client: 7, clock: 50, state: SHOWN });
    await eventually(() => seesIn(bob, 7));
    first.socket.pause();
    await eventually(() => !seesIn(bob, 7));

    const again = await RawClient.in(server, 'ann');
    again.sendAwareness({ client: 7, clock: 3, state: SHOWN });
    await eventually(() => seesIn(bob, 7));
    const killed = performance.now();
    again.destroy();
    await eventually(() => !seesIn(bob, 7));
    expect(performance.now() - killed).toBeLessThan(1_000);
    await turns();
    expect(seesIn(bob, 7)).toBe(false);
    first.destroy();
  });
});

describe('stock clients, which send back what they hear', () => {
  beforeEach(async () => {
    server = await RoomServer.start({ timings: { presenceMs: 0 } });
  });

  it('do not revive a cursor whose owner has gone, neither under their own name nor in another window', async () => {
    const bob = await server.join('bob');
    const window = await server.join('ann');
    await turns();
    for (let client = 100; client < 160; client += 1) {
      const raw = await RawClient.in(server, 'ann');
      raw.sendAwareness({ client, clock: 1, state: SHOWN });
      await turns(client % 4);
      raw.destroy();
    }
    await eventually(() => server.collab.stats().sockets === 2);
    await turns(50);
    const cleo = await server.join('cleo');
    await turns();
    const known = [bob, window, cleo].map((client) => client.doc.clientID).sort();
    expect([...cleo.provider.awareness.getStates().keys()].sort()).toEqual(known);
  });

  it('of one person in two windows do not answer each other for ever', async () => {
    const [first, second] = [await server.join('ann'), await server.join('ann')];
    const bob = await RawClient.in(server, 'bob');
    await turns(50);
    const before = bob.frames.length;
    first.provider.awareness.setLocalState({ selection: { start: 1, end: 2 } });
    await eventually(() => bob.frames.length > before);
    await turns(100);
    expect(bob.frames.length).toBe(before + 1);
    first.destroy();
    await eventually(() => !seesIn(second, first.doc.clientID));
    await turns(50);
    expect(seesIn(second, first.doc.clientID)).toBe(false);
    bob.destroy();
  });
});

describe('a browser that vanished without a goodbye', () => {
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    server = await RoomServer.start({ timings: { presenceMs: 0 } });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets time pass for the server, and the answers to its pings come in. */
  async function pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      vi.advanceTimersByTime(1_000);
      await turns(3);
    }
  }

  it('is shown to nobody 45 seconds later, though its socket never closes, and whoever answers stays', async () => {
    const [ann, bob] = [await RawClient.in(server, 'ann'), await RawClient.in(server, 'bob')];
    let answers = 0;
    ann.socket.on('ping', () => {
      answers += 1;
    });
    while (answers === 0) await pass(1);
    // The worst moment to die: right after an answer.
    ann.socket.pause();
    await pass(45);
    await turns();
    expect(server.collab.stats().sockets).toBe(1);
    await pass(60);
    expect(bob.isOpen).toBe(true);
    ann.destroy();
    bob.destroy();
  });
});
