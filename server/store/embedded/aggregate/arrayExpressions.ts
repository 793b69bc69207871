/** Arrays as values, and the accumulators in their form as expressions over a list. */
import { Int32 } from 'bson';
import { StoreError } from '../errors.ts';
import { compareValues, equalValues } from '../compare.ts';
import { toInteger } from '../numbers.ts';
import { accumulators } from './accumulators.ts';
import type { Expression } from './expression.ts';
import type { CompilePart, ExpressionOperator } from './expressionOperators.ts';
import { isNullish, listOf, namedArguments, onValues } from './operands.ts';

function arrayOf(name: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new StoreError('Location17280', `The argument to ${name} must be an array`);
}

const elementAt = onValues('$arrayElemAt', 2, ([array, place]) => {
  if (isNullish(array)) return null;
  return arrayOf('$arrayElemAt', array).at(toInteger(place) ?? Number.NaN);
});

const concatenation = onValues('$concatArrays', undefined, (values) =>
  values.some(isNullish) ? null : values.flatMap((value) => arrayOf('$concatArrays', value)),
);

const sliced = onValues('$slice', undefined, ([array, first, second]) => {
  if (isNullish(array)) return null;
  const values = arrayOf('$slice', array);
  const start = toInteger(first) ?? 0;
  if (second === undefined) return start < 0 ? values.slice(start) : values.slice(0, start);
  const from = start < 0 ? Math.max(0, values.length + start) : start;
  return values.slice(from, from + (toInteger(second) ?? 0));
});

const union = onValues('$setUnion', undefined, (values) => {
  if (values.some(isNullish)) return null;
  const sorted = values.flatMap((value) => arrayOf('$setUnion', value)).sort(compareValues);
  return sorted.filter((value, n) => n === 0 || !equalValues(value, sorted[n - 1]));
});

/** `$filter` and `$map` go over `input` with each element in a variable. */
function overElements(
  name: '$filter' | '$map',
  clause: 'cond' | 'in',
  apply: (values: readonly unknown[], evaluate: (element: unknown) => unknown) => unknown,
): ExpressionOperator {
  return (argument, compile): Expression => {
    const given = namedArguments(name, argument, { required: ['input', clause], optional: ['as'] });
    const as = typeof given['as'] === 'string' ? given['as'] : 'this';
    const input = compile(given['input']);
    const body = compile(given[clause], [as]);
    return (scope) => {
      const values = input(scope);
      if (isNullish(values)) return null;
      const evaluate = (element: unknown) =>
        body({ root: scope.root, variables: { ...scope.variables, [as]: element } });
      return apply(arrayOf(name, values), evaluate);
    };
  };
}

/** `{$sum: [a, b]}` adds its operands; `{$sum: '$list'}` adds the elements of a list. */
function listAccumulator(name: string): ExpressionOperator {
  return (argument, compile: CompilePart) => {
    const parts = listOf(argument).map((part) => compile(part));
    const single = !Array.isArray(argument);
    return (scope) => {
      const accumulator = accumulators[name]?.();
      const values = parts.map((part) => part(scope));
      const [only] = values;
      for (const value of single && Array.isArray(only) ? only : values) accumulator?.add(value);
      return accumulator?.result();
    };
  };
}

/** By name. */
export const arrayExpressions: Readonly<Record<string, ExpressionOperator>> = {
  $size: onValues('$size', 1, ([array]) => new Int32(arrayOf('$size', array).length)),
  $isArray: onValues('$isArray', 1, ([value]) => Array.isArray(value)),
  $in: onValues('$in', 2, ([value, array]) =>
    arrayOf('$in', array).some((element) => equalValues(element, value ?? null)),
  ),
  $arrayElemAt: elementAt,
  $concatArrays: concatenation,
  $slice: sliced,
  $setUnion: union,
  $filter: overElements('$filter', 'cond', (values, test) => values.filter((value) => test(value) === true)),
  $map: overElements('$map', 'in', (values, evaluate) => values.map((value) => evaluate(value) ?? null)),
  $first: onValues('$first', 1, ([array]) => (isNullish(array) ? null : arrayOf('$first', array)[0])),
  $last: onValues('$last', 1, ([array]) => (isNullish(array) ? null : arrayOf('$last', array).at(-1))),
  $sum: listAccumulator('$sum'),
  $avg: listAccumulator('$avg'),
  $min: listAccumulator('$min'),
  $max: listAccumulator('$max'),
};
