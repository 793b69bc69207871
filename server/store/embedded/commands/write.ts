/** `insert`, `update`, `delete`. */
import { badValue, failedToParse } from '../errors.ts';
import {
  isLong,
  modify,
  modifyNow,
  remove,
  removeNow,
  type Modification,
  type Modified,
  type Selection,
} from '../modify.ts';
import { integer, toInteger } from '../numbers.ts';
import { sortFields } from '../sort.ts';
import { compileUpdate } from '../update/compileUpdate.ts';
import type { Doc } from '../values.ts';
import { docField, docsField, flagField, namespaceOf, refuseCollation, type Command } from './command.ts';
import { errorsField, runStatements } from './statements.ts';

export const insert: Command = {
  fields: ['bypassDocumentValidation', 'documents', 'ordered'],
  async run(request, engine) {
    const namespace = namespaceOf(request);
    if (request.documents.length === 0)
      throw badValue('Write batch sizes must be between 1 and 100000. Got 0 operations.');
    let inserted = 0;
    const errors = await runStatements(engine, {
      list: request.documents,
      ordered: isOrdered(request.body),
      isLong: () => false,
      run(bytes) {
        engine.records.insert(engine.catalog.ensure(namespace), bytes);
        inserted++;
      },
      runLong: () => Promise.resolve(),
    });
    return { n: integer(inserted), ...errorsField(errors) };
  },
};

export const update: Command = {
  fields: ['bypassDocumentValidation', 'ordered', 'updates'],
  async run(request, engine) {
    const namespace = namespaceOf(request);
    let [matched, changed] = [0, 0];
    const upserted: Doc[] = [];
    const note = (result: Modified, index: number) => {
      matched += result.upserted ? 1 : result.matched;
      changed += result.changed;
      if (result.upserted) upserted.push({ index, _id: result.after?.doc['_id'] });
    };
    const errors = await runStatements(engine, {
      list: docsField(request.body, 'updates'),
      ordered: isOrdered(request.body),
      isLong: (statement) => isLong(engine, modificationOf(namespace, statement)),
      run: (statement, index) => note(modifyNow(engine, modificationOf(namespace, statement)), index),
      runLong: async (statement, index) =>
        note(await modify(engine, modificationOf(namespace, statement)), index),
    });
    const made = upserted.length === 0 ? {} : { upserted };
    return { n: integer(matched), nModified: integer(changed), ...made, ...errorsField(errors) };
  },
};

const updateFields = ['q', 'u', 'multi', 'upsert', 'arrayFilters', 'hint', 'collation', 'sort'];

function modificationOf(namespace: string, statement: Doc): Modification {
  checkStatement(statement, updateFields);
  const multi = flagField(statement, 'multi');
  const change = compileUpdate(statement['u'], statement['arrayFilters']);
  if (multi && change.isReplacement) {
    throw failedToParse('multi update is not supported for replacement-style update');
  }
  return {
    namespace,
    query: {
      filter: docField(statement, 'q'),
      sort: sortFields(statement['sort']),
      skip: 0,
      limit: multi ? 0 : 1,
      hint: statement['hint'],
    },
    update: change,
    upsert: flagField(statement, 'upsert'),
  };
}

const deleteFields = ['q', 'limit', 'hint', 'collation'];

/** The command `delete`, which is a word of the language. */
export const deleteDocuments: Command = {
  fields: ['deletes', 'ordered'],
  async run(request, engine) {
    const namespace = namespaceOf(request);
    let removed = 0;
    const errors = await runStatements(engine, {
      list: docsField(request.body, 'deletes'),
      ordered: isOrdered(request.body),
      isLong: (statement) => isLong(engine, selectionOf(namespace, statement)),
      run(statement) {
        removed += removeNow(engine, selectionOf(namespace, statement)).count;
      },
      async runLong(statement) {
        removed += (await remove(engine, selectionOf(namespace, statement))).count;
      },
    });
    return { n: integer(removed), ...errorsField(errors) };
  },
};

function selectionOf(namespace: string, statement: Doc): Selection {
  checkStatement(statement, deleteFields);
  const limit = toInteger(statement['limit']);
  if (limit !== 0 && limit !== 1) throw failedToParse('The limit field in delete objects must be 0 or 1');
  const filter = docField(statement, 'q');
  return { namespace, query: { filter, sort: [], skip: 0, limit, hint: statement['hint'] } };
}

function checkStatement(statement: Doc, fields: readonly string[]): void {
  const unknown = Object.keys(statement).find((field) => !fields.includes(field));
  if (unknown !== undefined) throw failedToParse(`the statement's field '${unknown}' is not supported`);
  refuseCollation(statement);
}

function isOrdered(body: Doc): boolean {
  return body['ordered'] === undefined || flagField(body, 'ordered');
}
