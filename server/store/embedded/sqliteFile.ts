/** The SQLite file: made, marked as ours, locked for this connection alone, and set to survive a crash. */
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';

/** An open connection. */
export type Database = InstanceType<typeof DatabaseSync>;

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

/**
 * Opens or creates the file and takes its lock, which the system frees when the process dies.
 * @throws StoreLockedError when it is open elsewhere, Error with advice when it is damaged or of another program.
 */
export function openDatabase(path: string): Database {
  // Made here first so that SQLite's files, which copy its mode, are the owner's alone.
  closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path);
  try {
    database.exec(`pragma page_size = ${PAGE_SIZE}; pragma locking_mode = exclusive`);
    checkOrigin(database, path);
    database.exec(settings);
    database.exec(schema);
    return database;
  } catch (error) {
    database.close();
    throw explained(error, path);
  }
}

/** Closes the file. It is then one file without a log beside it, and free for the next opener. */
export function closeDatabase(database: Database): void {
  // A closed connection lives on, with its lock, until the collector has taken its statements; so the lock goes first.
  database.exec(
    `pragma journal_mode = delete; pragma locking_mode = normal; select count(*) from sqlite_schema`,
  );
  database.close();
}

const settings = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma cache_size = -65536;
  pragma temp_store = memory;
  pragma journal_size_limit = 67108864;
`;

const schema = `
  begin immediate;
  pragma application_id = ${APPLICATION_ID};
  pragma user_version = ${FORMAT_VERSION};
  create table if not exists kv (k blob primary key, v blob not null) without rowid;
  commit;
`;

/** Refuses a file of another program or a newer version, before anything of it is changed. */
function checkOrigin(database: Database, path: string): void {
  const pragma = (name: string) =>
    Object.values(database.prepare(`pragma ${name}`).get() as object)[0] as number;
  const tables = database.prepare('select count(*) as n from sqlite_schema').get() as { n: number };
  if (tables.n === 0 && pragma('application_id') === 0) return;
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
  const cause = error instanceof Error ? error : new Error(String(error));
  if (SQLITE_BUSY.test(cause.message)) return new StoreLockedError(path);
  if (!SQLITE_DAMAGED.test(cause.message)) return cause;
  return new Error(
    `${path} is not a readable store (${cause.message}). Restore a backup, or move the file away to begin with an empty store.`,
    { cause },
  );
}
