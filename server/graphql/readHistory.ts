/** A set's history in the API's shape, and who may read it: leads that of every set, others that of their own. */
import { can } from '../../schema/roles.ts';
import { ownerOfSet } from '../../schema/rooms.ts';
import { compareSpans, mentionOf, type Span } from '../../schema/span.ts';
import { AppError } from '../errors.ts';
import { readHistoryRows, readSpansAt } from '../store/setHistory.ts';
import { fromCursor, pageSize, toConnection, type Connection } from './connection.ts';
import type { GraphQLContext } from './context.ts';
import type {
  AnnotationSetParent,
  HistoryChangeParent,
  HistoryEntryParent,
  SpanParent,
  UserParent,
} from './parents.ts';
import { requireUser } from './requireUser.ts';

interface Page {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** One page of changes, newest first. @throws AppError FORBIDDEN. */
export async function readHistory(
  context: GraphQLContext,
  set: AnnotationSetParent,
  page: Page,
): Promise<Connection<HistoryEntryParent>> {
  requireHistory(set);
  const { documentId } = set.row;
  const size = pageSize(page.first, 30);
  const [seq] = fromCursor(page.after, 1) ?? [];
  const before = typeof seq === 'number' ? seq : undefined;
  const rows = await readHistoryRows(context.store, set.row, { before, limit: size + 1 });
  return toConnection(
    rows,
    size,
    (row) => [row.seq],
    (row) => ({ row, documentId }),
  );
}

/** The spans after a change. @throws AppError FORBIDDEN, or as `readSpansAt`. */
export async function readEarlierSpans(
  context: GraphQLContext,
  set: AnnotationSetParent,
  seq: number,
): Promise<SpanParent[]> {
  requireHistory(set);
  const spans = await readSpansAt(context.store, set.row, seq);
  const text = set.document.text ?? (await context.loaders.text.load(set.row.documentId));
  return spans.map((span) => ({ span, text: mentionOf(text, span) }));
}

/** The first changes of an entry, in reading order. */
export async function readChanges(
  context: GraphQLContext,
  { row, documentId }: HistoryEntryParent,
  first: number | null | undefined,
): Promise<HistoryChangeParent[]> {
  const size = pageSize(first, 20);
  const text = await context.loaders.text.load(documentId);
  const placed = row.changes.flatMap((change) => {
    const place = change.after ?? change.before;
    return place === null ? [] : [{ change, place }];
  });
  placed.sort((a, b) => compareSpans(a.place, b.place));
  return placed.slice(0, size).map(({ change }) => ({ change, text }));
}

/** A person of the history; e-mail addresses are not told here. */
export async function readPerson(context: GraphQLContext, userId: string): Promise<UserParent> {
  return { row: await requireUser(context, userId), showsEmail: false };
}

/** A span of a change with its mention. */
export function toSpanParent(span: Span | null, text: string): SpanParent | null {
  return span === null ? null : { span, text: mentionOf(text, span) };
}

/** That the set may be seen was judged before; its history tells more. */
function requireHistory({ row, entry }: AnnotationSetParent): void {
  if (can(entry.role, 'set.readAll') || ownerOfSet(row.set) === entry.viewer.user._id) return;
  throw new AppError('FORBIDDEN', 'Only leads read the history of a set that is not your own.');
}
