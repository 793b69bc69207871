/** The four BSON number types: telling them, reading them as JavaScript numbers, and adding and multiplying as MongoDB does. */
import { Decimal128, Double, Int32, Long, Timestamp } from 'bson';
import { addDecimals, multiplyDecimals } from './decimal.ts';

export type BsonNumber = Int32 | Double | Long | Decimal128;

/** Whether a value is of one of the number types. */
export function isNumber(value: unknown): value is BsonNumber {
  return value instanceof Int32 || value instanceof Double || isInt64(value) || value instanceof Decimal128;
}

/** Whether a value is an int64; bson's Timestamp extends its Long, and is no number. */
function isInt64(value: unknown): value is Long {
  return value instanceof Long && !(value instanceof Timestamp);
}

/** The nearest JavaScript number; NaN for anything that is not a number. Booleans are not numbers here. */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (isInt64(value)) return value.toNumber();
  if (value instanceof Decimal128) return decimalToNumber(value);
  return Number.NaN;
}

function decimalToNumber(value: Decimal128): number {
  const text = value.toString();
  if (text === 'Infinity') return Number.POSITIVE_INFINITY;
  return text === '-Infinity' ? Number.NEGATIVE_INFINITY : Number(text);
}

/** The integer a number stands for, or undefined when it has a fraction, is not finite, or is no number. */
export function toInteger(value: unknown): number | undefined {
  const number = toNumber(value);
  return Number.isInteger(number) ? number : undefined;
}

/** MongoDB's truth: all but false, null, a missing value and zero. */
export function isTruthy(value: unknown): boolean {
  if (isNumber(value)) return toNumber(value) !== 0;
  return value !== false && value !== null && value !== undefined;
}

/** A whole number as the server would store it: int32 where it fits, else int64. */
export function integer(value: number | bigint): Int32 | Long {
  const number = Number(value);
  return number >= -0x8000_0000 && number <= 0x7fff_ffff ? new Int32(number) : Long.fromBigInt(BigInt(value));
}

/** The sum, in the wider of both types; an int32 that overflows becomes an int64, an int64 a double. */
export function add(left: BsonNumber, right: BsonNumber): BsonNumber {
  if (isDecimal(left, right)) return addDecimals(asDecimal(left), asDecimal(right));
  if (left instanceof Double || right instanceof Double) return new Double(toNumber(left) + toNumber(right));
  return fitted(asBigInt(left) + asBigInt(right), left, right);
}

/** The product, typed as `add` types the sum. */
export function multiply(left: BsonNumber, right: BsonNumber): BsonNumber {
  if (isDecimal(left, right)) return multiplyDecimals(asDecimal(left), asDecimal(right));
  if (left instanceof Double || right instanceof Double) return new Double(toNumber(left) * toNumber(right));
  return fitted(asBigInt(left) * asBigInt(right), left, right);
}

/** The exact value of an int32 or int64. */
export function asBigInt(value: Int32 | Long | Double | Decimal128): bigint {
  return value instanceof Long ? value.toBigInt() : BigInt(toNumber(value));
}

function isDecimal(left: BsonNumber, right: BsonNumber): boolean {
  return left instanceof Decimal128 || right instanceof Decimal128;
}

function asDecimal(value: BsonNumber): Decimal128 {
  if (value instanceof Decimal128) return value;
  if (value instanceof Long) return Decimal128.fromString(value.toString());
  return Decimal128.fromStringWithRounding(String(toNumber(value)));
}

function fitted(exact: bigint, left: BsonNumber, right: BsonNumber): BsonNumber {
  if (exact !== BigInt.asIntN(64, exact)) return new Double(Number(exact));
  const bothInt32 = left instanceof Int32 && right instanceof Int32;
  return bothInt32 && exact === BigInt.asIntN(32, exact) ? new Int32(Number(exact)) : Long.fromBigInt(exact);
}
