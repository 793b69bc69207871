/** `find`, `getMore`, `killCursors`. */
import { Long } from 'bson';
import { asBigInt, isNumber } from '../numbers.ts';
import { failedToParse } from '../errors.ts';
import { compileExpression } from '../aggregate/expression.ts';
import { projectRows } from '../projection/projectRows.ts';
import { search, type Query } from '../search.ts';
import { sortFields } from '../sort.ts';
import type { Doc } from '../values.ts';
import { countField, docField, flagField, namespaceOf, refuseCollation, type Command } from './command.ts';

export const find: Command = {
  fields: [
    'allowDiskUse',
    'allowPartialResults',
    'batchSize',
    'collation',
    'filter',
    'hint',
    'limit',
    'noCursorTimeout',
    'projection',
    'singleBatch',
    'skip',
    'sort',
  ],
  run(request, engine) {
    const { body } = request;
    const namespace = namespaceOf(request);
    refuseCollation(body);
    const query = queryOf(body);
    const rows = search(engine.kv, engine.catalog.get(namespace), query, compileExpression);
    const source = projectRows(rows, docField(body, 'projection'), query.filter);
    return engine.cursors.open(source, {
      namespace,
      batchSize: countField(body, 'batchSize', undefined),
      singleBatch: flagField(body, 'singleBatch'),
    });
  },
};

/** The query of a `find`. */
function queryOf(body: Doc): Query {
  return {
    filter: docField(body, 'filter'),
    sort: sortFields(body['sort']),
    skip: countField(body, 'skip', 0),
    limit: countField(body, 'limit', 0),
    hint: body['hint'],
  };
}

export const getMore: Command = {
  fields: ['batchSize', 'collection'],
  run(request, engine) {
    const { body } = request;
    const namespace = namespaceOf(request, body['collection']);
    return engine.cursors.more(cursorId(body['getMore']), namespace, countField(body, 'batchSize', 0));
  },
};

export const killCursors: Command = {
  fields: ['cursors'],
  run({ body }, { cursors }) {
    const ids = Array.isArray(body['cursors']) ? body['cursors'].map(cursorId) : [];
    const killed = ids.filter((id) => cursors.close(id));
    const missing = ids.filter((id) => !killed.includes(id));
    return {
      cursorsKilled: killed.map((id) => Long.fromBigInt(id)),
      cursorsNotFound: missing.map((id) => Long.fromBigInt(id)),
      cursorsAlive: [],
      cursorsUnknown: [],
    };
  },
};

function cursorId(value: unknown): bigint {
  if (!isNumber(value)) throw failedToParse('a cursor id must be a number');
  return asBigInt(value);
}
