/** Counting the documents of a filter: by index entries alone where they tell enough, else by reading. */
import { compileExpression } from './aggregate/expression.ts';
import { ID_INDEX, type Collection } from './catalog.ts';
import type { Engine } from './engine.ts';
import type { Kv, KeyRange } from './kv.ts';
import { planSearch, type Plan } from './planner.ts';
import { search, type Query } from './search.ts';
import { pause, Puller, type Step } from './steps.ts';

/** How many documents a query finds, `skip` and `limit` respected. @throws StoreError for a malformed query. */
export async function countDocuments(
  engine: Engine,
  collection: Collection | undefined,
  query: Query,
): Promise<number> {
  const unsorted = { ...query, sort: [] };
  // Also where it is not read from: a malformed filter must be refused either way.
  const rows = search(engine.kv, collection, unsorted, compileExpression);
  const plan =
    collection === undefined ? undefined : planSearch(collection, withSmallIndex(collection, unsorted));
  let count = 0;
  if (plan?.exact === true) {
    await new Puller(countEntries(engine.kv, plan)).forEach((part) => (count += part));
    return window(count, query);
  }
  await new Puller(rows).forEach(() => count++);
  return count;
}

/** All documents are counted by an index that lists each of them once, if there is one: its entries are small. */
function withSmallIndex(collection: Collection, query: Query): Query {
  if (Object.keys(query.filter).length > 0 || query.hint !== undefined) return query;
  const small = collection.indexes.find(
    (index) =>
      index.id !== ID_INDEX &&
      !index.sparse &&
      index.partialFilter === undefined &&
      !index.multikey.includes(true),
  );
  return small === undefined ? query : { ...query, hint: small.name };
}

/** Entries counted between two pauses. */
const ENTRIES_A_STEP = 10_000;

function* countEntries(kv: Kv, plan: Plan): Generator<Step<number>> {
  for (const range of plan.ranges) {
    let low: Buffer | undefined = range.low;
    while (low !== undefined) {
      const rest: KeyRange = { low, high: range.high };
      low = kv.keyAt(rest, ENTRIES_A_STEP);
      yield low === undefined ? kv.count(rest) : ENTRIES_A_STEP;
      yield pause;
    }
  }
}

function window(count: number, { skip, limit }: Query): number {
  const left = Math.max(0, count - skip);
  return limit === 0 ? left : Math.min(left, limit);
}
