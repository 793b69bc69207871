/** Comparisons, boolean logic and conditions. */
import { Int32 } from 'bson';
import { badValue } from '../errors.ts';
import { compareValues } from '../compare.ts';
import { typeName } from '../match/types.ts';
import { isTruthy } from '../numbers.ts';
import { isDoc, type Doc } from '../values.ts';
import type { Expression } from './expression.ts';
import type { CompilePart, ExpressionOperator } from './expressionOperators.ts';
import { isNullish, listOf, namedParts, onValues } from './operands.ts';

/** Missing is less than null here, unlike in filters. */
function order(left: unknown, right: unknown): number {
  if (left === undefined || right === undefined)
    return Number(left !== undefined) - Number(right !== undefined);
  return compareValues(left, right);
}

function comparison(name: string, holds: (sign: number) => boolean): ExpressionOperator {
  return onValues(name, 2, ([left, right]) => holds(order(left, right)));
}

function condition(argument: unknown, compile: CompilePart): Expression {
  const [test, yes, no] = isDoc(argument)
    ? named(argument, compile)
    : listOf(argument).map((part) => compile(part));
  if (test === undefined || yes === undefined || no === undefined)
    throw badValue('$cond needs three arguments');
  return (scope) => (isTruthy(test(scope)) ? yes(scope) : no(scope));
}

function named(argument: Doc, compile: CompilePart): (Expression | undefined)[] {
  const parts = namedParts('$cond', argument, { required: ['if', 'then', 'else'] }, compile);
  return [parts['if'], parts['then'], parts['else']];
}

function choice(argument: unknown, compile: CompilePart): Expression {
  if (!isDoc(argument) || !Array.isArray(argument['branches'])) throw badValue('$switch requires branches');
  const branches = argument['branches'].map((branch: unknown) => {
    const parts = namedParts('$switch', branch, { required: ['case', 'then'] }, compile);
    return { test: parts['case'], result: parts['then'] };
  });
  const fallback = compile(argument['default'] ?? null);
  return (scope) => {
    const found = branches.find(({ test }) => isTruthy(test?.(scope)));
    return (found?.result ?? fallback)(scope);
  };
}

/** By name. */
export const logicalExpressions: Readonly<Record<string, ExpressionOperator>> = {
  $eq: comparison('$eq', (sign) => sign === 0),
  $ne: comparison('$ne', (sign) => sign !== 0),
  $gt: comparison('$gt', (sign) => sign > 0),
  $gte: comparison('$gte', (sign) => sign >= 0),
  $lt: comparison('$lt', (sign) => sign < 0),
  $lte: comparison('$lte', (sign) => sign <= 0),
  $cmp: onValues('$cmp', 2, ([left, right]) => new Int32(Math.sign(order(left, right)))),
  $and: onValues('$and', undefined, (values) => values.every(isTruthy)),
  $or: onValues('$or', undefined, (values) => values.some(isTruthy)),
  $not: onValues('$not', 1, ([value]) => !isTruthy(value)),
  $ifNull: onValues(
    '$ifNull',
    undefined,
    (values) => values.find((value) => !isNullish(value)) ?? values.at(-1),
  ),
  $type: onValues('$type', 1, ([value]) => typeName(value)),
  $cond: condition,
  $switch: choice,
};
