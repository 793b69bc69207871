/**
 * A server without sockets that can be killed between any two steps: what it had not appended is lost, and it appends
 * nothing more. Several share one log and one network; the way of each to the log can be held up in both directions.
 */
import * as Y from 'yjs';
import { readSpans } from '../../../schema/annotationSet.ts';
import type { RoomAddress } from '../../../schema/rooms.ts';
import type { Span } from '../../../schema/span.ts';
import { createCounters, type Counters } from '../../../server/collab/counters.ts';
import { TIMINGS } from '../../../server/collab/limits.ts';
import type { RoomLog, RoomText } from '../../../server/collab/ports.ts';
import { Rooms } from '../../../server/collab/rooms.ts';
import { createEventBus } from '../../../server/events.ts';
import { createLogger } from '../../../server/log.ts';
import type { MemoryNetwork, MemoryRelay } from '../../support/memoryRelay.ts';
import type { HandClient } from './handWires.ts';
import { Gate, MemoryLog, MemoryProjection } from './memoryPorts.ts';

export const ROOM: RoomAddress = { documentId: 'doc1', set: 'shared' };
export const ROOM_NAME = 'doc1/shared';
const LONG_MS = 3_600_000;

export interface HandServerOptions {
  /** Default: one of its own. */
  readonly log?: MemoryLog;
  /** Default: it is the only server. */
  readonly network?: MemoryNetwork;
}

export class HandServer {
  readonly log: MemoryLog;
  readonly subject: RoomText;
  readonly clients = new Set<HandClient>();
  /** Questions to the log wait here before they are asked, and here when they are answered. */
  readonly questions = new Gate();
  readonly answers = new Gate();
  /** Of all its lives. */
  readonly counters: Counters = createCounters();
  /** Appends to refuse. */
  failAppends = 0;
  relay: MemoryRelay | undefined;
  rooms: Rooms;
  readonly #network: MemoryNetwork | undefined;
  #life = { isAlive: true };

  constructor(subject: RoomText, { log = new MemoryLog(), network }: HandServerOptions = {}) {
    this.subject = subject;
    this.log = log;
    this.#network = network;
    this.rooms = this.#start();
  }

  /** Ends it without a goodbye, and starts it again. What it had asked of the log may still be done. */
  kill(): void {
    this.stop();
    this.rooms = this.#start();
  }

  /** Ends it without a goodbye. */
  stop(): void {
    this.#life.isAlive = false;
    for (const client of this.clients) client.lose(0);
    this.relay?.cut();
    for (const room of this.rooms.all()) room.dispose(4500, 'the server is dead');
  }

  /** What the log holds, in a fresh document. */
  async stored(): Promise<Y.Doc> {
    const { snapshot, rows } = await this.log.load(ROOM_NAME);
    const doc = new Y.Doc();
    if (snapshot !== null) Y.applyUpdate(doc, snapshot);
    for (const { update } of rows) Y.applyUpdate(doc, update);
    return doc;
  }

  /** The spans as it holds them: through its own editor. */
  async inMemory(): Promise<Span[]> {
    let spans: Span[] = [];
    await this.rooms.use(ROOM, (room) =>
      room.edit('ann', (doc) => {
        spans = readSpans(doc);
      }),
    );
    return spans;
  }

  #start(): Rooms {
    const life = { isAlive: true };
    this.#life = life;
    this.relay = this.#network?.relay();
    return new Rooms({
      log: this.#mortalLog(life),
      subjects: { load: () => Promise.resolve(this.subject) },
      projection: new MemoryProjection(),
      bus: createEventBus(),
      logger: createLogger('silent'),
      now: () => 1_000_000,
      // Nothing may depend on real time.
      timings: {
        ...TIMINGS,
        lingerMs: 0,
        unloadAfterMs: LONG_MS,
        projectAfterMs: LONG_MS,
        projectAtMostMs: LONG_MS,
      },
      counters: this.counters,
      newEpoch: () => 'epoch1',
      ...(this.relay === undefined ? {} : { relay: this.relay }),
    });
  }

  #mortalLog(life: { readonly isAlive: boolean }): RoomLog {
    const { log, questions, answers } = this;
    const ask = async <Result>(question: () => Promise<Result>): Promise<Result> => {
      await questions.pass();
      if (!life.isAlive) throw new Error('this server is dead');
      try {
        return await question();
      } finally {
        await answers.pass();
      }
    };
    return {
      load: (room, after) => ask(() => log.load(room, after)),
      lastSeq: (room) => ask(() => log.lastSeq(room)),
      changesSince: (room, after) => ask(() => log.changesSince(room, after)),
      compact: (room, snapshot) => ask(() => log.compact(room, snapshot)),
      strip: (room, seq) => ask(() => log.strip(room, seq)),
      append: (room, entry) =>
        ask(async () => {
          if (this.failAppends > 0) {
            this.failAppends -= 1;
            throw new Error('the log cannot be written');
          }
          await log.append(room, entry);
        }),
    };
  }
}

/** Lets the servers work off what they were given. */
export async function pump(count = 3): Promise<void> {
  for (let index = 0; index < count; index += 1) await new Promise((resolve) => setImmediate(resolve));
}
