/** The field operators of filters, one line each. An unknown one is refused, never skipped. */
import { BSONRegExp } from 'bson';
import { badValue } from '../errors.ts';
import { isTruthy, toInteger } from '../numbers.ts';
import { isDoc, isOperatorDoc, type Doc } from '../values.ts';
import { elementField, type Field, type ValueTest } from './field.ts';
import { equalTo, memberOf, ordered, remainder } from './leaves.ts';
import { regexTest } from './regex.ts';
import { ofType } from './types.ts';

/** What an operator gets besides its argument. */
interface Scope {
  readonly field: Field;
  /** The operators written beside this one; `$regex` reads its `$options` there. */
  readonly siblings: Doc;
  /** Compiles a whole filter, for `$elemMatch` on documents. */
  readonly filter: (filter: Doc) => ValueTest;
}

type Operator = (argument: unknown, scope: Scope) => ValueTest;

const operators: Readonly<Record<string, Operator>> = {
  $eq: (argument, { field }) => field.any(equalTo(argument)),
  $ne: (argument, { field }) => {
    if (argument instanceof BSONRegExp) throw badValue("Can't have regex as arg to $ne.");
    return not(field.any(equalTo(argument)));
  },
  $gt: (argument, { field }) => field.any(ordered('$gt', argument)),
  $gte: (argument, { field }) => field.any(ordered('$gte', argument)),
  $lt: (argument, { field }) => field.any(ordered('$lt', argument)),
  $lte: (argument, { field }) => field.any(ordered('$lte', argument)),
  $in: (argument, { field }) => field.any(memberOf('$in', argument)),
  $nin: (argument, { field }) => not(field.any(memberOf('$nin', argument))),
  $mod: (argument, { field }) => field.any(remainder(argument)),
  $type: (argument, { field }) => field.any(ofType(argument)),
  $regex: (argument, { field, siblings }) => field.any(regexTest(argument, siblings['$options'])),
  $options: (_argument, { siblings }) => {
    if (!('$regex' in siblings)) throw badValue('$options needs a $regex');
    return () => true;
  },
  $exists: (argument, { field }) => {
    const present = field.whole((value) => value !== undefined);
    return isTruthy(argument) ? present : not(present);
  },
  $size: (argument, { field }) => field.whole(ofSize(argument)),
  $all: (argument, scope) => allOf(argument, scope),
  $elemMatch: (argument, scope) => scope.field.whole(someElement(argument, scope)),
  $not: (argument, scope) => {
    if (argument instanceof BSONRegExp) return not(scope.field.any(regexTest(argument)));
    if (!isOperatorDoc(argument)) throw badValue('$not needs a regex or a document');
    return not(fieldTest(argument, scope.field, scope.filter));
  },
};

/**
 * The test of one field's operators, all of which must hold.
 * @throws BadValue for an unknown operator or an argument it cannot take.
 */
export function fieldTest(condition: Doc, field: Field, filter: Scope['filter']): ValueTest {
  const tests = Object.entries(condition).map(([name, argument]) => {
    const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
    if (operator === undefined) throw badValue(`unknown operator: ${name}`);
    return operator(argument, { field, siblings: condition, filter });
  });
  return every(tests);
}

/** True where all tests are. */
export function every(tests: readonly ValueTest[]): ValueTest {
  const [only] = tests;
  if (tests.length === 1 && only !== undefined) return only;
  return (value) => tests.every((test) => test(value));
}

/** Whether a condition on an array element speaks of the element as a value, not of its fields. */
export function isValueCondition(condition: unknown): condition is Doc {
  return isOperatorDoc(condition) && !logical.has(Object.keys(condition)[0] ?? '');
}

const logical = new Set(['$and', '$or', '$nor', '$expr', '$comment']);

function not(test: ValueTest): ValueTest {
  return (root) => !test(root);
}

function ofSize(argument: unknown): ValueTest {
  const size = toInteger(argument);
  if (size === undefined || size < 0) {
    throw badValue('Failed to parse $size. Expected a non-negative integer');
  }
  return (value) => Array.isArray(value) && value.length === size;
}

function allOf(argument: unknown, scope: Scope): ValueTest {
  if (!Array.isArray(argument)) throw badValue('$all needs an array');
  if (argument.length === 0) return () => false;
  return every(
    argument.map((entry: unknown) => {
      if (isDoc(entry) && '$elemMatch' in entry) {
        return scope.field.whole(someElement(entry['$elemMatch'], scope));
      }
      if (isOperatorDoc(entry)) throw badValue('no $ expressions in $all');
      return scope.field.any(entry instanceof BSONRegExp ? regexTest(entry) : equalTo(entry));
    }),
  );
}

function someElement(condition: unknown, scope: Scope): ValueTest {
  const test = elementTest(condition, scope.filter);
  return (value) => Array.isArray(value) && value.some(test);
}

/** The test of an `$elemMatch` on one element. @throws BadValue when the condition is no document. */
export function elementTest(condition: unknown, filter: Scope['filter']): ValueTest {
  if (!isDoc(condition)) throw badValue('$elemMatch needs an Object');
  if (isValueCondition(condition)) return fieldTest(condition, elementField, filter);
  const test = filter(condition);
  return (element) => {
    if (Array.isArray(element)) return test(Object.fromEntries(element.entries()));
    return isDoc(element) && test(element);
  };
}
