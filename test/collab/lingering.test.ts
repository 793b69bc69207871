import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lingering } from '../../server/collab/lingering.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

const never = (): boolean => false;

/** What waits comes in one by one as the test says. */
function inbox(): { take: () => number; put: (frames: number) => void; taken: number[] } {
  let waiting = 0;
  const taken: number[] = [];
  return {
    taken,
    put: (frames) => {
      waiting += frames;
    },
    take: () => {
      const frames = waiting;
      waiting = 0;
      taken.push(frames);
      return frames;
    },
  };
}

describe('a turn', () => {
  it('waits for nothing where people work at their own pace', async () => {
    const lingering = new Lingering(4);
    lingering.note(3, 2);
    const { take, taken } = inbox();
    await lingering.linger(1, take, never);
    expect(taken).toEqual([]);
  });

  it('of a busy room waits until as many frames have come as the last one held', async () => {
    const lingering = new Lingering(4);
    lingering.note(10, 2);
    const { take, put, taken } = inbox();
    const done = lingering.linger(4, take, never);
    put(2);
    lingering.nudge();
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(taken).toEqual([2]);
    put(4);
    lingering.nudge();
    await done;
    expect(taken).toEqual([2, 4]);
  });

  it('waits no longer than two writes take, and never longer than it may', async () => {
    for (const [writeMs, longestMs, waited] of [
      [1, 4, 2],
      [50, 4, 4],
    ] as const) {
      const lingering = new Lingering(longestMs);
      lingering.note(100, writeMs);
      let isDone = false;
      const done = lingering
        .linger(0, () => 0, never)
        .then(() => {
          isDone = true;
        });
      await vi.advanceTimersByTimeAsync(waited - 1);
      expect(isDone).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      await done;
    }
  });

  it('that is full waits no longer, and one that may not wait does not', async () => {
    const busy = new Lingering(4);
    busy.note(100, 2);
    await busy.linger(
      50,
      () => 0,
      () => true,
    );
    const hasty = new Lingering(0);
    hasty.note(100, 2);
    await hasty.linger(0, () => 0, never);
  });
});
