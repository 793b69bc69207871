/** How many comments and flags of a document are open, in the sets that the viewer may open: blind like the sets. */
import DataLoader from 'dataloader';
import type { SetName } from '../../schema/rooms.ts';
import type { CommentKind } from '../store/comment.ts';
import type { Store } from '../store/connect.ts';
import type { GraphQLContext } from './context.ts';
import type { DocumentParent } from './parents.ts';
import { accessToSet } from './setAccess.ts';

/** Open comments of one kind in one set. */
export interface OpenComments {
  readonly set: SetName;
  readonly kind: CommentKind;
  readonly count: number;
}

/** Document id → its open comments by set and kind, of all sets. */
export type OpenCommentsLoader = DataLoader<string, readonly OpenComments[]>;

/** Asks the store once for all documents of one turn. */
export function createOpenCommentsLoader(store: Store, options: { cache: boolean }): OpenCommentsLoader {
  return new DataLoader(async (ids) => {
    const rows = await store.comments
      .find({ documentId: { $in: [...ids] }, resolvedAt: null }, { documentId: 1, set: 1, kind: 1 })
      .lean();
    const groups = new Map(
      ids.map((id) => [id, new Map<string, { -readonly [Key in keyof OpenComments]: OpenComments[Key] }>()]),
    );
    for (const { documentId, set, kind } of rows) {
      const group = groups.get(documentId);
      const key = `${kind} ${set}`;
      const entry = group?.get(key) ?? { set, kind, count: 0 };
      entry.count += 1;
      group?.set(key, entry);
    }
    return ids.map((id) => [...(groups.get(id)?.values() ?? [])]);
  }, options);
}

/** Open comments of one kind that the viewer may see. */
export async function countOpenComments(
  { row, entry }: DocumentParent,
  kind: CommentKind,
  { loaders }: Pick<GraphQLContext, 'loaders'>,
): Promise<number> {
  const open = (await loaders.openComments.load(row._id)).filter((each) => each.kind === kind);
  if (open.length === 0) return 0;
  const rows = await loaders.setsOfDocument.load(row._id);
  const seen = open.filter(({ set }) => accessToSet(set, rows, entry) !== 'none');
  return seen.reduce((sum, { count }) => sum + count, 0);
}
