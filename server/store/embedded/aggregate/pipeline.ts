/** Pipelines: what the planner can do is given to the search, the rest runs stage by stage. */
import type { Collection } from '../catalog.ts';
import type { Engine } from '../engine.ts';
import { failedToParse } from '../errors.ts';
import { toInteger } from '../numbers.ts';
import { plainQuery, search, type Found, type Query } from '../search.ts';
import { sortFields } from '../sort.ts';
import { pause, type Step } from '../steps.ts';
import { encode, isDoc, type Doc } from '../values.ts';
import { compileExpression } from './expression.ts';
import { readStage, type StageContext, type Stream } from './stages.ts';

/** Where a pipeline runs. */
export interface PipelineSource {
  readonly engine: Engine;
  readonly database: string;
  readonly collection: Collection | undefined;
  readonly hint: unknown;
}

/** The results as BSON. @throws StoreError when a stage is unknown or malformed; before anything is read. */
export function runPipeline(pipeline: readonly unknown[], source: PipelineSource): Iterable<Step<Buffer>> {
  const { query, rest } = absorb(pipeline, source.hint);
  const context: StageContext = {
    find: (name, filter) => documents(searchIn(source, name, filter)),
  };
  const stages = rest.map((stage) => readStage(stage, context));
  const found = search(source.engine.kv, source.collection, query, compileExpression);
  if (stages.length === 0) return bytesOf(found);
  return encoded(stages.reduce<Stream>((input, stage) => stage(input), documents(found)));
}

function searchIn({ engine, database }: PipelineSource, name: string, filter: Doc): Iterable<Step<Found>> {
  return search(engine.kv, engine.catalog.get(`${database}.${name}`), plainQuery(filter));
}

/** The stages that the search does itself: `$match` …, then at most one `$sort`, `$skip` and `$limit`, in this order. */
function absorb(pipeline: readonly unknown[], hint: unknown): { query: Query; rest: readonly unknown[] } {
  let at = 0;
  const argumentOf = (name: string): unknown => {
    const stage = pipeline[at];
    if (!isDoc(stage) || Object.keys(stage).length !== 1 || !Object.hasOwn(stage, name)) return undefined;
    at++;
    return stage[name];
  };
  const filters: Doc[] = [];
  for (let next = argumentOf('$match'); next !== undefined; next = argumentOf('$match')) {
    if (!isDoc(next)) throw failedToParse('the match filter must be an expression in an object');
    filters.push(next);
  }
  const [only = {}] = filters;
  const sort = sortFields(argumentOf('$sort'));
  const skip = wholeNumber('$skip', argumentOf('$skip'), 0);
  const limit = wholeNumber('$limit', argumentOf('$limit'), 1);
  const filter = filters.length > 1 ? { $and: filters } : only;
  return { query: { filter, sort, skip, limit, hint }, rest: pipeline.slice(at) };
}

function wholeNumber(name: string, argument: unknown, least: number): number {
  if (argument === undefined) return 0;
  const count = toInteger(argument);
  if (count === undefined || count < least)
    throw failedToParse(`the ${name} stage needs a whole number of at least ${least}`);
  return count;
}

function* documents(rows: Iterable<Step<Found>>): Generator<Step<Doc>> {
  for (const row of rows) yield row === pause ? pause : row.doc;
}

function* bytesOf(rows: Iterable<Step<Found>>): Generator<Step<Buffer>> {
  for (const row of rows) yield row === pause ? pause : row.bytes;
}

function* encoded(docs: Stream): Generator<Step<Buffer>> {
  for (const doc of docs) yield doc === pause ? pause : encode(doc);
}
