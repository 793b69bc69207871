/**
 * From a filter to ranges of encoded values, a path each. A range may hold more than what matches (every document is
 * tested again), never less.
 */
import { BSONRegExp } from 'bson';
import { after, encodeKey, typeRange } from './keys.ts';
import { tags } from './keyWriter.ts';
import type { KeyRange } from './kv.ts';
import { isNumber, toNumber } from './numbers.ts';
import { patternOf, type Pattern } from './match/regex.ts';
import { bsonType, isDoc, isOperatorDoc, type Doc } from './values.ts';

/** One condition's ranges of ascending encoded values, sorted and disjoint. */
export interface Constraint {
  readonly ranges: readonly KeyRange[];
  /** Whether every range is one value. */
  readonly points: boolean;
  /** Whether a missing field can meet the condition, so that sparse indexes do not list all that match. */
  readonly allowsMissing: boolean;
  /** Whether the ranges hold exactly the values that meet the condition. */
  readonly exact: boolean;
}

/** The constraints of a filter: from its top level and from `$and`. */
export interface Constraints {
  readonly byPath: ReadonlyMap<string, readonly Constraint[]>;
  /** Whether the constraints say all that the filter says. */
  readonly complete: boolean;
}

/** The constraint of one operator on a field, if an index can use it. */
export function constraintOf(operator: string, argument: unknown): Constraint | undefined {
  return operatorConstraint(operator, argument, {});
}

/** Whether a constraint only says that the field is there. */
export function boundsNothing(constraint: Constraint): boolean {
  return constraint === existing;
}

/** Reads all constraints that indexes can use. Malformed conditions give none; the matcher refuses them. */
export function constraintsOf(filter: Doc): Constraints {
  const byPath = new Map<string, Constraint[]>();
  return { complete: collect(filter, byPath), byPath };
}

/** Gives whether all conditions were collected, exactly. */
function collect(filter: Doc, into: Map<string, Constraint[]>): boolean {
  let complete = true;
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) {
      for (const branch of condition) if (!isDoc(branch) || !collect(branch, into)) complete = false;
    } else if (path.startsWith('$')) {
      complete = false;
    } else {
      const constraints = conditionConstraints(condition);
      const known = constraints.filter((constraint) => constraint !== undefined);
      if (known.length > 0) into.set(path, [...(into.get(path) ?? []), ...known]);
      if (!constraints.every((constraint) => constraint?.exact === true)) complete = false;
    }
  }
  return complete;
}

function conditionConstraints(condition: unknown): (Constraint | undefined)[] {
  if (condition instanceof BSONRegExp) return [prefixRange(patternOf(condition))];
  if (!isOperatorDoc(condition)) return [pointsOf([condition])];
  return Object.entries(condition).map(([operator, argument]) =>
    operatorConstraint(operator, argument, condition),
  );
}

const MAX_POINTS = 2000;

function operatorConstraint(operator: string, argument: unknown, siblings: Doc): Constraint | undefined {
  switch (operator) {
    case '$eq':
      return pointsOf([argument]);
    case '$in':
      return Array.isArray(argument) && argument.length <= MAX_POINTS ? pointsOf(argument) : undefined;
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return orderRange(operator, argument);
    case '$regex':
      return regexRange(argument, siblings['$options']);
    case '$exists':
      return argument === true ? existing : undefined;
    default:
      return undefined;
  }
}

/** Any value at all: it bounds nothing, but tells that sparse indexes list every match. */
const existing: Constraint = {
  ranges: [{ low: Buffer.of(1), high: Buffer.of(0xff) }],
  points: false,
  allowsMissing: false,
  exact: false,
};

function pointsOf(values: readonly unknown[]): Constraint | undefined {
  if (values.some((value) => !isPoint(value))) return undefined;
  const keys = values.map(encodeKey).sort((left, right) => Buffer.compare(left, right));
  const distinct = keys.filter((key, n) => n === 0 || !key.equals(keys[n - 1] ?? Buffer.alloc(0)));
  const allowsMissing = values.some((value) => value === null || value === undefined);
  return {
    ranges: distinct.map((low) => ({ low, high: after(low) })),
    points: true,
    allowsMissing,
    // An index does not tell null from missing, nor whether an array lay in the way.
    exact: !allowsMissing,
  };
}

/** Arrays are not points: an index lists their elements, not themselves. */
function isPoint(value: unknown): boolean {
  return !Array.isArray(value) && !(value instanceof BSONRegExp);
}

function orderRange(operator: string, bound: unknown): Constraint | undefined {
  if (bound === null || bound === undefined || Array.isArray(bound)) return undefined;
  const type = bsonType(bound);
  if (type === 'MinKey' || type === 'MaxKey' || type === 'BSONRegExp') return undefined;
  if (isNumber(bound) && Number.isNaN(toNumber(bound))) return undefined;
  const key = encodeKey(bound);
  // NaN sorts below all numbers but is comparable with none.
  const lowest = isNumber(bound) ? after(encodeKey(Number.NaN)) : key.subarray(0, 1);
  const ofType = { low: lowest, high: Buffer.of((key[0] ?? 0) + 1) };
  const range: KeyRange =
    {
      $gt: { low: after(key), high: ofType.high },
      $gte: { low: key, high: ofType.high },
      $lt: { low: ofType.low, high: key },
      $lte: { low: ofType.low, high: after(key) },
    }[operator] ?? ofType;
  return { ranges: [range], points: false, allowsMissing: false, exact: true };
}

function regexRange(argument: unknown, options: unknown): Constraint | undefined {
  if (typeof argument !== 'string' && !(argument instanceof BSONRegExp)) return undefined;
  if (options !== undefined && typeof options !== 'string') return undefined;
  return prefixRange(patternOf(argument, options));
}

/** `^literal…` bounds the texts; stored regular expressions may equal the pattern, so their range is added. */
function prefixRange({ source, options }: Pattern): Constraint | undefined {
  if (options !== '' || source.includes('|')) return undefined;
  const prefix = literalPrefix(source);
  if (prefix === '') return undefined;
  const low = encodeKey(prefix).subarray(0, -2);
  return {
    ranges: [{ low, high: after(low) }, typeRange(tags.regex)],
    points: false,
    allowsMissing: false,
    exact: false,
  };
}

/** The text every match must begin with: plain characters and escaped signs after `^`. */
function literalPrefix(source: string): string {
  const match = /^\^((?:[\p{L}\p{N} _:@/,;=<>!#%&~"'-]|\\[^\p{L}\p{N}])*)(.?)/su.exec(source);
  if (match === null) return '';
  const [, literal = '', next = ''] = match;
  const units = literal.match(/\\.|./gsu) ?? [];
  if (/[*?{]/.test(next)) units.pop();
  return units.map((unit) => (unit.startsWith('\\') ? unit.slice(1) : unit)).join('');
}
