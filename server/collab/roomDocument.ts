/**
 * A room's document as loaded: the Y.Doc, the spans as last judged, and the rules they are judged by. Between two
 * batches it equals the log.
 */
import * as Y from 'yjs';
import { readSpans, SPANS_ROOT, spansOf } from '../../schema/annotationSet.ts';
import type { Span } from '../../schema/span.ts';
import { BOUNDS } from './limits.ts';
import type { LoadedLog, RoomText } from './ports.ts';
import { SpanTable } from './spanTable.ts';

/** Owner of the client ids that the server itself writes under; no user has this id. */
export const SERVER = '';

/** What one transaction did to the document. */
export interface Recorded {
  /** The update as Yjs gave it; undefined when nothing changed. */
  update: Uint8Array | undefined;
  /** Changed keys of the span map. */
  keys: Set<string>;
  /** Whether something was put elsewhere: into a foreign root type, or as a list item. */
  hasStrays: boolean;
}

export class RoomDocument {
  readonly doc = new Y.Doc({ gc: true });
  readonly table = new SpanTable();
  subject: RoomText;
  /** Bytes of the whole state, at most: measured now and then, summed up in between. */
  stateBytes = 0;
  readonly #removed = new Map<string, Span>();
  readonly #ownerOfClient = new Map<number, string>();

  constructor(subject: RoomText) {
    this.subject = subject;
    this.doc.getMap(SPANS_ROOT);
    this.bindClients([this.doc.clientID], SERVER);
  }

  /** Bytes that make an empty document equal to this one. */
  encode(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  /** Whether `more` bytes can come without the state passing `limit`. */
  hasRoomFor(more: number, limit: number): boolean {
    // The sum counts what was deleted since, so it is measured anew before anybody is refused.
    if (this.stateBytes + more > limit) this.stateBytes = this.encode().length;
    return this.stateBytes + more <= limit;
  }

  /** All spans in reading order. */
  spans(): Span[] {
    return readSpans(this.doc);
  }

  /** Runs `change` as one transaction and tells what it did. */
  record(origin: unknown, change: () => void): Recorded {
    const recorded: Recorded = { update: undefined, keys: new Set(), hasStrays: false };
    const onUpdate = (update: Uint8Array): void => {
      recorded.update = update;
    };
    const onTransaction = (transaction: Y.Transaction): void => this.#collect(transaction, recorded);
    this.doc.on('update', onUpdate);
    this.doc.on('afterTransaction', onTransaction);
    try {
      this.doc.transact(change, origin);
    } finally {
      this.doc.off('update', onUpdate);
      this.doc.off('afterTransaction', onTransaction);
    }
    return recorded;
  }

  /** Whether Yjs holds something back because its predecessor is missing. */
  hasPending(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null;
  }

  /** Binds client ids to a user. @returns false when one of them is another user's. */
  bindClients(clients: Iterable<number>, userId: string): boolean {
    for (const client of clients) {
      const owner = this.#ownerOfClient.get(client);
      if (owner !== undefined && owner !== userId) return false;
      this.#ownerOfClient.set(client, userId);
    }
    return true;
  }

  /** A removed span that may come back by undo. */
  removedSpan(id: string): Span | undefined {
    return this.#removed.get(id);
  }

  rememberRemoved(span: Span): void {
    this.#removed.delete(span.id);
    this.#removed.set(span.id, span);
    const oldest = this.#removed.keys().next();
    if (this.#removed.size > BOUNDS.removedRemembered && oldest.done !== true)
      this.#removed.delete(oldest.value);
  }

  destroy(): void {
    this.doc.destroy();
  }

  #collect(transaction: Y.Transaction, recorded: Recorded): void {
    const root = spansOf(this.doc);
    for (const [type, keys] of transaction.changed) {
      if ((type as unknown) !== root) {
        recorded.hasStrays = true;
        continue;
      }
      for (const key of keys) {
        if (key === null) recorded.hasStrays = true;
        else recorded.keys.add(key);
      }
    }
  }
}

/** Builds the document from its log. @throws Error when a row does not decode or a predecessor is missing. */
export function buildRoomDocument(subject: RoomText, log: LoadedLog): RoomDocument {
  const document = new RoomDocument(subject);
  try {
    if (log.updates.length !== log.lastSeq - log.snapshotSeq) throw new Error('its log has a gap');
    document.doc.transact(() => {
      if (log.snapshot !== null) Y.applyUpdate(document.doc, log.snapshot);
      for (const update of log.updates) Y.applyUpdate(document.doc, update);
    });
    if (document.hasPending()) throw new Error('a row of its log is missing');
    for (const span of document.spans()) {
      if (span.start < span.end && span.end <= subject.text.length) document.table.set(span);
    }
    document.stateBytes = document.encode().length;
    return document;
  } catch (error) {
    document.destroy();
    throw error;
  }
}
