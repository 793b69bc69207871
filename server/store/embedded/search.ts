/**
 * Finding the documents of a filter, in order, as a source of steps. Keys are read in pieces and the place is kept by
 * key, so writes between two pieces do no harm.
 */
import { ID_INDEX, type Collection } from './catalog.ts';
import { compileFilter, type DocTest, type ExpressionCompiler } from './match/filter.ts';
import { filterFields } from './match/filterFields.ts';
import { indexPrefix } from './keys.ts';
import type { Entry, Kv, KeyRange } from './kv.ts';
import { planSearch, type Plan, type Search } from './planner.ts';
import { decodeFields, fieldNames, type FieldNames } from './rawDocument.ts';
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

  /** The whole document. */
  get doc(): Doc {
    return (this.#doc ??= decode(this.bytes));
  }

  /** At least the named fields; the whole document when they are not known. */
  part(fields: FieldNames | undefined): Doc {
    return fields === undefined || this.#doc !== undefined ? this.doc : decodeFields(this.bytes, fields);
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
  const matcher = { test: compileFilter(query.filter, expressions), paths: filterFields(query.filter) };
  if (collection === undefined) return [];
  const plan = planSearch(collection, query);
  const read = readPlan(kv, collection, plan);
  const rows = plan.exact ? read : matching(read, matcher);
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

interface Matcher {
  readonly test: DocTest;
  /** The paths the test reads; undefined for any. */
  readonly paths: readonly string[] | undefined;
}

function* matching(rows: Iterable<Step<Found>>, { test, paths }: Matcher): Generator<Step<Found>> {
  const fields = paths === undefined ? undefined : fieldNames(paths);
  for (const row of rows) if (row === pause || test(row.part(fields))) yield row;
}

function* sortedRows(rows: Iterable<Step<Found>>, query: Query): Generator<Step<Found>> {
  const keyOf = sortKeyMaker(query.sort);
  const fields = fieldNames(query.sort.map((field) => field.path));
  const sorter = new Sorter<Found>(query.limit === 0 ? 0 : query.skip + query.limit);
  for (const row of rows) {
    if (row === pause) yield pause;
    else sorter.add(keyOf(row.part(fields)), row);
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

/** Rows between two pauses. */
const ROWS_A_STEP = 64;

/** All documents of a plan, each once, untested. */
function* readPlan(kv: Kv, collection: Collection, plan: Plan): Generator<Step<Found>> {
  if (plan.index.id === ID_INDEX && plan.points) {
    yield* readPoints(kv, plan);
    return;
  }
  const seen = plan.index.multikey.includes(true) ? new Set<string>() : undefined;
  const isById = plan.index.id === ID_INDEX;
  let rows = 0;
  for (const [key, value] of entriesOf(kv, plan)) {
    if (rows++ % ROWS_A_STEP === 0) yield pause;
    if (isById) {
      yield new Found(key.subarray(PREFIX_BYTES), value);
    } else if (isNew(seen, value)) {
      const bytes = kv.get(rowKey(collection, value));
      if (bytes !== undefined) yield new Found(value, bytes);
    }
  }
}

/** Documents by whole `_id`s: each is one look-up. */
function* readPoints(kv: Kv, { ranges, reverse }: Plan): Generator<Step<Found>> {
  for (const { low } of reverse ? [...ranges].reverse() : ranges) {
    const bytes = kv.get(low);
    yield bytes === undefined ? pause : new Found(low.subarray(PREFIX_BYTES), bytes);
  }
}

const PREFIX_BYTES = indexPrefix(0, 0).length;

function isNew(seen: Set<string> | undefined, id: Buffer): boolean {
  if (seen === undefined) return true;
  const text = id.toString('latin1');
  if (seen.has(text)) return false;
  seen.add(text);
  return true;
}

function* entriesOf(kv: Kv, { ranges, reverse }: Plan): Generator<Entry> {
  for (const range of reverse ? [...ranges].reverse() : ranges) yield* rangeEntries(kv, range, reverse);
}

const FIRST_PIECE = 32;
const LARGEST_PIECE = 512;
/** About how much of the table is held at once, in bytes. */
const PIECE_BYTES = 1_000_000;

/** The entries of a range, read in pieces that grow as long as their values are small. */
function* rangeEntries(kv: Kv, range: KeyRange, reverse: boolean): Generator<Entry> {
  let { low, high } = range;
  let limit = FIRST_PIECE;
  for (;;) {
    const piece = kv.entries({ low, high }, { limit, reverse });
    yield* piece;
    const last = piece.at(-1);
    if (last === undefined || piece.length < limit) return;
    if (reverse) high = last[0];
    else low = Buffer.concat([last[0], Buffer.of(0)]);
    const size = piece.reduce((sum, [, value]) => sum + value.length, 0);
    const fitting = Math.ceil((PIECE_BYTES * piece.length) / (size + 1));
    limit = Math.min(limit * 4, LARGEST_PIECE, fitting);
  }
}
