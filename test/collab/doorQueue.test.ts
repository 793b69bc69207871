import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DoorQueue } from '../../server/collab/doorQueue.ts';
import { BOUNDS } from '../../server/collab/limits.ts';
import { eventually } from './support/eventually.ts';
import { RawClient } from './support/rawClient.ts';
import { RoomServer } from './support/roomServer.ts';

/** Decisions that end when the test says so. */
class Decisions {
  readonly queue: DoorQueue;
  readonly begun: string[] = [];
  readonly #ends: (() => void)[] = [];
  #done = 0;

  constructor(atOnce: number) {
    this.queue = new DoorQueue(atOnce);
  }

  ask(address: string, name = address): Promise<void> {
    return this.queue.run(address, () => {
      this.begun.push(name);
      return new Promise((resolve) => this.#ends.push(resolve));
    });
  }

  get underWay(): number {
    return this.begun.length - this.#done;
  }

  /** Ends the oldest, and lets what follows happen. */
  async endOne(): Promise<void> {
    this.#ends.shift()?.();
    this.#done += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('the queue before the door', () => {
  it('has so many decisions under way and no more, and forgets none', async () => {
    const asks = fc.array(fc.nat(4), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(asks, fc.integer({ min: 1, max: 6 }), async (addresses, atOnce) => {
        const decisions = new Decisions(atOnce);
        const all = addresses.map((address) => decisions.ask(`a${address}`));
        for (let left = addresses.length; left > 0; left -= 1) {
          expect(decisions.underWay).toBe(Math.min(left, atOnce));
          await decisions.endOne();
        }
        await Promise.all(all);
        expect(decisions.begun.length).toBe(addresses.length);
      }),
      { numRuns: 40 },
    );
  });

  it('serves addresses in turn, and the asks of one in order', async () => {
    const decisions = new Decisions(1);
    const asks = [1, 2, 3, 4].map((number) => decisions.ask('storm', `storm ${number}`));
    asks.push(decisions.ask('one'), decisions.ask('other'));
    for (let left = asks.length; left > 0; left -= 1) await decisions.endOne();
    await Promise.all(asks);
    expect(decisions.begun).toEqual(['storm 1', 'storm 2', 'one', 'other', 'storm 3', 'storm 4']);
  });

  it('gives the place on when a decision failed, and tells of the failure', async () => {
    const queue = new DoorQueue(1);
    const failing = queue.run('a', () => Promise.reject(new Error('the store does not answer')));
    const next = queue.run('b', () => Promise.resolve('in'));
    await expect(failing).rejects.toThrow('the store does not answer');
    expect(await next).toBe('in');
  });

  it('stands before the real door; who was closed or went while it waited is not looked up', async () => {
    const server = await RoomServer.start();
    server.door.gate.shut();
    const first = Array.from({ length: BOUNDS.decisionsAtOnce }, () => RawClient.to(server, 'ann'));
    await eventually(() => server.door.asked === BOUNDS.decisionsAtOnce);
    const [gone, closed, honest] = [
      RawClient.to(server, 'cleo'),
      RawClient.to(server, 'cleo'),
      RawClient.to(server, 'bob'),
    ];
    await eventually(() => server.collab.stats().sockets === BOUNDS.decisionsAtOnce + 3);
    await eventually(() => gone.isOpen && closed.isOpen);
    gone.destroy();
    closed.send('hello');
    await closed.closed();
    await eventually(() => server.collab.stats().sockets === BOUNDS.decisionsAtOnce + 1);
    expect(server.door.asked).toBe(BOUNDS.decisionsAtOnce);
    server.door.gate.open();
    await eventually(() => honest.frames.length > 0);
    expect(server.door.asked).toBe(BOUNDS.decisionsAtOnce + 1);
    for (const each of [...first, honest]) each.destroy();
    await server.close();
  });
});
