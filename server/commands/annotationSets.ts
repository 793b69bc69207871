/** Hands annotation sets in and gives them back. */
import {
  isSetName,
  kindOfSet,
  ownerOfSet,
  roomName,
  type RoomAddress,
  type SetName,
} from '../../schema/rooms.ts';
import { notFound, requireAction } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import type { AnnotationSetRow } from '../store/annotationSet.ts';
import { requireText } from './checks.ts';
import type { CommandContext } from './context.ts';
import { enterDocument } from './documents.ts';

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
  publishChange(context, row);
  // An edit acknowledged while the row was written is in the log: bring the projection up to it.
  await context.projectRoom(room);
  return (await context.store.annotationSets.findById(row._id).lean()) ?? row;
}

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
  publishChange(context, row);
  return row;
}

/** Makes the row of a set that has none yet, such as one handed in without a span. */
export async function ensureRow(
  context: Pick<CommandContext, 'store'>,
  room: RoomAddress,
  projectId: string,
): Promise<void> {
  const { documentId, set } = room;
  await context.store.annotationSets.updateOne(
    { _id: roomName(room) },
    {
      $setOnInsert: {
        projectId,
        documentId,
        set,
        kind: kindOfSet(set),
        spans: [],
        spanCount: 0,
        seq: 0,
        version: 0,
        updatedAt: null,
      },
    },
    { upsert: true },
  );
}

function requireSet(text: string): SetName {
  if (!isSetName(text)) throw notFound('annotation set');
  return text;
}

function publishChange(context: CommandContext, row: AnnotationSetRow): void {
  const { projectId, documentId, set, version } = row;
  context.bus.publish('accessChanged', { projectId, documentId });
  context.bus.publish('annotationSetChanged', { projectId, documentId, set, version });
}
