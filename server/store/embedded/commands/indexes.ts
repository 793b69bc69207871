/** `createIndexes`, `listIndexes`, `dropIndexes`. */
import { ID_INDEX, keyPattern, type Collection, type Index } from '../catalog.ts';
import type { Engine } from '../engine.ts';
import { StoreError } from '../errors.ts';
import { readIndexSpec, sameIndex } from '../indexSpec.ts';
import { after, indexPrefix } from '../keys.ts';
import { integer } from '../numbers.ts';
import { samePattern } from '../planner.ts';
import { allRows } from '../search.ts';
import { encode, type Doc } from '../values.ts';
import { docsField, namespaceOf, type Command } from './command.ts';

export const createIndexes: Command = {
  fields: ['indexes', 'commitQuorum', 'ignoreUnknownIndexOptions'],
  async run(request, engine) {
    const namespace = namespaceOf(request);
    const wanted = docsField(request.body, 'indexes').map(readIndexSpec);
    return engine.kv.write(() => {
      const isNew = engine.catalog.get(namespace) === undefined;
      const before = engine.catalog.ensure(namespace).indexes.length;
      for (const index of wanted) createOne(engine, namespace, index);
      const now = engine.catalog.ensure(namespace).indexes.length;
      return {
        numIndexesBefore: integer(before),
        numIndexesAfter: integer(now),
        createdCollectionAutomatically: isNew,
        ...(before === now ? { note: 'all indexes already exist' } : {}),
      };
    });
  },
};

function createOne(engine: Engine, namespace: string, wanted: Omit<Index, 'id'>): void {
  const collection = engine.catalog.ensure(namespace);
  for (const known of collection.indexes) if (sameIndex(known, wanted)) return;
  const index: Index = { ...wanted, id: collection.nextIndexId };
  const built = engine.records.build(collection, index, allRows(engine.kv, collection));
  const indexes = [...collection.indexes, built];
  engine.catalog.save({ ...collection, indexes, nextIndexId: collection.nextIndexId + 1 });
}

export const listIndexes: Command = {
  fields: ['cursor'],
  run(request, engine) {
    const namespace = namespaceOf(request);
    const { indexes } = existing(engine, namespace);
    const documents = indexes.map((index) => encode(describe(index)));
    return engine.cursors.open(documents, { namespace, batchSize: undefined, singleBatch: true });
  },
};

function describe(index: Index): Doc {
  const { expireAfterSeconds } = index;
  return {
    v: 2,
    key: keyPattern(index),
    name: index.name,
    ...(index.unique && index.id !== ID_INDEX ? { unique: true } : {}),
    ...(index.sparse ? { sparse: true } : {}),
    ...(index.partialFilter === undefined ? {} : { partialFilterExpression: index.partialFilter }),
    ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
  };
}

export const dropIndexes: Command = {
  fields: ['index'],
  run(request, engine) {
    const namespace = namespaceOf(request);
    const { index: asked } = request.body;
    return engine.kv.write(() => {
      const collection = existing(engine, namespace);
      const dropped = askedFor(collection, asked);
      for (const index of dropped) {
        const low = indexPrefix(collection.id, index.id);
        engine.kv.removeRange({ low, high: after(low) });
      }
      const indexes = collection.indexes.filter((index) => !dropped.includes(index));
      engine.catalog.save({ ...collection, indexes });
      return { nIndexesWas: integer(collection.indexes.length) };
    });
  },
};

/** By name, by key pattern, a list of names, or `*` for all but `_id_`. */
function askedFor(collection: Collection, asked: unknown): Index[] {
  if (asked === '*') return collection.indexes.filter((index) => index.id !== ID_INDEX);
  const names: readonly unknown[] = Array.isArray(asked) ? asked : [asked];
  return names.map((name) => {
    const found = collection.indexes.find((index) => index.name === name || samePattern(index, name));
    if (found === undefined) {
      throw new StoreError(
        'IndexNotFound',
        `index not found with name [${typeof name === 'string' ? name : 'pattern'}]`,
      );
    }
    if (found.id === ID_INDEX) throw new StoreError('InvalidOptions', 'cannot drop _id index');
    return found;
  });
}

function existing(engine: Engine, namespace: string): Collection {
  const collection = engine.catalog.get(namespace);
  if (collection === undefined) throw new StoreError('NamespaceNotFound', `ns does not exist: ${namespace}`);
  return collection;
}
