/** Open cursors: results that a client fetches batch by batch. Forgotten ones are closed after ten minutes. */
import { cursorReply } from './cursorReply.ts';
import { StoreError } from './errors.ts';
import { Puller, type Step } from './steps.ts';

/** How many documents the first batch holds when the client does not say. */
const FIRST_BATCH = 101;
/** A batch ends before it grows over this, in bytes; one document always fits. */
const BATCH_BYTES = 16 * 1024 * 1024 - 16 * 1024;
const IDLE_MS = 10 * 60_000;

interface Cursor {
  readonly namespace: string;
  readonly puller: Puller<Buffer>;
  usedAt: number;
}

/** What a client asks of a new cursor. */
export interface CursorRequest {
  readonly namespace: string;
  /** Documents in the first batch; undefined for the default, 0 for none. */
  readonly batchSize: number | undefined;
  /** Close after the first batch. */
  readonly singleBatch: boolean;
}

/** All open cursors of a store. */
export class Cursors {
  readonly #open = new Map<bigint, Cursor>();
  #nextId = 1n;

  get size(): number {
    return this.#open.size;
  }

  /** The first batch of a source; what is left waits under the id in the answer. */
  async open(source: Iterable<Step<Buffer>>, request: CursorRequest): Promise<Buffer> {
    const { namespace } = request;
    const puller = new Puller(source);
    const documents = await batchOf(puller, request.batchSize ?? FIRST_BATCH);
    const done = request.singleBatch || puller.isDone;
    const cursorId = done ? 0n : this.#nextId++;
    if (!done) this.#open.set(cursorId, { namespace, puller, usedAt: Date.now() });
    return cursorReply({ documents, cursorId, namespace, part: 'firstBatch' });
  }

  /**
   * The next batch.
   * @param batchSize 0 means as many as fit.
   * @throws CursorNotFound (43) when the cursor is not open, or of another collection.
   */
  async more(id: bigint, namespace: string, batchSize: number): Promise<Buffer> {
    const cursor = this.#open.get(id);
    if (cursor?.namespace !== namespace) throw new StoreError('CursorNotFound', `cursor id ${id} not found`);
    const documents = await batchOf(cursor.puller, batchSize === 0 ? Number.POSITIVE_INFINITY : batchSize);
    cursor.usedAt = Date.now();
    if (cursor.puller.isDone) this.#open.delete(id);
    const cursorId = this.#open.has(id) ? id : 0n;
    return cursorReply({ documents, cursorId, namespace, part: 'nextBatch' });
  }

  /** Closes a cursor; gives whether it was open. */
  close(id: bigint): boolean {
    return this.#open.delete(id);
  }

  /** Closes what nobody has read for ten minutes. */
  closeIdle(now: number): void {
    for (const [id, cursor] of this.#open) if (now - cursor.usedAt > IDLE_MS) this.#open.delete(id);
  }
}

async function batchOf(puller: Puller<Buffer>, count: number): Promise<Buffer[]> {
  let size = 0;
  const documents = await puller.take((document, taken) => {
    size += document.length;
    return taken < count && (taken === 0 || size <= BATCH_BYTES);
  });
  if (count > 0) puller.peek();
  return documents;
}
