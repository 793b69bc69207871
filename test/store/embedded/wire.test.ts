import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize, type Document } from 'bson';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen, type Connections } from '../../../server/store/embedded/connections.ts';
import { openEngine, type Engine } from '../../../server/store/embedded/engine.ts';

let folder: string;
let engine: Engine;
let connections: Connections;
let socket: Socket;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wire-'));
  engine = openEngine(join(folder, 'store.sqlite'));
  connections = await listen(engine, { path: join(folder, 's') });
  socket = connect(join(folder, 's'));
});

afterEach(async () => {
  socket.destroy();
  await connections.close();
  await engine.kv.close();
  rmSync(folder, { recursive: true });
});

function header(length: number, id: number, operation: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeInt32LE(length, 0);
  bytes.writeInt32LE(id, 4);
  bytes.writeInt32LE(operation, 12);
  return bytes;
}

function message(id: number, command: Document, flags = 0, sequence: Buffer = Buffer.alloc(0)): Buffer {
  const flagBytes = Buffer.alloc(4);
  flagBytes.writeUInt32LE(flags);
  const body = Buffer.concat([flagBytes, Buffer.of(0), serialize({ ...command, $db: 'test' }), sequence]);
  return Buffer.concat([header(16 + body.length, id, 2013), body]);
}

function sequence(name: string, documents: Document[]): Buffer {
  const content = Buffer.concat([
    Buffer.from(`${name}\0`),
    ...documents.map((document) => serialize(document)),
  ]);
  const size = Buffer.alloc(4);
  size.writeInt32LE(content.length + 4);
  return Buffer.concat([Buffer.of(1), size, content]);
}

/** The next answers, with the ids of the requests they answer. */
async function answers(count: number, headBytes = 21): Promise<[number, Document][]> {
  const read: [number, Document][] = [];
  let bytes = Buffer.alloc(0);
  while (read.length < count) {
    const [chunk] = (await once(socket, 'data')) as [Buffer];
    bytes = Buffer.concat([bytes, chunk]);
    while (bytes.length >= 4 && bytes.length >= bytes.readInt32LE(0)) {
      const length = bytes.readInt32LE(0);
      read.push([bytes.readInt32LE(8), deserialize(bytes.subarray(headBytes, length))]);
      bytes = bytes.subarray(length);
    }
  }
  return read;
}

describe('the wire protocol', () => {
  it('answers the old hello of a first handshake', async () => {
    const name = Buffer.from('admin.$cmd\0');
    const rest = Buffer.concat([
      Buffer.alloc(4),
      name,
      Buffer.alloc(4),
      Buffer.from([255, 255, 255, 255]),
      serialize({ ismaster: 1 }),
    ]);
    socket.write(Buffer.concat([header(16 + rest.length, 7, 2004), rest]));
    const [[to, answer] = []] = await answers(1, 36);
    expect(to).toBe(7);
    expect(answer).toMatchObject({ ok: 1, ismaster: true });
  });

  it('answers commands in their order, however the bytes arrive', async () => {
    const bytes = Buffer.concat([
      message(1, { ping: 1 }),
      message(2, { hello: 1 }),
      message(3, { nothing: 1 }),
    ]);
    const waiting = answers(3);
    for (const byte of bytes) socket.write(Buffer.of(byte));
    const read = await waiting;
    expect(read.map(([to]) => to)).toEqual([1, 2, 3]);
    expect(read.map(([, answer]) => answer['ok'] as number)).toEqual([1, 1, 0]);
  });

  it('reads documents that follow the command, and gives no answer where none is wanted', async () => {
    const documents = [{ _id: 1 }, { _id: 2 }];
    socket.write(message(1, { insert: 'c' }, 2, sequence('documents', documents)));
    socket.write(message(2, { count: 'c' }));
    expect(await answers(1)).toEqual([[2, { n: 2, ok: 1 }]]);
  });

  it.each<[string, () => Buffer]>([
    ['an unknown operation', () => header(16, 1, 2001)],
    ['an impossible length', () => header(3, 1, 2013)],
    ['more bytes than a message may have', () => header(60_000_000, 1, 2013)],
    ['no body', () => Buffer.concat([header(20, 1, 2013), Buffer.alloc(4)])],
    [
      'a section of negative length',
      () => Buffer.concat([header(25, 1, 2013), Buffer.alloc(5), Buffer.from([255, 255, 255, 255])]),
    ],
    [
      'a sequence with a document of no length',
      () => message(1, { insert: 'c' }, 0, Buffer.from([1, 12, 0, 0, 0, 0x78, 0, 0, 0, 0, 0, 0, 0])),
    ],
  ])('ends a connection that sends %s, and serves others', async (_name, bytes) => {
    const closed = once(socket, 'close');
    socket.write(bytes());
    await closed;
    socket = connect(join(folder, 's'));
    socket.write(message(1, { ping: 1 }));
    expect(await answers(1)).toEqual([[1, { ok: 1 }]]);
  });
});
