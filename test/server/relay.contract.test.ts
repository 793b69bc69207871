/** What every relay keeps to: the one in memory, which other tests stand on, and the one over a real Redis. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../server/log.ts';
import { connectRedisRelay } from '../../server/redisRelay.ts';
import type { Relay } from '../../server/relay.ts';
import { eventually } from '../collab/support/eventually.ts';
import { MemoryNetwork, type MemoryRelay } from '../support/memoryRelay.ts';
import { HAS_REDIS, RedisServer } from '../support/redisServer.ts';

/** A way to make relays, and to take their line down. */
interface Setup {
  open(namespace?: string): Promise<Relay>;
  cut(): Promise<void>;
  restore(): Promise<void>;
  end(): Promise<void>;
}

function inMemory(): Setup {
  const network = new MemoryNetwork();
  const relays: MemoryRelay[] = [];
  return {
    open(namespace = 'test') {
      const relay = network.relay(`m${relays.length}`, namespace);
      relays.push(relay);
      return Promise.resolve(relay);
    },
    cut() {
      for (const relay of relays) relay.cut();
      return Promise.resolve();
    },
    restore() {
      for (const relay of relays) relay.restore();
      return Promise.resolve();
    },
    end: () => Promise.resolve(),
  };
}

async function overRedis(): Promise<Setup> {
  const server = await RedisServer.start();
  return {
    open: (namespace = 'test') =>
      connectRedisRelay({ url: server.url, namespace, logger: createLogger('silent') }),
    cut: () => server.kill(),
    restore: () => server.begin(),
    end: () => server.stop(),
  };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Everything a relay hears on a channel, as text with its sender. */
async function listen(relay: Relay, channel: string): Promise<[string, string][]> {
  const heard: [string, string][] = [];
  relay.subscribe(channel, (payload, from) => heard.push([new TextDecoder().decode(payload), from]));
  await relay.subscribed();
  return heard;
}

const kinds: [string, () => Promise<Setup>, boolean][] = [
  ['in memory', () => Promise.resolve(inMemory()), true],
  ['over Redis', overRedis, HAS_REDIS],
];

for (const [kind, start, canRun] of kinds) {
  describe.runIf(canRun)(`a relay ${kind}`, () => {
    let setup: Setup;
    let opened: Relay[];
    beforeAll(async () => {
      setup = await start();
    });
    afterAll(() => setup.end());
    beforeEach(() => {
      opened = [];
    });
    afterEach(() => Promise.all(opened.map((relay) => relay.close())));

    async function open(namespace?: string): Promise<Relay> {
      const relay = await setup.open(namespace);
      opened.push(relay);
      return relay;
    }

    it('carries to all other instances, in order, and not back', async () => {
      const [a, b, c] = [await open(), await open(), await open()];
      const [atA, atB, atC] = [await listen(a, 'x'), await listen(b, 'x'), await listen(c, 'x')];
      for (let n = 0; n < 100; n += 1) a.publish('x', bytes(String(n)));
      b.publish('x', bytes('from b'));
      await eventually(() => atB.length === 100 && atC.length === 101 && atA.length === 1);
      expect(atA).toEqual([['from b', b.instanceId]]);
      expect(atB).toEqual(Array.from({ length: 100 }, (_, n) => [String(n), a.instanceId]));
      expect(atC.filter(([, from]) => from === a.instanceId)).toEqual(atB);
    });

    it('tells each listener of a channel, and those of others nothing', async () => {
      const [a, b] = [await open(), await open()];
      const [first, second, other] = [await listen(b, 'x'), await listen(b, 'x'), await listen(b, 'y')];
      a.publish('x', bytes('1'));
      a.publish('y', bytes('2'));
      await eventually(() => other.length === 1);
      expect([first, second, other].map((heard) => heard.map(([text]) => text))).toEqual([
        ['1'],
        ['1'],
        ['2'],
      ]);
    });

    it('stops at the undo, for that listener alone, and can be asked again', async () => {
      const [a, b] = [await open(), await open()];
      const gone: string[] = [];
      const undo = b.subscribe('x', () => gone.push('heard'));
      const stays = await listen(b, 'x');
      undo();
      undo();
      a.publish('x', bytes('1'));
      await eventually(() => stays.length === 1);
      expect(gone).toEqual([]);

      const undoAlone = b.subscribe('alone', () => gone.push('heard'));
      undoAlone();
      const again = await listen(b, 'alone');
      a.publish('alone', bytes('2'));
      await eventually(() => again.length === 1);
      expect(gone).toEqual([]);
    });

    it('carries every byte, and a megabyte of them', async () => {
      const [a, b] = [await open(), await open()];
      const heard: Uint8Array[] = [];
      b.subscribe('x', (payload) => heard.push(Uint8Array.from(payload)));
      await b.subscribed();
      const sent = [
        new Uint8Array(0),
        Uint8Array.from({ length: 256 }, (_, value) => value),
        Uint8Array.from({ length: 1024 * 1024 }, (_, index) => (index * 7) % 256),
      ];
      for (const payload of sent) a.publish('x', payload);
      await eventually(() => heard.length === 3);
      expect(heard.every((payload, index) => Buffer.compare(payload, sent[index]!) === 0)).toBe(true);
    });

    it('keeps namespaces apart', async () => {
      const [a, b, stranger] = [await open('one'), await open('one'), await open('two')];
      const [atB, atStranger] = [await listen(b, 'x'), await listen(stranger, 'x')];
      a.publish('x', bytes('1'));
      stranger.publish('x', bytes('2'));
      a.publish('x', bytes('3'));
      await eventually(() => atB.length === 2);
      expect(atB.map(([text]) => text)).toEqual(['1', '3']);
      expect(atStranger).toEqual([]);
    });

    it('drops what is said while the line is down, and tells each listener when it is back', async () => {
      const [a, b] = [await open(), await open()];
      const atB = await listen(b, 'x');
      const returned: string[] = [];
      a.onReturn(() => returned.push('a'));
      b.onReturn(() => returned.push('b'));
      b.onReturn(() => returned.push('not me'))();
      expect([a.isConnected, b.isConnected, returned]).toEqual([true, true, []]);

      await setup.cut();
      await eventually(() => !a.isConnected && !b.isConnected);
      a.publish('x', bytes('lost'));
      const late = await listen(b, 'late');
      await setup.restore();
      await eventually(() => returned.length === 2);
      expect([a.isConnected, b.isConnected]).toEqual([true, true]);
      a.publish('x', bytes('heard'));
      a.publish('late', bytes('heard too'));
      await eventually(() => late.length === 1);
      expect(atB).toEqual([['heard', a.instanceId]]);
      expect(returned.sort()).toEqual(['a', 'b']);
    });

    it('sends what was published before it closed, and hears nothing more', async () => {
      const [a, b] = [await open(), await open()];
      const [atA, atB] = [await listen(a, 'x'), await listen(b, 'x')];
      a.publish('x', bytes('last'));
      await a.close();
      await a.close();
      a.publish('x', bytes('too late'));
      b.publish('x', bytes('to nobody'));
      await eventually(() => atB.length === 1);
      expect([a.isConnected, atA, atB]).toEqual([false, [], [['last', a.instanceId]]]);
    });
  });
}
