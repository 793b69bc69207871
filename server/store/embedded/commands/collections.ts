/** `create`, `drop`, `dropDatabase`, `listCollections`, `listDatabases`. */
import { StoreError } from '../errors.ts';
import { compileFilter } from '../match/filter.ts';
import { integer } from '../numbers.ts';
import { encode, type Doc } from '../values.ts';
import type { Collection } from '../catalog.ts';
import { docField, namespaceOf, type Command } from './command.ts';

export const create: Command = {
  fields: ['autoIndexId'],
  run(request, engine) {
    const namespace = namespaceOf(request);
    return engine.kv.write(() => {
      if (engine.catalog.get(namespace) !== undefined) {
        throw new StoreError('NamespaceExists', `Collection ${namespace} already exists.`);
      }
      engine.catalog.ensure(namespace);
      return {};
    });
  },
};

export const drop: Command = {
  fields: [],
  run(request, engine) {
    const namespace = namespaceOf(request);
    return engine.kv.write((): Doc => {
      const collection = engine.catalog.get(namespace);
      if (collection === undefined) return {};
      engine.catalog.drop(collection);
      return { ns: namespace, nIndexesWas: integer(collection.indexes.length) };
    });
  },
};

export const dropDatabase: Command = {
  fields: [],
  run: ({ database }, engine) =>
    engine.kv.write(() => {
      for (const collection of engine.catalog.inDatabase(database)) engine.catalog.drop(collection);
      return { dropped: database };
    }),
};

export const listCollections: Command = {
  fields: ['authorizedCollections', 'cursor', 'filter', 'nameOnly'],
  run({ body, database }, engine) {
    const test = compileFilter(docField(body, 'filter'));
    const described = engine.catalog
      .inDatabase(database)
      .map((collection) => describe(collection, database))
      .filter(test);
    const request = {
      namespace: `${database}.$cmd.listCollections`,
      batchSize: undefined,
      singleBatch: true,
    };
    return engine.cursors.open(described.map(encode), request);
  },
};

function describe(collection: Collection, database: string): Doc {
  return {
    name: collection.namespace.slice(database.length + 1),
    type: 'collection',
    options: {},
    info: { readOnly: false },
    idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
  };
}

export const listDatabases: Command = {
  fields: ['authorizedDatabases', 'filter', 'nameOnly'],
  run({ body }, engine) {
    const test = compileFilter(docField(body, 'filter'));
    const names = new Set(engine.catalog.all().map(({ namespace }) => namespace.split('.')[0] ?? ''));
    const databases = [...names].sort().map((name) => ({ name, empty: false }));
    return { databases: databases.filter(test) };
  },
};
