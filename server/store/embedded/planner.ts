/**
 * Chooses how to find the documents of a filter: through which index and ranges, and whether they come in the sort's
 * order. Ranges may cover too much; callers test every document.
 */
import { ID_INDEX, keyPattern, type Collection, type Index } from './catalog.ts';
import { constraintsOf, type Constraints } from './bounds.ts';
import { badValue } from './errors.ts';
import { boundsOf, type IndexBounds } from './indexBounds.ts';
import { after, indexPrefix } from './keys.ts';
import type { KeyRange } from './kv.ts';
import { isImplied } from './partial.ts';
import type { SortField } from './sort.ts';
import { toNumber } from './numbers.ts';
import { isDoc, type Doc } from './values.ts';

/** How to read a collection. */
export interface Plan {
  readonly index: Index;
  /** Ranges of whole keys, ascending and disjoint. */
  readonly ranges: readonly KeyRange[];
  readonly reverse: boolean;
  /** Whether documents come in the wanted order. */
  readonly sorted: boolean;
  /** Whether every field of the index is bounded to single values. */
  readonly points: boolean;
  /** Whether the ranges leave anything out. */
  readonly bounded: boolean;
  /** Whether every document in the ranges meets the filter, so that none needs to be tested. */
  readonly exact: boolean;
}

/** What to plan for. */
export interface Search {
  readonly filter: Doc;
  readonly sort: readonly SortField[];
  /** The name or key pattern of the index to use. */
  readonly hint?: unknown;
}

interface Candidate {
  readonly plan: Plan;
  readonly score: number;
}

/** @throws BadValue (2) when the hint names no index that can answer. */
export function planSearch(collection: Collection, search: Search): Plan {
  const constraints = constraintsOf(search.filter);
  const hinted = search.hint === undefined ? undefined : hintedIndex(collection, search.hint);
  let best: Candidate | undefined;
  for (const index of collection.indexes) {
    if (hinted !== undefined && hinted !== index) continue;
    if (!listsAllMatches(index, search.filter, constraints)) continue;
    const candidate = planIndex(collection, index, { constraints, sort: search.sort });
    if (best === undefined || candidate.score > best.score) best = candidate;
  }
  if (best === undefined) throw badHint();
  return best.plan;
}

function hintedIndex(collection: Collection, hint: unknown): Index | undefined {
  if (isDoc(hint) && '$natural' in hint) return collection.indexes.find((index) => index.id === ID_INDEX);
  const found = collection.indexes.find((index) => index.name === hint || samePattern(index, hint));
  if (found === undefined) throw badHint();
  return found;
}

function badHint(): Error {
  return badValue('error processing query: hint provided does not correspond to an existing index');
}

/** Whether a key pattern of a request, such as `{a: 1, b: -1}`, is the index's. */
export function samePattern(index: Index, pattern: unknown): boolean {
  if (!isDoc(pattern)) return false;
  const wanted = Object.entries(pattern).map(([path, direction]) => [path, Math.sign(toNumber(direction))]);
  return JSON.stringify(wanted) === JSON.stringify(Object.entries(keyPattern(index)));
}

function listsAllMatches(index: Index, filter: Doc, constraints: Constraints): boolean {
  if (index.partialFilter !== undefined && !isImplied(index.partialFilter, filter)) return false;
  if (!index.sparse) return true;
  return index.fields.some((field) =>
    (constraints.byPath.get(field.path) ?? []).some((one) => !one.allowsMissing),
  );
}

/** Points for each field that is bounded to single values, for a last range, for order, and for a unique hit. */
const SCORE = { points: 10, range: 5, sorted: 4, unique: 20, idIndex: 1 };

function planIndex(
  collection: Collection,
  index: Index,
  search: { constraints: Constraints; sort: readonly SortField[] },
): Candidate {
  const bounds = boundsOf(index, search.constraints);
  const order = orderOf(index, bounds, search.sort);
  const prefix = indexPrefix(collection.id, index.id);
  const ranges = bounds.ranges.map(({ low, high }) => ({
    low: Buffer.concat([prefix, low]),
    high: high.length === 0 ? after(Buffer.concat([prefix, low])) : Buffer.concat([prefix, high]),
  }));
  const points = bounds.pointFields === index.fields.length;
  const score =
    bounds.pointFields * SCORE.points +
    (bounds.hasRange ? SCORE.range : 0) +
    (order === undefined ? 0 : SCORE.sorted) +
    (points && index.unique ? SCORE.unique : 0) +
    (index.id === ID_INDEX ? SCORE.idIndex : 0);
  const bounded = bounds.pointFields > 0 || bounds.hasRange;
  const sorted = order !== undefined || search.sort.length === 0;
  return {
    plan: { index, ranges, reverse: order === 'reverse', sorted, points, bounded, exact: bounds.exact },
    score,
  };
}

/** `forward` or `reverse` when reading the index gives the sort's order; undefined when it does not, or none is asked for. */
function orderOf(
  index: Index,
  bounds: IndexBounds,
  sort: readonly SortField[],
): 'forward' | 'reverse' | undefined {
  if (sort.length === 0 || index.multikey.includes(true)) return undefined;
  const fixed = new Set(index.fields.slice(0, bounds.singleFields).map((field) => field.path));
  const wanted = sort.filter((field) => !fixed.has(field.path));
  const following = index.fields.slice(bounds.singleFields, bounds.singleFields + wanted.length);
  let direction: boolean | undefined;
  for (const [n, field] of wanted.entries()) {
    const own = following[n];
    if (own === undefined || own.path !== field.path) return undefined;
    const turned = own.descending !== field.descending;
    if (direction !== undefined && direction !== turned) return undefined;
    direction = turned;
  }
  return direction === true ? 'reverse' : 'forward';
}
