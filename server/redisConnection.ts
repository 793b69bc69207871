/** One connection to Redis that keeps nothing for later, and what of its address may be shown. */
import { Redis } from 'ioredis';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
const CONNECT_MS = 5_000;

/** Milliseconds before attempt number `attempt` (from 1): doubling up to 5 s, scattered. @param random `0 ≤ x < 1`. */
export function waitBeforeAttempt(attempt: number, random: number): number {
  const full = Math.min(FIRST_WAIT_MS * 2 ** Math.min(attempt - 1, 10), LONGEST_WAIT_MS);
  return full * (0.5 + random / 2);
}

/** Begins to connect, and goes on for ever. A command while it is not connected fails at once. */
export function openRedis(url: string): Redis {
  return new Redis(url, {
    connectTimeout: CONNECT_MS,
    enableOfflineQueue: false,
    // Subscriptions are made anew by the relay, which must know when they are in force.
    autoResubscribe: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => waitBeforeAttempt(attempt, Math.random()),
  });
}

/** Host and port of an address, without user and password. */
export function placeOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

/** A text without the address's user and password: old servers repeat a refused greeting, and the password in it. */
export function hideSecrets(url: string, text: string): string {
  const { username, password, searchParams } = new URL(url);
  const secrets = [username, password, decodeURIComponent(username), decodeURIComponent(password)];
  const all = [...secrets, searchParams.get('password') ?? ''].filter((secret) => secret !== '');
  return all.reduce((shown, secret) => shown.replaceAll(secret, '[removed]'), text);
}
