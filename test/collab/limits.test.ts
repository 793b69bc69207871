import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../server/collab/frame.ts';
import { FrameQueue } from '../../server/collab/frameQueue.ts';
import { goodbyeTimes } from '../../server/collab/goodbye.ts';
import {
  BOUNDS,
  INTAKE,
  longestGhostMs,
  longestGoodbyeMs,
  TIMINGS,
  type Timings,
} from '../../server/collab/limits.ts';
import { Allowance, TokenBucket } from '../../server/collab/tokenBucket.ts';
import { TurnLoop } from '../../server/collab/turnLoop.ts';
import { eventually } from './support/eventually.ts';

describe('a bucket of tokens', () => {
  it('gives its burst at once, then what flows in', () => {
    const bucket = new TokenBucket({ burst: 3, perSecond: 2 });
    const taken = (now: number): number => [1, 2, 3, 4].filter(() => bucket.take(now)).length;
    expect(taken(1_000)).toBe(3);
    expect(taken(1_499)).toBe(0);
    expect(taken(1_500)).toBe(1);
    expect(taken(60_000)).toBe(3);
  });

  it('may be spent into debt, and tells when it holds enough again', () => {
    const bucket = new TokenBucket({ burst: 10, perSecond: 5 });
    bucket.spend(0, 30);
    expect(bucket.isInDebt(0)).toBe(true);
    expect(bucket.waitFor(0, 5)).toBe(5_000);
    expect(bucket.isInDebt(4_000)).toBe(false);
    expect(bucket.waitFor(5_000, 5)).toBe(0);
  });

  it('is brought no deeper into debt than it may be, and a deeper debt stays', () => {
    const bucket = new TokenBucket({ burst: 10, perSecond: 1 });
    bucket.spend(0, 30, -5);
    expect(bucket.waitFor(0, 0)).toBe(5_000);
    bucket.spend(0, 30);
    bucket.spend(0, 30, -5);
    expect(bucket.waitFor(0, 0)).toBe(35_000);
  });

  it('gives nothing for a clock that was set back', () => {
    const bucket = new TokenBucket({ burst: 1, perSecond: 1 });
    expect(bucket.take(10_000)).toBe(true);
    expect(bucket.take(1_000)).toBe(false);
    expect(bucket.take(2_000)).toBe(true);
  });

  it('never gives more than its burst and its flow, whenever it is asked', () => {
    const flow = fc.record({
      burst: fc.integer({ min: 1, max: 50 }),
      perSecond: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(flow, fc.array(fc.nat(300), { maxLength: 200 }), ({ burst, perSecond }, pauses) => {
        const bucket = new TokenBucket({ burst, perSecond });
        let now = 0;
        let given = 0;
        for (const pause of pauses) {
          now += pause;
          if (bucket.take(now)) given += 1;
          expect(given).toBeLessThanOrEqual(burst + (now * perSecond) / 1_000 + 1e-6);
        }
      }),
    );
  });

  it('has patience with refusals, up to a point', () => {
    const allowance = new Allowance({ burst: 2, perSecond: 1 }, { burst: 3, perSecond: 1 });
    const weights = Array.from({ length: 6 }, () => allowance.weigh(0));
    expect(weights).toEqual(['granted', 'granted', 'refused', 'refused', 'refused', 'abused']);
    expect(allowance.weigh(1_000)).toBe('granted');
  });
});

describe('the queue of frames that wait', () => {
  const frame = (length: number): Frame => ({ kind: 'update', bytes: new Uint8Array(length) });

  it('gives them in the order they came, and knows their number and bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(9), { freq: 3 }), { maxLength: 5_000 }), (steps) => {
        const queue = new FrameQueue();
        const model: Frame[] = [];
        for (const step of steps) {
          if (step === null) expect(queue.shift()).toBe(model.shift());
          else {
            const one = frame(step);
            queue.push(one);
            model.push(one);
          }
          expect(queue.length).toBe(model.length);
        }
        expect(queue.bytes).toBe(model.reduce((sum, { bytes }) => sum + bytes.length, 0));
      }),
      { numRuns: 30 },
    );
  });

  it('is emptied in time that grows with its length, not with its square', () => {
    const emptying = (count: number): number => {
      const queue = new FrameQueue();
      for (let index = 0; index < count; index += 1) queue.push(frame(0));
      const start = performance.now();
      while (queue.shift() !== undefined);
      return performance.now() - start;
    };
    emptying(10_000);
    // 10^12 moves would take minutes.
    expect(emptying(1_000_000)).toBeLessThan(2_000);
  });

  it('is empty after it was cleared', () => {
    const queue = new FrameQueue();
    queue.push(frame(3));
    queue.clear();
    expect([queue.length, queue.bytes, queue.shift()]).toEqual([0, 0, undefined]);
  });
});

describe('the times that ship', () => {
  it('let nobody stay in sight for more than 27 s who vanished without goodbye', () => {
    expect(longestGhostMs(TIMINGS)).toBeLessThanOrEqual(27_000);
  });

  it('are the arithmetic of the socket: cut at the ping after those that went unanswered', () => {
    const timings: Timings = { ...TIMINGS, pingMs: 10, presenceMs: 1 };
    expect(longestGhostMs(timings)).toBe(10 * (BOUNDS.unansweredPings + 1) + 1);
  });

  it('end within the 10 s that a service manager grants', () => {
    expect(longestGoodbyeMs(TIMINGS)).toBeLessThanOrEqual(10_000);
  });

  it('never stop reading for as long as unanswered pings are borne', () => {
    // The most that comes after the share is used up: one read of 64 KiB in the smallest frames, or one largest frame.
    const { frames, bytes } = INTAKE;
    const framesDebtMs = ((65_536 / 9 + frames.perSecond) / frames.perSecond) * 1_000;
    const bytesDebtMs = ((4 * 1024 * 1024 + 65_536 + bytes.perSecond) / bytes.perSecond) * 1_000;
    expect(Math.max(framesDebtMs, bytesDebtMs)).toBeLessThan(BOUNDS.unansweredPings * TIMINGS.pingMs);
  });
});

describe('goodbye', () => {
  it.each([11, 100, 499, 500])(
    '%i sockets: no second has more than 100 closes, and 5 s are enough',
    (count) => {
      const times = goodbyeTimes(count, 5_000);
      expect(times.length).toBe(count);
      for (const from of times) {
        expect(times.filter((time) => time >= from && time < from + 1_000).length).toBeLessThanOrEqual(100);
      }
      expect(times.at(-1)).toBeLessThanOrEqual(5_000);
    },
  );

  it('is said to a handful at once, so that a stop by hand is not held up', () => {
    expect(goodbyeTimes(10, 5_000)).toEqual(Array(10).fill(0));
    expect(goodbyeTimes(0, 5_000)).toEqual([]);
  });

  it('is spread evenly when they are too many for that rate', () => {
    const times = goodbyeTimes(5_000, 5_000);
    expect(times.at(-1)).toBeLessThanOrEqual(5_000);
    expect(times.filter((time) => time < 1_000).length).toBe(1_000);
  });
});

describe('a loop of turns', () => {
  it('lets others have the event loop between two batches', async () => {
    const order: string[] = [];
    const loopOf = (name: string, batches: number): TurnLoop => {
      let left = batches;
      return new TurnLoop({
        hasWork: () => left > 0,
        work: () => {
          left -= 1;
          order.push(name);
          return Promise.resolve();
        },
        onFailure: (error) => {
          throw error;
        },
        onRest: () => undefined,
      });
    };
    const long = loopOf('long', 50);
    const short = loopOf('short', 2);
    long.wake();
    short.wake();
    await long.drained();
    expect(order.slice(0, 4)).toEqual(['long', 'short', 'long', 'short']);
    expect(order.length).toBe(52);
    await eventually(() => !short.isRunning);
  });
});
