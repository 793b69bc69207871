/** Gives a handed-in set back to its annotator. */
import { type RoomAddress, roomName } from '../../schema/rooms.ts';
import { requireAction } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import type { AnnotationSetRow } from '../store/annotationSet.ts';
import { requireText } from './checks.ts';
import type { CommandContext } from './context.ts';
import { enterDocument } from './enterDocument.ts';
import { publishSet, requireSet } from './setRow.ts';

/** Gives a handed-in set back to its annotator. @throws AppError CONFLICT when it is not handed in. */
export async function reopenSet(
  context: CommandContext,
  input: { documentId: string; set: string; reason: string },
): Promise<AnnotationSetRow> {
  const { document, role } = await enterDocument(context, input.documentId, 'project.read');
  requireAction(role, 'set.reopen');
  const reason = requireText(input.reason, 'reason', 1, 500);
  const room: RoomAddress = { documentId: document._id, set: requireSet(input.set) };
  const row = await context.store.annotationSets
    .findOneAndUpdate(
      { _id: roomName(room), submittedAt: { $ne: null } },
      { $set: { submittedAt: null, submittedBy: null, reopenReason: reason } },
      { returnDocument: 'after' },
    )
    .lean();
  if (row === null) throw new AppError('CONFLICT', 'This set is not handed in.', { field: 'set' });
  publishSet(context, row);
  return row;
}
