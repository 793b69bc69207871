/**
 * The one WebSocket that all subscriptions share. It opens with the first and closes with the last, comes back by
 * itself for as long as it takes, and finds a dead line by pings.
 */
import { createClient, type Client } from 'graphql-ws';

/** `idle`: nobody listens. `open`: events arrive. `lost`: it was open, or should be, and is being tried again. */
export type LineState = 'idle' | 'open' | 'lost';

const PING_EVERY_MS = 15_000;
const PONG_WITHIN_MS = 6_000;
const LONGEST_WAIT_MS = 10_000;

/** How long to wait before try number `retries` (0, 1, …), in milliseconds: doubling to 10 s, scattered by up to a half. */
export function waitBeforeRetry(retries: number, random: number): number {
  const full = Math.min(500 * 2 ** Math.min(retries, 10), LONGEST_WAIT_MS);
  return full * (0.5 + random / 2);
}

/** Makes the socket's client; nothing is opened before the first subscription. `onState` tells each change of the line. */
export function createLiveSocket(url: string, onState: (state: LineState) => void): Client {
  let pongTimer: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url,
    lazyCloseTimeout: 2_000,
    keepAlive: PING_EVERY_MS,
    connectionAckWaitTimeout: 10_000,
    retryAttempts: Infinity,
    retryWait: (retries) => pauseOrOnline(waitBeforeRetry(retries, Math.random())),
    shouldRetry: () => true,
    on: {
      connected: () => onState('open'),
      closed: (event) => {
        clearTimeout(pongTimer);
        onState(isWantedClose(event) ? 'idle' : 'lost');
      },
      ping: (isReceived) => {
        if (!isReceived) pongTimer = setTimeout(() => client.terminate(), PONG_WITHIN_MS);
      },
      pong: (isReceived) => {
        if (isReceived) clearTimeout(pongTimer);
      },
    },
  });
  return client;
}

/** The close that the client makes itself when the last subscription ended. */
function isWantedClose(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'code' in event && event.code === 1000;
}

/** Resolves after `ms`, or as soon as the browser says the network is back. */
function pauseOrOnline(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    addEventListener('online', go);
  });
}
