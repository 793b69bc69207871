/**
 * Documents with their index entries, changed together. Every check comes before the first put, so a refused document
 * leaves nothing behind. All functions here run inside `Kv.write`.
 */
import { BSONRegExp } from 'bson';
import { ID_INDEX, type Catalog, type Collection, type Index } from './catalog.ts';
import { duplicateKey } from './duplicateKey.ts';
import { StoreError } from './errors.ts';
import { keyMaker, type KeyMaker } from './indexKeys.ts';
import { after, encodeKey, indexPrefix } from './keys.ts';
import type { Kv } from './kv.ts';
import { filterFields } from './match/filterFields.ts';
import { decodeFields, fieldNames, pickFields, withId, type FieldNames } from './rawDocument.ts';
import { decode, isDoc, type Doc } from './values.ts';

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
  readonly #fields = new WeakMap<Collection, FieldNames>();

  constructor(kv: Kv, catalog: Catalog) {
    this.#kv = kv;
    this.#catalog = catalog;
  }

  /**
   * Stores a new document; a missing `_id` is made, `_id` comes first.
   * @returns the bytes as stored.
   * @throws DuplicateKey (11000), BSONObjectTooLarge (10334), InvalidIdField (53) and what index keys refuse.
   */
  insert(collection: Collection, document: Buffer): Buffer {
    const bytes = withId(document);
    checkSize(bytes);
    const doc = decodeFields(bytes, this.#indexedFields(collection));
    checkId(doc['_id']);
    const id = encodeKey(doc['_id']);
    if (this.#kv.get(rowKey(collection, id)) !== undefined) {
      throw duplicateKey(collection, idIndexOf(collection), doc);
    }
    const added = this.#entries(collection, doc);
    this.#checkUnique(collection, added, { doc, id });
    this.#putAll(added, id);
    this.#kv.put(rowKey(collection, id), bytes);
    return bytes;
  }

  /**
   * Puts a document in the place of a stored one with the same `_id`.
   * @throws as `insert`; ImmutableField (66) when `_id` differs.
   */
  replace(collection: Collection, row: StoredRow, bytes: Buffer): void {
    checkSize(bytes);
    const fields = this.#indexedFields(collection);
    const [before, now] = [pickFields(row.bytes, fields), pickFields(bytes, fields)];
    // Where nothing that any index reads has changed, its entries are right as they are.
    if (!before.equals(now))
      this.#replaceEntries(collection, row.id, { before: decode(before), now: decode(now) });
    this.#kv.put(rowKey(collection, row.id), bytes);
  }

  #replaceEntries(collection: Collection, id: Buffer, { before, now }: { before: Doc; now: Doc }): void {
    if (!encodeKey(now['_id']).equals(id)) {
      throw new StoreError(
        'ImmutableField',
        "Performing an update on the path '_id' would modify the immutable field '_id'",
      );
    }
    const old = new Map(
      this.#entries(collection, before).map((entry) => [entry.key.toString('latin1'), entry]),
    );
    const added = this.#entries(collection, now).filter((entry) => !old.delete(entry.key.toString('latin1')));
    this.#checkUnique(collection, added, { doc: now, id });
    for (const entry of old.values()) this.#kv.remove(Buffer.concat([entry.key, id]));
    this.#putAll(added, id);
  }

  /** Removes a stored document with its index entries. */
  remove(collection: Collection, row: StoredRow): void {
    const doc = decodeFields(row.bytes, this.#indexedFields(collection));
    for (const entry of this.#entries(collection, doc)) {
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
    const fields = indexFields([index]);
    const multikey = [...index.multikey];
    const owners = new Map<string, Buffer>();
    const entries: [Buffer, Buffer][] = [];
    for (const row of rows) {
      const doc = decodeFields(row.bytes, fields);
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

  /** Top-level fields that `_id` and the indexes read. */
  #indexedFields(collection: Collection): FieldNames {
    const known = this.#fields.get(collection);
    if (known !== undefined) return known;
    const made = indexFields(collection.indexes);
    this.#fields.set(collection, made);
    return made;
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

  #putAll(entries: readonly IndexEntry[], id: Buffer): void {
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

function indexFields(indexes: readonly Index[]): FieldNames {
  const paths = indexes.flatMap((index) => [
    ...index.fields.map((field) => field.path),
    ...(filterFields(index.partialFilter ?? {}) ?? []),
  ]);
  return fieldNames(['_id', ...paths]);
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
