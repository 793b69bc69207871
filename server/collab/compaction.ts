/**
 * Compaction: one snapshot in place of many log rows, which changes no content (SPEC R4). It goes through a fresh Y.Doc,
 * since merging updates is quadratic and keeps what was deleted, and what comes out is compared before it is stored.
 */
import * as Y from 'yjs';
import { readSpans } from '../../schema/annotationSet.ts';
import { isSameSpan } from '../../schema/span.ts';
import { BOUNDS } from './limits.ts';
import type { RoomDocument } from './roomDocument.ts';

/**
 * The document's state as a snapshot that was proved equal to it. Takes about 60 ms for 10,000 spans.
 * @throws Error when they differ, or when something waits for its predecessor.
 */
export function snapshotOf(document: RoomDocument): Uint8Array {
  if (document.hasPending())
    throw new Error('an update waits for its predecessor, so a snapshot would freeze it');
  const fresh = new Y.Doc({ gc: true });
  try {
    Y.applyUpdate(fresh, document.encode());
    const state = Y.encodeStateAsUpdate(fresh);
    if (!isEqual(fresh, document)) throw new Error('the snapshot differs from the room');
    return state;
  } finally {
    fresh.destroy();
  }
}

/** Counts what a room's log has grown by since its last snapshot, and says when a new one is due. */
export class LogLength {
  #rows = 0;
  #bytes = 0;

  get isEmpty(): boolean {
    return this.#rows === 0;
  }

  get isLong(): boolean {
    return this.#rows >= BOUNDS.rowsBeforeCompaction || this.#bytes >= BOUNDS.bytesBeforeCompaction;
  }

  /** A row was appended, or found at loading. */
  add(sizeBytes: number): void {
    this.#rows += 1;
    this.#bytes += sizeBytes;
  }

  /** A snapshot is being written. */
  reset(): void {
    this.#rows = 0;
    this.#bytes = 0;
  }
}

function isEqual(fresh: Y.Doc, document: RoomDocument): boolean {
  const vectors = [fresh, document.doc].map((doc) => Y.decodeStateVector(Y.encodeStateVector(doc)));
  const [a, b] = vectors;
  if (a?.size !== b?.size) return false;
  for (const [client, clock] of a ?? []) if (b?.get(client) !== clock) return false;
  const spans = readSpans(fresh);
  if (spans.length !== document.table.size) return false;
  return spans.every((span) => {
    const judged = document.table.get(span.id);
    return judged !== undefined && isSameSpan(span, judged);
  });
}
