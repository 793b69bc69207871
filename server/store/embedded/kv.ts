/**
 * The ordered key–value table below everything, one SQLite file. Writes that are asked for in one event-loop turn share
 * one transaction and one fsync (WAL, synchronous FULL), and their promises settle only after it.
 */
import { openGroupCommit } from './groupCommit.ts';
import { closeDatabase, openDatabase, type Database } from './sqliteFile.ts';
import { toBuffer } from './values.ts';

/** Half-open range of keys. */
export interface KeyRange {
  readonly low: Buffer;
  readonly high: Buffer;
}

/** A key and its value. */
export type Entry = readonly [key: Buffer, value: Buffer];

/** Reading, and inside `write` also changing. Changes are visible to later reads at once. */
export interface Kv {
  get(key: Buffer): Buffer | undefined;
  /** Up to `limit` entries of a range, ascending, or descending with `reverse`. */
  entries(range: KeyRange, options?: { limit?: number; reverse?: boolean }): Entry[];
  count(range: KeyRange): number;
  /** The key that `offset` keys of the range come before; undefined when there are no more than `offset`. */
  keyAt(range: KeyRange, offset: number): Buffer | undefined;
  put(key: Buffer, value: Buffer): void;
  remove(key: Buffer): void;
  removeRange(range: KeyRange): void;
  /**
   * Runs `work` to its end, together with the other writes of this event-loop turn; resolves after the fsync. If `work`
   * throws, what it wrote is taken back and the promise rejects.
   */
  write<T>(work: () => T): Promise<T>;
  /** Waits for outstanding writes and closes the file. */
  close(): Promise<void>;
}

/**
 * Opens the store file; see `openDatabase` for what it throws.
 * @param onUndo is called after written work was taken back, so that what was remembered of it can be forgotten.
 */
export function openKv(path: string, onUndo: () => void): Kv {
  const database = openDatabase(path);
  const commit = openGroupCommit(database, onUndo);
  return {
    ...prepare(database),
    write: (work) => commit.write(work),
    async close() {
      await commit.idle();
      closeDatabase(database);
    },
  };
}

function prepare(database: Database) {
  const get = database.prepare('select v from kv where k = ?');
  const put = database.prepare('insert or replace into kv values (?, ?)');
  const remove = database.prepare('delete from kv where k = ?');
  const removeRange = database.prepare('delete from kv where k >= ? and k < ?');
  const count = database.prepare('select count(*) as n from kv where k >= ? and k < ?');
  const keyAt = database.prepare('select k from kv where k >= ? and k < ? order by k limit 1 offset ?');
  const ascending = database.prepare('select k, v from kv where k >= ? and k < ? order by k limit ?');
  const descending = database.prepare('select k, v from kv where k >= ? and k < ? order by k desc limit ?');
  return {
    get(key: Buffer): Buffer | undefined {
      const row = get.get(key) as { v: Uint8Array } | undefined;
      return row === undefined ? undefined : toBuffer(row.v);
    },
    entries({ low, high }: KeyRange, { limit = -1, reverse = false } = {}): Entry[] {
      const rows = (reverse ? descending : ascending).all(low, high, limit) as {
        k: Uint8Array;
        v: Uint8Array;
      }[];
      return rows.map((row) => [toBuffer(row.k), toBuffer(row.v)] as const);
    },
    count({ low, high }: KeyRange): number {
      return (count.get(low, high) as { n: number }).n;
    },
    keyAt({ low, high }: KeyRange, offset: number): Buffer | undefined {
      const row = keyAt.get(low, high, offset) as { k: Uint8Array } | undefined;
      return row === undefined ? undefined : toBuffer(row.k);
    },
    put(key: Buffer, value: Buffer): void {
      put.run(key, value);
    },
    remove(key: Buffer): void {
      remove.run(key);
    },
    removeRange({ low, high }: KeyRange): void {
      removeRange.run(low, high);
    },
  };
}
