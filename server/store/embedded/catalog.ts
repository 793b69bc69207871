/** Which collections and indexes there are. Kept in the table itself; changed only inside a write. */
import { StoreError } from './errors.ts';
import { after, collectionPrefix, indexPrefix } from './keys.ts';
import type { Kv } from './kv.ts';
import { toNumber } from './numbers.ts';
import { decode, encode, isDoc, type Doc } from './values.ts';

/** One field of an index. */
export interface IndexField {
  readonly path: string;
  readonly descending: boolean;
}

/** One index; number 1 is the documents themselves by `_id`. */
export interface Index {
  readonly id: number;
  readonly name: string;
  readonly fields: readonly IndexField[];
  readonly unique: boolean;
  readonly sparse: boolean;
  /** Only documents that meet this filter have entries. */
  readonly partialFilter: Doc | undefined;
  readonly expireAfterSeconds: number | undefined;
  /** Whether some document has an array on the field's path, a field each; once true it stays. */
  readonly multikey: boolean[];
}

/** One collection. */
export interface Collection {
  readonly id: number;
  /** `database.collection`. */
  readonly namespace: string;
  readonly indexes: readonly Index[];
  readonly nextIndexId: number;
}

export const ID_INDEX = 1;
const CATALOG_PREFIX = indexPrefix(0, 0);
const NAMESPACE_BYTES = 255;

/** All collections by namespace. After an undone write `reload` brings it back to what is stored. */
export class Catalog {
  readonly #kv: Kv;
  #collections = new Map<string, Collection>();
  #nextId = 1;

  constructor(kv: Kv) {
    this.#kv = kv;
    this.reload();
  }

  /** Forgets all and reads the stored catalog. */
  reload(): void {
    this.#collections = new Map();
    this.#nextId = 1;
    for (const [, bytes] of this.#kv.entries({ low: CATALOG_PREFIX, high: after(CATALOG_PREFIX) })) {
      const collection = fromDoc(decode(bytes));
      this.#collections.set(collection.namespace, collection);
      this.#nextId = Math.max(this.#nextId, collection.id + 1);
    }
  }

  get(namespace: string): Collection | undefined {
    return this.#collections.get(namespace);
  }

  all(): Collection[] {
    return [...this.#collections.values()];
  }

  /** The collections of a database, by name. */
  inDatabase(database: string): Collection[] {
    return this.all()
      .filter((collection) => collection.namespace.startsWith(`${database}.`))
      .sort((left, right) => (left.namespace < right.namespace ? -1 : 1));
  }

  /** The collection, made if it is not there. */
  ensure(namespace: string): Collection {
    const known = this.#collections.get(namespace);
    if (known !== undefined) return known;
    const idIndex: Index = {
      id: ID_INDEX,
      name: '_id_',
      fields: [{ path: '_id', descending: false }],
      unique: true,
      sparse: false,
      partialFilter: undefined,
      expireAfterSeconds: undefined,
      multikey: [false],
    };
    const collection = { id: this.#nextId++, namespace, indexes: [idIndex], nextIndexId: ID_INDEX + 1 };
    this.save(collection);
    return collection;
  }

  /** Stores a changed collection; the object passed becomes the current one. */
  save(collection: Collection): void {
    this.#kv.put(catalogKey(collection.namespace), encode(toDoc(collection)));
    this.#collections.set(collection.namespace, collection);
  }

  /** Removes a collection with all its documents and indexes. */
  drop(collection: Collection): void {
    const prefix = collectionPrefix(collection.id);
    this.#kv.removeRange({ low: prefix, high: after(prefix) });
    this.#kv.remove(catalogKey(collection.namespace));
    this.#collections.delete(collection.namespace);
  }
}

function catalogKey(namespace: string): Buffer {
  return Buffer.concat([CATALOG_PREFIX, Buffer.from(namespace)]);
}

/** @throws InvalidNamespace (73) for a `database.collection` that MongoDB would refuse. */
export function checkNamespace(namespace: string): void {
  const dot = namespace.indexOf('.');
  const name = namespace.slice(dot + 1);
  const valid = dot > 0 && name !== '' && !name.startsWith('.') && !/[\0$]/.test(name);
  if (!valid || Buffer.byteLength(namespace) > NAMESPACE_BYTES) {
    throw new StoreError('InvalidNamespace', `Invalid namespace specified '${namespace}'`);
  }
}

function toDoc(collection: Collection): Doc {
  const indexes = collection.indexes.map((index) => ({
    ...index,
    partialFilter: index.partialFilter ?? null,
    expireAfterSeconds: index.expireAfterSeconds ?? null,
  }));
  return { ...collection, indexes };
}

function fromDoc(doc: Doc): Collection {
  const indexes = (doc['indexes'] as Doc[]).map((index) => ({
    id: toNumber(index['id']),
    name: String(index['name']),
    fields: index['fields'] as IndexField[],
    unique: index['unique'] === true,
    sparse: index['sparse'] === true,
    partialFilter: isDoc(index['partialFilter']) ? index['partialFilter'] : undefined,
    expireAfterSeconds:
      index['expireAfterSeconds'] === null ? undefined : toNumber(index['expireAfterSeconds']),
    multikey: index['multikey'] as boolean[],
  }));
  return {
    id: toNumber(doc['id']),
    namespace: String(doc['namespace']),
    indexes,
    nextIndexId: toNumber(doc['nextIndexId']),
  };
}

/** An index's fields as MongoDB writes them: `{path: 1}` or `{path: -1}`. */
export function keyPattern(index: Index): Doc {
  return Object.fromEntries(index.fields.map((field) => [field.path, field.descending ? -1 : 1]));
}
