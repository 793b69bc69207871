/** Lists of documents with their status, and what decides it. */
import { setOfUser, type SetName } from '../../schema/rooms.ts';
import type { Entry } from '../auth/authorize.ts';
import type { AnnotationSetHead } from '../store/annotationSet.ts';
import { fromCursor, pageSize, toConnection, type Connection } from './connection.ts';
import type { GraphQLContext } from './context.ts';
import type { DocumentParent } from './parents.ts';
import type { DocumentFilter, DocumentStatus } from '../../schema/generated.ts';

/** The set that the viewer writes in by default: the shared one, or the own. */
export function defaultSet(entry: Entry): SetName {
  return entry.project.mode === 'SHARED' ? 'shared' : setOfUser(entry.viewer.user._id);
}

/** A document's status for this viewer, from the rows of its sets. */
export function statusOf(rows: readonly AnnotationSetHead[], entry: Entry): DocumentStatus {
  if (rows.some((row) => row.set === 'gold' && (row.spanCount > 0 || row.submittedAt !== null)))
    return 'GOLD';
  const own = rows.find((row) => row.set === defaultSet(entry));
  if (own?.submittedAt != null) return 'SUBMITTED';
  return own !== undefined && own.spanCount > 0 ? 'STARTED' : 'NEW';
}

interface Page {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly filter?: DocumentFilter | null;
}

/** One page of a project's documents, in the order of import. */
export async function readDocuments(
  { store }: Pick<GraphQLContext, 'store'>,
  entry: Entry,
  page: Page,
): Promise<Connection<DocumentParent> & { totalCount: number }> {
  const size = pageSize(page.first, 50);
  const [position] = fromCursor(page.after, 1) ?? [];
  const where = {
    projectId: entry.project._id,
    ...nameFilter(page.filter?.name),
    ...(await statusFilter(store, entry, page.filter?.status)),
  };
  const after = typeof position === 'number' ? { position: { $gt: position } } : {};
  const [rows, totalCount] = await Promise.all([
    store.documents
      .find({ ...where, ...after }, { text: 0 })
      .sort({ position: 1 })
      .limit(size + 1)
      .lean(),
    store.documents.countDocuments(where),
  ]);
  const connection = toConnection(
    rows,
    size,
    (row) => [row.position],
    (row) => ({ row, entry }),
  );
  return { ...connection, totalCount };
}

function nameFilter(name: string | null | undefined): object {
  if (name == null || name.trim() === '') return {};
  const literal = name
    .trim()
    .slice(0, 200)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return { name: { $regex: literal, $options: 'i' } };
}

/** Gold sets that hold spans, or were settled without one. */
export function settledGold(projectId: string) {
  return {
    projectId,
    kind: 'gold' as const,
    $or: [{ spanCount: { $gt: 0 } }, { submittedAt: { $ne: null } }],
  };
}

/** Sets decide the status, so their documents are found first. */
async function statusFilter(
  store: GraphQLContext['store'],
  entry: Entry,
  status: DocumentStatus | null | undefined,
): Promise<object> {
  if (status == null) return {};
  const projectId = entry.project._id;
  const own = { projectId, set: defaultSet(entry) };
  const find = (where: object) => store.annotationSets.distinct('documentId', where);
  const gold = await find(settledGold(projectId));
  if (status === 'GOLD') return { _id: { $in: gold } };
  const submitted = await find({ ...own, submittedAt: { $ne: null } });
  if (status === 'SUBMITTED') return { _id: { $in: submitted, $nin: gold } };
  const started = await find({ ...own, submittedAt: null, spanCount: { $gt: 0 } });
  if (status === 'STARTED') return { _id: { $in: started, $nin: gold } };
  return { _id: { $nin: [...gold, ...submitted, ...started] } };
}
