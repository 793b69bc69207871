/**
 * Content that stands where nothing may stand: a root type besides the span map, or a list item in the map itself. No
 * honest client makes it; it is removed like any other broken rule, so that replicas stay equal.
 */
import type * as Y from 'yjs';
import { SPANS_ROOT } from '../../schema/annotationSet.ts';

/** Deletes all stray content. Call it inside a transaction. @returns names of the root types that held some. */
export function deleteStrays(transaction: Y.Transaction): string[] {
  const names: string[] = [];
  for (const [name, type] of transaction.doc.share) {
    const items = name === SPANS_ROOT ? listItems(type) : [...listItems(type), ...type._map.values()];
    const alive = items.filter((item) => !item.deleted);
    for (const item of alive) item.delete(transaction);
    if (alive.length > 0) names.push(name);
  }
  return names;
}

function listItems(type: { _start: Y.Item | null }): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = type._start; item !== null; item = item.right) items.push(item);
  return items;
}
