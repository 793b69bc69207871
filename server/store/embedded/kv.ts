/**
 * The ordered key–value table below everything, one SQLite file. Writes that are asked for in one event-loop turn share
 * one transaction and one fsync (WAL, synchronous FULL), and their promises settle only after it.
 */
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
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
  put(key: Buffer, value: Buffer): void;
  remove(key: Buffer): void;
  removeRange(range: KeyRange): void;
  /**
   * Runs `work` to its end, together with the other writes of this event-loop turn; resolves after the fsync. If `work`
   * throws, what it wrote is taken back and the promise rejects. `onUndo` is called whenever written work of anybody
   * was taken back, so that caches can be dropped.
   */
  write<T>(work: () => T): Promise<T>;
  /** Waits for outstanding writes and closes the file. */
  close(): Promise<void>;
}

type Database = InstanceType<typeof DatabaseSync>;

/** Marks the file as ours: "CNCD". */
const APPLICATION_ID = 0x434e_4344;
const FORMAT_VERSION = 1;
const PAGE_SIZE = 8192;

/** Another process or thread holds the file. */
export class StoreLockedError extends Error {
  constructor(path: string) {
    super(`The store ${path} is open elsewhere.`);
    this.name = 'StoreLockedError';
  }
}

interface Job {
  run(): void;
  settle(failure?: unknown): void;
}

/**
 * Opens or creates the file and locks it for this connection alone.
 * @param onUndo is called after written work was taken back.
 * @throws StoreLockedError when it is open elsewhere, Error with advice when it is damaged or of another program.
 */
export function openKv(path: string, onUndo: () => void): Kv {
  const database = openDatabase(path);
  const statements = prepare(database);
  let queue: Job[] = [];

  function drain(): void {
    const jobs = queue;
    queue = [];
    const failure = commitAll(database, jobs, onUndo);
    for (const job of jobs) job.settle(failure);
  }

  return {
    ...statements,
    write: (work) =>
      new Promise((resolve, reject) => {
        if (queue.length === 0) setImmediate(drain);
        queue.push(jobOf(work, resolve, reject));
      }),
    async close() {
      while (queue.length > 0) await new Promise((resolve) => setImmediate(resolve));
      database.close();
    },
  };
}

function jobOf<T>(work: () => T, resolve: (value: T) => void, reject: (reason: unknown) => void): Job {
  let outcome: { value: T } | undefined;
  let thrown: unknown;
  return {
    run() {
      try {
        outcome = { value: work() };
      } catch (error) {
        thrown = error;
        throw error;
      }
    },
    settle(failure) {
      if (failure !== undefined || outcome === undefined) reject(asError(thrown ?? failure));
      else resolve(outcome.value);
    },
  };
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Runs all jobs in one transaction, each in a savepoint; gives what made the whole transaction fail. */
function commitAll(database: Database, jobs: readonly Job[], onUndo: () => void): unknown {
  try {
    database.exec('begin immediate');
    for (const job of jobs) {
      database.exec('savepoint job');
      try {
        job.run();
      } catch {
        // The job keeps its error for its own promise; here only its writes are taken back.
        database.exec('rollback to job');
        onUndo();
      }
      database.exec('release job');
    }
    database.exec('commit');
    return undefined;
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    onUndo();
    return error;
  }
}

function prepare(database: Database) {
  const get = database.prepare('select v from kv where k = ?');
  const put = database.prepare('insert or replace into kv values (?, ?)');
  const remove = database.prepare('delete from kv where k = ?');
  const removeRange = database.prepare('delete from kv where k >= ? and k < ?');
  const count = database.prepare('select count(*) as n from kv where k >= ? and k < ?');
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

function openDatabase(path: string): Database {
  // Made here first so that SQLite's files, which copy its mode, are the owner's alone.
  closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path);
  try {
    database.exec(`pragma page_size = ${PAGE_SIZE}; pragma locking_mode = exclusive; pragma journal_mode = wal;
      pragma synchronous = full; pragma cache_size = -65536; pragma temp_store = memory;`);
    database.exec('begin immediate');
    claim(database, path);
    database.exec('create table if not exists kv (k blob primary key, v blob not null) without rowid');
    database.exec('commit');
    return database;
  } catch (error) {
    database.close();
    throw explained(error, path);
  }
}

/** Marks a new file as ours, and refuses one that is not. */
function claim(database: Database, path: string): void {
  const pragma = (name: string) =>
    Object.values(database.prepare(`pragma ${name}`).get() as object)[0] as number;
  const tables = database.prepare('select count(*) as n from sqlite_schema').get() as { n: number };
  if (tables.n === 0 && pragma('application_id') === 0) {
    database.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${FORMAT_VERSION}`);
    return;
  }
  if (pragma('application_id') !== APPLICATION_ID) {
    throw new Error(
      `${path} is a database of another program. Choose another data folder, or move the file away.`,
    );
  }
  if (pragma('user_version') > FORMAT_VERSION) {
    throw new Error(
      `${path} was written by a newer version of this program. Update it, or restore a backup.`,
    );
  }
}

const SQLITE_BUSY = /database is locked|SQLITE_BUSY/i;
const SQLITE_DAMAGED = /file is not a database|malformed|SQLITE_(NOTADB|CORRUPT)/i;

function explained(error: unknown, path: string): Error {
  const cause = asError(error);
  if (SQLITE_BUSY.test(cause.message)) return new StoreLockedError(path);
  if (!SQLITE_DAMAGED.test(cause.message)) return cause;
  return new Error(
    `${path} is not a readable store (${cause.message}). Restore a backup, or move the file away to begin with an empty store.`,
    { cause },
  );
}
