/** Decimal128 as an exact coefficient and exponent: what index keys, comparison and `$inc` need. */
import { Decimal128 } from 'bson';

/** `coefficient · 10^exponent`, exact. */
export interface ExactDecimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** The exact parts of a finite Decimal128; undefined for NaN and the infinities. */
export function exactDecimal(value: Decimal128): ExactDecimal | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/i.exec(value.toString());
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = BigInt(whole + fraction);
  return { coefficient: sign === '-' ? -digits : digits, exponent: Number(exponent) - fraction.length };
}

/** The sum, rounded to 34 digits. */
export function addDecimals(left: Decimal128, right: Decimal128): Decimal128 {
  const [a, b] = [exactDecimal(left), exactDecimal(right)];
  if (a === undefined || b === undefined) return addSpecials(left, right);
  const exponent = Math.min(a.exponent, b.exponent);
  const scaled = (part: ExactDecimal) => part.coefficient * 10n ** BigInt(part.exponent - exponent);
  return fromExact({ coefficient: scaled(a) + scaled(b), exponent });
}

/** The product, rounded to 34 digits. */
export function multiplyDecimals(left: Decimal128, right: Decimal128): Decimal128 {
  const [a, b] = [exactDecimal(left), exactDecimal(right)];
  if (a === undefined || b === undefined) return special(Number(left.toString()) * Number(right.toString()));
  return fromExact({ coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent });
}

function fromExact(value: ExactDecimal): Decimal128 {
  return Decimal128.fromStringWithRounding(`${value.coefficient}E${value.exponent}`);
}

function addSpecials(left: Decimal128, right: Decimal128): Decimal128 {
  return special(Number(left.toString()) + Number(right.toString()));
}

function special(result: number): Decimal128 {
  return Decimal128.fromString(String(result));
}

/** Sign of `decimal − double` for a finite double, exact. */
export function compareToDouble(decimal: ExactDecimal, double: number): number {
  const [numerator, denominator] = dyadic(double);
  const ten = 10n ** BigInt(Math.abs(decimal.exponent));
  const left =
    decimal.exponent >= 0 ? decimal.coefficient * ten * denominator : decimal.coefficient * denominator;
  const right = decimal.exponent >= 0 ? numerator : numerator * ten;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A finite double as numerator and power-of-two denominator. */
function dyadic(value: number): [bigint, bigint] {
  let [numerator, denominator] = [value, 1n];
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    denominator *= 2n;
  }
  return [BigInt(numerator), denominator];
}
