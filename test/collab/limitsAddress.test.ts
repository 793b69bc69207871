import http from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { AddressLimit } from '../../server/collab/addressLimit.ts';
import { countedAddress, forwardedAddressOf, remoteAddressOf } from '../../server/collab/clientAddress.ts';
import { createCollab, type Collab } from '../../server/collab/createCollab.ts';
import { ADDRESS, FAULTS, type AddressBounds } from '../../server/collab/limits.ts';
import { createEventBus } from '../../server/events.ts';
import { createLogger } from '../../server/log.ts';
import { eventually } from './support/eventually.ts';
import { MemoryDoor, MemoryLog, MemoryProjection, MemorySubjects } from './support/memoryPorts.ts';
import { RawClient } from './support/rawClient.ts';

describe('an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::ffff:c000:207', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
    ['', ''],
    ['not an address', 'not an address'],
  ])('%s is counted as %s', (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });

  const requestOf = (forwarded?: string | string[]): IncomingMessage =>
    ({
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
      socket: { remoteAddress: '10.0.0.1' },
    }) as unknown as IncomingMessage;

  it('is the other end of the connection, whatever the request claims', () => {
    expect(remoteAddressOf(requestOf('192.0.2.7'))).toBe('10.0.0.1');
  });

  it.each<[string | string[] | undefined, string]>([
    ['192.0.2.7', '192.0.2.7'],
    ['6.6.6.6, 192.0.2.7', '192.0.2.7'],
    [['6.6.6.6', '192.0.2.7'], '192.0.2.7'],
    [undefined, '10.0.0.1'],
    ['', '10.0.0.1'],
    ['6.6.6.6, ', '10.0.0.1'],
  ])('behind a trusted proxy is what the proxy added to %j', (forwarded, address) => {
    expect(forwardedAddressOf(requestOf(forwarded))).toBe(address);
  });
});

const SMALL: AddressBounds = {
  handshakes: { burst: 4, perSecond: 0.5 },
  faultCost: 2,
  deepestDebt: 1,
  sockets: 3,
  retryAfterSeconds: 7,
  remembered: 100,
};

describe('what is asked for from one address', () => {
  let now = 0;
  let limit: AddressLimit;
  beforeEach(() => {
    now = 1_000_000;
    limit = new AddressLimit(SMALL, () => now);
  });
  const knocks = (address: string, count: number): number =>
    Array.from({ length: count }, () => limit.knock(address)).filter((wait) => wait === undefined).length;

  it('is bounded over time, and the refusal says when to come again', () => {
    expect(knocks('192.0.2.7', 10)).toBe(4);
    expect(limit.knock('192.0.2.7')).toBe(2);
    now += 1_999;
    expect(limit.knock('192.0.2.7')).toBe(1);
    now += 1;
    expect(limit.knock('192.0.2.7')).toBeUndefined();
  });

  it('is not bounded by what others ask for', () => {
    knocks('192.0.2.7', 10);
    expect(limit.knock('192.0.2.8')).toBeUndefined();
  });

  it('is counted together for a block of IPv6', () => {
    const asked = Array.from({ length: 10 }, (_, index) => limit.knock(`2001:db8:1:2::${index}`));
    expect(asked.filter((wait) => wait === undefined).length).toBe(4);
    expect(limit.knock('2001:db8:1:3::1')).toBeUndefined();
  });

  it('is bounded in sockets at once, and free again when one goes', () => {
    for (let index = 0; index < 3; index += 1) limit.enter('192.0.2.7');
    expect(limit.knock('192.0.2.7')).toBe(7);
    limit.leave('192.0.2.7');
    expect(limit.knock('192.0.2.7')).toBeUndefined();
  });

  it('is remembered for those without sockets until their bucket is full, and not longer', () => {
    knocks('192.0.2.7', 4);
    now += 7_999;
    limit.knock('192.0.2.8');
    expect(limit.size).toBe(2);
    now += 1;
    limit.knock('192.0.2.8');
    expect(limit.size).toBe(1);
  });

  it('fills no memory, however many addresses ask; those with sockets are kept', () => {
    for (let index = 0; index < 3; index += 1) limit.enter('192.0.2.7');
    for (let index = 0; index < 50_000; index += 1)
      limit.knock(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`);
    expect(limit.size).toBe(SMALL.remembered + 1);
    expect(limit.knock('192.0.2.7')).toBe(7);
  });

  it('forgets nothing of an address that comes and goes', () => {
    for (let index = 0; index < 4; index += 1) {
      expect(limit.knock('192.0.2.7')).toBeUndefined();
      limit.enter('192.0.2.7');
      limit.leave('192.0.2.7');
    }
    expect(limit.knock('192.0.2.7')).toBe(2);
    limit.leave('192.0.2.7');
    expect(limit.knock('192.0.2.7')).toBe(2);
  });

  it('costs more after a connection was closed for a fault, but others there wait no longer than the debt lasts', () => {
    expect(limit.knock('192.0.2.7')).toBeUndefined();
    limit.charge('192.0.2.7');
    expect(knocks('192.0.2.7', 10)).toBe(1);
    for (let index = 0; index < 50; index += 1) limit.charge('192.0.2.7');
    // One handshake of debt and one to have, at one in 2 s.
    expect(limit.knock('192.0.2.7')).toBe(4);
    now += 4_000;
    expect(limit.knock('192.0.2.7')).toBeUndefined();
    expect(knocks('192.0.2.8', 10)).toBe(4);
  });

  it('is remembered of those in debt until it is paid', () => {
    limit.charge('192.0.2.7');
    now += 3_999;
    limit.knock('192.0.2.8');
    expect(limit.size).toBe(2);
    now += 1;
    limit.knock('192.0.2.8');
    expect(limit.size).toBe(1);
  });

  it('is wide by default: an office of 500 may return at once, and hold 1,000 sockets', () => {
    expect(ADDRESS.handshakes.burst).toBeGreaterThanOrEqual(500);
    expect(ADDRESS.sockets).toBeGreaterThanOrEqual(1_000);
  });

  it('is refused by default for 2 s at most for the faults of somebody else there', () => {
    expect(ADDRESS.deepestDebt / ADDRESS.handshakes.perSecond).toBeLessThanOrEqual(2);
    // One account, until it is barred, cannot use up more than the office has at once.
    expect(FAULTS.faults.burst * ADDRESS.faultCost).toBeLessThanOrEqual(ADDRESS.handshakes.burst);
  });
});

describe('over real sockets', () => {
  let collab: Collab;
  let server: http.Server;
  let url: string;
  let now = 5_000_000;

  beforeEach(async () => {
    const door = new MemoryDoor('project1');
    door.access.set('ann', 'write');
    const subjects = new MemorySubjects();
    subjects.texts.set('doc1', {
      projectId: 'project1',
      text: 'Ada',
      entityTypeIds: new Set(),
      overlap: 'NONE',
    });
    const options = {
      door,
      subjects,
      log: new MemoryLog(),
      projection: new MemoryProjection(),
      bus: createEventBus(),
      logger: createLogger('silent'),
      now: () => now,
      allowedOrigins: ['http://page.example'],
      addressBounds: SMALL,
      addressOf: forwardedAddressOf,
    };
    collab = createCollab(options);
    server = http.createServer();
    server.on('upgrade', (request, socket, head) => collab.handleUpgrade(request, socket, head));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync/doc1/shared`;
  });
  afterEach(async () => {
    await collab.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const headersOf = (address: string, user = 'ann'): Record<string, string> => ({
    cookie: `user=${user}`,
    origin: 'http://page.example',
    'x-forwarded-for': address,
  });
  const comes = async (address: string, user?: string): Promise<RawClient> => {
    const raw = new RawClient(url, headersOf(address, user));
    await eventually(() => raw.frames.length > 0 || raw.refusal !== undefined || raw.closeCode !== undefined);
    return raw;
  };

  it('one too many is refused before the handshake, with the seconds to wait', async () => {
    const four = [];
    for (let index = 0; index < 4; index += 1) four.push(await comes('192.0.2.7', 'zoe'));
    expect(four.map(({ closeCode }) => closeCode)).toEqual([4403, 4403, 4403, 4403]);
    const socket = new WebSocket(url, { headers: headersOf('192.0.2.7') });
    socket.on('error', () => undefined);
    const response = await new Promise<IncomingMessage>((resolve) =>
      socket.on('unexpected-response', (_request, answer) => resolve(answer)),
    );
    expect([response.statusCode, response.headers['retry-after']]).toEqual([429, '2']);
    response.destroy();
    expect(collab.stats().refusals.get(429)).toBe(1);
    const other = await comes('192.0.2.8');
    expect(other.isOpen).toBe(true);
    now += 2_000;
    const later = await comes('192.0.2.7');
    expect(later.isOpen).toBe(true);
    for (const one of [other, later]) one.destroy();
  });

  it('sockets count while they are open, refused ones until they are closed', async () => {
    const [one, two, three] = [await comes('192.0.2.7'), await comes('192.0.2.7'), await comes('192.0.2.7')];
    now += 60_000;
    expect((await comes('192.0.2.7')).refusal).toBe(429);
    one.destroy();
    await eventually(() => collab.stats().sockets === 2);
    const zoe = await comes('192.0.2.7', 'zoe');
    expect(zoe.closeCode).toBe(4403);
    const four = await comes('192.0.2.7');
    expect(four.isOpen).toBe(true);
    for (const each of [two, three, four]) each.destroy();
  });

  it('a handshake that another check refuses is charged as well', async () => {
    for (let index = 0; index < 4; index += 1) {
      const raw = new RawClient(url, { ...headersOf('192.0.2.7'), origin: 'http://evil.example' });
      await raw.closed();
      expect(raw.refusal).toBe(403);
    }
    expect((await comes('192.0.2.7')).refusal).toBe(429);
    expect(collab.stats().refusals).toEqual(
      new Map([
        [403, 4],
        [429, 1],
      ]),
    );
  });
});
