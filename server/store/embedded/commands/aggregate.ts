/** `aggregate`, with the pipeline that drivers send for `countDocuments` answered by counting. */
import { integer, isNumber, toNumber } from '../numbers.ts';
import { failedToParse } from '../errors.ts';
import { countDocuments } from '../counting.ts';
import { runPipeline } from '../aggregate/pipeline.ts';
import { encode, isDoc, type Doc } from '../values.ts';
import { countField, docField, namespaceOf, refuseCollation, type Command } from './command.ts';

export const aggregate: Command = {
  fields: ['allowDiskUse', 'bypassDocumentValidation', 'collation', 'cursor', 'hint', 'pipeline'],
  async run(request, engine) {
    const { body, database } = request;
    refuseCollation(body);
    const { pipeline, hint } = body;
    if (!Array.isArray(pipeline)) throw failedToParse("'pipeline' option must be specified as an array");
    const namespace = namespaceOf(request, collectionName(body['aggregate']));
    const collection = engine.catalog.get(namespace);
    const open = {
      namespace,
      batchSize: countField(docField(body, 'cursor'), 'batchSize', undefined),
      singleBatch: false,
    };
    const counted = countPipeline(pipeline);
    if (counted === undefined) {
      return engine.cursors.open(runPipeline(pipeline, { engine, database, collection, hint }), open);
    }
    const n = await countDocuments(engine, collection, {
      filter: counted.filter,
      sort: [],
      skip: 0,
      limit: 0,
      hint,
    });
    return engine.cursors.open(n === 0 ? [] : [encode({ _id: counted.id, n: integer(n) })], open);
  },
};

/** A pipeline on a whole database (`aggregate: 1`) has no stage here that could make documents. */
function collectionName(value: unknown): string {
  if (typeof value !== 'string') throw failedToParse('a pipeline needs a collection');
  return value;
}

/** Recognises `[{$match: filter}, {$group: {_id: constant, n: {$sum: 1}}}]`. */
function countPipeline(pipeline: readonly unknown[]): { filter: Doc; id: unknown } | undefined {
  const filter = onlyField(pipeline[0], '$match');
  const group = onlyField(pipeline[1], '$group');
  if (pipeline.length !== 2 || !isDoc(filter) || !isDoc(group)) return undefined;
  const { _id: id, n, ...columns } = group;
  const counts = toNumber(onlyField(n, '$sum')) === 1 && Object.keys(columns).length === 0;
  return counts && isConstant(id) ? { filter, id } : undefined;
}

function onlyField(doc: unknown, name: string): unknown {
  return isDoc(doc) && Object.keys(doc).length === 1 ? doc[name] : undefined;
}

/** Texts and documents may be expressions. */
function isConstant(id: unknown): boolean {
  return id === null || isNumber(id) || typeof id === 'boolean';
}
