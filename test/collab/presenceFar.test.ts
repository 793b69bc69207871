/** Boards of one room on several instances, over a line whose messages the tests deliver and lose. Time is the tests' own. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PresenceBoard } from '../../server/collab/presence.ts';
import { encodeNews } from '../../server/collab/presenceNews.ts';
import { MemoryNetwork, type MemoryRelay } from '../support/memoryRelay.ts';
import { at, Listener, payload } from './support/presenceListener.ts';

const DELAY_MS = 50;

/** One instance that has the room open. */
class Site {
  readonly people: Listener[] = [];
  readonly relay: MemoryRelay;
  readonly board: PresenceBoard;
  #clock = 0;

  /** @param skewMs how far its clock is ahead. */
  constructor(network: MemoryNetwork, skewMs = 0) {
    this.relay = network.relay();
    const now = (): number => Date.now() + skewMs;
    this.board = new PresenceBoard(now, () => this.people, DELAY_MS, {
      publish: (bytes) => this.relay.publish('room', bytes),
    });
    this.relay.subscribe('room', (bytes, from) => this.board.hear(from, bytes));
    this.relay.onReturn(() => this.board.meet());
    this.board.meet();
  }

  join(userId: string): Listener {
    const one = new Listener(userId);
    this.people.push(one);
    this.board.tellAll(one);
    return one;
  }

  /** A client says where it is. */
  say(one: Listener, client: number, start: number): void {
    this.#clock += 1;
    this.board.take(one, payload({ client, clock: this.#clock, state: at(start) }));
  }

  /** Its socket is gone. */
  leave(one: Listener): void {
    this.people.splice(this.people.indexOf(one), 1);
    this.board.leave(one);
  }

  /** Its process ends without a goodbye. */
  die(): void {
    this.relay.cut();
    this.board.stop();
  }

  /** Client id → where, as somebody who joins now is told. */
  get view(): Record<string, number> {
    const one = new Listener('looks');
    this.board.tellAll(one);
    const view = one.seen().map(([client, selection]) => [client, (selection as { start: number }).start]);
    return Object.fromEntries(view) as Record<string, number>;
  }
}

describe('the boards of a room on several instances', () => {
  let network: MemoryNetwork;
  let sites: Site[];

  beforeEach(() => {
    vi.useFakeTimers({ now: 1_700_000_000_000 });
    network = new MemoryNetwork({ delivery: 'held' });
    sites = [];
  });
  afterEach(() => {
    for (const site of sites) site.board.stop();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  function open(count: number, skewMs = 0): Site[] {
    const made = Array.from({ length: count }, () => new Site(network, skewMs));
    sites.push(...made);
    network.flush();
    return made;
  }

  /** Lets time pass; messages arrive as they are sent. */
  function pass(ms: number): void {
    for (let passed = 0; passed < ms; passed += DELAY_MS) {
      network.flush();
      vi.advanceTimersByTime(Math.min(DELAY_MS, ms - passed));
    }
    network.flush();
  }

  const rest = (): void => pass(4 * DELAY_MS);

  it('show people of other instances: who comes, moves and leaves, under the name that their server gave', () => {
    const [a, b, c] = open(3) as [Site, Site, Site];
    const [ann, bob, cleo] = [a.join('ann'), b.join('bob'), c.join('cleo')];
    a.say(ann, 7, 3);
    rest();
    expect(bob.awareness.getStates().get(7)).toEqual({
      userId: 'ann',
      name: 'Name of ann',
      colour: '#123456',
      selection: { start: 3, end: 4 },
    });
    a.say(ann, 7, 9);
    b.say(bob, 8, 1);
    rest();
    expect(cleo.seen()).toEqual([
      [7, { start: 9, end: 10 }],
      [8, { start: 1, end: 2 }],
    ]);
    expect(ann.seen()).toEqual([[8, { start: 1, end: 2 }]]);
    a.leave(ann);
    rest();
    expect([bob.seen(), cleo.seen()]).toEqual([[], [[8, { start: 1, end: 2 }]]]);
  });

  it('say many changes of a moment in one message', () => {
    const [a, b] = open(2) as [Site, Site];
    const [ann, bob] = [a.join('ann'), b.join('bob')];
    const before = network.published;
    for (let start = 0; start < 50; start += 1) a.say(ann, 7, start);
    rest();
    expect(network.published - before).toBe(1);
    expect(bob.frames).toBe(1);
    expect(bob.seen()).toEqual([[7, { start: 49, end: 50 }]]);
  });

  it('make no storm, though every client, also in windows of one person, sends back all it hears', () => {
    const all = open(3);
    const windows = all.flatMap((site) => [1, 2].map(() => ({ site, one: site.join('ann') })));
    for (const { site, one } of windows) {
      one.awareness.on('update', ({ added, updated }: { added: number[]; updated: number[] }) => {
        const entries = [...added, ...updated].map((client) => {
          const clock = one.awareness.meta.get(client)!.clock;
          return { client, clock, state: one.awareness.states.get(client) ?? null };
        });
        if (entries.length > 0) site.board.take(one, payload(...entries));
      });
    }
    for (const round of [1, 2]) {
      windows.forEach(({ site, one }, index) => site.say(one, 100 + index, index * round));
      pass(1_000);
    }
    const before = network.published;
    windows[0]!.site.say(windows[0]!.one, 100, 50);
    pass(1_000);
    expect(network.published - before).toBe(1);
    for (const { site } of windows)
      expect(site.view).toEqual({ 100: 50, 101: 2, 102: 4, 103: 6, 104: 8, 105: 10 });
    // Nobody holds what is another's: each takes along its own alone.
    windows[4]!.site.leave(windows[4]!.one);
    pass(1_000);
    for (const { site } of windows)
      expect(Object.keys(site.view)).toEqual(['100', '101', '102', '103', '105']);
  });

  it('tell a board that begins of everybody, in one answer each, however many ask at once', () => {
    const [a, b] = open(2) as [Site, Site];
    a.say(a.join('ann'), 7, 1);
    b.say(b.join('bob'), 8, 2);
    rest();
    const before = network.published;
    const late = open(4);
    rest();
    for (const site of late) expect(site.view).toEqual({ 7: 1, 8: 2 });
    expect(network.published - before).toBe(4 + 2);
  });

  it('heal a lost change and a lost departure with the next announcement, within 10 s', () => {
    const [a, b] = open(2) as [Site, Site];
    const [ann, bob] = [a.join('ann'), a.join('bob')];
    a.say(bob, 8, 2);
    rest();
    network.drop = () => true;
    a.say(ann, 7, 1);
    rest();
    expect(b.view).toEqual({ 8: 2 });
    network.drop = () => false;
    pass(10_000);
    expect(b.view).toEqual({ 7: 1, 8: 2 });
    network.drop = () => true;
    a.leave(ann);
    a.leave(bob);
    rest();
    expect(b.view).toEqual({ 7: 1, 8: 2 });
    network.drop = () => false;
    pass(10_000);
    expect(b.view).toEqual({});
  });

  it('say nothing while nobody is there', () => {
    open(3);
    const before = network.published;
    pass(60_000);
    expect(network.published).toBe(before);
  });

  it('forget an instance that died within 30 s, and none that was only hard to hear', () => {
    const [a, b, c] = open(3) as [Site, Site, Site];
    a.say(a.join('ann'), 7, 1);
    c.say(c.join('cleo'), 9, 3);
    const bob = b.join('bob');
    rest();
    pass(9_000);
    a.die();
    let losses = 0;
    network.drop = ({ from }) => from === c.relay.instanceId && (losses += 1) <= 2 * 2;
    pass(14_000);
    expect(b.view).toEqual({ 7: 1, 9: 3 });
    pass(16_000);
    expect(b.view).toEqual({ 9: 3 });
    expect(bob.seen()).toEqual([[9, { start: 3, end: 4 }]]);
    expect(losses).toBeGreaterThanOrEqual(4);
  });

  it('are told at once when an instance closes the room', () => {
    const [a, b] = open(2) as [Site, Site];
    a.say(a.join('ann'), 7, 1);
    rest();
    a.board.stop();
    a.board.stop();
    rest();
    expect(b.view).toEqual({});
    const before = network.published;
    a.board.meet();
    expect(a.board.hear('x', encodeNews({ kind: 'query' }))).toBe(true);
    expect(network.published).toBe(before);
  });

  it('find each other again after the line was down, without waiting', () => {
    const [a, b] = open(2) as [Site, Site];
    const ann = a.join('ann');
    b.say(b.join('bob'), 8, 2);
    rest();
    a.relay.cut();
    a.say(ann, 7, 1);
    b.say(b.people[0]!, 8, 5);
    rest();
    expect([a.view, b.view]).toEqual([{ 7: 1, 8: 2 }, { 8: 5 }]);
    a.relay.restore();
    rest();
    expect([a.view, b.view]).toEqual([
      { 7: 1, 8: 5 },
      { 7: 1, 8: 5 },
    ]);
  });

  it('follow a client that moves to another instance, and the old one takes nothing along', () => {
    const [a, b, c] = open(3) as [Site, Site, Site];
    const old = a.join('ann');
    a.say(old, 7, 1);
    rest();
    b.say(b.join('ann'), 7, 2);
    rest();
    for (const site of [a, b, c]) expect(site.view).toEqual({ 7: 2 });
    a.leave(old);
    pass(25_000);
    for (const site of [a, b, c]) expect(site.view).toEqual({ 7: 2 });
    b.leave(b.people[0]!);
    rest();
    for (const site of [a, b, c]) expect(site.view).toEqual({});
  });

  it('follow it also when the old instance did not hear of the move', () => {
    const [a, b, c] = open(3) as [Site, Site, Site];
    const old = a.join('ann');
    a.say(old, 7, 1);
    rest();
    network.drop = ({ to }) => to === a.relay.instanceId;
    b.say(b.join('ann'), 7, 2);
    rest();
    a.leave(old);
    rest();
    expect([b.view, c.view]).toEqual([{ 7: 2 }, { 7: 2 }]);
    network.drop = () => false;
    pass(10_000);
    expect(a.view).toEqual({ 7: 2 });
  });

  it('follow it to an instance whose clock is behind', () => {
    const [ahead] = open(1, 60_000) as [Site];
    const [b, c] = open(2) as [Site, Site];
    ahead.say(ahead.join('ann'), 7, 1);
    rest();
    b.say(b.join('ann'), 7, 2);
    rest();
    for (const site of [ahead, b, c]) expect(site.view).toEqual({ 7: 2 });
  });

  it('let nobody take the client id of another person on another instance', () => {
    const [a, b] = open(2) as [Site, Site];
    a.say(a.join('ann'), 7, 1);
    rest();
    const mallory = b.join('mallory');
    b.say(mallory, 7, 9);
    expect(b.view).toEqual({ 7: 1 });
    b.board.take(mallory, payload({ client: 7, state: null }));
    rest();
    expect([a.view, b.view]).toEqual([{ 7: 1 }, { 7: 1 }]);
    expect(a.people[0]!.frames).toBe(0);
  });

  it('never tell a client that moved its own old state', () => {
    const [a, b] = open(2) as [Site, Site];
    a.say(a.join('ann'), 7, 1);
    rest();
    const moved = b.join('ann');
    a.say(a.people[0]!, 7, 2);
    rest();
    expect(moved.seen()).toEqual([]);
    b.say(moved, 7, 3);
    rest();
    expect(moved.seen()).toEqual([]);
  });

  it('end with the same people everywhere, whatever was lost before', () => {
    const step = fc.record({
      what: fc.constantFrom('say', 'leave', 'join', 'cut', 'restore', 'pass'),
      site: fc.nat({ max: 2 }),
      who: fc.nat({ max: 3 }),
      lost: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        network = new MemoryNetwork({ delivery: 'held' });
        const trio = open(3);
        steps.forEach(({ what, site: index, who, lost }, count) => {
          const site = trio[index]!;
          network.drop = () => lost;
          const present = site.people.find(({ identity }) => identity.userId === `user${who}`);
          if (what === 'join' && present === undefined) site.join(`user${who}`);
          // Each person is one client, which may be seen on an old socket here and a new one there.
          if (what === 'say' && present !== undefined) site.say(present, who, count);
          if (what === 'leave' && present !== undefined) site.leave(present);
          if (what === 'cut') site.relay.cut();
          if (what === 'restore') site.relay.restore();
          pass(DELAY_MS);
        });
        network.drop = () => false;
        for (const site of trio) site.relay.restore();
        pass(20_000);
        const views = trio.map((site) => site.view);
        for (const site of trio) site.board.stop();
        expect(views[1]).toEqual(views[0]);
        expect(views[2]).toEqual(views[0]);
      }),
      { numRuns: 60 },
    );
  });
});
