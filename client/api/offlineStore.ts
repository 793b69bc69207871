/**
 * The rooms that this computer keeps for the person who is signed in, so that work goes on without a connection and
 * survives the tab. What one person left is never seen by another: it is deleted at sign-out, and when somebody else
 * signs in. Where the browser allows no storage, nothing is kept and nothing fails.
 */
import type * as Y from 'yjs';
import type { RoomAddress } from '../../schema/rooms.ts';
import type { KeptCopy } from './keptCopy.ts';
import { deleteKept, openKept, readFacts, type KeptFacts } from './keptDatabase.ts';
import { isKept, KeptList, keptName, parseKeptName } from './keptNames.ts';
import { OfflineCopy } from './offlineCopy.ts';
import { Switchboard } from './tabSwitchboard.ts';

/** Copies without unsaved edits that were not opened for this long are deleted at start. */
const KEPT_FOR_MS = 14 * 24 * 3_600_000;

export interface OfflineStoreOptions {
  /** For the list of names; undefined where it is forbidden. */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
}

export class OfflineStore {
  readonly #list: KeptList;
  readonly #now: () => number;
  readonly #open = new Set<OfflineCopy>();
  readonly #tabs: Switchboard;
  #settling: Promise<unknown> = Promise.resolve();

  constructor({ storage, now = Date.now }: OfflineStoreOptions = {}) {
    this.#list = new KeptList(storage);
    this.#now = now;
    this.#tabs = new Switchboard({
      onClear: (userId) => this.#release(userId),
      onLeftover: (name) => {
        for (const copy of this.#open) if (copy.name === name) copy.tellLeftover();
      },
    });
  }

  /** Listens to other tabs, and to the end of its own `page` (a window), until the returned function is called. */
  listen(page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>): () => void {
    const onHide = (): void => {
      for (const copy of this.#open) if (copy.hasUnsaved) this.#tabs.tellLeftover(copy.name);
    };
    const end = this.#tabs.listen();
    page.addEventListener('pagehide', onHide);
    return () => {
      page.removeEventListener('pagehide', onHide);
      end();
    };
  }

  /** Opens the copy of a room and brings it into the document; undefined where nothing can be kept. Never rejects. */
  async open(userId: string, room: RoomAddress, doc: Y.Doc): Promise<KeptCopy | undefined> {
    const name = keptName(userId, room);
    await this.#settling;
    try {
      const copy = await OfflineCopy.open(name, doc, this.#now());
      this.#list.add(name);
      this.#open.add(copy);
      doc.on('destroy', () => this.#onClosed(copy));
      return copy;
    } catch {
      // Private windows, a full disk, a forbidden storage: the app goes on without, and its state line says so.
      return undefined;
    }
  }

  /** How many edits of this person in this room are kept and not stored by the server. Opens no copy that is not there. */
  async countUnsaved(userId: string, room: RoomAddress): Promise<number> {
    const name = keptName(userId, room);
    const isThere = (await this.#names()).includes(name);
    return isThere ? ((await factsOf(name))?.unsaved.length ?? 0) : 0;
  }

  /** How many edits of this person in all rooms are kept and not stored by the server. */
  async countAllUnsaved(userId: string): Promise<number> {
    let count = 0;
    for (const name of await this.#names()) {
      if (parseKeptName(name)?.userId === userId) count += (await factsOf(name))?.unsaved.length ?? 0;
    }
    return count;
  }

  /**
   * Deletes what this person has no business with or no more use for: copies of others, of another layout, and old ones
   * without unsaved edits. Never rejects.
   */
  async settle(userId: string): Promise<void> {
    const settling = this.#deleteWhere(async (name) => {
      return parseKeptName(name)?.userId !== userId || (await this.#isOld(name));
    });
    this.#settling = settling;
    await settling;
  }

  /** Deletes all that is kept of this person, in all tabs. Resolves when it is gone or will be by itself; never rejects. */
  async clear(userId: string): Promise<void> {
    this.#tabs.tellClear(userId);
    this.#release(userId);
    await this.#deleteWhere((name) => Promise.resolve(belongsTo(name, userId)));
  }

  async #deleteWhere(isUnwanted: (name: string) => Promise<boolean>): Promise<void> {
    const names = await this.#names();
    await Promise.all(names.map(async (name) => (await isUnwanted(name)) && this.#delete(name)));
  }

  #release(userId: string): void {
    for (const copy of this.#open) if (belongsTo(copy.name, userId)) copy.release();
  }

  #onClosed(copy: OfflineCopy): void {
    if (!this.#open.delete(copy) || copy.isBroken || !copy.hasUnsaved) return;
    void copy.close().then(() => this.#tabs.tellLeftover(copy.name));
  }

  async #isOld(name: string): Promise<boolean> {
    if ([...this.#open].some((copy) => copy.name === name)) return false;
    const facts = await factsOf(name);
    if (facts === undefined) return false;
    return facts.unsaved.length === 0 && facts.openedAt < this.#now() - KEPT_FOR_MS;
  }

  /** A delete that another tab is in the way of goes on by itself when that tab lets go; it is not waited for. */
  async #delete(name: string): Promise<void> {
    const deletion = deleteKept(name).then(
      () => this.#list.remove(name),
      () => undefined,
    );
    await Promise.race([deletion, new Promise((resolve) => setTimeout(resolve, 1_000))]);
  }

  /** All databases of ours that there are. */
  async #names(): Promise<string[]> {
    const listed = this.#list.names();
    try {
      const found = await indexedDB.databases();
      return [...new Set([...listed, ...found.flatMap(({ name = '' }) => (isKept(name) ? [name] : []))])];
    } catch {
      // Older browsers cannot list their databases, and some forbid it.
      return listed;
    }
  }
}

/** Whose a copy is, whatever its layout. */
function belongsTo(name: string, userId: string): boolean {
  return isKept(name) && name.split('/')[2] === userId;
}

/** What is known about a copy; undefined when it cannot be read. */
async function factsOf(name: string): Promise<KeptFacts | undefined> {
  try {
    const database = await openKept(name);
    try {
      return await readFacts(database);
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}
