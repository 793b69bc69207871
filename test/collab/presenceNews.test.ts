/** What a presence board believes of the messages of other instances, and that without them it does no more. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PresenceBoard } from '../../server/collab/presence.ts';
import { encodeNews, MAX_FAR_STATES, readNews } from '../../server/collab/presenceNews.ts';
import { at, Listener, payload } from './support/presenceListener.ts';

const DELAY_MS = 50;

describe('of what other instances say, a board', () => {
  let board: PresenceBoard;
  let people: Listener[];

  beforeEach(() => {
    vi.useFakeTimers({ now: 1_700_000_000_000 });
    people = [];
    board = new PresenceBoard(
      () => Date.now(),
      () => people,
      DELAY_MS,
      { publish: () => undefined },
    );
  });
  afterEach(() => {
    board.stop();
    vi.useRealTimers();
  });

  function join(userId: string): Listener {
    const one = new Listener(userId);
    people.push(one);
    board.tellAll(one);
    return one;
  }

  it('drops messages of a wrong shape, and states that are none', () => {
    const hears = (bytes: Uint8Array): boolean => board.hear('x', bytes);
    for (const bytes of [[], [9], [1], [1, 1], [1, 1, 1, 1, 1, 0x7b], [2, 255, 255, 3]])
      expect(hears(Uint8Array.from(bytes))).toBe(false);
    const good = { userId: 'u', name: 'n', colour: '#000000', selection: { start: 1, end: 2 } };
    const strange = [3, 'x', {}, { ...good, name: 1 }, { ...good, name: 'x'.repeat(3_000) }];
    const states = [...strange, { ...good, selection: { start: 2, end: 1 }, more: 1 }, good].map(
      (presence, client) => ({ client, stamp: 1, presence: presence as never }),
    );
    expect(hears(encodeNews({ kind: 'whole', states }))).toBe(true);
    const one = join('bob');
    expect(one.awareness.getStates().get(5)).toEqual({ ...good, selection: null });
    expect(one.seen().map(([client]) => client)).toEqual([5, 6]);
  });

  it('believes, of two instances that name a client, the one it spoke to last; and tells again only what is new', () => {
    const one = join('bob');
    const news = (stamp: number, start: number): Uint8Array => {
      const presence = { userId: 'ann', name: 'Ann', colour: '#000000', selection: { start, end: start } };
      return encodeNews({ kind: 'whole', states: [{ client: 7, stamp, presence }] });
    };
    board.hear('y', news(20, 2));
    board.hear('x', news(10, 1));
    vi.advanceTimersByTime(DELAY_MS);
    expect([one.seen(), one.frames]).toEqual([[[7, { start: 2, end: 2 }]], 1]);
    board.hear('y', news(20, 2));
    board.hear('x', news(10, 1));
    vi.advanceTimersByTime(DELAY_MS);
    expect(one.frames).toBe(1);
    board.hear('x', news(30, 3));
    vi.advanceTimersByTime(DELAY_MS);
    expect(one.seen()).toEqual([[7, { start: 3, end: 3 }]]);
  });

  it('keeps a thousand states of others and no more', () => {
    const presence = { userId: 'u', name: 'n', colour: '#000000', selection: null };
    const many = (first: number, count: number): Uint8Array =>
      encodeNews({
        kind: 'changes',
        states: Array.from({ length: count }, (_, index) => ({ client: first + index, stamp: 1, presence })),
      });
    expect(board.hear('x', many(0, 900))).toBe(true);
    expect(board.hear('y', many(5_000, 900))).toBe(true);
    expect(join('bob').seen().length).toBe(MAX_FAR_STATES);
    expect(readNews(many(0, 2_000))).toMatchObject({ states: { length: MAX_FAR_STATES } });
  });
});

describe('a board without other instances', () => {
  it('has no timer but that of a frame', () => {
    vi.useFakeTimers();
    const one = new Listener('ann');
    const before = vi.getTimerCount();
    const board = new PresenceBoard(
      () => Date.now(),
      () => [one],
      DELAY_MS,
    );
    board.meet();
    expect(vi.getTimerCount()).toBe(before);
    board.take(one, payload({ client: 7, state: at(1) }));
    expect(vi.getTimerCount()).toBe(before + 1);
    vi.advanceTimersByTime(DELAY_MS);
    board.stop();
    expect(vi.getTimerCount()).toBe(before);
    vi.useRealTimers();
  });
});
