/**
 * The work of one event-loop turn in a room: takes what waits, applies it as one batch, and says who must be told what.
 * Nothing is sent from here but refusals; the rest waits until the batch is stored.
 */
import { CLOSE, LIMITS } from '../../schema/sync.ts';
import { AppError } from '../errors.ts';
import { Batch, type BatchResult, type Verdict } from './batch.ts';
import { decodeClientUpdate } from './completeness.ts';
import type { Connection } from './connection.ts';
import type { Counters } from './counters.ts';
import { takeInRounds } from './fairShare.ts';
import type { Frame, SyncFrame } from './frame.ts';
import { BOUNDS } from './limits.ts';
import type { RoomDocument } from './roomDocument.ts';

/** An edit by the server's own editor, as an update that fits the room's document. One too many is rejected by itself. */
export interface ServerEdit {
  readonly by: string;
  readonly update: Uint8Array;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** What a turn took in. */
export interface Turn {
  /** The batch itself, to be put on top of rows that another server wrote meanwhile. */
  readonly batch: Batch;
  readonly result: BatchResult;
  /** How many frames it took in. */
  readonly frames: number;
  /** Connections whose frames were worked on. */
  readonly touched: ReadonlySet<Connection>;
  /** Who asked for the state, and what it has: a Yjs state vector. */
  readonly asked: ReadonlyMap<Connection, Uint8Array>;
  /** Who must be asked for what it sent before. */
  readonly toAsk: ReadonlySet<Connection>;
}

/** What a turn works with. */
export interface TurnInput {
  readonly document: RoomDocument;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly counters: Counters;
}

/** A turn being worked: takes in what waits, once or several times, until it is finished. */
export class TurnWork {
  readonly #input: TurnInput;
  readonly #batch: Batch;
  readonly #touched = new Set<Connection>();
  readonly #asked = new Map<Connection, Uint8Array>();
  readonly #toAsk = new Set<Connection>();
  #frames = 0;
  #bytes = 0;

  constructor(input: TurnInput) {
    this.#input = input;
    this.#batch = new Batch(input.document, input.now, BOUNDS.stateBytes);
  }

  /** Whether it holds as much as one batch may. */
  get isFull(): boolean {
    return this.#frames >= BOUNDS.batch.frames || this.#bytes >= BOUNDS.batch.bytes;
  }

  /**
   * Works off what waits, as far as `BOUNDS.batch` allows, shared out among the connections. @returns the number of frames.
   * @throws Error when Yjs failed half-way: the document cannot be trusted any more.
   */
  take(connections: Iterable<Connection>, edits: readonly ServerEdit[]): number {
    const before = this.#frames;
    const { frames, bytes } = BOUNDS.batch;
    const left = { frames: frames - this.#frames, bytes: bytes - this.#bytes };
    this.#batch.run(() => {
      for (const edit of edits) applyEdit(this.#batch, edit);
      for (const { connection, frame } of takeInRounds(connections, left)) {
        this.#frames += 1;
        this.#bytes += frame.bytes.length;
        this.#work(connection, frame);
      }
    });
    return this.#frames - before;
  }

  /** Repairs what was left invalid. Nothing can be taken in after it. */
  finish(): Turn {
    return {
      batch: this.#batch,
      result: this.#batch.finish(),
      frames: this.#frames,
      touched: this.#touched,
      asked: this.#asked,
      toAsk: this.#toAsk,
    };
  }

  #work(connection: Connection, frame: Frame): void {
    if (frame.kind === 'step1') ask(connection, frame.bytes, this.#asked);
    else if (frame.kind === 'step2' || frame.kind === 'update') {
      this.#touched.add(connection);
      if (applyFrame(this.#batch, connection, frame, this.#input.counters) === 'ask')
        this.#toAsk.add(connection);
    }
  }
}

function ask(connection: Connection, stateVector: Uint8Array, asked: Map<Connection, Uint8Array>): void {
  if (stateVector.length <= BOUNDS.stateVectorBytes) asked.set(connection, stateVector);
  else connection.close(CLOSE.tooLarge, `a state vector may have ${BOUNDS.stateVectorBytes} bytes`);
}

function applyEdit(batch: Batch, { update, by, reject }: ServerEdit): void {
  const verdict = batch.apply(update, { userId: by, isServer: true });
  if (verdict === 'full')
    reject(new AppError('LIMIT_EXCEEDED', 'This annotation set is full: nothing was added.'));
  else if (verdict !== 'applied') throw new Error(`an edit of the server's own was ${verdict}`);
}

function applyFrame(
  batch: Batch,
  connection: Connection,
  frame: SyncFrame,
  counters: Counters,
): 'ask' | undefined {
  if (frame.kind === 'update' && frame.bytes.length > LIMITS.maxUpdateBytes) {
    connection.close(CLOSE.tooLarge, `one update may have ${LIMITS.maxUpdateBytes} bytes`);
    return undefined;
  }
  connection.received += 1;
  const verdict = tryApply(batch, connection, frame.bytes);
  if (verdict === 'applied') {
    counters.updates += 1;
    if (frame.kind === 'step2') {
      // It holds all that the client has and we lacked, so also what was skipped before.
      connection.awaitsStep2 = false;
      connection.isHeld = false;
      connection.held.clear();
    }
    return undefined;
  }
  if (verdict !== 'incomplete') {
    refuse(connection, verdict);
    return undefined;
  }
  counters.gaps += 1;
  return hold(connection, frame);
}

function tryApply(batch: Batch, connection: Connection, update: Uint8Array): Verdict {
  try {
    return batch.apply(update, connection.editor);
  } catch (error) {
    connection.close(CLOSE.malformed, 'this update cannot be applied');
    throw error;
  }
}

function hold(connection: Connection, frame: SyncFrame): 'ask' | undefined {
  if (frame.kind === 'step2') {
    connection.close(
      CLOSE.unknownHistory,
      'your copy builds on changes that are unknown here: open it afresh',
    );
    return undefined;
  }
  connection.isHeld = true;
  if (connection.held.add(decodeClientUpdate(frame.bytes))) {
    connection.close(CLOSE.forbidden, 'what is missing was asked for, and never came');
    return undefined;
  }
  if (connection.awaitsStep2) return undefined;
  connection.awaitsStep2 = true;
  return 'ask';
}

function refuse(connection: Connection, verdict: Exclude<Verdict, 'applied' | 'incomplete'>): void {
  if (verdict === 'malformed') connection.close(CLOSE.malformed, 'this is not an update');
  else if (verdict === 'full') connection.close(CLOSE.tooLarge, 'this annotation set is full');
  else connection.close(CLOSE.forbidden, 'the update was made under the name of somebody else');
}
