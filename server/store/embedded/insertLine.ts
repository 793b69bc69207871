/**
 * A short way for one document into the store, beside the socket: from the process that holds the store to its worker, for
 * what rooms write in every turn. It is the same insert, with the same checks and the same fsync before the answer; only the
 * wire protocol's work on both sides is left out.
 */
import type { MessagePort } from 'node:worker_threads';
import type { Engine } from './engine.ts';
import { StoreError } from './errors.ts';

/** One document to insert. */
export interface InsertRequest {
  readonly id: number;
  /** `database.collection`. */
  readonly namespace: string;
  /** The document as BSON, with an `_id`. */
  readonly document: Uint8Array;
}

/** What became of it; without a failure it is on disk. */
export interface InsertReply {
  readonly id: number;
  readonly failure?: { readonly code: number; readonly message: string };
}

/** An insert that the store refused, with MongoDB's code, as the driver's error has it. */
export class InsertRefused extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = 'InsertRefused';
    this.code = code;
  }
}

/** Answers what comes through `port`, in the worker. */
export function serveInserts(port: MessagePort, engine: Engine): void {
  port.on('message', ({ id, namespace, document }: InsertRequest) => {
    const bytes = Buffer.from(document.buffer, document.byteOffset, document.byteLength);
    engine.kv
      .write(() => void engine.records.insert(engine.catalog.ensure(namespace), bytes))
      .then(
        () => port.postMessage({ id } satisfies InsertReply),
        (thrown: unknown) => port.postMessage({ id, failure: failureOf(thrown) } satisfies InsertReply),
      );
  });
}

function failureOf(thrown: unknown): NonNullable<InsertReply['failure']> {
  if (thrown instanceof StoreError) return { code: thrown.code, message: thrown.message };
  const { code, message } = new StoreError(
    'InternalError',
    thrown instanceof Error ? thrown.message : String(thrown),
  );
  return { code, message };
}

/** The near end of the line. */
export class InsertLine {
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  #lastId = 0;
  #isClosed = false;

  /** @param port its other end is served by `serveInserts`. It does not keep the process alive. */
  constructor(port: MessagePort) {
    this.#port = port;
    port.on('message', ({ id, failure }: InsertReply) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (failure === undefined) waiting?.resolve();
      else waiting?.reject(new InsertRefused(failure.code, failure.message));
    });
    port.on('close', () => this.close());
    port.unref();
  }

  /**
   * Stores one document; resolves when it is on disk. @param document BSON; its buffer is handed over.
   * @throws InsertRefused with MongoDB's code (11000: its key is taken), Error when the store is closed.
   */
  insert(namespace: string, document: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.#isClosed) return Promise.reject(new Error('the store is closed'));
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#port.postMessage({ id, namespace, document } satisfies InsertRequest, [document.buffer]);
    });
  }

  /** Nothing more goes through; what waits is not known to be stored. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#port.close();
    for (const { reject } of this.#waiting.values()) reject(new Error('the store was closed meanwhile'));
    this.#waiting.clear();
  }
}
