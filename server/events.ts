/**
 * The typed bus: what happened, told to whoever listens in this process and, over the relay, in the other instances.
 * Delivery is at most once and in order of publishing for each listener; it carries news, never truth: the store is read
 * again for that. What came from another instance is told here and never sent on.
 */
import type { SetName } from '../schema/rooms.ts';
import { encodeEvent, readEvent, RELAYED_EVENTS } from './eventWire.ts';
import type { Logger } from './log.ts';
import type { Relay } from './relay.ts';

/** Event name → payload. Names are in past sense. */
export interface EventMap {
  jobChanged: { jobId: string; projectId: string };
  annotationSetChanged: { projectId: string; documentId: string; set: SetName; version: number };
  /** Rights of a user (or of all members, without `userId`) in a project may have changed, or a set was handed in. */
  accessChanged: { projectId: string; userId?: string; documentId?: string };
  /** A comment or flag in a set was made, changed or deleted. */
  commentChanged: { projectId: string; documentId: string; set: SetName; commentId: string };
  /** Entity types, overlap policy, documents, models or deployments of a project changed. */
  projectChanged: { projectId: string };
  /** Documents are gone, and their rooms with them; at most 50 at once. */
  documentsDeleted: { documentIds: readonly string[] };
  /** What is proposed for a document changed, or what was rejected in one of its sets (null: what is proposed for all). */
  suggestionsChanged: { projectId: string; documentId: string; set: SetName | null };
  /** A sign-in ended. */
  signInEnded: { userId: string; signInId: string };
  /** The line to the other instances was down: anything may have happened there. Told in this process only. */
  newsMissed: Record<string, never>;
}
export type EventName = keyof EventMap;

/** Publishes events and gives each listener its own queue. */
export interface EventBus {
  publish<Name extends EventName>(name: Name, payload: EventMap[Name]): void;
  /** Calls `listener` for each event from now on, in turn; returns the undo. A listener must not throw. */
  on<Name extends EventName>(name: Name, listener: (payload: EventMap[Name]) => void): () => void;
  /**
   * All payloads from the first `next()` on that pass `filter`. Ends when the consumer returns, or when more than 1,000
   * wait (a consumer that slow must read the store again anyway).
   */
  subscribe<Name extends EventName>(
    name: Name,
    filter: (payload: EventMap[Name]) => boolean,
  ): AsyncIterableIterator<EventMap[Name]>;
}

type Listener = (payload: never) => void;

const CHANNEL = 'events';

/** A bus for one process, or with a relay for all instances. @param logger told, once, of messages that are no events. */
export function createEventBus(relay?: Relay, logger?: Logger): EventBus {
  const listeners = new Map<EventName, Set<Listener>>();

  function on<Name extends EventName>(name: Name, listener: (payload: EventMap[Name]) => void): () => void {
    const set = listeners.get(name) ?? new Set<Listener>();
    listeners.set(name, set);
    set.add(listener);
    return () => {
      set.delete(listener);
    };
  }

  function tell<Name extends EventName>(name: Name, payload: EventMap[Name]): void {
    for (const listener of [...(listeners.get(name) ?? [])]) listener(payload as never);
  }

  if (relay !== undefined) listenToOthers(relay, tell, logger);
  return {
    on,
    publish(name, payload) {
      tell(name, payload);
      if (name in RELAYED_EVENTS) relay?.publish(CHANNEL, encodeEvent(name, payload));
    },
    subscribe: (name, filter) => new Subscription((listener) => on(name, listener), filter),
  };
}

/** Tells what other instances publish, and that something may have been missed. Ends with the relay. */
function listenToOthers(
  relay: Relay,
  tell: <Name extends EventName>(name: Name, payload: EventMap[Name]) => void,
  logger: Logger | undefined,
): void {
  let dropped = 0;
  relay.subscribe(CHANNEL, (bytes, from) => {
    const event = readEvent(bytes);
    if (event !== undefined) {
      tell(event.name, event.payload);
      return;
    }
    dropped += 1;
    if (dropped === 1)
      logger?.warn(
        { instance: from },
        'an event of another instance is not known: do all run the same version?',
      );
  });
  relay.onReturn(() => tell('newsMissed', {}));
}

const MAX_WAITING = 1_000;

/** An async iterator over events; listens from creation, so nothing between subscribing and the first read is lost. */
class Subscription<Payload> implements AsyncIterableIterator<Payload> {
  readonly #waiting: Payload[] = [];
  readonly #readers: ((result: IteratorResult<Payload>) => void)[] = [];
  readonly #stop: () => void;
  #isDone = false;

  constructor(
    listen: (listener: (payload: Payload) => void) => () => void,
    filter: (payload: Payload) => boolean,
  ) {
    this.#stop = listen((payload) => {
      if (this.#isDone || !filter(payload)) return;
      const reader = this.#readers.shift();
      if (reader !== undefined) reader({ value: payload, done: false });
      else if (this.#waiting.length < MAX_WAITING) this.#waiting.push(payload);
      else this.#end();
    });
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<Payload> {
    return this;
  }

  next(): Promise<IteratorResult<Payload>> {
    const payload = this.#waiting.shift();
    if (payload !== undefined) return Promise.resolve({ value: payload, done: false });
    if (this.#isDone) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => this.#readers.push(resolve));
  }

  return(): Promise<IteratorResult<Payload>> {
    this.#end();
    this.#waiting.length = 0;
    return Promise.resolve({ value: undefined, done: true });
  }

  #end(): void {
    this.#isDone = true;
    this.#stop();
    for (const reader of this.#readers.splice(0)) reader({ value: undefined, done: true });
  }
}
