/** Filters: a document of conditions becomes one test. MongoDB's rules for arrays and missing fields are in `paths.ts`. */
import { BSONRegExp } from 'bson';
import { badValue } from '../errors.ts';
import { isTruthy } from '../numbers.ts';
import { isDoc, isOperatorDoc, type Doc } from '../values.ts';
import { pathField, type ValueTest } from './field.ts';
import { equalTo } from './leaves.ts';
import { every, fieldTest } from './operators.ts';
import { regexTest } from './regex.ts';

/** A compiled filter. */
export type DocTest = (doc: Doc) => boolean;

/** Compiles an aggregation expression of `$expr`; given by the caller, since expressions lie above filters. */
export type ExpressionCompiler = (expression: unknown) => (doc: Doc) => unknown;

/**
 * Compiles a filter; the empty one is true for all.
 * @throws BadValue (2) for unknown operators and malformed arguments.
 */
export function compileFilter(filter: Doc, expressions?: ExpressionCompiler): DocTest {
  return compile(filter, expressions);
}

function compile(filter: Doc, expressions: ExpressionCompiler | undefined): ValueTest {
  const tests: ValueTest[] = [];
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$comment') continue;
    tests.push(
      name.startsWith('$')
        ? logicalTest(name, condition, expressions)
        : conditionTest(name, condition, expressions),
    );
  }
  return every(tests);
}

function conditionTest(path: string, condition: unknown, expressions?: ExpressionCompiler): ValueTest {
  const field = pathField(path);
  if (condition instanceof BSONRegExp) return field.any(regexTest(condition));
  if (!isOperatorDoc(condition)) return field.any(equalTo(condition));
  return fieldTest(condition, field, (filter) => compile(filter, expressions));
}

function logicalTest(name: string, argument: unknown, expressions?: ExpressionCompiler): ValueTest {
  switch (name) {
    case '$and':
      return every(branches(name, argument, expressions));
    case '$or': {
      const tests = branches(name, argument, expressions);
      return (doc) => tests.some((test) => test(doc));
    }
    case '$nor': {
      const tests = branches(name, argument, expressions);
      return (doc) => !tests.some((test) => test(doc));
    }
    case '$expr':
      return expressionTest(argument, expressions);
    default:
      throw badValue(`unknown top level operator: ${name}`);
  }
}

function branches(name: string, argument: unknown, expressions?: ExpressionCompiler): ValueTest[] {
  if (!Array.isArray(argument) || argument.length === 0) {
    throw badValue(`${name} argument must be a nonempty array`);
  }
  return argument.map((branch: unknown) => {
    if (!isDoc(branch)) throw badValue('$or/$and/$nor entries need to be full objects');
    return compile(branch, expressions);
  });
}

function expressionTest(argument: unknown, expressions?: ExpressionCompiler): ValueTest {
  if (expressions === undefined) throw badValue('$expr is not allowed in this context');
  const evaluate = expressions(argument);
  return (doc) => {
    return isTruthy(evaluate(doc as Doc));
  };
}
