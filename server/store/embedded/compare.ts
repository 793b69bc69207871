/** MongoDB's total order over values. The key encoding is its single definition; here are only its shortcuts. */
import { Double, Int32, ObjectId } from 'bson';
import { encodeKey } from './keys.ts';

/** Negative, zero or positive: `left` before, equal to, or after `right`. Missing (undefined) equals null. */
export function compareValues(left: unknown, right: unknown): number {
  if (isPlainNumber(left) && isPlainNumber(right)) {
    if (left.value < right.value) return -1;
    if (left.value > right.value) return 1;
    if (left.value === right.value) return 0;
  }
  if (left === right) return 0;
  return Buffer.compare(encodeKey(left), encodeKey(right));
}

/** Whether two values are equal: numbers by value whatever their type, documents field by field in order. */
export function equalValues(left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left === right;
  if (left instanceof ObjectId && right instanceof ObjectId) return left.equals(right);
  if (isPlainNumber(left) && typeof right === 'string') return false;
  return compareValues(left, right) === 0;
}

function isPlainNumber(value: unknown): value is Int32 | Double {
  return value instanceof Int32 || value instanceof Double;
}
