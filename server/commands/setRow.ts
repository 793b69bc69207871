/** What the verbs on annotation sets share. */
import { type RoomAddress, type SetName, isSetName, kindOfSet, roomName } from '../../schema/rooms.ts';
import { notFound } from '../auth/authorize.ts';
import type { AnnotationSetHead } from '../store/annotationSet.ts';
import type { CommandContext } from './context.ts';

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

/** A legal set name. @throws AppError NOT_FOUND. */
export function requireSet(text: string): SetName {
  if (!isSetName(text)) throw notFound('annotation set');
  return text;
}

/** Tells rooms and pages that a set was handed in or given back. */
export function publishSet(context: Pick<CommandContext, 'bus'>, row: AnnotationSetHead): void {
  const { projectId, documentId, set, version } = row;
  context.bus.publish('accessChanged', { projectId, documentId });
  context.bus.publish('annotationSetChanged', { projectId, documentId, set, version });
}
