import {
  Binary,
  BSONRegExp,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareValues, equalValues } from '../../../server/store/embedded/compare.ts';
import { emptyArray, KeyWriter } from '../../../server/store/embedded/keyWriter.ts';
import { after, encodeKey, inverted } from '../../../server/store/embedded/keys.ts';
import { isNumber } from '../../../server/store/embedded/numbers.ts';
import { isDoc } from '../../../server/store/embedded/values.ts';
import { bsonValue } from './arbitraries.ts';

/** Values in MongoDB's order; those in one list are equal. */
const ascending: unknown[][] = [
  [new MinKey()],
  [emptyArray],
  [null, undefined],
  [new Double(NaN), Decimal128.fromString('NaN')],
  [new Double(-Infinity), Decimal128.fromString('-Infinity')],
  [Decimal128.fromString('-1E400')],
  [new Double(-1e308)],
  [Long.MIN_VALUE],
  [new Double(-1.5), Decimal128.fromString('-1.50')],
  [new Int32(-1), new Double(-1), Long.fromInt(-1), Decimal128.fromString('-1')],
  [Decimal128.fromString('-1E-400')],
  [new Int32(0), new Double(-0), Long.ZERO, Decimal128.fromString('0E+3')],
  [Decimal128.fromString('1E-6000')],
  [Decimal128.fromString('1E-400')],
  [new Double(5e-324)],
  [Decimal128.fromString('0.1')],
  [new Double(0.1)],
  [Decimal128.fromString('0.1000000000000000055511151231257828')],
  [new Int32(5), new Double(5), Long.fromInt(5)],
  [Long.fromString('9007199254740992'), new Double(9007199254740992)],
  [Long.fromString('9007199254740993'), Decimal128.fromString('9007199254740993')],
  [Long.fromString('9007199254740994'), new Double(9007199254740994)],
  [Long.MAX_VALUE],
  [new Double(9223372036854775808)],
  [new Double(Number.MAX_VALUE)],
  [Decimal128.fromString('1E400')],
  [Decimal128.fromString('2E400')],
  [new Double(Infinity), Decimal128.fromString('Infinity')],
  [''],
  ['\0'],
  ['\0\0'],
  ['a'],
  ['a\0'],
  ['a\0b'],
  ['a\u0001'],
  ['ab'],
  ['b'],
  ['\uffff'],
  ['\u{10000}'],
  [{}],
  [{ a: new Int32(1) }, { a: new Double(1) }],
  [{ b: new Int32(0) }],
  [{ a: 'text' }],
  [[]],
  [[new Int32(1)]],
  [[new Int32(1), new Int32(1)]],
  [[new Int32(2)]],
  [new Binary(Buffer.from([9]))],
  [new Binary(Buffer.from([0, 0]))],
  [new Binary(Buffer.from([0, 0]), 5)],
  [new ObjectId('000000000000000000000001')],
  [new ObjectId('0000000000000000000000ff')],
  [false],
  [true],
  [new Date(-1)],
  [new Date(0)],
  [new Date(1)],
  [new Timestamp({ t: 1, i: 2 })],
  [new BSONRegExp('a', '')],
  [new BSONRegExp('a', 'i')],
  [new MaxKey()],
];

describe('the key encoding', () => {
  it('puts the bytes of values in the order of the values', () => {
    const keys = ascending.map((equal) => equal.map(encodeKey));
    keys.forEach((equal, n) => {
      for (const key of equal) {
        expect(key, `values ${n}`).toEqual(equal[0]);
        const previous = keys[n - 1]?.[0];
        if (previous !== undefined) expect(Buffer.compare(previous, key), `values ${n - 1}, ${n}`).toBe(-1);
      }
    });
  });

  it('turns the order round in descending fields', () => {
    const keys = ascending.map(([value]) => {
      const writer = new KeyWriter();
      writer.value(value, true);
      return writer.take();
    });
    expect([...keys].sort((left, right) => Buffer.compare(right, left))).toEqual(keys);
  });

  it('orders any two values as a comparison written down separately does', () => {
    fc.assert(
      fc.property(bsonValue, bsonValue, (left, right) => {
        expect(Math.sign(compareValues(left, right))).toBe(reference(left, right));
        expect(equalValues(left, right)).toBe(reference(left, right) === 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('ends every value by itself, so that no key begins with another', () => {
    fc.assert(
      fc.property(bsonValue, bsonValue, (left, right) => {
        const [a, b] = [encodeKey(left), encodeKey(right)];
        if (!a.equals(b)) expect(b.subarray(0, a.length).equals(a)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('names the first key after all that begin with a prefix', () => {
    expect(after(Buffer.from([1, 2]))).toEqual(Buffer.from([1, 3]));
    expect(after(Buffer.from([1, 0xff, 0xff]))).toEqual(Buffer.from([2]));
    expect(() => after(Buffer.from([0xff]))).toThrow(RangeError);
    expect(inverted(Buffer.from([0, 0xff, 1]))).toEqual(Buffer.from([0xff, 0, 0xfe]));
  });
});

const typeOrder = ['null', 'number', 'string', 'object', 'array', 'objectId', 'boolean', 'date'];

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (isNumber(value)) return 'number';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  if (value instanceof ObjectId) return 'objectId';
  return isDoc(value) ? 'object' : typeof value;
}

/** MongoDB's documented order, for the types that `bsonValue` makes. */
function reference(left: unknown, right: unknown): number {
  const byType = Math.sign(typeOrder.indexOf(typeOf(left)) - typeOrder.indexOf(typeOf(right)));
  if (byType !== 0) return byType;
  if (isNumber(left) && isNumber(right)) return compareNumbers(left.toString(), right.toString());
  if (typeof left === 'string' && typeof right === 'string') {
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  }
  if (left instanceof ObjectId)
    return left.toString() < String(right) ? -1 : Number(left.toString() > String(right));
  if (left instanceof Date) return Math.sign(left.getTime() - (right as Date).getTime());
  if (typeof left === 'boolean') return Number(left) - Number(right);
  if (left === null || left === undefined) return 0;
  return compareFields(Object.entries(left), Object.entries(right as object), Array.isArray(left));
}

function compareFields(left: [string, unknown][], right: [string, unknown][], isArray: boolean): number {
  for (const [n, [name, value]] of left.entries()) {
    const other = right[n];
    if (other === undefined) return 1;
    const byType = typeOrder.indexOf(typeOf(value)) - typeOrder.indexOf(typeOf(other[1]));
    const byName = isArray ? 0 : Buffer.compare(Buffer.from(name), Buffer.from(other[0]));
    const sign = Math.sign(byType) || byName || reference(value, other[1]);
    if (sign !== 0) return sign;
  }
  return left.length < right.length ? -1 : 0;
}

/** Compares through exact decimals: doubles have finite ones. */
function compareNumbers(left: string, right: string): number {
  const [a, b] = [left, right].map((text) => (Number.isNaN(Number(text)) ? -Infinity : Number(text)));
  if (Number.isNaN(Number(left)) !== Number.isNaN(Number(right))) return Number.isNaN(Number(left)) ? -1 : 1;
  if (a !== b) return Math.sign(a! - b!);
  const isWhole = /^-?\d+$/.test(left) && /^-?\d+$/.test(right);
  if (!isWhole) return 0;
  const difference = BigInt(left) - BigInt(right);
  return difference < 0n ? -1 : Number(difference > 0n);
}
