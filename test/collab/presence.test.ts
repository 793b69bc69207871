import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MESSAGE } from '../../schema/sync.ts';
import { EMPTY_AWARENESS, PresenceBoard } from '../../server/collab/presence.ts';
import { eventually, turns } from './support/eventually.ts';
import { at, Listener, payload } from './support/presenceListener.ts';
import { RawClient } from './support/rawClient.ts';
import { RoomServer, type RoomClient } from './support/roomServer.ts';

describe('the board of who is where', () => {
  const [ann, bob, cleo] = [new Listener('ann'), new Listener('bob'), new Listener('cleo')];
  let everybody: Listener[];
  let board: PresenceBoard;

  beforeEach(() => {
    for (const one of [ann, bob, cleo]) {
      one.awareness.states.clear();
      one.awareness.meta.clear();
      one.frames = 0;
    }
    everybody = [ann, bob, cleo];
    board = new PresenceBoard(
      () => 5_000,
      () => everybody,
      0,
    );
  });
  afterEach(() => {
    board.stop();
  });

  it('tells the others, with name and colour as the server knows them, and not the one it is about', async () => {
    board.take(
      ann,
      payload({
        client: 7,
        state: { name: 'Queen', colour: 'red', userId: 'bob', admin: true, ...(at(3) as object) },
      }),
    );
    await eventually(() => bob.frames === 1);
    expect([...bob.awareness.getStates()]).toEqual([
      [7, { userId: 'ann', name: 'Name of ann', colour: '#123456', selection: { start: 3, end: 4 } }],
    ]);
    expect(ann.frames).toBe(0);
  });

  it('drops what is said in the name of another, without a word', async () => {
    board.take(ann, payload({ client: 7, state: at(1) }));
    board.take(bob, payload({ client: 7, clock: 2 ** 52, state: at(9) }, { client: 8, state: at(2) }));
    board.take(bob, payload({ client: 7, clock: 2 ** 52, state: null }));
    await eventually(() => cleo.frames === 1);
    expect(cleo.seen()).toEqual([
      [7, { start: 1, end: 2 }],
      [8, { start: 2, end: 3 }],
    ]);
  });

  it('is kept short: two ids a connection', async () => {
    board.take(ann, payload(...[1, 2, 3, 4].map((client) => ({ client, state: at(client) }))));
    await eventually(() => bob.frames === 1);
    expect(bob.seen().map(([client]) => client)).toEqual([1, 2]);
  });

  it('says many changes of a moment as one, the last of each', async () => {
    for (let start = 0; start < 100; start += 1)
      board.take(ann, payload({ client: 7, clock: start, state: at(start) }));
    await eventually(() => bob.frames > 0);
    await turns();
    expect(bob.frames).toBe(1);
    expect(bob.seen()).toEqual([[7, { start: 99, end: 100 }]]);
  });

  it('drops a state that is too large and a frame that is far too large', async () => {
    board.take(ann, payload({ client: 7, state: { ...(at(1) as object), note: 'x'.repeat(3_000) } }));
    board.take(
      ann,
      payload(...Array.from({ length: 50_000 }, (_, client) => ({ client: 100 + client, state: {} }))),
    );
    await turns();
    expect(bob.frames).toBe(0);
  });

  it.each([
    null,
    3,
    'x',
    [],
    { start: 3 },
    { start: -1, end: 2 },
    { start: 3, end: 2 },
    { start: 0.5, end: 2 },
    { start: 0, end: '2' },
  ])('takes %j for no selection', async (selection) => {
    board.take(ann, payload({ client: 7, state: { selection } }));
    await eventually(() => bob.frames === 1);
    expect(bob.seen()).toEqual([[7, null]]);
  });

  it('lets the same person take over on a new socket, and the old one takes nothing along', async () => {
    const returned = new Listener('ann');
    board.take(ann, payload({ client: 7, clock: 50, state: at(1) }));
    everybody.push(returned);
    board.take(returned, payload({ client: 7, clock: 3, state: at(2) }));
    board.leave(ann);
    await eventually(() => bob.frames === 1);
    expect(bob.seen()).toEqual([[7, { start: 2, end: 3 }]]);
  });

  it('shows somebody again who left and came back under the same client id', async () => {
    board.take(ann, payload({ client: 7, clock: 50, state: at(1) }));
    await eventually(() => bob.frames === 1);
    board.leave(ann);
    await eventually(() => bob.frames === 2);
    expect(bob.seen()).toEqual([]);
    board.take(ann, payload({ client: 7, clock: 50, state: at(2) }));
    await eventually(() => bob.frames === 3);
    expect(bob.seen()).toEqual([[7, { start: 2, end: 3 }]]);
  });

  it('shows everybody again after the server started anew, since its clocks follow the time', async () => {
    board.take(ann, payload({ client: 7, state: at(1) }));
    await eventually(() => bob.frames === 1);
    const next = new PresenceBoard(
      () => 6_000,
      () => everybody,
      0,
    );
    next.take(ann, payload({ client: 7, state: at(2) }));
    await eventually(() => bob.frames === 2);
    expect(bob.seen()).toEqual([[7, { start: 2, end: 3 }]]);
    next.stop();
  });

  it('tells somebody who joins of all others', () => {
    board.take(ann, payload({ client: 7, state: at(1) }));
    board.take(cleo, payload({ client: 8, state: at(2) }));
    board.tellAll(bob);
    expect(bob.seen().length).toBe(2);
    board.tellAll(ann);
    expect(ann.seen()).toEqual([[8, { start: 2, end: 3 }]]);
  });

  it('takes an echo of somebody who has just left for nothing', async () => {
    board.take(ann, payload({ client: 7, state: at(1) }));
    await eventually(() => bob.frames === 1);
    const echo = payload({
      client: 7,
      clock: bob.awareness.meta.get(7)!.clock,
      state: bob.awareness.states.get(7),
    });
    board.leave(ann);
    board.take(bob, echo);
    await eventually(() => cleo.frames === 2);
    board.tellAll(cleo);
    expect([cleo.seen(), cleo.frames]).toEqual([[], 2]);
  });

  it('shows somebody who returns to the room the states that have not changed meanwhile', () => {
    board.take(ann, payload({ client: 7, state: at(1) }));
    board.tellAll(bob);
    // The stock client forgets the others when its socket closes, and keeps their clocks.
    bob.awareness.states.clear();
    board.tellAll(bob);
    expect(bob.seen()).toEqual([[7, { start: 1, end: 2 }]]);
  });

  it('never tells a returning client its own old state, and then of the same person’s other windows', () => {
    const returned = new Listener('ann');
    everybody.push(returned);
    board.take(ann, payload({ client: 7, state: at(1) }));
    board.take(cleo, payload({ client: 8, state: at(2) }));
    board.tellAll(returned);
    expect(returned.seen().map(([client]) => client)).toEqual([8]);
    board.take(returned, payload({ client: 9, state: at(3) }));
    expect(returned.seen().map(([client]) => client)).toEqual([8, 7]);
  });

  it('refuses what is no awareness message', () => {
    expect(() => board.take(ann, Uint8Array.of(1, 1))).toThrow();
    expect(() => board.take(ann, Uint8Array.of(1, 1, 1, 1, 0x7b))).toThrow();
  });

  it('has an empty frame that stock clients take for a sign of life', () => {
    expect([...EMPTY_AWARENESS]).toEqual([1, 1, 0]);
  });
});

describe('presence over real sockets', () => {
  let server: RoomServer;
  beforeEach(async () => {
    server = await RoomServer.start({ timings: { presenceMs: 0 } });
  });
  afterEach(() => server.close());

  function others(client: RoomClient): unknown[] {
    return [...client.provider.awareness.getStates()]
      .filter(([id]) => id !== client.doc.clientID)
      .map(([, state]) => (state as { userId?: string }).userId);
  }

  it('goes when a socket is cut without a goodbye', async () => {
    const bob = await server.join('bob');
    const raw = await RawClient.in(server, 'ann');
    raw.sendAwareness({ client: 7, clock: 1, state: '{}' });
    await eventually(() => others(bob).length === 1);
    expect(others(bob)).toEqual(['ann']);
    raw.destroy();
    await eventually(() => others(bob).length === 0);
  });

  it('of those who are there is known at once to those who come, readers included', async () => {
    const ann = await server.join('ann');
    const rita = await server.join('rita');
    await eventually(() => others(rita).length === 1 && others(ann).length === 1);
    expect([...others(ann), ...others(rita)]).toEqual(['rita', 'ann']);
  });

  it('settles: stock clients that send back what they hear cause no storm', async () => {
    const clients = await Promise.all(['ann', 'bob', 'cleo'].map((user) => server.join(user)));
    await eventually(() => clients.every((client) => others(client).length === 2));
    server.door.access.set('dan', 'write');
    const raw = await RawClient.in(server, 'dan');
    await turns();
    const before = raw.frames.length;
    clients[0]!.provider.awareness.setLocalState({ selection: { start: 1, end: 2 } });
    await eventually(() => raw.frames.length === before + 1);
    await turns(50);
    expect(raw.frames.length).toBe(before + 1);
    raw.destroy();
  });

  it('settles also when one person has two windows', async () => {
    const [one, two] = [await server.join('ann'), await server.join('ann')];
    await eventually(() => others(one).length === 1 && others(two).length === 1);
    const raw = await RawClient.in(server, 'bob');
    await turns();
    const before = raw.frames.length;
    one.provider.awareness.setLocalState({ selection: { start: 1, end: 2 } });
    await eventually(() => raw.frames.length > before);
    await turns(50);
    expect(raw.frames.length).toBe(before + 1);
    one.provider.disconnect();
    await eventually(() => others(two).length === 0);
    expect(raw.frames.length).toBe(before + 2);
    raw.destroy();
  });

  it('is told to whoever asks', async () => {
    await server.join('ann');
    const raw = await RawClient.in(server, 'bob');
    const heard = (): number => raw.frames.filter((frame) => frame[0] === MESSAGE.awareness).length;
    await eventually(() => heard() >= 1);
    await turns();
    const before = heard();
    raw.send(Uint8Array.of(MESSAGE.queryAwareness));
    await eventually(() => heard() === before + 1);
    raw.destroy();
  });

  it('is read two hundred times a second at most, and the rest dropped', async () => {
    const bob = await server.join('bob');
    const raw = await RawClient.in(server, 'ann');
    for (let start = 0; start < 300; start += 1) {
      raw.sendAwareness({ client: 7, clock: start, state: JSON.stringify(at(start)) });
    }
    raw.sendStep2(Uint8Array.of(0, 0));
    await eventually(() => raw.safe === 1);
    await eventually(() => others(bob).length === 1);
    await turns();
    expect(bob.provider.awareness.getStates().get(7)).toMatchObject({ selection: { start: 199 } });
    raw.destroy();
  });
});
