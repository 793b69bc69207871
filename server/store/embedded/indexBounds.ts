/** From constraints by path to ranges of one index's encoded fields: points for its leading fields, then one range. */
import { boundsNothing, type Constraint, type Constraints } from './bounds.ts';
import type { Index } from './catalog.ts';
import { after, inverted } from './keys.ts';
import type { KeyRange } from './kv.ts';

/** What the constraints mean for one index. */
export interface IndexBounds {
  /** Ascending, disjoint ranges of the encoded fields; an empty `high` means "all that begin with `low`". */
  readonly ranges: readonly KeyRange[];
  /** How many leading fields are bounded to points. */
  readonly pointFields: number;
  /** How many leading fields are bounded to one point each. */
  readonly singleFields: number;
  /** Whether the field after the points is bounded too. */
  readonly hasRange: boolean;
  /** Whether every entry in the ranges belongs to a document that meets the filter. */
  readonly exact: boolean;
}

const NOTHING = Buffer.alloc(0);
/** More ranges than this cost more than reading through. */
const MAX_RANGES = 4000;

/** The narrowest ranges that still hold every match. */
export function boundsOf(index: Index, constraints: Constraints): IndexBounds {
  let prefixes: Buffer[] = [NOTHING];
  let [pointFields, singleFields] = [0, 0];
  const arrayRoots = new Set<string>();
  for (const [n, field] of index.fields.entries()) {
    const isArray = index.multikey[n] === true;
    const root = field.path.split('.')[0] ?? '';
    // Entries pair the elements of one array, while a filter may be met by two different ones.
    if (isArray && arrayRoots.has(root)) break;
    if (isArray) arrayRoots.add(root);
    const constraint = combined(constraints.byPath.get(field.path) ?? [], isArray);
    if (constraint === undefined || constraint.ranges.length * prefixes.length > MAX_RANGES) break;
    if (!constraint.points) {
      const parts = field.descending ? constraint.ranges.map(turned).reverse() : constraint.ranges;
      const ranges = prefixes.flatMap((prefix) => parts.map((part) => below(prefix, part)));
      return {
        ranges,
        pointFields,
        singleFields,
        hasRange: true,
        exact: isExact(index, constraints, pointFields + 1),
      };
    }
    const points = constraint.ranges.map(({ low }) => (field.descending ? inverted(low) : low));
    if (field.descending) points.reverse();
    prefixes = prefixes.flatMap((prefix) => points.map((point) => Buffer.concat([prefix, point])));
    pointFields++;
    if (points.length === 1 && singleFields === n) singleFields++;
  }
  const ranges = prefixes.map((low) => ({ low, high: NOTHING }));
  return {
    ranges,
    pointFields,
    singleFields,
    hasRange: false,
    exact: isExact(index, constraints, pointFields),
  };
}

/** With arrays the entries say too little of their documents to go without a test. */
function isExact(index: Index, { byPath, complete }: Constraints, boundFields: number): boolean {
  if (!complete || index.multikey.includes(true)) return false;
  const bound = new Set(index.fields.slice(0, boundFields).map((field) => field.path));
  return [...byPath.keys()].every((path) => bound.has(path));
}

/**
 * One constraint for all of a path. With arrays each condition may be met by another element, so only one of them, the
 * narrowest by kind, may bound.
 */
function combined(constraints: readonly Constraint[], isArray: boolean): Constraint | undefined {
  const bounding = constraints.filter((constraint) => !boundsNothing(constraint));
  const narrowest = bounding.reduce<Constraint | undefined>(narrower, undefined);
  if (narrowest === undefined || isArray) return narrowest;
  const ranges = bounding.reduce((left, { ranges: right }) => intersection(left, right), narrowest.ranges);
  return { ...narrowest, ranges };
}

function narrower(left: Constraint | undefined, right: Constraint): Constraint {
  if (left === undefined || (right.points && !left.points)) return right;
  if (left.points && !right.points) return left;
  return right.points && right.ranges.length < left.ranges.length ? right : left;
}

/** Both lists are ascending and disjoint; so is the result. */
function intersection(left: readonly KeyRange[], right: readonly KeyRange[]): KeyRange[] {
  const shared: KeyRange[] = [];
  for (const one of left) {
    for (const other of right) {
      const low = Buffer.compare(one.low, other.low) >= 0 ? one.low : other.low;
      const high = Buffer.compare(one.high, other.high) <= 0 ? one.high : other.high;
      if (Buffer.compare(low, high) < 0) shared.push({ low, high });
    }
  }
  return shared;
}

/** The range in a descending field: turned bits change the ends, and what begins with an end changes side. */
function turned({ low, high }: KeyRange): KeyRange {
  return { low: after(inverted(high)), high: after(inverted(low)) };
}

function below(prefix: Buffer, { low, high }: KeyRange): KeyRange {
  return { low: Buffer.concat([prefix, low]), high: Buffer.concat([prefix, high]) };
}
