import * as encoding from 'lib0/encoding';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putSpan } from '../../schema/annotationSet.ts';
import { CLOSE, encodeSync, MESSAGE, SYNC } from '../../schema/sync.ts';
import { BOUNDS } from '../../server/collab/limits.ts';
import { span } from './support/build.ts';
import { eventually } from './support/eventually.ts';
import { awarenessFrame, RawClient, updatesOf } from './support/rawClient.ts';
import { RoomServer, type RoomClient } from './support/roomServer.ts';

const ROOM = 'doc1/shared';
const SPANS = 3_000;
const MIB = 1024 * 1024;
/** Until an honest edit is seen by another, with an attack under way, on a busy machine. */
const PROMPT_MS = 1_000;

let server: RoomServer;
let ann: RoomClient;
let bob: RoomClient;
let edits = 0;
let clock: NodeJS.Timeout;

async function startFullRoom(): Promise<void> {
  server = await RoomServer.start({
    subject: { text: 'x'.repeat(4 * SPANS) },
    timings: { presenceMs: 50, closeGraceMs: 2_000 },
  });
  // Rates follow the server's clock.
  clock = setInterval(() => {
    server.now += 10;
  }, 10);
  server.door.access.set('mallory', 'write');
  const full = new Y.Doc();
  full.transact(() => {
    for (let index = 0; index < SPANS; index += 1)
      putSpan(full, span({ id: `s${index}`, start: index * 3, end: index * 3 + 2 }), 'local');
  });
  ann = await server.join('ann', ROOM, full);
  bob = await server.join('bob');
  await bob.until(() => bob.spans.length === SPANS);
}

async function stop(): Promise<void> {
  clearInterval(clock);
  await server.close();
}

/** An edit of ann's is seen by bob: how long it takes, in milliseconds. */
async function honestEdit(): Promise<number> {
  const start = performance.now();
  const at = SPANS * 3 + edits * 2;
  edits += 1;
  putSpan(ann.doc, span({ id: `honest${edits}`, start: at, end: at + 1 }), 'local');
  await bob.until(() => bob.doc.getMap('spans').has(`honest${edits}`));
  return performance.now() - start;
}

function bytes(...numbers: number[]): Uint8Array {
  return encoding.encode((encoder) => numbers.forEach((number) => encoding.writeVarUint(encoder, number)));
}

function noise(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 131 + 7) & 255);
}

const presenceOf = (client: number, clockOfIt: number): Uint8Array =>
  awarenessFrame([{ client, clock: clockOfIt, state: JSON.stringify({ at: clockOfIt }) }]);

/** Updates of which each one misses its predecessor. */
function gappedUpdates(count: number): Uint8Array[] {
  const updates = updatesOf((doc) => {
    for (let index = 0; index < 2 * count; index += 1) doc.getMap('spans').set(`g${index}`, index);
  });
  return updates.filter((_, index) => index % 2 === 1);
}

function sixteenMegabytes(): Uint8Array {
  const [update] = updatesOf((doc) => doc.getMap('spans').set('big', 'x'.repeat(16 * MIB)));
  return encodeSync(SYNC.update, update!);
}

const repeat = (count: number, frame: (index: number) => Uint8Array): Uint8Array[] =>
  Array.from({ length: count }, (_, index) => frame(index));

const ATTACKS: [string, () => (Uint8Array | string)[], number][] = [
  ['an empty frame', () => [new Uint8Array(0)], CLOSE.malformed],
  ['an unknown type', () => [bytes(99)], CLOSE.malformed],
  ['random bytes', () => [noise(300)], CLOSE.malformed],
  ['a text', () => ['hello'], CLOSE.malformed],
  ['an update of garbage', () => [encodeSync(SYNC.update, noise(64))], CLOSE.malformed],
  [
    'twenty times seven bytes that claim 30 million structs',
    () => repeat(20, () => encodeSync(SYNC.update, bytes(1, 30_000_000, 5, 0))),
    CLOSE.malformed,
  ],
  [
    'a state vector that claims a billion clients',
    () => [encodeSync(SYNC.step1, bytes(1_000_000_000))],
    CLOSE.malformed,
  ],
  [
    'a hundred asks for the whole state',
    () => repeat(100, () => encodeSync(SYNC.step1, bytes(0))),
    CLOSE.forbidden,
  ],
  ['an update of 16 MiB', () => [sixteenMegabytes()], CLOSE.tooLarge],
  [
    'awareness of 50,000 invented clients',
    () => [
      awarenessFrame(
        Array.from({ length: 50_000 }, (_, client) => ({ client: 5_000 + client, clock: 1, state: '{}' })),
      ),
    ],
    CLOSE.tooLarge,
  ],
  [
    'awareness with bad JSON',
    () => [awarenessFrame([{ client: 1, clock: 1, state: '{oops' }])],
    CLOSE.malformed,
  ],
  ['awareness 2,000 times', () => repeat(2_000, (index) => presenceOf(77, index + 1)), CLOSE.forbidden],
  [
    'asks for everybody 2,000 times',
    () => repeat(2_000, () => bytes(MESSAGE.queryAwareness)),
    CLOSE.forbidden,
  ],
  [
    'a thousand updates that miss their predecessor',
    () => gappedUpdates(1_000).map((update) => encodeSync(SYNC.update, update)),
    CLOSE.forbidden,
  ],
];

describe('an attack ends at the attacker', () => {
  beforeAll(startFullRoom);
  afterAll(stop);

  it.each(ATTACKS)('%s', async (_name, attack, code) => {
    const frames = attack();
    // Faults of the attack before are forgiven by now.
    server.now += 120_000;
    const mallory = await RawClient.in(server, 'mallory');
    for (const frame of frames) mallory.send(frame);
    expect(await honestEdit()).toBeLessThan(PROMPT_MS);
    await mallory.closed();
    expect(mallory.closeCode).toBe(code);
    expect(await honestEdit()).toBeLessThan(PROMPT_MS);
    expect([...ann.closes, ...bob.closes]).toEqual([]);
    expect(ann.spans.length).toBe(SPANS + edits);
    expect((await server.stored()).length).toBe(SPANS + edits);
  });

  it('is counted by its close code', () => {
    const { closes } = server.collab.stats();
    const expected = new Map<number, number>();
    for (const [, , code] of ATTACKS) expected.set(code, (expected.get(code) ?? 0) + 1);
    expect(closes).toEqual(expected);
  });
});

describe('before it is closed', () => {
  beforeEach(startFullRoom);
  afterEach(stop);

  it('who asks for the state too often is answered a few times only', async () => {
    const mallory = await RawClient.in(server, 'mallory');
    for (let index = 0; index < 40; index += 1) {
      mallory.sendStep1();
      mallory.sendUpdate(Uint8Array.of(0, 0));
      await eventually(() => mallory.safe === index + 1);
    }
    expect(mallory.count(SYNC.step2)).toBeGreaterThanOrEqual(BOUNDS.step1.burst);
    expect(mallory.count(SYNC.step2)).toBeLessThan(2 * BOUNDS.step1.burst);
    mallory.destroy();
  });

  it('who sends with gaps is asked once for what is missing', async () => {
    const mallory = await RawClient.in(server, 'mallory');
    mallory.sendStep2(Uint8Array.of(0, 0));
    for (const update of gappedUpdates(BOUNDS.gaps)) mallory.sendUpdate(update);
    await eventually(() => server.collab.stats().gaps === BOUNDS.gaps);
    await honestEdit();
    expect(mallory.count(SYNC.step1)).toBe(2);
    expect(mallory.isOpen).toBe(true);
    mallory.destroy();
  });
});

describe('an honest client is not taken for an attacker', () => {
  beforeEach(startFullRoom);
  afterEach(stop);

  it('when fifty move their cursors at once and send back what they hear', async () => {
    const users = ['ann', 'bob', 'cleo'];
    const clients = await Promise.all(
      Array.from({ length: 50 }, (_, index) => server.join(users[index % 3]!)),
    );
    for (let move = 0; move < 8; move += 1) {
      for (const client of clients)
        client.provider.awareness.setLocalState({ selection: { start: move, end: move + 1 } });
      await honestEdit();
    }
    expect(clients.flatMap(({ closes }) => closes)).toEqual([]);
    expect(server.collab.stats().closes).toEqual(new Map());
  });

  it('when it sends all it saved up while its network stood still', async () => {
    const raw = await RawClient.in(server, 'cleo');
    raw.sendStep2(Uint8Array.of(0, 0));
    // 24 s of 60 moves a second, and an edit with each.
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => raw.sendUpdate(update));
    for (let index = 0; index < 1_440; index += 1) {
      raw.send(presenceOf(doc.clientID, index + 1));
      putSpan(doc, span({ id: `c${index}`, start: 2 + index * 3, end: 3 + index * 3, by: 'cleo' }), 'local');
    }
    await eventually(() => raw.safe === 1_441);
    expect(raw.isOpen).toBe(true);
    expect((await server.stored()).filter(({ by }) => by === 'cleo').length).toBe(1_440);
    raw.destroy();
  });

  it('when it edits on and on before it hears that its work offline is asked for', async () => {
    const raw = await RawClient.in(server, 'cleo');
    const offline = new Y.Doc();
    putSpan(offline, span({ id: 'offline', start: 2, end: 3, by: 'cleo' }), 'local');
    offline.on('update', (update: Uint8Array) => raw.sendUpdate(update));
    for (let index = 1; index <= 2_000; index += 1)
      putSpan(
        offline,
        span({ id: `c${index}`, start: 2 + index * 3, end: 3 + index * 3, by: 'cleo' }),
        'local',
      );
    await eventually(() => server.collab.stats().gaps === 2_000);
    expect(raw.safe).toBe(0);
    raw.sendStep2(Y.encodeStateAsUpdate(offline));
    await eventually(() => raw.safe === 2_001);
    expect((await server.stored()).filter(({ by }) => by === 'cleo').length).toBe(2_001);
    raw.destroy();
  });

  it('when it comes and goes again and again', async () => {
    for (let round = 0; round < 15; round += 1) {
      const client = await server.join('cleo');
      client.provider.awareness.setLocalState({ selection: { start: round, end: round } });
      client.destroy();
    }
    await honestEdit();
    expect(server.collab.stats().closes).toEqual(new Map());
    expect(server.collab.stats().refusals).toEqual(new Map());
  });
});
