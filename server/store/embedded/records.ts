/**
 * Documents with their index entries, changed together. Every check comes before the first put, so a refused document
 * leaves nothing behind. All functions here run inside `Kv.write`.
 */
import { BSONRegExp, ObjectId } from 'bson';
import { ID_INDEX, type Catalog, type Collection, type Index } from './catalog.ts';
import { duplicateKey } from './duplicateKey.ts';
import { StoreError } from './errors.ts';
import { keyMaker, type KeyMaker } from './indexKeys.ts';
import { after, encodeKey, indexPrefix } from './keys.ts';
import type { Kv } from './kv.ts';
import { decode, encode, fieldOf, isDoc, type Doc } from './values.ts';

/** The largest document, as MongoDB has it, in bytes. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** A stored document: its encoded `_id` and its BSON. */
export interface StoredRow {
  readonly id: Buffer;
  readonly bytes: Buffer;
}

interface IndexEntry {
  readonly index: Index;
  /** Prefix and fields; the encoded `_id` follows in the table. */
  readonly key: Buffer;
}

/** Writes documents of any collection. */
export class Records {
  readonly #kv: Kv;
  readonly #catalog: Catalog;
  readonly #keyMakers = new WeakMap<Index, KeyMaker>();

  constructor(kv: Kv, catalog: Catalog) {
    this.#kv = kv;
    this.#catalog = catalog;
  }

  /**
   * Stores a new document; a missing `_id` is made, `_id` comes first.
   * @returns the document as stored.
   * @throws DuplicateKey (11000), BSONObjectTooLarge (10334), InvalidIdField (53) and what index keys refuse.
   */
  insert(collection: Collection, doc: Doc): Doc {
    const stored = withIdFirst(doc);
    const id = encodeKey(stored['_id']);
    const bytes = encode(stored);
    checkSize(bytes);
    if (this.#kv.get(rowKey(collection, id)) !== undefined) {
      throw duplicateKey(collection, idIndexOf(collection), stored);
    }
    const added = this.#entries(collection, stored);
    this.#checkUnique(collection, added, { doc: stored, id });
    this.#putAll(collection, added, id);
    this.#kv.put(rowKey(collection, id), bytes);
    return stored;
  }

  /**
   * Puts a document in the place of a stored one with the same `_id`.
   * @throws as `insert`; ImmutableField (66) when `_id` differs.
   */
  replace(collection: Collection, row: StoredRow, doc: Doc, bytes: Buffer): void {
    checkSize(bytes);
    if (!encodeKey(doc['_id']).equals(row.id)) {
      throw new StoreError(
        'ImmutableField',
        "Performing an update on the path '_id' would modify the immutable field '_id'",
      );
    }
    const old = new Map(
      this.#entries(collection, decode(row.bytes)).map((entry) => [entry.key.toString('latin1'), entry]),
    );
    const added = this.#entries(collection, doc).filter((entry) => !old.delete(entry.key.toString('latin1')));
    this.#checkUnique(collection, added, { doc, id: row.id });
    for (const entry of old.values()) this.#kv.remove(Buffer.concat([entry.key, row.id]));
    this.#putAll(collection, added, row.id);
    this.#kv.put(rowKey(collection, row.id), bytes);
  }

  /** Removes a stored document with its index entries. */
  remove(collection: Collection, row: StoredRow): void {
    for (const entry of this.#entries(collection, decode(row.bytes))) {
      this.#kv.remove(Buffer.concat([entry.key, row.id]));
    }
    this.#kv.remove(rowKey(collection, row.id));
  }

  /**
   * Fills a new index, which the catalog must not list yet, with the entries of all documents.
   * @returns the index with its `multikey` flags.
   * @throws DuplicateKey when documents disagree with a unique index; nothing has been written then.
   */
  build(collection: Collection, index: Index, rows: Iterable<StoredRow>): Index {
    const make = keyMaker(index);
    const multikey = [...index.multikey];
    const owners = new Map<string, Buffer>();
    const entries: [Buffer, Buffer][] = [];
    for (const row of rows) {
      const doc = decode(row.bytes);
      const made = make(doc);
      made.multikey.forEach((flag, n) => (multikey[n] = flag || multikey[n] === true));
      for (const key of made.keys) {
        const full = Buffer.concat([indexPrefix(collection.id, index.id), key]);
        if (index.unique) this.#claim(owners, { collection, index, doc, full, id: row.id });
        entries.push([Buffer.concat([full, row.id]), row.id]);
      }
    }
    for (const [key, id] of entries) this.#kv.put(key, id);
    return { ...index, multikey };
  }

  #claim(
    owners: Map<string, Buffer>,
    entry: { collection: Collection; index: Index; doc: Doc; full: Buffer; id: Buffer },
  ): void {
    const text = entry.full.toString('latin1');
    const owner = owners.get(text);
    if (owner !== undefined && !owner.equals(entry.id)) {
      throw duplicateKey(entry.collection, entry.index, entry.doc);
    }
    owners.set(text, entry.id);
  }

  #entries(collection: Collection, doc: Doc): IndexEntry[] {
    const entries: IndexEntry[] = [];
    for (const index of collection.indexes) {
      if (index.id === ID_INDEX) continue;
      const { keys, multikey } = this.#makerOf(index)(doc);
      this.#noteArrays(index, multikey, collection);
      const prefix = indexPrefix(collection.id, index.id);
      for (const key of keys) entries.push({ index, key: Buffer.concat([prefix, key]) });
    }
    return entries;
  }

  #makerOf(index: Index): KeyMaker {
    const known = this.#keyMakers.get(index);
    if (known !== undefined) return known;
    const made = keyMaker(index);
    this.#keyMakers.set(index, made);
    return made;
  }

  /** The planner must know of the first array before an entry of it can be read. */
  #noteArrays(index: Index, multikey: readonly boolean[], collection: Collection): void {
    const news = multikey.some((flag, n) => flag && index.multikey[n] !== true);
    if (!news) return;
    multikey.forEach((flag, n) => {
      if (flag) index.multikey[n] = true;
    });
    this.#catalog.save(collection);
  }

  #checkUnique(collection: Collection, entries: readonly IndexEntry[], of: { doc: Doc; id: Buffer }): void {
    for (const { index, key } of entries) {
      if (!index.unique) continue;
      const holders = this.#kv.entries({ low: key, high: after(key) }, { limit: 2 });
      if (holders.some(([, id]) => !id.equals(of.id))) throw duplicateKey(collection, index, of.doc);
    }
  }

  #putAll(_collection: Collection, entries: readonly IndexEntry[], id: Buffer): void {
    for (const { key } of entries) this.#kv.put(Buffer.concat([key, id]), id);
  }
}

/** The key of a document in the table. */
export function rowKey(collection: Collection, id: Buffer): Buffer {
  return Buffer.concat([indexPrefix(collection.id, ID_INDEX), id]);
}

function idIndexOf(collection: Collection): Index {
  const [index] = collection.indexes;
  if (index === undefined) throw new Error(`${collection.namespace} has no _id index`);
  return index;
}

function withIdFirst(doc: Doc): Doc {
  const id = fieldOf(doc, '_id');
  if (id === undefined) return { _id: new ObjectId(), ...doc };
  checkId(id);
  if (Object.keys(doc)[0] === '_id') return doc;
  const { _id, ...rest } = doc;
  return { _id, ...rest };
}

function checkId(id: unknown): void {
  if (Array.isArray(id) || id instanceof BSONRegExp) {
    throw new StoreError('InvalidIdField', "The '_id' value cannot be of type array or regex");
  }
  if (!isDoc(id)) return;
  const operator = Object.keys(id).find((name) => name.startsWith('$'));
  if (operator !== undefined) {
    throw new StoreError(
      'DollarPrefixedFieldName',
      `_id fields may not contain '$'-prefixed fields: ${operator} is not valid for storage.`,
    );
  }
}

function checkSize(bytes: Buffer): void {
  if (bytes.length <= MAX_DOCUMENT_BYTES) return;
  throw new StoreError(
    'BSONObjectTooLarge',
    `object to insert too large. size in bytes: ${bytes.length}, max size: ${MAX_DOCUMENT_BYTES}`,
  );
}
