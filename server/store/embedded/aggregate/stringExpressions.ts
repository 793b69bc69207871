/** Texts. */
import { Int32, ObjectId } from 'bson';
import { StoreError } from '../errors.ts';
import { isNumber } from '../numbers.ts';
import type { ExpressionOperator } from './expressionOperators.ts';
import { isNullish, onValues } from './operands.ts';

function textOf(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new StoreError('TypeMismatch', `${name} only supports strings`);
}

function converted(value: unknown): string | null {
  if (isNullish(value)) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || isNumber(value)) return String(value);
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Date) return value.toISOString();
  throw new StoreError('TypeMismatch', 'Unsupported conversion to string');
}

/** By name. */
export const stringExpressions: Readonly<Record<string, ExpressionOperator>> = {
  $concat: onValues('$concat', undefined, (values) =>
    values.some(isNullish) ? null : values.map((value) => textOf('$concat', value)).join(''),
  ),
  $toLower: onValues('$toLower', 1, ([value]) => (converted(value) ?? '').toLowerCase()),
  $toUpper: onValues('$toUpper', 1, ([value]) => (converted(value) ?? '').toUpperCase()),
  $toString: onValues('$toString', 1, ([value]) => converted(value)),
  $strLenCP: onValues('$strLenCP', 1, ([value]) => new Int32(Array.from(textOf('$strLenCP', value)).length)),
};
