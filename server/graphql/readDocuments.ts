/** Lists of documents with their status, and a document's place in its list. */
import { setOfUser, type SetName } from '../../schema/rooms.ts';
import type { DocumentStatus } from '../../schema/generated.ts';
import type { Entry } from '../auth/authorize.ts';
import { notFound } from '../auth/authorize.ts';
import { compareQueueKeys, queueStatus, type QueueKey } from '../domain/queue.ts';
import type { AnnotationSetHead } from '../store/annotationSet.ts';
import { fromCursor, pageSize, toConnection, toCursor, type Connection } from './connection.ts';
import type { GraphQLContext } from './context.ts';
import type { DocumentParent } from './parents.ts';
import { queueViewer, readQueue, type QueueItem, type QueueRequest } from './queue/readQueue.ts';

type Means = Pick<GraphQLContext, 'shelves' | 'store'>;

/** The set that the viewer writes in by default: the shared one, or the own. */
export function defaultSet(entry: Entry): SetName {
  return entry.project.mode === 'SHARED' ? 'shared' : setOfUser(entry.viewer.user._id);
}

/** A document's status for this viewer, from the rows of its sets. */
export function statusOf(rows: readonly AnnotationSetHead[], entry: Entry): DocumentStatus {
  const sets = rows.map(({ set, spanCount, submittedAt }) => {
    return { set, hasSpans: spanCount > 0, isSubmitted: submittedAt !== null };
  });
  return queueStatus(sets, queueViewer(entry));
}

interface Page extends QueueRequest {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** One page of the documents that fit. */
export async function readDocuments(
  means: Means,
  entry: Entry,
  page: Page,
): Promise<Connection<DocumentParent> & { totalCount: number }> {
  const size = pageSize(page.first, 50);
  const after = keyFrom(page.after);
  const { items } = await readQueue(means, entry, page);
  const begin = after === undefined ? 0 : indexAfter(items, after);
  const shown = items.slice(begin, begin + size + 1);
  const parents = await readParents(means, entry, shown);
  const connection = toConnection(
    // A document that was deleted this moment is passed over.
    shown.filter(({ id }) => parents.has(id)),
    size,
    ({ key }) => key,
    ({ id }) => parents.get(id) ?? unread(),
  );
  return { ...connection, totalCount: items.length };
}

/** A document's place among those that fit; `from` is the cursor that an earlier answer gave. */
export interface Place {
  readonly number: number | null;
  readonly total: number;
  readonly firstId: string | null;
  readonly previousId: string | null;
  readonly nextId: string | null;
  readonly cursor: string;
}

/** @throws AppError INVALID_INPUT for a foreign cursor, NOT_FOUND when the document is gone. */
export async function readPlace(
  means: Means,
  { row, entry }: DocumentParent,
  request: QueueRequest & { readonly from?: string | null },
): Promise<Place> {
  const queue = await readQueue(means, entry, request);
  const key = keyFrom(request.from) ?? queue.keyOf(row._id);
  if (key === undefined) throw notFound('document');
  const { items } = queue;
  const index = items.findIndex(({ id }) => id === row._id);
  const others = index < 0 ? items : items.filter(({ id }) => id !== row._id);
  const next = indexAfter(others, key);
  return {
    number: index < 0 ? null : next + 1,
    total: items.length,
    firstId: items[0]?.id ?? null,
    previousId: others[next - 1]?.id ?? null,
    nextId: others[next]?.id ?? null,
    cursor: toCursor(key),
  };
}

/** Where the first item behind a key stands; the length where none does. */
function indexAfter(items: readonly QueueItem[], key: QueueKey): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && compareQueueKeys(item.key, key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyFrom(cursor: string | null | undefined): QueueKey | undefined {
  const [rank, position] = fromCursor(cursor, 2) ?? [];
  return typeof rank === 'number' && typeof position === 'number' ? [rank, position] : undefined;
}

/** The rows of documents without their texts, by id. */
async function readParents(
  { store }: Pick<Means, 'store'>,
  entry: Entry,
  items: readonly { readonly id: string }[],
): Promise<Map<string, DocumentParent>> {
  const ids = items.map(({ id }) => id);
  const rows = await store.documents
    .find({ _id: { $in: ids }, projectId: entry.project._id }, { text: 0 })
    .lean();
  return new Map(rows.map((row) => [row._id, { row, entry }]));
}

/** A document of the project by its id, or null when it is gone. */
export async function readParent(
  means: Pick<Means, 'store'>,
  entry: Entry,
  id: string,
): Promise<DocumentParent | null> {
  return (await readParents(means, entry, [{ id }])).get(id) ?? null;
}

function unread(): never {
  throw new Error('a document was not read');
}
