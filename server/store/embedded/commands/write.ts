/** `insert`, `update`, `delete`. */
import { badValue, failedToParse } from '../errors.ts';
import { modifyDocuments, removeDocuments, type Modification } from '../modify.ts';
import { integer, toInteger } from '../numbers.ts';
import { sortFields } from '../sort.ts';
import { compileUpdate } from '../update/compileUpdate.ts';
import { decode, type Doc } from '../values.ts';
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
      run(bytes) {
        engine.records.insert(engine.catalog.ensure(namespace), decode(bytes));
        inserted++;
      },
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
    const errors = await runStatements(engine, {
      list: docsField(request.body, 'updates'),
      ordered: isOrdered(request.body),
      run(statement, index) {
        const result = modifyDocuments(engine, modificationOf(namespace, statement));
        matched += result.upserted ? 1 : result.matched;
        changed += result.changed;
        if (result.upserted) upserted.push({ index, _id: result.after?.['_id'] });
      },
    });
    const made = upserted.length === 0 ? {} : { upserted };
    return { n: integer(matched), nModified: integer(changed), ...made, ...errorsField(errors) };
  },
};

const updateFields = ['q', 'u', 'multi', 'upsert', 'arrayFilters', 'hint', 'collation', 'sort'];

function modificationOf(namespace: string, statement: Doc): Modification {
  checkStatement(statement, updateFields);
  const multi = flagField(statement, 'multi');
  return {
    namespace,
    query: {
      filter: docField(statement, 'q'),
      sort: sortFields(statement['sort']),
      skip: 0,
      limit: multi ? 0 : 1,
      hint: statement['hint'],
    },
    update: compileUpdate(statement['u'], statement['arrayFilters']),
    upsert: flagField(statement, 'upsert'),
  };
}

const deleteFields = ['q', 'limit', 'hint', 'collation'];

/** Named so because `delete` is a word of the language. */
export const remove: Command = {
  fields: ['deletes', 'ordered'],
  async run(request, engine) {
    const namespace = namespaceOf(request);
    let removed = 0;
    const errors = await runStatements(engine, {
      list: docsField(request.body, 'deletes'),
      ordered: isOrdered(request.body),
      run(statement) {
        checkStatement(statement, deleteFields);
        const limit = toInteger(statement['limit']);
        if (limit !== 0 && limit !== 1)
          throw failedToParse('The limit field in delete objects must be 0 or 1');
        const filter = docField(statement, 'q');
        removed += removeDocuments(engine, namespace, {
          filter,
          sort: [],
          skip: 0,
          limit,
          hint: statement['hint'],
        }).length;
      },
    });
    return { n: integer(removed), ...errorsField(errors) };
  },
};

function checkStatement(statement: Doc, fields: readonly string[]): void {
  const unknown = Object.keys(statement).find((field) => !fields.includes(field));
  if (unknown !== undefined) throw failedToParse(`the statement's field '${unknown}' is not supported`);
  refuseCollation(statement);
}

function isOrdered(body: Doc): boolean {
  return body['ordered'] === undefined || flagField(body, 'ordered');
}
