import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SYNC } from '../../schema/sync.ts';
import { isAllowedOrigin } from '../../server/collab/origin.ts';
import { roomOfUrl } from '../../server/collab/sockets.ts';
import { eventually } from './support/eventually.ts';
import { RawClient } from './support/rawClient.ts';
import { RoomServer } from './support/roomServer.ts';

const ROOM = 'doc1/shared';
let server: RoomServer;
beforeEach(async () => {
  server = await RoomServer.start();
});
afterEach(() => server.close());

describe('the Origin of an upgrade', () => {
  const host = 'concord.example:4000';

  it.each<[string, Record<string, string>, boolean]>([
    ['our own page', { origin: 'https://concord.example:4000', host }, true],
    [
      'our own page on the default port',
      { origin: 'https://concord.example', host: 'concord.example:443' },
      true,
    ],
    ['another site', { origin: 'https://evil.example', host }, false],
    ['another port', { origin: 'https://concord.example:4001', host }, false],
    ['a sister site', { origin: 'https://concord.example.evil.example:4000', host }, false],
    ['a sandboxed page', { origin: 'null', host }, false],
    ['rubbish', { origin: '://', host }, false],
    ['a file', { origin: 'file://', host }, false],
    ['a page on the public address', { origin: 'https://annotate.example', host }, true],
    ['a program with a token', { host, authorization: 'Bearer x' }, true],
    ['a program with a cookie only', { host, cookie: 'concord=x' }, false],
    ['another site with a token', { origin: 'https://evil.example', host, authorization: 'Bearer x' }, false],
  ])('of %s', (_name, headers, isAllowed) => {
    expect(isAllowedOrigin(headers, ['https://annotate.example'])).toBe(isAllowed);
  });

  it('is refused before the handshake when it is foreign', async () => {
    for (const headers of [{ origin: 'https://evil.example', cookie: 'user=ann' }, { cookie: 'user=ann' }]) {
      const raw = new RawClient(`${server.url}/${ROOM}`, headers);
      await raw.closed();
      expect(raw.refusal).toBe(403);
    }
    expect(server.door.asked).toBe(0);
  });

  it('is not needed by a program that brings a token', async () => {
    const raw = new RawClient(`${server.url}/${ROOM}`, { authorization: 'Bearer ann' });
    await eventually(() => raw.count(SYNC.step1) === 1);
    raw.destroy();
  });
});

describe('the address of a room', () => {
  it('is decoded once and must be legal', () => {
    expect(roomOfUrl('/sync/doc1/user%3Aann?x=1')).toEqual({ documentId: 'doc1', set: 'user:ann' });
    expect(roomOfUrl('/sync/doc1/user:ann')).toEqual({ documentId: 'doc1', set: 'user:ann' });
    for (const url of [
      '/sync/',
      '/sync/doc1/user%253Aann',
      '/sync/doc1/%zz',
      '/other/doc1/shared',
      undefined,
    ]) {
      expect(roomOfUrl(url)).toBeUndefined();
    }
  });
});
