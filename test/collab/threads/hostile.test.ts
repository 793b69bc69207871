import * as encoding from 'lib0/encoding';
import net from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putSpan } from '../../../schema/annotationSet.ts';
import { CLOSE } from '../../../schema/sync.ts';
import { span } from '../support/build.ts';
import { RawClient } from '../support/rawClient.ts';
import { RoomServer, type RoomClient } from '../support/roomServer.ts';

const ROOM = 'doc1/shared';
let server: RoomServer;
let ann: RoomClient;
beforeEach(async () => {
  server = await RoomServer.start();
  ann = await server.join('ann');
});
afterEach(() => server.close());

/** How long ann's next edit takes until it is acknowledged, in milliseconds. */
async function editMs(): Promise<number> {
  const { safe } = ann;
  const began = performance.now();
  putSpan(ann.doc, span({ at: safe }), 'local');
  await ann.until(() => ann.safe > safe);
  return performance.now() - began;
}

/** A TCP connection over which the handshake was done by hand. */
async function handshaken(): Promise<net.Socket> {
  const socket = net.connect(server.port, '127.0.0.1');
  socket.on('error', () => undefined);
  const host = `127.0.0.1:${server.port}`;
  socket.write(
    `GET /sync/${ROOM} HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nCookie: user=bob\r\n` +
      'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  await new Promise((resolve) => socket.once('data', resolve));
  return socket;
}

describe('bytes that are no WebSocket frame of a client', () => {
  it.each<[string, number[]]>([
    ['a frame without a mask', [0x82, 0x02, 0x00, 0x00]],
    ['a frame with reserved bits', [0xf2, 0x82, 1, 2, 3, 4, 1, 2]],
    ['a frame of an unknown kind', [0x83, 0x82, 1, 2, 3, 4, 1, 2]],
    ['a frame that announces a terabyte', [0x82, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 1, 2, 3, 4]],
    ['a ping that is longer than a ping may be', [0x89, 0xfe, 0x01, 0x00, 1, 2, 3, 4]],
    ['a continuation of nothing', [0x80, 0x82, 1, 2, 3, 4, 1, 2]],
  ])('%s ends its own socket, and neither the process nor anybody else', async (_name, frame) => {
    const socket = await handshaken();
    socket.resume();
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(Buffer.from(frame));
    await closed;
    await editMs();
    expect(ann.closes).toEqual([]);
    expect(server.collab.stats().sockets).toBe(1);
  });
});

describe('seven bytes that claim millions of structs', () => {
  const bomb = encoding.encode((encoder) =>
    [1, 30_000_000, 5, 0].forEach((number) => encoding.writeVarUint(encoder, number)),
  );

  it('twenty at once delay nobody’s edit by a tenth of a second', async () => {
    const took: number[] = [];
    // The best of three: the attack would delay each of them, a busy machine does not.
    for (let round = 0; round < 3; round += 1) {
      const attackers = await Promise.all(Array.from({ length: 20 }, () => RawClient.in(server, 'bob')));
      for (const raw of attackers) raw.sendUpdate(bomb);
      took.push(await editMs());
      await Promise.all(attackers.map((raw) => raw.closed()));
      expect(new Set(attackers.map(({ closeCode }) => closeCode))).toEqual(new Set([CLOSE.malformed]));
      // So many faults are borne once in a minute.
      server.now += 120_000;
    }
    expect(Math.min(...took)).toBeLessThan(100);
  });
});

describe('a run-length bomb in the other encoding', () => {
  /** A few dozen bytes that stand for two million structs of one client. */
  function runLengthBomb(): Uint8Array {
    const encoder = new Y.UpdateEncoderV2();
    encoding.writeVarUint(encoder.restEncoder, 1);
    encoding.writeVarUint(encoder.restEncoder, 2_000_000);
    encoder.writeClient(5);
    encoding.writeVarUint(encoder.restEncoder, 0);
    for (let struct = 0; struct < 2_000_000; struct += 1) {
      encoder.writeInfo(0);
      encoder.writeLen(1);
    }
    encoding.writeVarUint(encoder.restEncoder, 0);
    return encoder.toUint8Array();
  }

  it.each(['sendUpdate', 'sendStep2'] as const)('is refused unread (%s)', async (send) => {
    const bomb = runLengthBomb();
    expect(bomb.length).toBeLessThan(100);
    const took: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const raw = await RawClient.in(server, 'bob');
      raw[send](bomb);
      took.push(await editMs());
      await raw.closed();
      expect(raw.closeCode).toBe(CLOSE.malformed);
    }
    expect(Math.min(...took)).toBeLessThan(100);
  });
});
