/**
 * The database of one kept room, in the layout of y-indexeddb: `updates` holds the document as a log, `custom` what is
 * known about it. All changes of one moment go into one transaction, and are told to be kept only when that is complete.
 */
import * as Y from 'yjs';
import { toUnsavedEdit, type UnsavedEdit } from './keptCopy.ts';

const UPDATES = 'updates';
const CUSTOM = 'custom';
const EDIT = 'edit/';
/** Rows beyond which a log is rewritten as one state when it is opened. */
const MOST_ROWS = 200;

/** Facts that stand beside the document. */
export interface KeptFacts {
  readonly epoch: string | undefined;
  readonly hasSynced: boolean;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  readonly unsaved: readonly UnsavedEdit[];
}

/** A change of the custom store: undefined removes the key. */
export type FactChange = readonly [key: string, value: unknown];

/** Under which key an unsaved edit stands. */
export function editKey(id: string): string {
  return EDIT + id;
}

/** Opens or makes a database. @throws when the browser does not allow it, or its layout is not ours. */
export async function openKept(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(UPDATES, { autoIncrement: true });
    request.result.createObjectStore(CUSTOM);
  };
  const database = await settled(request);
  // Another tab wants to delete it: this one must not be in the way.
  database.onversionchange = () => database.close();
  if (database.objectStoreNames.contains(UPDATES) && database.objectStoreNames.contains(CUSTOM))
    return database;
  database.close();
  throw new Error('this database has another layout');
}

/** Deletes a database. Resolves when it is gone, which waits for tabs that do not let go of it. @throws DOMException */
export async function deleteKept(name: string): Promise<void> {
  await settled(indexedDB.deleteDatabase(name));
}

/** Writes an update (undefined: none) and facts as one. @throws when that is not possible, as when the disk is full. */
export function writeKept(
  database: IDBDatabase,
  update: Uint8Array | undefined,
  facts: readonly FactChange[],
): Promise<void> {
  const transaction = database.transaction([UPDATES, CUSTOM], 'readwrite');
  if (update !== undefined) transaction.objectStore(UPDATES).add(update);
  const custom = transaction.objectStore(CUSTOM);
  for (const [key, value] of facts) {
    if (value === undefined) custom.delete(key);
    else custom.put(value, key);
  }
  return completed(transaction);
}

/** Reads what is known about the document. @throws when the storage fails. */
export async function readFacts(database: IDBDatabase): Promise<KeptFacts> {
  const custom = database.transaction([CUSTOM], 'readonly').objectStore(CUSTOM);
  const edits = IDBKeyRange.bound(EDIT, `${EDIT}\uffff`);
  const [epoch, hasSynced, openedAt, unsaved] = await Promise.all([
    settled<unknown>(custom.get('epoch')),
    settled<unknown>(custom.get('hasSynced')),
    settled<unknown>(custom.get('openedAt')),
    settled(custom.getAll(edits) as IDBRequest<unknown[]>),
  ]);
  return {
    epoch: typeof epoch === 'string' ? epoch : undefined,
    hasSynced: hasSynced === true,
    openedAt: typeof openedAt === 'number' ? openedAt : 0,
    unsaved: unsaved.flatMap((value) => toUnsavedEdit(value) ?? []),
  };
}

/**
 * Rewrites a long log as one state, in one transaction and through a document of its own: so a second tab that writes at
 * the same time loses nothing, and nothing that it kept is sent by this one as if it were an edit.
 * @throws when a row cannot be read.
 */
export async function shortenKept(database: IDBDatabase): Promise<void> {
  const transaction = database.transaction([UPDATES], 'readwrite');
  const store = transaction.objectStore(UPDATES);
  const keys = await settled(store.getAllKeys());
  const last = keys.at(-1);
  if (keys.length <= MOST_ROWS || last === undefined) return;
  const rows = await settled(store.getAll(IDBKeyRange.upperBound(last)) as IDBRequest<Uint8Array[]>);
  const state = stateOf(rows);
  store.delete(IDBKeyRange.upperBound(last));
  store.add(state);
  await completed(transaction);
}

function stateOf(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const state = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return state;
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the storage failed'));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the storage gave up'));
  });
}
