/** Takes back what a labelling job made, but for what somebody changed since or what was submitted with its set. */
import { readSpans, removeSpans } from '../../schema/annotationSet.ts';
import type { RoomAddress } from '../../schema/rooms.ts';
import { isOfJob, isUntouched } from './bulkSpans.ts';
import type { JobContext } from './handler.ts';
import type { MentionDependencies } from './labelMentions.ts';
import { mayWriteSet } from './mayWriteSet.ts';
import type { MentionResult, UndoInput } from './mentionInput.ts';

/** Counts into `result`: documents and spans that were changed, and spans that were kept. */
export async function takeBackMentions(
  { store, editRoom, projectRoom }: MentionDependencies,
  { job, signal, report }: JobContext,
  input: UndoInput,
  result: MentionResult,
): Promise<void> {
  const { projectId, createdBy } = job;
  const { set, entityTypeId } = input.label;
  const rows = await store.annotationSets
    .find({ projectId, set, 'spans.id': { $regex: `^${input.jobId}-` } }, { documentId: 1 })
    .sort({ _id: 1 })
    .lean();
  // Run again after it was cut off, it finds only what is left.
  result.kept = 0;
  for (const [done, { documentId }] of rows.entries()) {
    signal.throwIfAborted();
    report({ stage: 'taking back', fraction: done / rows.length, done, total: rows.length });
    const room: RoomAddress = { documentId, set };
    const mayWrite = await mayWriteSet(store, createdBy, projectId, room);
    let [removed, kept] = [0, 0];
    await editRoom(room, createdBy, (doc) => {
      const made = readSpans(doc).filter((span) => isOfJob(span, input.jobId));
      const going = mayWrite ? made.filter((span) => isUntouched(span, input.jobId, entityTypeId)) : [];
      [removed, kept] = [going.length, made.length - going.length];
      removeSpans(
        doc,
        going.map(({ id }) => id),
        null,
      );
    });
    if (removed > 0) await projectRoom(room);
    result.documents += removed > 0 ? 1 : 0;
    result.mentions += removed;
    result.kept += kept;
  }
}
