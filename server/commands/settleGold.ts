/** Marks a document's gold set as settled: also one without a span is an answer then. */
import { roomName } from '../../schema/rooms.ts';
import { ensureRow, publishSet } from './setRow.ts';
import type { CommandContext } from './context.ts';

/** Writes the projection of the gold room and settles its row. Settling again changes nothing but the time. */
export async function settleGold(
  context: Pick<CommandContext, 'store' | 'bus' | 'projectRoom' | 'now'>,
  document: { readonly _id: string; readonly projectId: string },
  by: string,
): Promise<void> {
  const room = { documentId: document._id, set: 'gold' } as const;
  await context.projectRoom(room);
  await ensureRow(context, room, document.projectId);
  const row = await context.store.annotationSets
    .findOneAndUpdate(
      { _id: roomName(room) },
      { $set: { submittedAt: context.now(), submittedBy: by } },
      { returnDocument: 'after', projection: { spans: 0 } },
    )
    .lean();
  if (row !== null) publishSet(context, row);
}
