import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { pino, type Logger } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hideSecrets, placeOf, waitBeforeAttempt } from '../../server/redisConnection.ts';
import { connectRedisRelay } from '../../server/redisRelay.ts';
import type { Relay } from '../../server/relay.ts';
import { readEnvelope, writeEnvelope } from '../../server/relayEnvelope.ts';
import { eventually, turns } from '../collab/support/eventually.ts';
import { HAS_REDIS, RedisServer } from '../support/redisServer.ts';

const PASSWORD = 'p@ss:wörd/1';

/** A logger whose lines are kept. */
function keepLog(): { logger: Logger; lines: { msg: string; error?: string; redis?: string }[] } {
  const lines: { msg: string }[] = [];
  const write = (line: string): unknown => lines.push(JSON.parse(line) as { msg: string });
  return { logger: pino({ base: null }, { write }), lines };
}

/** Takes and ends so many calls on a port, as a machine does that is starting. */
async function refuseCalls(port: number, count: number): Promise<void> {
  let calls = 0;
  const refusing = createServer((socket) => {
    calls += 1;
    socket.destroy();
  }).listen(port, '127.0.0.1');
  await eventually(() => calls >= count);
  refusing.close();
  await once(refusing, 'close');
}

const openSockets = (): number =>
  process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;

describe('an envelope', () => {
  it('gives back sender and payload', () => {
    const payload = Uint8Array.of(0, 255, 1);
    const read = readEnvelope(writeEnvelope({ from: 'a-1', payload }));
    expect(read?.from).toBe('a-1');
    expect([...(read?.payload ?? [])]).toEqual([0, 255, 1]);
  });

  it.each([
    ['nothing', []],
    ['another version', [2, 1, 97]],
    ['no sender', [1, 0, 97]],
    ['a sender cut short', [1, 5, 97]],
    ['a sender that is none', [1, 1, 10]],
    ['text', [...Buffer.from('hello')]],
  ])('that is %s is refused', (_name, bytes) => {
    expect(readEnvelope(Uint8Array.from(bytes))).toBeUndefined();
  });
});

describe('the address of Redis', () => {
  const url = `rediss://us%65r:${encodeURIComponent(PASSWORD)}@redis.example.org:6380/2`;
  it('is shown without user and password', () => {
    expect(placeOf(url)).toBe('rediss://redis.example.org:6380');
    const said = `ERR unknown command HELLO, with args: AUTH, user, ${PASSWORD} of ${url}`;
    expect(hideSecrets(url, said)).not.toMatch(/user|wörd|w%C3%B6rd/);
    expect(hideSecrets('redis://localhost', 'it is down')).toBe('it is down');
  });

  it('is tried again after longer and longer waits, scattered, at most 5 s', () => {
    expect([1, 2, 3, 7, 500].map((attempt) => waitBeforeAttempt(attempt, 1))).toEqual([
      100, 200, 400, 5_000, 5_000,
    ]);
    expect(waitBeforeAttempt(1, 0)).toBe(50);
  });
});

describe.runIf(HAS_REDIS)('the relay over Redis', () => {
  let server: RedisServer;
  let log: ReturnType<typeof keepLog>;
  let relays: Relay[];

  beforeEach(async () => {
    server = await RedisServer.prepare({ password: PASSWORD });
    log = keepLog();
    relays = [];
  });
  afterEach(async () => {
    await Promise.all(relays.map((relay) => relay.close()));
    await server.stop();
  });

  async function open(settings: { url?: string; pingMs?: number } = {}): Promise<Relay> {
    const relay = await connectRedisRelay({
      url: server.url,
      namespace: 'test',
      logger: log.logger,
      ...settings,
    });
    relays.push(relay);
    return relay;
  }

  it('starts without Redis, says so once, and connects when Redis comes', async () => {
    const a = await open();
    const heard: string[] = [];
    a.subscribe('x', (payload) => heard.push(new TextDecoder().decode(payload)));
    let returns = 0;
    a.onReturn(() => (returns += 1));
    await a.subscribed();
    expect(a.isConnected).toBe(false);
    await server.begin();
    await eventually(() => returns === 1);
    const b = await open();
    b.publish('x', new TextEncoder().encode('hello'));
    await eventually(() => heard.length === 1);
    expect(log.lines.map(({ msg }) => msg)).toEqual([
      'Redis cannot be reached: other instances are not heard; trying again',
      'Redis is back',
    ]);
    expect(log.lines[0]?.error).toContain('ECONNREFUSED');
  });

  it('says one line when Redis goes and one when it returns, and never the password', async () => {
    await server.begin();
    const a = await open();
    for (let round = 0; round < 2; round += 1) {
      await server.kill();
      await eventually(() => !a.isConnected);
      await refuseCalls(server.port, 6);
      await server.begin();
      await eventually(() => a.isConnected);
    }
    expect(log.lines.map(({ msg }) => msg.split(':', 1)[0])).toEqual([
      'Redis is lost',
      'Redis is back',
      'Redis is lost',
      'Redis is back',
    ]);
    const everything = JSON.stringify(log.lines);
    expect(everything).not.toContain(PASSWORD);
    expect(everything).not.toContain(encodeURIComponent(PASSWORD));
    expect(log.lines[0]?.redis).toBe(`redis://127.0.0.1:${server.port}`);
  });

  it('says what is wrong when the password is, without telling it', async () => {
    await server.begin();
    const a = await open({ url: `redis://:guessed@127.0.0.1:${server.port}` });
    expect(a.isConnected).toBe(false);
    expect(log.lines.length).toBe(1);
    expect(log.lines[0]?.error).toContain('WRONGPASS');
    expect(JSON.stringify(log.lines)).not.toContain('guessed');
  });

  it('is not disturbed by messages of other programs, and tells of them once', async () => {
    await server.begin();
    const [a, b] = [await open(), await open()];
    const heard: number[] = [];
    b.subscribe('x', (payload) => heard.push(payload.length));
    await b.subscribed();
    const stranger = new Redis(server.url);
    for (const message of ['hello', '', Buffer.of(1, 200, 3)])
      await stranger.publish('concord:test:x', message);
    a.publish('x', Uint8Array.of(1, 2, 3));
    await eventually(() => heard.length === 1);
    stranger.disconnect();
    expect(heard).toEqual([3]);
    expect(log.lines.length).toBe(1);
  });

  it('goes on when a listener throws, and tells of it once', async () => {
    await server.begin();
    const [a, b] = [await open(), await open()];
    const heard: number[] = [];
    b.subscribe('x', () => {
      throw new Error('broken');
    });
    b.subscribe('x', (payload) => heard.push(payload.length));
    await b.subscribed();
    a.publish('x', Uint8Array.of(1));
    a.publish('x', Uint8Array.of(1, 2));
    await eventually(() => heard.length === 2);
    expect(log.lines.map(({ error }) => error)).toEqual(['broken']);
  });

  it('cuts a line that does not answer, and drops what a slow Redis does not take', async () => {
    await server.begin();
    const [a, b] = [await open({ pingMs: 100 }), await open()];
    server.pause();
    const megabyte = new Uint8Array(1024 * 1024);
    for (let n = 0; n < 40; n += 1) b.publish('x', megabyte);
    expect(log.lines.map(({ msg }) => msg)).toContain(
      'Redis is too slow: messages to other instances are dropped',
    );
    await eventually(() => !a.isConnected);
    server.resume();
    await eventually(() => a.isConnected);
    expect(log.lines.find(({ msg }) => msg.startsWith('Redis is lost'))?.error).toBe('it does not answer');
  });

  it('leaves no socket open, whether Redis is there or not', async () => {
    const before = openSockets();
    const waiting = await open();
    await waiting.close();
    await server.begin();
    const connected = await open();
    connected.subscribe('x', () => undefined);
    await connected.subscribed();
    expect(openSockets()).toBeGreaterThan(before);
    await connected.close();
    await turns();
    expect(openSockets()).toBe(before);
  });

  it('ends while it is connecting to a machine that takes the call and says nothing', async () => {
    const calls: Socket[] = [];
    const mute: Server = createServer((socket) => calls.push(socket)).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = mute.address() as { port: number };
    const opening = connectRedisRelay({
      url: `redis://127.0.0.1:${port}`,
      namespace: 'test',
      logger: log.logger,
    });
    await eventually(() => calls.length === 2);
    for (const socket of calls) socket.destroy();
    mute.close();
    const relay = await opening;
    expect(relay.isConnected).toBe(false);
    await relay.close();
  });
});
