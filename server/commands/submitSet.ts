/** Hands an annotation set in. */
import { type RoomAddress, ownerOfSet, roomName } from '../../schema/rooms.ts';
import { AppError } from '../errors.ts';
import type { AnnotationSetRow } from '../store/annotationSet.ts';
import type { CommandContext } from './context.ts';
import { enterDocument } from './enterDocument.ts';
import { ensureRow, publishSet, requireSet } from './setRow.ts';

/**
 * Hands a set in: the viewer's own, or the shared one. What was acknowledged before is in it. An own set is read-only
 * from then on; its sockets are closed and judged anew.
 * @throws AppError FORBIDDEN for somebody else's set, CONFLICT when it was handed in already.
 */
export async function submitSet(
  context: CommandContext,
  input: { documentId: string; set: string },
): Promise<AnnotationSetRow> {
  const { document, project, viewer } = await enterDocument(context, input.documentId, 'set.submit');
  const set = requireSet(input.set);
  const isMine = project.mode === 'INDEPENDENT' && ownerOfSet(set) === viewer.user._id;
  if (!isMine && !(project.mode === 'SHARED' && set === 'shared')) {
    throw new AppError('FORBIDDEN', 'You can hand in your own set, or the shared one in a shared project.', {
      field: 'set',
    });
  }
  const room: RoomAddress = { documentId: document._id, set };
  await context.projectRoom(room);
  await ensureRow(context, room, project._id);
  const row = await context.store.annotationSets
    .findOneAndUpdate(
      { _id: roomName(room), submittedAt: null },
      { $set: { submittedAt: context.now(), submittedBy: viewer.user._id } },
      { returnDocument: 'after' },
    )
    .lean();
  if (row === null) throw new AppError('CONFLICT', 'This set was handed in already.', { field: 'set' });
  publishSet(context, row);
  // An edit acknowledged while the row was written is in the log: bring the projection up to it.
  await context.projectRoom(room);
  return (await context.store.annotationSets.findById(row._id).lean()) ?? row;
}
