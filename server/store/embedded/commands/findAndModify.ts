/** `findAndModify`: changes or removes one document and gives it, as it was before or is after. */
import { failedToParse } from '../errors.ts';
import type { Engine } from '../engine.ts';
import { modify, remove } from '../modify.ts';
import { integer } from '../numbers.ts';
import { rowProjection } from '../projection/projectRows.ts';
import type { Found, Query } from '../search.ts';
import { sortFields } from '../sort.ts';
import { compileUpdate } from '../update/compileUpdate.ts';
import { decode, type Doc } from '../values.ts';
import type { Request } from '../wire.ts';
import { docField, flagField, namespaceOf, refuseCollation, type Command, type Reply } from './command.ts';

export const findAndModify: Command = {
  fields: [
    'arrayFilters',
    'bypassDocumentValidation',
    'collation',
    'fields',
    'hint',
    'new',
    'query',
    'remove',
    'sort',
    'update',
    'upsert',
  ],
  run(request, engine) {
    const { body } = request;
    refuseCollation(body);
    const query = {
      filter: docField(body, 'query'),
      sort: sortFields(body['sort']),
      skip: 0,
      limit: 1,
      hint: body['hint'],
    };
    const project = projectionOf(body, query.filter);
    return flagField(body, 'remove')
      ? removeOne(request, engine, { query, project })
      : updateOne(request, engine, { query, project });
  },
};

interface Asked {
  readonly query: Query;
  readonly project: (found: Found) => Doc;
}

function projectionOf(body: Doc, filter: Doc): (found: Found) => Doc {
  const project = rowProjection(docField(body, 'fields'), filter);
  return (found) => decode(project(found));
}

async function removeOne(request: Request, engine: Engine, { query, project }: Asked): Promise<Reply> {
  const { body } = request;
  if (body['update'] !== undefined || flagField(body, 'new') || flagField(body, 'upsert')) {
    throw failedToParse('Cannot specify both an update, new or upsert, and remove=true');
  }
  const { first } = await remove(engine, { namespace: namespaceOf(request), query });
  return {
    lastErrorObject: { n: integer(first === undefined ? 0 : 1) },
    value: first === undefined ? null : project(first),
  };
}

async function updateOne(request: Request, engine: Engine, { query, project }: Asked): Promise<Reply> {
  const { body } = request;
  if (body['update'] === undefined) throw failedToParse('Either an update or remove=true must be specified');
  const result = await modify(engine, {
    namespace: namespaceOf(request),
    query,
    update: compileUpdate(body['update'], body['arrayFilters']),
    upsert: flagField(body, 'upsert'),
  });
  const shown = flagField(body, 'new') ? result.after : result.before;
  const made = result.upserted ? { upserted: result.after?.doc['_id'] } : {};
  return {
    lastErrorObject: {
      n: integer(result.upserted ? 1 : result.matched),
      updatedExisting: result.matched > 0,
      ...made,
    },
    value: shown === undefined ? null : project(shown),
  };
}
