import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CLOSE } from '../../schema/sync.ts';
import { accountName, FaultLimit, type FaultBounds } from '../../server/collab/faultLimit.ts';
import { ADDRESS, FAULTS } from '../../server/collab/limits.ts';
import { eventually } from './support/eventually.ts';
import { RawClient } from './support/rawClient.ts';
import { PROJECT, RoomServer } from './support/roomServer.ts';

const SMALL: FaultBounds = {
  faults: { burst: 3, perSecond: 0.1 },
  barMs: 60_000,
  told: { burst: 2, perSecond: 0.1 },
  remembered: 100,
};

describe('faults of one name', () => {
  let now = 0;
  let limit: FaultLimit;
  beforeEach(() => {
    now = 1_000_000;
    limit = new FaultLimit(SMALL, () => now);
  });
  const charge = (name: string, count: number, share = 1): void => {
    for (let index = 0; index < count; index += 1) limit.charge(name, share);
  };

  it('are put up with as far as the bounds say; one more bars it for a minute', () => {
    charge('ann', 3);
    expect(limit.barredFor('ann')).toBeUndefined();
    charge('ann', 1);
    expect(limit.barredFor('ann')).toBe(60);
    expect(limit.barredFor('bob')).toBeUndefined();
    now += 59_999;
    expect(limit.barredFor('ann')).toBe(1);
    now += 1;
    expect(limit.barredFor('ann')).toBeUndefined();
  });

  it('are forgiven with time', () => {
    for (let round = 0; round < 20; round += 1) {
      charge('ann', 1);
      now += 10_000;
    }
    expect(limit.barredFor('ann')).toBeUndefined();
  });

  it('count by their share', () => {
    charge('ann', 12, 0.25);
    expect(limit.barredFor('ann')).toBeUndefined();
    charge('ann', 1, 0.25);
    expect(limit.barredFor('ann')).toBe(60);
  });

  it('are told of a few times', () => {
    charge('ann', 4);
    expect([1, 2, 3].map(() => limit.tells('ann'))).toEqual([true, true, false]);
    now += 10_000;
    expect(limit.tells('ann')).toBe(true);
    expect(limit.tells('bob')).toBe(false);
  });

  it('fill no memory, and are forgotten when they say nothing any more', () => {
    for (let index = 0; index < 1_000; index += 1) charge(`name${index}`, 1);
    expect(limit.size).toBe(SMALL.remembered);
    now += 10_001;
    charge('ann', 1);
    expect(limit.size).toBe(1);
  });

  it('of a person and of the programs that act for that person are counted apart', () => {
    const identity = { userId: 'ann', name: 'Ann', colour: '#000000' };
    const [person, program] = [
      accountName({ ...identity, signInId: 's1' }),
      accountName({ ...identity, signInId: null }),
    ];
    expect(person).not.toBe(program);
    expect(accountName({ ...identity, signInId: 's2' })).toBe(person);
  });
});

describe('somebody whose connections are closed for faults again and again', () => {
  let server: RoomServer;
  beforeEach(async () => {
    server = await RoomServer.start();
  });
  afterEach(() => server.close());

  const comes = async (cookie: string, query = ''): Promise<RawClient> => {
    const origin = `http://127.0.0.1:${server.port}`;
    const raw = new RawClient(`${server.url}/doc1/shared${query}`, { cookie, origin });
    await eventually(() => raw.frames.length > 0 || raw.refusal !== undefined || raw.closeCode !== undefined);
    return raw;
  };
  const answerTo = async (cookie: string): Promise<number | undefined> => {
    const raw = await comes(cookie);
    await raw.closed();
    return raw.refusal ?? raw.closeCode;
  };
  const TOO_MANY = FAULTS.faults.burst + 1;
  /** Is let in, does wrong, is closed; two seconds of it, so that nearly nothing is forgiven. */
  async function offend(cookieOf: (index: number) => string): Promise<void> {
    for (let index = 0; index < TOO_MANY; index += 1) {
      const raw = await comes(cookieOf(index));
      raw.send('hello');
      await raw.closed();
      expect(raw.closeCode).toBe(CLOSE.malformed);
      server.now += 100;
    }
  }

  it('is told so with a final code and not looked up, then refused before the handshake, for a minute', async () => {
    await offend(() => 'user=bob');
    const { asked } = server.door;
    const answers = [];
    for (let index = 0; index < 6; index += 1) answers.push(await answerTo('user=bob'));
    expect(answers).toEqual([CLOSE.malformed, CLOSE.malformed, CLOSE.malformed, 429, 429, 429]);
    expect(server.door.asked).toBe(asked);
    server.now += FAULTS.barMs;
    const later = await comes('user=bob');
    expect(later.isOpen).toBe(true);
    later.destroy();
  });

  it('does not shut out who sits at the same address, however often it knocks', async () => {
    await offend(() => 'user=bob');
    for (let index = 0; index < 2 * ADDRESS.handshakes.burst; index += 1) await answerTo('user=bob');
    const ann = await comes('user=ann');
    expect(ann.isOpen).toBe(true);
    ann.destroy();
  });

  it('is met by its account when it shows another credential each time, and pays by its address', async () => {
    await offend((index) => `user=bob; other=${index}`);
    expect(await answerTo('user=bob; other=new')).toBe(CLOSE.malformed);
    expect(server.collab.stats().refusals.get(429)).toBeUndefined();
    let turnedAway = 0;
    while ((await answerTo(`user=bob; other=${turnedAway}x`)) === CLOSE.malformed) turnedAway += 1;
    expect(server.collab.stats().refusals.get(429)).toBe(1);
    // Each knock costs the address as a fault does.
    expect(turnedAway).toBeLessThan(ADDRESS.handshakes.burst / ADDRESS.faultCost);
  });

  it('is blamed also for what it left behind when it went', async () => {
    for (let index = 0; index < TOO_MANY; index += 1) {
      const raw = await comes('user=bob');
      raw.sendUpdate(Uint8Array.of(9, 9, 9));
      // Its frame waits for the log of the one before; it is gone when that is done.
      raw.socket.close();
      await raw.closed();
      server.now += 100;
    }
    await eventually(() => server.collab.stats().sockets === 0);
    expect(await answerTo('user=bob')).toBe(CLOSE.malformed);
  });

  it('is nobody who only may not come in, or lost the right to be here', async () => {
    for (let index = 0; index < TOO_MANY; index += 1) {
      expect(await answerTo('user=zoe')).toBe(CLOSE.forbidden);
      const bob = await comes('user=bob');
      server.door.access.delete('bob');
      server.bus.publish('accessChanged', { projectId: PROJECT });
      await bob.closed();
      expect(bob.closeCode).toBe(CLOSE.forbidden);
      server.door.access.set('bob', 'write');
    }
    server.door.access.set('zoe', 'write');
    const both = [await comes('user=zoe'), await comes('user=bob')];
    expect(both.map(({ isOpen }) => isOpen)).toEqual([true, true]);
    for (const one of both) one.destroy();
  });

  it('is nobody whose many copies are out of date', async () => {
    const writer = await server.join('ann');
    for (let index = 0; index < 2 * TOO_MANY; index += 1) {
      const raw = await comes('user=bob', '?epoch=another');
      await raw.closed();
      expect(raw.closeCode).toBe(CLOSE.unknownHistory);
    }
    const bob = await comes('user=bob');
    expect(bob.isOpen).toBe(true);
    bob.destroy();
    writer.destroy();
  });
});
