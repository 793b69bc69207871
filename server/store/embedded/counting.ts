/** Counting the documents of a filter, without reading them where that is possible. */
import { ID_INDEX, type Collection } from './catalog.ts';
import { compileExpression } from './aggregate/expression.ts';
import type { Engine } from './engine.ts';
import { after, indexPrefix } from './keys.ts';
import { search, type Query } from './search.ts';
import { Puller } from './steps.ts';

/** How many documents a query finds, `skip` and `limit` respected. */
export async function countDocuments(
  engine: Engine,
  collection: Collection | undefined,
  query: Query,
): Promise<number> {
  const isAll = Object.keys(query.filter).length === 0;
  if (collection !== undefined && isAll) return window(countAll(engine, collection), query);
  let count = 0;
  const puller = new Puller(search(engine.kv, collection, { ...query, sort: [] }, compileExpression));
  await puller.forEach(() => count++);
  return count;
}

function countAll({ kv }: Engine, collection: Collection): number {
  const low = indexPrefix(collection.id, ID_INDEX);
  return kv.count({ low, high: after(low) });
}

function window(count: number, { skip, limit }: Query): number {
  const left = Math.max(0, count - skip);
  return limit === 0 ? left : Math.min(left, limit);
}
