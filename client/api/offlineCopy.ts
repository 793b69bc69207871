/**
 * One room kept on this computer, on top of y-indexeddb. The library opens the database and brings what it holds into
 * the document; writing is done here, since the library neither tells when a write failed nor can put an edit and the
 * note that it is unsaved into one transaction, and throws into the page once another tab deletes the database.
 */
import { fetchUpdates, IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import type { KeptCopy, UnsavedEdit } from './keptCopy.ts';
import {
  deleteKept,
  editKey,
  openKept,
  readFacts,
  shortenKept,
  writeKept,
  type FactChange,
  type KeptFacts,
} from './keptDatabase.ts';
import { Listeners } from './listeners.ts';

/** A browser that does not answer in this time, in milliseconds, keeps nothing: the page does not wait for it. */
const OPEN_WITHIN_MS = 4_000;

export class OfflineCopy implements KeptCopy {
  readonly name: string;
  readonly epoch: string | undefined;
  readonly hasSynced: boolean;
  readonly unsaved: readonly UnsavedEdit[];
  readonly #persistence: IndexeddbPersistence;
  readonly #known: Set<string>;
  readonly #broken = new Listeners();
  readonly #leftover = new Listeners();
  readonly #writes = new Set<Promise<void>>();
  #keptEpoch: string | undefined;
  #isSyncedKept: boolean;
  #isBroken = false;
  #closing: Promise<void> | undefined;

  private constructor(persistence: IndexeddbPersistence, facts: KeptFacts) {
    this.name = persistence.name;
    this.epoch = facts.epoch;
    this.hasSynced = facts.hasSynced;
    this.unsaved = facts.unsaved;
    this.#keptEpoch = facts.epoch;
    this.#isSyncedKept = facts.hasSynced;
    this.#persistence = persistence;
    this.#known = new Set(facts.unsaved.map(({ id }) => id));
    persistence.db?.addEventListener('close', () => this.#break());
    persistence.db?.addEventListener('versionchange', () => this.#break());
  }

  /**
   * Opens the database and brings what it holds into the document, under an origin of its own.
   * @throws when the browser does not allow it, its disk is full, or what is there cannot be read.
   */
  static async open(name: string, doc: Y.Doc, now: number): Promise<OfflineCopy> {
    const facts = await tryOut(name, now);
    const persistence = new IndexeddbPersistence(name, doc);
    // The library's own writer: see above.
    doc.off('update', persistence._storeUpdate);
    try {
      await within(Promise.race([persistence.whenSynced, rejectionOf(persistence._db)]), OPEN_WITHIN_MS);
    } catch (caught) {
      void persistence.destroy().catch(() => undefined);
      throw caught;
    }
    return new OfflineCopy(persistence, facts);
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  add(update: Uint8Array, edit?: UnsavedEdit): void {
    if (edit !== undefined) this.#known.add(edit.id);
    this.#write(update, edit === undefined ? [] : [[editKey(edit.id), edit]]);
  }

  settle(editIds: readonly string[]): void {
    for (const id of editIds) this.#known.delete(id);
    if (editIds.length === 0) return;
    this.#write(
      undefined,
      editIds.map((id) => [editKey(id), undefined]),
    );
  }

  setSynced(epoch: string | undefined): void {
    if (this.#isSyncedKept && this.#keptEpoch === epoch) return;
    this.#isSyncedKept = true;
    this.#keptEpoch = epoch;
    this.#write(undefined, [
      ['epoch', epoch],
      ['hasSynced', true],
    ]);
  }

  async pull(): Promise<readonly UnsavedEdit[]> {
    const { db } = this.#persistence;
    if (this.#isBroken || this.#closing !== undefined || db === null) return [];
    try {
      // Edits before updates: what is counted is in the document, then.
      const { unsaved } = await readFacts(db);
      await fetchUpdates(this.#persistence);
      const news = unsaved.filter(({ id }) => !this.#known.has(id));
      for (const { id } of news) this.#known.add(id);
      return news;
    } catch {
      this.#break();
      return [];
    }
  }

  onBroken(listener: () => void): () => void {
    return this.#broken.add(listener);
  }

  onLeftover(listener: () => void): () => void {
    return this.#leftover.add(listener);
  }

  /** Another tab left the room with unsaved edits. */
  tellLeftover(): void {
    this.#leftover.tell();
  }

  /** Whether this copy has edits that are not known to be stored. */
  get hasUnsaved(): boolean {
    return this.#known.size > 0;
  }

  /** Somebody is about to delete it: lets go at once, and says that nothing is kept any more. */
  release(): void {
    this.#persistence.db?.close();
    this.#break();
  }

  close(): Promise<void> {
    this.#closing ??= Promise.all(this.#writes).then(() => this.#persistence.destroy());
    return this.#closing;
  }

  async discard(): Promise<void> {
    const isOurs = !this.#isBroken;
    this.#known.clear();
    await this.close();
    if (isOurs) await deleteKept(this.name).catch(() => undefined);
  }

  #write(update: Uint8Array | undefined, facts: readonly FactChange[]): void {
    const { db } = this.#persistence;
    if (this.#isBroken || this.#closing !== undefined || db === null) return;
    const write = this.#tryWrite(db, update, facts).finally(() => this.#writes.delete(write));
    this.#writes.add(write);
  }

  async #tryWrite(
    db: IDBDatabase,
    update: Uint8Array | undefined,
    facts: readonly FactChange[],
  ): Promise<void> {
    try {
      await writeKept(db, update, facts);
    } catch {
      // A log with a gap is of no use beyond the gap, so nothing more is written.
      this.#break();
    }
  }

  #break(): void {
    if (this.#isBroken || this.#closing !== undefined) return;
    this.#isBroken = true;
    this.#broken.tell();
  }
}

/** Opens the database once without the library, whose failures cannot be caught, and writes to it. */
async function tryOut(name: string, now: number): Promise<KeptFacts> {
  const database = await within(openKept(name), OPEN_WITHIN_MS);
  try {
    await writeKept(database, undefined, [['openedAt', now]]);
    await shortenKept(database);
    return await readFacts(database);
  } finally {
    database.close();
  }
}

function rejectionOf(promise: Promise<unknown>): Promise<never> {
  return new Promise((_, reject) => {
    promise.catch(reject);
  });
}

/** @throws Error when `ms` pass first. */
async function within<Value>(promise: Promise<Value>, ms: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the storage does not answer')), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
