import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { putSpan, readSpans } from '../../schema/annotationSet.ts';
import { encodeSync, SYNC } from '../../schema/sync.ts';
import { Connection, type Host } from '../../server/collab/connection.ts';
import { takeInRounds, type BatchBounds } from '../../server/collab/fairShare.ts';
import { INTAKE, type IntakeBounds } from '../../server/collab/limits.ts';
import { span } from './support/build.ts';
import { HandServer, pump } from './support/handServer.ts';
import { HandClient } from './support/handWires.ts';
import { RawClient, updatesOf } from './support/rawClient.ts';
import { eventually } from './support/eventually.ts';
import { RoomServer } from './support/roomServer.ts';

const BOUNDS: IntakeBounds = {
  ...INTAKE,
  frames: { burst: 10, perSecond: 5 },
  bytes: { burst: 1_000, perSecond: 100 },
  early: { frames: 3, bytes: 50 },
  earlyAtMost: { frames: 6, bytes: 100 },
  waiting: { frames: 100, bytes: 10_000 },
};

/** A connection on a wire that writes down what it is told. */
class Line {
  readonly told: (string | number)[] = [];
  readonly connection: Connection;

  constructor(bounds: IntakeBounds = BOUNDS) {
    const wire = {
      bufferedAmount: 0,
      send: () => undefined,
      close: (code: number) => this.told.push(code),
      pause: () => this.told.push('pause'),
      resume: () => this.told.push('resume'),
    };
    this.connection = new Connection({ documentId: 'd', set: 'shared' }, wire, () => Date.now(), bounds);
    const identity = { userId: 'ann', signInId: null, name: 'Ann', colour: '#000000' };
    this.connection.admit({ access: 'write', identity, projectId: 'p' });
  }

  enter(): this {
    const host: Host = {
      onWaiting: () => undefined,
      onPresence: () => undefined,
      onPresenceQuery: () => undefined,
    };
    this.connection.enter(host);
    return this;
  }

  send(count: number, length = 1): this {
    for (let index = 0; index < count; index += 1)
      this.connection.receive(encodeSync(SYNC.update, new Uint8Array(length)));
    return this;
  }

  takeAll(): number {
    let count = 0;
    while (this.connection.takeFrame() !== undefined) count += 1;
    return count;
  }
}

describe('reading from a connection', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('stops when the share of frames is used up, and goes on when a second has filled it', () => {
    const line = new Line().enter().send(10);
    expect(line.told).toEqual([]);
    line.send(1);
    expect(line.told).toEqual(['pause']);
    vi.advanceTimersByTime(1_199);
    expect(line.told).toEqual(['pause']);
    vi.advanceTimersByTime(1);
    expect(line.told).toEqual(['pause', 'resume']);
    expect(line.takeAll()).toBe(11);
  });

  it('counts bytes as well, and loses nothing of what came at once', () => {
    const line = new Line().enter().send(2, 900);
    expect(line.told).toEqual(['pause']);
    vi.advanceTimersByTime(9_000);
    expect(line.told).toEqual(['pause', 'resume']);
    expect(line.takeAll()).toBe(2);
  });

  it('is charged for what a reader sends, too', () => {
    const line = new Line();
    const identity = { userId: 'rita', signInId: null, name: 'Rita', colour: '#000000' };
    line.connection.admit({ access: 'read', identity, projectId: 'p' });
    line.enter().send(11);
    expect(line.told).toEqual(['pause']);
    expect(line.connection.waitingFrames).toBe(0);
  });

  it('stops when too much waits, and goes on when half of it is worked off', () => {
    const line = new Line({ ...INTAKE, waiting: { frames: 10, bytes: 10_000 } }).enter().send(12);
    expect(line.told).toEqual(['pause']);
    for (let index = 0; index < 6; index += 1) line.connection.takeFrame();
    expect(line.told).toEqual(['pause']);
    line.connection.takeFrame();
    expect(line.told).toEqual(['pause', 'resume']);
  });

  it('stops before the door has decided, and goes on in the room', () => {
    const line = new Line().send(3);
    expect(line.told).toEqual(['pause']);
    line.enter();
    expect(line.told).toEqual(['pause', 'resume']);
    expect(line.takeAll()).toBe(3);
  });

  it.each([
    ['goes', (line: Line) => line.connection.markGone()],
    ['is closed', (line: Line) => line.connection.close(4403, 'no')],
  ])('goes on for good when the connection %s, so that a goodbye is heard', (_name, end) => {
    const line = new Line().enter().send(11);
    end(line);
    expect(line.told.slice(0, 2)).toEqual(['pause', 'resume']);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('sharing out a batch', () => {
  const bounds: BatchBounds = { frames: 10, bytes: 1_000 };
  const flooded = (count: number, length = 1): Line => new Line(INTAKE).enter().send(count, length);
  const shares = (lines: Line[]): number[] => {
    const taken = [
      ...takeInRounds(
        lines.map((line) => line.connection),
        bounds,
      ),
    ];
    return lines.map((line) => taken.filter(({ connection }) => connection === line.connection).length);
  };

  it('gives one that floods only what others leave', () => {
    expect(shares([flooded(1_000), flooded(1), flooded(3)])).toEqual([6, 1, 3]);
  });

  it('lets those come first who were passed over', () => {
    const lines = Array.from({ length: 25 }, () => flooded(5));
    const batches = [shares(lines), shares(lines), shares(lines)];
    const sums = lines.map((_, index) => batches.reduce((sum, batch) => sum + batch[index]!, 0));
    expect(Math.min(...sums)).toBe(1);
    expect(Math.max(...sums)).toBe(2);
  });

  it('ends after so many bytes, but always gives one frame', () => {
    expect(shares([flooded(5, 5_000), flooded(5, 5_000)])).toEqual([1, 0]);
    expect(shares([flooded(5, 400), flooded(1, 100)])).toEqual([3, 1]);
  });

  it('keeps the order of each connection', () => {
    const line = new Line(INTAKE).enter();
    for (let index = 0; index < 8; index += 1)
      line.connection.receive(encodeSync(SYNC.update, Uint8Array.of(index)));
    const order = [...takeInRounds([line.connection, flooded(5).connection], { frames: 100, bytes: 1_000 })]
      .filter(({ connection }) => connection === line.connection)
      .map(({ frame }) => frame.bytes[0]);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('passes over who was closed by an earlier frame', () => {
    const lines = [flooded(2), flooded(2)];
    let count = 0;
    for (const { connection } of takeInRounds(
      lines.map((line) => line.connection),
      bounds,
    )) {
      count += 1;
      if (connection === lines[0]!.connection) lines[1]!.connection.close(4400, 'no');
    }
    expect(count).toBe(2);
  });
});

describe('somebody who floods a room', () => {
  it('does not keep the edit of another out of the very next batch', async () => {
    const server = new HandServer({
      projectId: 'project1',
      text: 'x'.repeat(10_000),
      entityTypeIds: new Set(['PER']),
      overlap: 'NONE',
    });
    const flooder = new HandClient(server, 'ann');
    const honest = new HandClient(server, 'bob');
    for (const client of [flooder, honest]) {
      client.connect();
      await pump();
      while (client.takeOne() || client.deliverOne());
      await pump();
    }
    server.log.appendGate.shut();
    const rowsBefore = server.log.stored('doc1/shared').rows.length;
    for (let index = 0; index < 3_000; index += 1)
      putSpan(flooder.doc, span({ id: `f${index}`, start: index, end: index + 1, by: 'ann' }), 'local');
    flooder.deliverOne();
    await pump();
    while (flooder.deliverOne());
    putSpan(honest.doc, span({ id: 'honest', start: 9_000, end: 9_001, by: 'bob' }), 'local');
    honest.deliverOne();
    server.log.appendGate.open();
    await eventually(() => server.log.stored('doc1/shared').rows.length >= rowsBefore + 2);
    const doc = new Y.Doc();
    for (const { update } of server.log.stored('doc1/shared').rows.slice(0, rowsBefore + 2))
      Y.applyUpdate(doc, update);
    const ids = readSpans(doc).map(({ id }) => id);
    expect(ids).toContain('honest');
    expect(ids.length).toBeLessThanOrEqual(501);
    await eventually(() => server.log.stored('doc1/shared').rows.length >= rowsBefore + 7);
    expect((await server.stored()).getMap('spans').size).toBe(3_001);
  });

  it('is read more slowly when the log is slow, and loses nothing', async () => {
    const server = await RoomServer.start();
    const raw = await RawClient.in(server, 'bob');
    server.log.appendGate.shut();
    raw.sendUpdate(updatesOf((doc) => putSpan(doc, span({ by: 'bob' }), 'x'))[0]!);
    const nothing = Uint8Array.of(0, 0);
    for (let index = 0; index < 40_000; index += 1) raw.sendUpdate(nothing);
    await eventually(() => server.collab.stats().pauses === 1);
    expect(raw.safe).toBe(0);
    server.log.appendGate.open();
    await eventually(() => raw.safe === 40_001);
    expect(raw.isOpen).toBe(true);
    raw.destroy();
    await server.close();
  });

  it('does not keep other rooms waiting', async () => {
    const server = await RoomServer.start();
    const [flooder, honest] = [
      await RawClient.in(server, 'bob'),
      await RawClient.in(server, 'ann', 'doc1/gold'),
    ];
    const junk = updatesOf((doc) => {
      for (let index = 0; index < 5_000; index += 1) doc.getMap('spans').set(`k${index}`, index);
    });
    for (const update of junk) flooder.sendUpdate(update);
    honest.sendUpdate(updatesOf((doc) => putSpan(doc, span(), 'x'))[0]!);
    await eventually(() => honest.safe === 1);
    expect(flooder.safe).toBeLessThan(5_000);
    await eventually(() => flooder.safe === 5_000);
    flooder.destroy();
    honest.destroy();
    await server.close();
  });
});
