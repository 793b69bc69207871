/**
 * A room's document as loaded: the Y.Doc, the spans as last judged, and the rules they are judged by. Between two
 * batches it equals the log.
 */
import * as Y from 'yjs';
import { parseSpan, SPANS_ROOT, spansOf } from '../../schema/annotationSet.ts';
import { compareSpans, isSameSpan, type Span } from '../../schema/span.ts';
import { BOUNDS } from './limits.ts';
import type { ClientBinding, LoadedLog, RoomText } from './ports.ts';
import { SpanTable } from './spanTable.ts';

/** Owner of the client ids that the server itself writes under; no user has this id. */
export const SERVER = '';

/** What one change did to the document. */
export interface Recorded {
  /** Changed keys of the span map. */
  readonly keys: ReadonlySet<string>;
  /** Whether something was put elsewhere: into a foreign root type, or as a list item. */
  readonly hasStrays: boolean;
}

export class RoomDocument {
  readonly doc = new Y.Doc({ gc: true });
  readonly table = new SpanTable();
  subject: RoomText;
  /** Bytes of the whole state, at most: what came is summed up, and measured anew when it matters. */
  stateBytes = 0;
  readonly #removed = new Map<string, Span>();
  readonly #ownerOfClient = new Map<number, string>();
  #newBindings: ClientBinding[] = [];
  #isLoaded = false;

  constructor(subject: RoomText) {
    this.subject = subject;
    this.doc.getMap(SPANS_ROOT);
  }

  /** Whose every client id is that ever wrote here. */
  get bindings(): ClientBinding[] {
    return Array.from(this.#ownerOfClient, ([client, userId]) => ({ client, userId }));
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

  /** All spans as last judged, in reading order. */
  spans(): Span[] {
    return [...this.table.values()].sort(compareSpans);
  }

  /**
   * Runs `work`, in which `record` may be called many times, as one transaction: a transaction costs as much as a dozen
   * small changes. @returns one update for all of it; undefined when nothing changed.
   */
  collect(work: () => void): Uint8Array | undefined {
    let collected: Uint8Array | undefined;
    const onUpdate = (update: Uint8Array): void => {
      collected = update;
    };
    this.doc.on('update', onUpdate);
    try {
      this.doc.transact(work);
    } finally {
      this.doc.off('update', onUpdate);
    }
    return collected;
  }

  /** Runs `change` and tells what just this change did. */
  record(change: () => void): Recorded {
    return this.doc.transact((transaction) => {
      change();
      const recorded = this.#touchedBy(transaction);
      // Nobody observes this document's types, so what changed is ours to clear for the next change.
      transaction.changed.clear();
      return recorded;
    });
  }

  /** Whether Yjs holds something back because its predecessor is missing. */
  hasPending(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null;
  }

  /** Binds client ids to a user. @returns false when one of them is another user's; none is bound then. */
  bindClients(clients: ReadonlySet<number>, userId: string): boolean {
    const fresh: number[] = [];
    for (const client of clients) {
      const owner = this.#ownerOfClient.get(client);
      if (owner === undefined && client !== this.doc.clientID) fresh.push(client);
      else if (owner !== userId) return false;
    }
    for (const client of fresh) this.#bind({ client, userId });
    return true;
  }

  /** The server may have written under the document's own client id. */
  bindOwnClient(): void {
    const client = this.doc.clientID;
    if (!this.#ownerOfClient.has(client) && Y.getState(this.doc.store, client) > 0)
      this.#bind({ client, userId: SERVER });
  }

  /** Bindings made since they were last taken: they belong into the next row of the log. */
  takeNewBindings(): ClientBinding[] {
    return this.#newBindings.splice(0);
  }

  /**
   * Takes in what the log says and this document does not: at loading, and when another server wrote.
   * @returns ids of the spans that changed, and one update that brings others to the same state (undefined: nothing).
   * @throws Error when a row does not decode, or a row or predecessor is missing; the document is spoilt then.
   */
  adopt(log: LoadedLog): { readonly spanIds: ReadonlySet<string>; readonly update: Uint8Array | undefined } {
    if (log.rows.length !== log.lastSeq - log.snapshotSeq) throw new Error('its log has a gap');
    const updates = log.rows.map((row) => row.update);
    if (log.snapshot !== null) updates.unshift(log.snapshot);
    for (const { client, userId } of [log, ...log.rows].flatMap(({ bindings }) => bindings)) {
      this.#ownerOfClient.set(client, userId);
    }
    const spanIds = new Set<string>();
    const apply = (): void => {
      const { keys } = this.record(() => updates.forEach((each) => Y.applyUpdate(this.doc, each)));
      for (const id of keys) spanIds.add(id);
    };
    let update: Uint8Array | undefined;
    // Nobody needs the update of a whole document that is being loaded, and Yjs would take a while to encode it.
    if (this.#isLoaded) update = this.collect(apply);
    else this.doc.transact(apply);
    this.#isLoaded = true;
    if (this.hasPending()) throw new Error('a row of its log is missing');
    for (const id of spanIds) this.#settle(id);
    this.stateBytes += updates.reduce((sum, { length }) => sum + length, 0);
    return { spanIds, update };
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

  /** Keeps a span as judged, and lets the document hold the very same value where it says the same. */
  keep(span: Span): void {
    const value = this.table.set(span);
    const item = spansOf(this.doc)._map.get(span.id);
    if (item === undefined || item.deleted || !(item.content instanceof Y.ContentAny)) return;
    const { arr } = item.content as { arr: unknown[] };
    // Yjs freezes values when it is told that it runs in development.
    if (arr.length !== 1 || Object.isFrozen(arr)) return;
    const stands = parseSpan(span.id, arr[0]);
    if (stands !== undefined && isSameSpan(stands, span)) arr[0] = value;
  }

  #bind(binding: ClientBinding): void {
    this.#ownerOfClient.set(binding.client, binding.userId);
    this.#newBindings.push(binding);
  }

  /** What the log holds was judged when it was written, maybe by older rules: it stands, when it can stand at all. */
  #settle(id: string): void {
    const former = this.table.get(id);
    const span = parseSpan(id, spansOf(this.doc).get(id));
    if (span !== undefined && span.start < span.end && span.end <= this.subject.text.length) {
      this.keep(span);
    } else if (former !== undefined) {
      this.table.delete(id);
      this.rememberRemoved(former);
    }
  }

  #touchedBy(transaction: Y.Transaction): Recorded {
    const root = spansOf(this.doc);
    const touched = new Set<string>();
    let hasStrays = false;
    for (const [type, keys] of transaction.changed) {
      const isRoot = (type as unknown) === root;
      for (const key of keys) {
        if (isRoot && key !== null) touched.add(key);
        else hasStrays = true;
      }
    }
    return { keys: touched, hasStrays };
  }
}

/** Builds the document from its log. @throws Error when a row does not decode or a predecessor is missing. */
export function buildRoomDocument(subject: RoomText, log: LoadedLog): RoomDocument {
  const document = new RoomDocument(subject);
  try {
    document.adopt(log);
    return document;
  } catch (error) {
    document.destroy();
    throw error;
  }
}
