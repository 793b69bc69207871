/**
 * The relay over Redis: one connection that publishes and one that listens, which count as one line: it is up while both
 * are. Nothing waits in memory for a line that is down, and no secret of the address reaches the log.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { messageOf } from './errors.ts';
import type { Logger } from './log.ts';
import { hideSecrets, openRedis, placeOf } from './redisConnection.ts';
import type { Relay, RelayListener } from './relay.ts';
import { readEnvelope, writeEnvelope } from './relayEnvelope.ts';
import { RelayListeners } from './relayListeners.ts';

export interface RedisRelayOptions {
  /** `redis://` or `rediss://`, with its password if it has one. */
  readonly url: string;
  /** Keeps apart the Concords that share a Redis: the name of the database, for one. */
  readonly namespace: string;
  readonly logger: Logger;
  /** Between two questions whether Redis is still there; a line that did not answer the last one is cut. Default: 5 s. */
  readonly pingMs?: number;
}

/** Bytes on the way to a Redis that is too slow; more are dropped. */
const MAX_BYTES_UNDER_WAY = 16 * 1024 * 1024;
const PING_MS = 5_000;
/** What closing waits for Redis to take the last messages. */
const CLOSE_MS = 1_000;

/** Opens the line. Resolves when it is up, or when the first attempt failed: then it goes on trying. Never rejects. */
export async function connectRedisRelay(options: RedisRelayOptions): Promise<Relay> {
  const relay = new RedisRelay(options);
  await relay.firstAttempt;
  return relay;
}

class RedisRelay implements Relay {
  readonly instanceId = randomUUID();
  /** Resolves when the line is up for the first time or is known to be down. */
  readonly firstAttempt: Promise<void>;
  readonly #options: RedisRelayOptions;
  readonly #prefix: string;
  readonly #publisher: Redis;
  readonly #subscriber: Redis;
  readonly #listeners: RelayListeners;
  readonly #returnListeners = new Set<{ readonly call: () => void }>();
  /** Subscriptions that Redis has not confirmed. */
  readonly #pending = new Set<Promise<unknown>>();
  /** Kinds of trouble that were logged: each is logged once. */
  readonly #told = new Set<string>();
  readonly #unanswered = new Set<Redis>();
  readonly #pingTimer: NodeJS.Timeout;
  #state: 'starting' | 'up' | 'down' | 'closed' = 'starting';
  #bytesUnderWay = 0;
  #lastError: unknown;
  #endFirstAttempt: () => void = () => undefined;

  constructor(options: RedisRelayOptions) {
    this.#options = options;
    this.#prefix = `concord:${options.namespace}:`;
    this.#listeners = new RelayListeners((error) => this.#warnOnce('a listener of the relay failed', error));
    this.firstAttempt = new Promise((resolve) => (this.#endFirstAttempt = resolve));
    this.#publisher = this.#open();
    this.#subscriber = this.#open();
    this.#subscriber.on('messageBuffer', (channel: Buffer, bytes: Buffer) => this.#hear(channel, bytes));
    this.#pingTimer = setInterval(() => {
      this.#ping(this.#publisher);
      this.#ping(this.#subscriber);
    }, options.pingMs ?? PING_MS).unref();
  }

  get isConnected(): boolean {
    return this.#state === 'up';
  }

  publish(channel: string, payload: Uint8Array): void {
    if (this.#state !== 'up') return;
    if (this.#bytesUnderWay + payload.length > MAX_BYTES_UNDER_WAY) {
      this.#warnOnce('Redis is too slow: messages to other instances are dropped');
      return;
    }
    this.#bytesUnderWay += payload.length;
    this.#publisher
      .publish(this.#prefix + channel, writeEnvelope({ from: this.instanceId, payload }))
      .catch((error: unknown) => this.#onRefusal('Redis refused a message', error))
      .finally(() => (this.#bytesUnderWay -= payload.length));
  }

  subscribe(channel: string, listener: RelayListener): () => void {
    const isFirst = !this.#listeners.has(channel);
    const undo = this.#listeners.add(channel, listener);
    if (isFirst && this.#subscriber.status === 'ready')
      this.#send(this.#subscriber.subscribe(this.#prefix + channel));
    return () => {
      if (undo() && this.#subscriber.status === 'ready')
        this.#send(this.#subscriber.unsubscribe(this.#prefix + channel));
    };
  }

  async subscribed(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  onReturn(call: () => void): () => void {
    const entry = { call };
    this.#returnListeners.add(entry);
    return () => void this.#returnListeners.delete(entry);
  }

  async close(): Promise<void> {
    if (this.#state === 'closed') return;
    const wasUp = this.#state === 'up';
    this.#state = 'closed';
    this.#endFirstAttempt();
    clearInterval(this.#pingTimer);
    this.#listeners.clear();
    this.#returnListeners.clear();
    // The answer to a quit comes after those to all messages before it.
    const goodbye = wasUp ? this.#publisher.quit().catch(() => undefined) : undefined;
    await Promise.race([goodbye, delay(CLOSE_MS, undefined, { ref: false })]);
    await Promise.all([end(this.#publisher), end(this.#subscriber)]);
  }

  #open(): Redis {
    const redis = openRedis(this.#options.url);
    // Without a listener an error would end the process; each is followed by a close, which is where it is dealt with.
    redis.on('error', (error: unknown) => (this.#lastError = error));
    redis.on('close', () => this.#goDown());
    redis.on('ready', () => void this.#comeUp());
    return redis;
  }

  #goDown(): void {
    this.#unanswered.clear();
    if (this.#state !== 'up' && this.#state !== 'starting') return;
    const message =
      this.#state === 'up'
        ? 'Redis is lost: other instances are not heard; trying again'
        : 'Redis cannot be reached: other instances are not heard; trying again';
    this.#state = 'down';
    this.#options.logger.warn(
      { redis: placeOf(this.#options.url), error: this.#say(this.#lastError) },
      message,
    );
    this.#endFirstAttempt();
  }

  /** One of the two connections is ready. The line is up when both are and all channels are heard. */
  async #comeUp(): Promise<void> {
    if (!this.#areReady()) return;
    const channels = this.#listeners.channels.map((channel) => this.#prefix + channel);
    if (channels.length > 0) this.#send(this.#subscriber.subscribe(...channels));
    await this.subscribed();
    if (!this.#areReady() || this.#state === 'up' || this.#state === 'closed') return;
    const wasDown = this.#state === 'down';
    this.#state = 'up';
    this.#lastError = undefined;
    if (wasDown) this.#options.logger.info({ redis: placeOf(this.#options.url) }, 'Redis is back');
    this.#endFirstAttempt();
    if (wasDown) this.#tellReturn();
  }

  #areReady(): boolean {
    return this.#publisher.status === 'ready' && this.#subscriber.status === 'ready';
  }

  #tellReturn(): void {
    for (const { call } of [...this.#returnListeners]) {
      try {
        call();
      } catch (error) {
        this.#warnOnce('a listener of the relay failed', error);
      }
    }
  }

  #send(command: Promise<unknown>): void {
    const answered = command
      .catch((error: unknown) => this.#onRefusal('Redis refused a subscription', error))
      .finally(() => this.#pending.delete(answered));
    this.#pending.add(answered);
  }

  #hear(channel: Buffer, bytes: Buffer): void {
    const envelope = readEnvelope(bytes);
    if (envelope === undefined) {
      this.#warnOnce('a message in Redis is not of Concord: is the channel used by another program?');
      return;
    }
    if (envelope.from === this.instanceId) return;
    this.#listeners.tell(channel.toString().slice(this.#prefix.length), envelope.payload, envelope.from);
  }

  /** Asks whether Redis is there: a network that swallows packets closes no connection. */
  #ping(redis: Redis): void {
    if (redis.status !== 'ready') return;
    if (this.#unanswered.has(redis)) {
      this.#unanswered.delete(redis);
      this.#lastError = new Error('it does not answer');
      redis.disconnect(true);
      return;
    }
    this.#unanswered.add(redis);
    redis.ping().then(
      () => this.#unanswered.delete(redis),
      () => this.#unanswered.delete(redis),
    );
  }

  /** A command failed. With the line down that is to be expected; else it is told, once. */
  #onRefusal(message: string, error: unknown): void {
    if (this.#state !== 'closed' && this.#areReady()) this.#warnOnce(message, error);
  }

  #warnOnce(message: string, error?: unknown): void {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    this.#options.logger.warn({ redis: placeOf(this.#options.url), error: this.#say(error) }, message);
  }

  #say(error: unknown): string | undefined {
    return error === undefined ? undefined : hideSecrets(this.#options.url, messageOf(error));
  }
}

/** Cuts a connection and waits until it is gone. One that waits for its next attempt has none, and tells no end. */
async function end(redis: Redis): Promise<void> {
  if (redis.status === 'end') return;
  const isWaiting = redis.status === 'reconnecting';
  const ended = new Promise((resolve) => redis.once('end', resolve));
  redis.disconnect();
  if (!isWaiting) await ended;
}
