/** Stages that look at one document at a time, and `$sort`. */
import { Int32 } from 'bson';
import { failedToParse, StoreError } from '../errors.ts';
import { compileFilter } from '../match/filter.ts';
import { toInteger } from '../numbers.ts';
import { compileProjection } from '../projection/projection.ts';
import { sortFields, Sorter, sortKeyMaker } from '../sort.ts';
import { pause, type Step } from '../steps.ts';
import { isDoc, type Doc } from '../values.ts';
import { assignFields } from './assignFields.ts';
import { compileExpression } from './expression.ts';
import type { Stage, StageReader, Stream } from './stages.ts';

function mapped(change: (doc: Doc) => Doc): Stage {
  return function* (input: Stream): Generator<Step<Doc>> {
    for (const step of input) yield step === pause ? pause : change(step);
  };
}

/** A document argument. @throws FailedToParse for anything else. */
function docArgument(name: string, argument: unknown): Doc {
  if (!isDoc(argument)) throw failedToParse(`the ${name} stage needs an object`);
  return argument;
}

/** @throws FailedToParse for anything but a whole number of at least `least`. */
function countArgument(name: string, argument: unknown, least: number): number {
  const count = toInteger(argument);
  if (count === undefined || count < least)
    throw failedToParse(`the ${name} stage needs a whole number of at least ${least}`);
  return count;
}

export const match: StageReader = (argument) => {
  const test = compileFilter(docArgument('$match', argument), compileExpression);
  return function* (input): Generator<Step<Doc>> {
    for (const step of input) if (step === pause || test(step)) yield step;
  };
};

export const sort: StageReader = (argument) => {
  const keyOf = sortKeyMaker(sortFields(docArgument('$sort', argument)));
  return function* (input): Generator<Step<Doc>> {
    const sorter = new Sorter<Doc>(0);
    for (const step of input) {
      if (step === pause) yield pause;
      else sorter.add(keyOf(step), step);
    }
    yield* sorter.sorted();
  };
};

export const skip: StageReader = (argument) => {
  const count = countArgument('$skip', argument, 0);
  return function* (input): Generator<Step<Doc>> {
    let seen = 0;
    for (const step of input) if (step === pause || seen++ >= count) yield step;
  };
};

export const limit: StageReader = (argument) => {
  const count = countArgument('$limit', argument, 1);
  return function* (input): Generator<Step<Doc>> {
    let seen = 0;
    for (const step of input) {
      yield step;
      if (step !== pause && ++seen >= count) return;
    }
  };
};

export const project: StageReader = (argument) => {
  const spec = docArgument('$project', argument);
  if (Object.keys(spec).length === 0) throw failedToParse('$project needs at least one field');
  return mapped(compileProjection(spec, { filter: {} }));
};

export const addFields: StageReader = (argument) => mapped(assignFields(docArgument('$addFields', argument)));

export const unset: StageReader = (argument) => {
  const paths: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  const spec = Object.fromEntries(paths.map((path) => [String(path), new Int32(0)]));
  return mapped(compileProjection(spec, { filter: {} }));
};

export const replaceWith: StageReader = (argument) => {
  const evaluate = compileExpression(argument);
  return mapped((doc) => {
    const root = evaluate(doc);
    if (!isDoc(root))
      throw new StoreError('Location40228', "'newRoot' expression must evaluate to an object");
    return root;
  });
};

export const replaceRoot: StageReader = (argument, context) =>
  replaceWith(docArgument('$replaceRoot', argument)['newRoot'], context);

export const count: StageReader = (argument) => {
  if (typeof argument !== 'string' || argument === '' || argument.startsWith('$') || argument.includes('.')) {
    throw failedToParse('the count field must be a non-empty string without dots or a dollar sign');
  }
  return function* (input): Generator<Step<Doc>> {
    let number = 0;
    for (const step of input) {
      if (step === pause) yield pause;
      else number++;
    }
    if (number > 0) yield { [argument]: new Int32(number) };
  };
};
