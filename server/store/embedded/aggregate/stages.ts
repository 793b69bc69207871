/** The pipeline stages, one line each. An unknown stage is refused. */
import { StoreError } from '../errors.ts';
import type { Step } from '../steps.ts';
import { isDoc, type Doc } from '../values.ts';
import { group } from './group.ts';
import { lookup } from './lookup.ts';
import {
  addFields,
  count,
  limit,
  match,
  project,
  replaceRoot,
  replaceWith,
  skip,
  sort,
  unset,
} from './simpleStages.ts';
import { unwind } from './unwind.ts';

/** Documents on their way through a pipeline. */
export type Stream = Iterable<Step<Doc>>;

/** Turns what comes in into what goes out. */
export type Stage = (input: Stream) => Stream;

/** What a stage may reach besides its input. */
export interface StageContext {
  /** The documents of another collection of the same database that a filter finds. */
  find(collection: string, filter: Doc): Stream;
}

/** Reads a stage's argument. @throws StoreError when it is malformed. */
export type StageReader = (argument: unknown, context: StageContext) => Stage;

const stages: Readonly<Record<string, StageReader>> = {
  $match: match,
  $sort: sort,
  $skip: skip,
  $limit: limit,
  $project: project,
  $addFields: addFields,
  $set: addFields,
  $unset: unset,
  $replaceRoot: replaceRoot,
  $replaceWith: replaceWith,
  $group: group,
  $count: count,
  $unwind: unwind,
  $lookup: lookup,
};

/** Reads one stage. @throws Location40324 for an unknown one, Location40323 when it is not one field. */
export function readStage(stage: unknown, context: StageContext): Stage {
  const [entry, ...others] = isDoc(stage) ? Object.entries(stage) : [];
  if (entry === undefined || others.length > 0) {
    throw new StoreError(
      'Location40323',
      'A pipeline stage specification object must contain exactly one field.',
    );
  }
  const [name, argument] = entry;
  if (name === '$changeStream') {
    throw new StoreError('Location40573', 'The $changeStream stage is only supported on replica sets');
  }
  const reader = Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (reader === undefined) {
    throw new StoreError('Location40324', `Unrecognized pipeline stage name: '${name}'`);
  }
  return reader(argument, context);
}
