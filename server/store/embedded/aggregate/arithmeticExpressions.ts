/** Arithmetic. Null or a missing operand gives null, as MongoDB does; anything else that is no number is refused. */
import { Double, Int32, Long } from 'bson';
import { badValue, StoreError } from '../errors.ts';
import { add, integer, isNumber, multiply, toNumber, type BsonNumber } from '../numbers.ts';
import type { ExpressionOperator } from './expressionOperators.ts';
import { isNullish, onValues } from './operands.ts';

function numeric(
  name: string,
  count: number | undefined,
  apply: (numbers: readonly BsonNumber[]) => unknown,
): ExpressionOperator {
  return onValues(name, count, (values) => {
    if (values.some(isNullish)) return null;
    if (!values.every(isNumber)) throw new StoreError('TypeMismatch', `${name} only supports numeric types`);
    return apply(values);
  });
}

/** One operand, rounded in some way; whole types stay as they are. */
function rounding(name: string, round: (value: number) => number): ExpressionOperator {
  return numeric(name, 1, ([value]) =>
    value instanceof Int32 || value instanceof Long ? value : new Double(round(toNumber(value))),
  );
}

/** Dates take part in sums and differences, in milliseconds. */
const addition = onValues('$add', undefined, (values) => {
  if (values.some(isNullish)) return null;
  const date = values.find((value) => value instanceof Date);
  const numbers = values.filter((value) => value !== date);
  if (!numbers.every(isNumber))
    throw new StoreError('TypeMismatch', '$add only supports numeric or date types');
  const sum = numbers.reduce<BsonNumber>(add, new Int32(0));
  return date === undefined ? sum : new Date(date.getTime() + toNumber(sum));
});

const subtraction = onValues('$subtract', 2, ([left, right]) => {
  if (isNullish(left) || isNullish(right)) return null;
  if (left instanceof Date && right instanceof Date) return Long.fromNumber(left.getTime() - right.getTime());
  if (left instanceof Date && isNumber(right)) return new Date(left.getTime() - toNumber(right));
  if (!isNumber(left) || !isNumber(right)) {
    throw new StoreError('TypeMismatch', "can't $subtract values that are no numbers or dates");
  }
  return add(left, multiply(right, new Int32(-1)));
});

function quotient(left: BsonNumber, right: BsonNumber): Double {
  if (toNumber(right) === 0) throw badValue("can't $divide by zero");
  return new Double(toNumber(left) / toNumber(right));
}

function remainder(left: BsonNumber, right: BsonNumber): BsonNumber {
  if (toNumber(right) === 0) throw badValue("can't $mod by zero");
  const result = toNumber(left) % toNumber(right);
  return left instanceof Double || right instanceof Double ? new Double(result) : integer(result);
}

function magnitude(value: BsonNumber): BsonNumber {
  return toNumber(value) < 0 ? multiply(value, new Int32(-1)) : value;
}

const zero = new Int32(0);

/** By name. */
export const arithmeticExpressions: Readonly<Record<string, ExpressionOperator>> = {
  $add: addition,
  $subtract: subtraction,
  $multiply: numeric('$multiply', undefined, (values) => values.reduce<BsonNumber>(multiply, new Int32(1))),
  $divide: numeric('$divide', 2, ([left = zero, right = zero]) => quotient(left, right)),
  $mod: numeric('$mod', 2, ([left = zero, right = zero]) => remainder(left, right)),
  $abs: numeric('$abs', 1, ([value = zero]) => magnitude(value)),
  $ceil: rounding('$ceil', Math.ceil),
  $floor: rounding('$floor', Math.floor),
  $trunc: rounding('$trunc', Math.trunc),
};
