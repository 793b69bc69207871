import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../server/domain/random.ts';
import { attackFrames, ATTACKS } from '../../scripts/bench/collab/attackFrames.ts';
import { hostileMessages, type HostileMessage } from '../../scripts/bench/collab/mutations.ts';
import { readFrame } from '../../server/collab/frame.ts';

const KNOWS = { userId: 'eve', victimId: 'ann', entityTypeId: 'PER', textLength: 9_000 };

function take(seed: number, count: number): HostileMessage[] {
  const messages = hostileMessages(seededRandom(seed), KNOWS);
  return Array.from({ length: count }, () => messages.next().value);
}

function isReadable({ frame }: HostileMessage): boolean {
  if (typeof frame === 'string') return false;
  try {
    readFrame(frame);
    return true;
  } catch {
    return false;
  }
}

describe('the stream of hostile messages', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(take(7, 500)).toEqual(take(7, 500));
    expect(take(8, 500)).not.toEqual(take(7, 500));
  });

  it('holds every kind, none of them above the size that a client may send', () => {
    const messages = take(1, 5_000);
    expect(new Set(messages.map(({ kind }) => kind)).size).toBe(25);
    for (const { frame } of messages) expect(frame.length).toBeLessThan(64 * 1024);
  });

  it('is readable in part, so that it gets past the first check', () => {
    const readable = take(1, 5_000).filter(isReadable).length;
    expect(readable).toBeGreaterThan(2_500);
    expect(readable).toBeLessThan(4_700);
  });
});

describe('the known attacks', () => {
  it('are thirteen, each with something to send', () => {
    expect(ATTACKS).toHaveLength(13);
    for (const name of ATTACKS) expect(attackFrames(name).length).toBeGreaterThan(0);
  });
});
