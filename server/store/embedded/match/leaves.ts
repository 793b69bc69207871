/** Tests on one value: equality, order, membership. Arrays are values here; `Field` decides who enters them. */
import { BSONRegExp, Double, Int32 } from 'bson';
import { equalValues } from '../compare.ts';
import { badValue } from '../errors.ts';
import { encodeKey } from '../keys.ts';
import { isNumber, toNumber } from '../numbers.ts';
import { bsonType, isOperatorDoc } from '../values.ts';
import type { ValueTest } from './field.ts';
import { regexTest } from './regex.ts';

/** Equality; null also equals a missing field. */
export function equalTo(wanted: unknown): ValueTest {
  if (wanted === null || wanted === undefined) return (value) => value === null || value === undefined;
  return (value) => value !== undefined && value !== null && equalValues(value, wanted);
}

type Order = '$gt' | '$gte' | '$lt' | '$lte';

const holds: Record<Order, (sign: number) => boolean> = {
  $gt: (sign) => sign > 0,
  $gte: (sign) => sign >= 0,
  $lt: (sign) => sign < 0,
  $lte: (sign) => sign <= 0,
};

/** An order comparison; only values of the bound's own type can pass, save for MinKey and MaxKey. */
export function ordered(operator: Order, bound: unknown): ValueTest {
  const inclusive = operator === '$gte' || operator === '$lte';
  if (bound instanceof BSONRegExp) throw badValue("Can't have RegEx as arg to predicate over field.");
  if (bound === null || bound === undefined) return inclusive ? equalTo(null) : () => false;
  if (isNumber(bound)) return orderedNumber(operator, bound);
  const accepts = holds[operator];
  if (bound instanceof Date) {
    const time = bound.getTime();
    return (value) => value instanceof Date && accepts(value.getTime() - time);
  }
  const key = encodeKey(bound);
  const edge = bsonType(bound) === 'MinKey' || bsonType(bound) === 'MaxKey';
  return (value) => {
    if (value === undefined) return false;
    const other = encodeKey(value);
    return (edge || other[0] === key[0]) && accepts(Buffer.compare(other, key));
  };
}

/** NaN is comparable with NaN only. */
function orderedNumber(operator: Order, bound: unknown): ValueTest {
  const limit = toNumber(bound);
  const inclusive = operator === '$gte' || operator === '$lte';
  if (Number.isNaN(limit)) return (value) => inclusive && isNumber(value) && Number.isNaN(toNumber(value));
  const accepts = holds[operator];
  const simple = bound instanceof Int32 || bound instanceof Double;
  const key = encodeKey(bound);
  return (value) => {
    if (!isNumber(value)) return false;
    const number = toNumber(value);
    if (Number.isNaN(number)) return false;
    if (simple && (value instanceof Int32 || value instanceof Double)) return accepts(number - limit);
    return accepts(Buffer.compare(encodeKey(value), key));
  };
}

/** Membership in a list of values and regular expressions. */
export function memberOf(operator: string, list: unknown): ValueTest {
  if (!Array.isArray(list)) throw badValue(`${operator} needs an array`);
  if (list.some(isOperatorDoc)) throw badValue(`cannot nest $ under ${operator}`);
  const patterns = list.filter((entry) => entry instanceof BSONRegExp).map((entry) => regexTest(entry));
  const keys = new Set(
    list
      .filter((entry) => !(entry instanceof BSONRegExp))
      .map((entry) => encodeKey(entry).toString('latin1')),
  );
  const member: ValueTest = (value) => keys.has(encodeKey(value).toString('latin1'));
  return patterns.length === 0 ? member : (value) => member(value) || patterns.some((test) => test(value));
}

/** `$mod: [divisor, remainder]`, both cut to integers as the server does. */
export function remainder(argument: unknown): ValueTest {
  if (!Array.isArray(argument) || argument.length !== 2) throw badValue('malformed mod, not enough elements');
  const [divisor, rest] = argument.map((part) => Math.trunc(toNumber(part)));
  if (divisor === undefined || rest === undefined || !Number.isFinite(divisor) || !Number.isFinite(rest)) {
    throw badValue('malformed mod, divisor and remainder must be numbers');
  }
  if (divisor === 0) throw badValue('divisor cannot be 0');
  return (value) => {
    const number = Math.trunc(toNumber(value));
    return Number.isFinite(number) && number % divisor === rest;
  };
}
