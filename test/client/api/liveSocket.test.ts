// @vitest-environment node
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type * as Ws from 'ws';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLiveSocket, waitBeforeRetry, type LineState } from '../../../client/api/liveSocket.ts';

// These tests resolve packages as a browser does, for which `ws` has nothing; its file by path is the one for Node.
const require = createRequire(import.meta.url);
const wsFile = require.resolve('ws/package.json').replace('package.json', 'index.js');
const { WebSocketServer, WebSocket } = require(wsFile) as typeof Ws;

interface Line {
  readonly url: string;
  /** Closes every socket, as a server that restarts does. */
  readonly dropAll: () => void;
  readonly close: () => Promise<void>;
}

/** A server that speaks graphql-transport-ws and answers each subscription with one event. */
async function openServer(): Promise<Line> {
  const http: Server = createServer();
  const sockets = new WebSocketServer({
    server: http,
    path: '/graphql',
    handleProtocols: () => 'graphql-transport-ws',
  });
  sockets.on('connection', (socket) => {
    socket.on('message', (raw: Buffer) => {
      const message = JSON.parse(raw.toString()) as { type: string; id?: string };
      if (message.type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (message.type === 'subscribe') {
        socket.send(JSON.stringify({ id: message.id, type: 'next', payload: { data: { tick: 1 } } }));
      }
    });
  });
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  return {
    url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`,
    dropAll: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => sockets.close(resolve));
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  vi.unstubAllGlobals();
});

describe('the live line', () => {
  it('opens with the first subscription, comes back after a break with the subscription, and rests after the last', async () => {
    // Node has no window events; the line only listens for `online` on them.
    vi.stubGlobal('addEventListener', () => undefined);
    vi.stubGlobal('removeEventListener', () => undefined);
    vi.stubGlobal('WebSocket', WebSocket);
    const line = await openServer();
    const states: LineState[] = [];
    const client = createLiveSocket(line.url, (state) => states.push(state));
    closers.push(() => client.dispose(), line.close);
    expect(states).toEqual([]);

    const next = vi.fn();
    const end = client.subscribe(
      { query: 'subscription { tick }' },
      { next, error: vi.fn(), complete: vi.fn() },
    );
    await vi.waitFor(() => expect(next).toHaveBeenCalledTimes(1));
    expect(states).toEqual(['open']);

    line.dropAll();
    await vi.waitFor(() => expect(next).toHaveBeenCalledTimes(2), { timeout: 4000 });
    expect(states).toEqual(['open', 'lost', 'open']);

    end();
    await vi.waitFor(() => expect(states.at(-1)).toBe('idle'), { timeout: 4000 });
  });
});

describe('waitBeforeRetry', () => {
  it('doubles, is scattered by at most a half, and never passes ten seconds', () => {
    expect(waitBeforeRetry(0, 1)).toBe(500);
    expect(waitBeforeRetry(0, 0)).toBe(250);
    expect(waitBeforeRetry(2, 1)).toBe(2000);
    for (const retries of [5, 20, 10_000]) expect(waitBeforeRetry(retries, 1)).toBe(10_000);
  });
});
