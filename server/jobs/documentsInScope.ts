/** Which documents a model shall read: all, or those that are still to be annotated. */
import { roomName } from '../../schema/rooms.ts';
import type { Store } from '../store/connect.ts';
import type { ProjectRow } from '../store/project.ts';

export type PreannotationScope = 'OPEN' | 'ALL';

/**
 * Ids of the documents that are done with and not read: none for ALL. For OPEN those with gold, and those handed in: the
 * shared set; in an independent project the own set of every member whose role is annotator.
 */
export async function documentsDone(
  store: Store,
  project: ProjectRow,
  scope: PreannotationScope,
): Promise<ReadonlySet<string>> {
  if (scope === 'ALL') return new Set();
  const projectId = project._id;
  const gold = await store.annotationSets
    .find(
      { projectId, kind: 'gold', $or: [{ spanCount: { $gt: 0 } }, { submittedAt: { $ne: null } }] },
      { documentId: 1 },
    )
    .lean();
  const handedIn =
    project.mode === 'SHARED'
      ? await sharedDone(store, projectId)
      : await allAnnotatorsDone(store, projectId);
  return new Set([...gold.map(({ documentId }) => documentId), ...handedIn]);
}

async function sharedDone(store: Store, projectId: string): Promise<string[]> {
  const where = { projectId, kind: 'shared' as const, submittedAt: { $ne: null } };
  return (await store.annotationSets.find(where, { documentId: 1 }).lean()).map((row) => row.documentId);
}

async function allAnnotatorsDone(store: Store, projectId: string): Promise<string[]> {
  const annotators = await store.members.find({ projectId, role: 'ANNOTATOR' }, { userId: 1 }).lean();
  if (annotators.length === 0) return [];
  const rows = await store.annotationSets
    .find({ projectId, kind: 'user', submittedAt: { $ne: null } }, { documentId: 1 })
    .lean();
  const names = new Set(rows.map(({ _id }) => _id));
  const documents = new Set(rows.map(({ documentId }) => documentId));
  return [...documents].filter((documentId) =>
    annotators.every(({ userId }) => names.has(roomName({ documentId, set: `user:${userId}` }))),
  );
}
