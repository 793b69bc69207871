/**
 * Finding the documents of a filter, in order, as a source of steps. Keys are read in pieces and the place is kept by
 * key, so writes between two pieces do no harm.
 */
import { ID_INDEX, type Collection } from './catalog.ts';
import { compileFilter, type DocTest, type ExpressionCompiler } from './match/filter.ts';
import { indexPrefix } from './keys.ts';
import type { Entry, Kv, KeyRange } from './kv.ts';
import { planSearch, type Plan, type Search } from './planner.ts';
import { rowKey, type StoredRow } from './records.ts';
import { Sorter, sortKeyMaker } from './sort.ts';
import { pause, withoutPauses, type Step } from './steps.ts';
import { decode, type Doc } from './values.ts';

/** What to find. */
export interface Query extends Search {
  readonly skip: number;
  /** 0 means all. */
  readonly limit: number;
}

/** A document that was found; `doc` is decoded when it is first asked for. */
export class Found implements StoredRow {
  readonly id: Buffer;
  readonly bytes: Buffer;
  #doc: Doc | undefined;

  constructor(id: Buffer, bytes: Buffer) {
    this.id = id;
    this.bytes = bytes;
  }

  get doc(): Doc {
    return (this.#doc ??= decode(this.bytes));
  }
}

/**
 * The documents of a query, in its order. The filter and the plan are made at once, so a malformed filter throws here.
 * @throws BadValue and its kin for a malformed filter, sort or hint.
 */
export function search(
  kv: Kv,
  collection: Collection | undefined,
  query: Query,
  expressions?: ExpressionCompiler,
): Iterable<Step<Found>> {
  const test = compileFilter(query.filter, expressions);
  if (collection === undefined) return [];
  const plan = planSearch(collection, query);
  const rows = matching(readPlan(kv, collection, plan), test);
  const ordered = plan.sorted ? rows : sortedRows(rows, query);
  return query.skip === 0 && query.limit === 0 ? ordered : window(ordered, query);
}

/** All documents of a collection, at once. */
export function* allRows(kv: Kv, collection: Collection): Generator<Found> {
  yield* withoutPauses(readPlan(kv, collection, planSearch(collection, plainQuery({}))));
}

/** A filter's `Query` with nothing else asked. */
export function plainQuery(filter: Doc): Query {
  return { filter, sort: [], skip: 0, limit: 0 };
}

function* matching(rows: Iterable<Step<Found>>, test: DocTest): Generator<Step<Found>> {
  for (const row of rows) if (row === pause || test(row.doc)) yield row;
}

function* sortedRows(rows: Iterable<Step<Found>>, query: Query): Generator<Step<Found>> {
  const keyOf = sortKeyMaker(query.sort);
  const sorter = new Sorter<Found>(query.limit === 0 ? 0 : query.skip + query.limit);
  for (const row of rows) {
    if (row === pause) yield pause;
    else sorter.add(keyOf(row.doc), row);
  }
  yield* sorter.sorted();
}

function* window(rows: Iterable<Step<Found>>, { skip, limit }: Query): Generator<Step<Found>> {
  let seen = 0;
  for (const row of rows) {
    if (row !== pause && seen++ < skip) continue;
    yield row;
    if (row !== pause && limit > 0 && seen >= skip + limit) return;
  }
}

const FIRST_PIECE = 32;
const LARGEST_PIECE = 512;

/** All documents of a plan, each once, untested. */
export function* readPlan(kv: Kv, collection: Collection, plan: Plan): Generator<Step<Found>> {
  const ranges = plan.reverse ? [...plan.ranges].reverse() : plan.ranges;
  const prefixLength = indexPrefix(collection.id, plan.index.id).length;
  const seen = plan.index.multikey.includes(true) ? new Set<string>() : undefined;
  for (const range of ranges) {
    for (const piece of pieces(kv, range, plan.reverse)) {
      for (const [key, value] of piece) {
        if (plan.index.id === ID_INDEX) {
          yield new Found(key.subarray(prefixLength), value);
        } else if (isNew(seen, value)) {
          const bytes = kv.get(rowKey(collection, value));
          if (bytes !== undefined) yield new Found(value, bytes);
        }
      }
      yield pause;
    }
  }
}

function isNew(seen: Set<string> | undefined, id: Buffer): boolean {
  if (seen === undefined) return true;
  const text = id.toString('latin1');
  if (seen.has(text)) return false;
  seen.add(text);
  return true;
}

/** A range in growing pieces. */
function* pieces(kv: Kv, range: KeyRange, reverse: boolean): Generator<Entry[]> {
  let { low, high } = range;
  let limit = FIRST_PIECE;
  for (;;) {
    const piece = kv.entries({ low, high }, { limit, reverse });
    yield piece;
    const last = piece.at(-1);
    if (last === undefined || piece.length < limit) return;
    if (reverse) high = last[0];
    else low = Buffer.concat([last[0], Buffer.of(0)]);
    limit = Math.min(limit * 4, LARGEST_PIECE);
  }
}
