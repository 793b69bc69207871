import * as encoding from 'lib0/encoding';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putSpan, putSpans } from '../../schema/annotationSet.ts';
import { CLOSE, encodeSync, LIMITS, MESSAGE, SYNC } from '../../schema/sync.ts';
import { BOUNDS, INTAKE } from '../../server/collab/limits.ts';
import { Connection } from '../../server/collab/connection.ts';
import { span } from './support/build.ts';
import { eventually, turns } from './support/eventually.ts';
import { RawClient, updatesOf } from './support/rawClient.ts';
import { RoomServer, type RoomClient } from './support/roomServer.ts';

const ROOM = 'doc1/shared';
let server: RoomServer;
let ann: RoomClient;
beforeEach(async () => {
  server = await RoomServer.start();
  ann = await server.join('ann');
});
afterEach(() => server.close());

function bytes(...numbers: number[]): Uint8Array {
  return encoding.encode((encoder) => numbers.forEach((number) => encoding.writeVarUint(encoder, number)));
}

/** Others go on as if nothing had happened. */
async function expectOthersWork(): Promise<void> {
  const safe = ann.safe;
  putSpan(ann.doc, span({ id: `after${safe}` }), 'local');
  await ann.until(() => ann.safe > safe);
  expect(ann.closes).toEqual([]);
}

const noise = Uint8Array.from({ length: 300 }, (_, index) => (index * 131 + 7) & 255);

describe('a frame that is not of the protocol ends its sender, and nobody else', () => {
  it.each<[string, Uint8Array | string]>([
    ['an empty frame', new Uint8Array(0)],
    ['an unknown type', bytes(99)],
    ['an unknown kind of sync', bytes(0, 7, 1, 0)],
    ['random bytes', noise],
    ['a text', 'hello'],
    ['a number without an end', Uint8Array.of(0x80, 0x80, 0x80)],
    ['a number above 2^53', new Uint8Array(12).fill(0xff)],
    ['a length beyond the frame', bytes(0, 2, 1_000_000, 1)],
    ['an update of noise', encodeSync(SYNC.update, noise)],
    ['an update of nothing', encodeSync(SYNC.update, new Uint8Array(0))],
    ['7 bytes that claim 30 million structs', encodeSync(SYNC.update, bytes(1, 30_000_000, 5, 0))],
    ['a clock pushed by 2^50', encodeSync(SYNC.update, bytes(1, 1, 5, 0, 0, 2 ** 50, 0))],
    ['a state vector of a billion clients', encodeSync(SYNC.step1, bytes(1_000_000_000))],
    [
      'awareness with bad JSON',
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.awareness);
        encoding.writeVarUint8Array(encoder, bytes(1, 1, 1, 2, 0x7b, 0x7b));
      }),
    ],
    [
      'awareness that claims a million clients',
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.awareness);
        encoding.writeVarUint8Array(encoder, bytes(1_000_000, 1));
      }),
    ],
    ['an update in the other encoding', encodeSync(SYNC.update, encodingV2())],
  ])('%s', async (_name, frame) => {
    const raw = await RawClient.in(server, 'bob');
    raw.send(frame);
    await raw.closed();
    expect(raw.closeCode).toBe(CLOSE.malformed);
    await expectOthersWork();
    expect(server.log.stored(ROOM).rows.length).toBe(1);
  });

  it.each<[string, Uint8Array]>([
    ['a live update above its limit', encodeSync(SYNC.update, new Uint8Array(LIMITS.maxUpdateBytes + 1))],
    ['a frame above its limit', encodeSync(SYNC.step2, new Uint8Array(LIMITS.maxFrameBytes))],
    ['a state vector above its limit', encodeSync(SYNC.step1, new Uint8Array(BOUNDS.stateVectorBytes + 1))],
  ])('%s is too large, for good', async (_name, frame) => {
    const raw = await RawClient.in(server, 'bob');
    raw.send(frame);
    await raw.closed();
    expect(raw.closeCode).toBe(CLOSE.tooLarge);
    await expectOthersWork();
  });

  it('a frame that the socket itself finds broken ends the socket only', async () => {
    const socket = net.connect(server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `GET /sync/${ROOM} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nOrigin: http://127.0.0.1:${server.port}\r\n` +
        'Cookie: user=bob\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    await new Promise((resolve) => socket.once('data', resolve));
    socket.write(Buffer.from([0xff, 0x7f, 0x00, 0x01]));
    await new Promise((resolve) => socket.once('close', resolve));
    expect(server.collab.stats().closes.get(CLOSE.malformed)).toBe(1);
    await expectOthersWork();
  });
});

function encodingV2(): Uint8Array {
  const doc = new Y.Doc();
  for (let index = 0; index < 5; index += 1) putSpan(doc, span({ id: `s${index}` }), 'x');
  return Y.encodeStateAsUpdateV2(doc);
}

describe('floods', () => {
  it('twenty memory bombs hold nobody up for long', async () => {
    const bombs = await Promise.all(Array.from({ length: 20 }, () => RawClient.in(server, 'bob')));
    const before = process.memoryUsage().rss;
    for (const raw of bombs) raw.sendUpdate(bytes(1, 30_000_000, 5, 0));
    await expectOthersWork();
    await Promise.all(bombs.map((raw) => raw.closed()));
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('asks for the whole state are answered five times at once, and again with time', async () => {
    const raw = await RawClient.in(server, 'bob');
    for (let index = 0; index < 40; index += 1) {
      raw.sendStep1();
      await turns(1);
    }
    raw.sendUpdate(updatesOf((doc) => putSpan(doc, span({ by: 'bob' }), 'x'))[0]!);
    await eventually(() => raw.safe === 1);
    expect(raw.count(SYNC.step2)).toBe(BOUNDS.step1.burst);
    server.now += 1_000 / BOUNDS.step1.perSecond;
    raw.sendStep1();
    await eventually(() => raw.count(SYNC.step2) === BOUNDS.step1.burst + 1);
    raw.destroy();
  });

  it('a thousand updates that miss their predecessor are asked for once and kept nowhere', async () => {
    const raw = await RawClient.in(server, 'bob');
    raw.sendStep2(Uint8Array.of(0, 0));
    const updates = updatesOf((doc) => {
      for (let index = 0; index < 1_000; index += 1) putSpan(doc, span({ id: `s${index}`, by: 'bob' }), 'x');
    });
    for (const update of updates.slice(1)) raw.sendUpdate(update);
    await eventually(() => server.collab.stats().gaps === 999);
    expect(raw.count(SYNC.step1)).toBe(2);
    expect(server.log.stored(ROOM).rows).toEqual([]);
    await expectOthersWork();
    raw.destroy();
  });

  it('what waits of a connection that cannot be paused is bounded all the same', () => {
    const closes: number[] = [];
    const wire = { bufferedAmount: 0, send: () => undefined, close: (code: number) => closes.push(code) };
    const connection = new Connection({ documentId: 'doc1', set: 'shared' }, wire, () => 0);
    const identity = { userId: 'ann', signInId: null, name: 'Ann', colour: '#000000' };
    connection.admit({ access: 'write', identity, projectId: 'project1' });
    connection.enter({
      onWaiting: () => undefined,
      onPresence: () => undefined,
      onPresenceQuery: () => undefined,
    });
    const frame = encodeSync(SYNC.update, Uint8Array.of(0, 0));
    for (let index = 0; index < INTAKE.waitingAtMost.frames; index += 1) connection.receive(frame);
    expect(closes).toEqual([]);
    connection.receive(frame);
    expect(closes).toEqual([CLOSE.tryAgain]);
    expect(connection.waitingFrames).toBe(0);
  });
});

describe('a reader that is too slow', () => {
  it('is closed to come back, instead of filling the memory', () => {
    const sent: Uint8Array[] = [];
    const closes: number[] = [];
    const wire = {
      bufferedAmount: 0,
      send: (frame: Uint8Array) => sent.push(frame),
      close: (code: number) => closes.push(code),
    };
    const connection = new Connection({ documentId: 'doc1', set: 'shared' }, wire, () => 0);
    connection.send(Uint8Array.of(1));
    wire.bufferedAmount = BOUNDS.bytesUnread + 1;
    connection.send(Uint8Array.of(2));
    connection.send(Uint8Array.of(3));
    expect(sent).toEqual([Uint8Array.of(1)]);
    expect(closes).toEqual([CLOSE.tryAgain]);
  });

  it('may be on a large frame, such as the whole state, while small ones follow; not on two', () => {
    const closes: number[] = [];
    const wire = { bufferedAmount: 0, send: () => undefined, close: (code: number) => closes.push(code) };
    const connection = new Connection({ documentId: 'doc1', set: 'shared' }, wire, () => 0);
    const state = new Uint8Array(2 * BOUNDS.bytesUnread);
    const edit = new Uint8Array(100);
    connection.send(state);
    wire.bufferedAmount = state.length;
    connection.send(edit);
    wire.bufferedAmount = state.length + BOUNDS.bytesUnread;
    connection.send(edit);
    expect(closes).toEqual([]);
    // The state was read: what it allowed is over.
    wire.bufferedAmount = BOUNDS.bytesUnread;
    connection.send(edit);
    wire.bufferedAmount = BOUNDS.bytesUnread + 1;
    connection.send(edit);
    expect(closes).toEqual([CLOSE.tryAgain]);
  });

  it('is cut when it does not even take the close', async () => {
    const count = 1_500;
    server.subjects.texts.set('doc2', {
      projectId: 'project1',
      text: 'x'.repeat(2 * count),
      entityTypeIds: new Set(['PER']),
      overlap: 'ANY',
    });
    const raw = await RawClient.in(server, 'bob', 'doc2/shared');
    const writer = await RawClient.in(server, 'cleo', 'doc2/shared');
    raw.socket.pause();
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let round = 1; round < 200 && server.collab.stats().sockets === 3; round += 1) {
      // All spans moved at once: an honest edit of about 150 KiB.
      const moved = Array.from({ length: count }, (_, index) =>
        span({ id: `s${index}`, start: 2 * index, end: 2 * index + 1 + (round % 2), by: 'cleo', at: round }),
      );
      putSpans(doc, moved, 'local');
      writer.sendUpdate(updates.at(-1)!);
      await eventually(() => writer.safe === round);
    }
    await eventually(() => server.collab.stats().sockets === 2);
    expect(server.collab.stats().closes.get(CLOSE.tryAgain)).toBe(1);
    raw.destroy();
    writer.destroy();
  });
});

describe('a socket that is dead', () => {
  it('is cut after two pings without an answer, and not seen by others any more', async () => {
    const quick = await RoomServer.start({ timings: { pingMs: 10 } });
    const alive = await quick.join('bob');
    const raw = await RawClient.in(quick, 'ann');
    raw.sendAwareness({ client: 7, clock: 1, state: '{}' });
    await alive.until(() => alive.provider.awareness.getStates().has(7));
    // As with a cable pulled out: no goodbye, no answer, no end of the connection.
    raw.socket.pause();
    await alive.until(() => !alive.provider.awareness.getStates().has(7));
    expect(quick.collab.stats()).toMatchObject({ sockets: 1, cuts: 1 });
    expect(alive.connections).toBe(1);
    raw.destroy();
    await quick.close();
  });

  it('is one that sends nothing at all: frames are a sign of life, also where pongs are late', async () => {
    const quick = await RoomServer.start({ timings: { pingMs: 20 } });
    const raw = new RawClient(
      `${quick.url}/${ROOM}`,
      { cookie: 'user=ann', origin: `http://127.0.0.1:${quick.port}` },
      { autoPong: false },
    );
    const sends = setInterval(() => raw.isOpen && raw.sendUpdate(Uint8Array.of(0, 0)), 5);
    await eventually(() => raw.safe >= 30);
    expect(raw.isOpen).toBe(true);
    clearInterval(sends);
    await raw.closed();
    expect(quick.collab.stats().cuts).toBe(1);
    await quick.close();
  });

  it('that is only quiet stays, since empty awareness frames come', async () => {
    const quick = await RoomServer.start({ timings: { heartbeatMs: 2 } });
    const quiet = await quick.join('ann');
    const raw = await RawClient.in(quick, 'bob');
    const empty = (): number => raw.frames.filter((frame) => frame.join() === '1,1,0').length;
    await eventually(() => empty() >= 3);
    expect(quiet.connections).toBe(1);
    raw.destroy();
    await quick.close();
  });
});
