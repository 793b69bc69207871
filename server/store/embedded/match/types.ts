/** BSON type numbers and their names, for `$type`. */
import { badValue } from '../errors.ts';
import { toNumber } from '../numbers.ts';
import { bsonType, isDoc } from '../values.ts';
import type { ValueTest } from './field.ts';

const numbersByName: Readonly<Record<string, readonly number[]>> = {
  double: [1],
  string: [2],
  object: [3],
  array: [4],
  binData: [5],
  undefined: [6],
  objectId: [7],
  bool: [8],
  date: [9],
  null: [10],
  regex: [11],
  dbPointer: [12],
  javascript: [13],
  symbol: [14],
  javascriptWithScope: [15],
  int: [16],
  timestamp: [17],
  long: [18],
  decimal: [19],
  minKey: [-1],
  maxKey: [127],
  number: [1, 16, 18, 19],
};

const numbersByClass: Readonly<Record<string, number>> = {
  Double: 1,
  Binary: 5,
  ObjectId: 7,
  BSONRegExp: 11,
  DBRef: 3,
  Code: 13,
  BSONSymbol: 14,
  Int32: 16,
  Timestamp: 17,
  Long: 18,
  Decimal128: 19,
  MinKey: -1,
  MaxKey: 127,
};

/** The BSON type number of a value; undefined for a missing field. */
function typeNumber(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (value === null) return 10;
  if (typeof value === 'string') return 2;
  if (typeof value === 'boolean') return 8;
  if (value instanceof Date) return 9;
  if (Array.isArray(value)) return 4;
  return isDoc(value) ? 3 : numbersByClass[bsonType(value) ?? ''];
}

/** The name of a value's type as `$type` writes it; `missing` for a missing field. */
export function typeName(value: unknown): string {
  const number = typeNumber(value);
  const entry = Object.entries(numbersByName).find(([, numbers]) => numbers[0] === number);
  return entry?.[0] ?? 'missing';
}

/** `$type` with a number, a name, or a list of both. */
export function ofType(argument: unknown): ValueTest {
  const wanted = (Array.isArray(argument) ? argument : [argument]).flatMap(typeNumbers);
  if (wanted.length === 0) throw badValue('$type must match at least one type');
  return (value) => {
    const number = typeNumber(value);
    return number !== undefined && wanted.includes(number);
  };
}

function typeNumbers(type: unknown): readonly number[] {
  if (typeof type === 'string') {
    const numbers = Object.hasOwn(numbersByName, type) ? numbersByName[type] : undefined;
    if (numbers === undefined) throw badValue(`Unknown type name alias: ${type}`);
    return numbers;
  }
  const number = toNumber(type);
  const known = Object.values(numbersByName).some((numbers) => numbers.includes(number));
  if (!known) throw badValue(`Invalid numerical type code: ${number}`);
  return [number];
}
