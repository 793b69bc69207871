/** Starts to take back what a labelling job of the viewer's own made. */
import { isFinal } from '../../schema/jobState.ts';
import { enterProject, notFound, requireViewer } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import { labelInput, type UndoInput } from '../jobs/mentionInput.ts';
import { enqueueJob } from '../jobs/queue.ts';
import type { JobRow } from '../store/job.ts';
import type { CommandContext } from './context.ts';
import { requireNoOther } from './labelMentions.ts';

/** @throws AppError NOT_FOUND for a job that is not the viewer's own labelling; CONFLICT while it runs. */
export async function undoLabelMentions(context: CommandContext, jobId: string): Promise<JobRow> {
  const viewer = requireViewer(context.viewer);
  const job = await context.store.jobs.findById(jobId).lean();
  const label = labelInput.safeParse(job?.input).data;
  if (job?.kind !== 'LABEL_MENTIONS' || job.createdBy !== viewer.user._id || label === undefined) {
    throw notFound('job');
  }
  await enterProject(context.store, viewer, job.projectId, 'annotate');
  if (!isFinal(job.state)) {
    throw new AppError('CONFLICT', 'This job is still running. Stop it first.', { field: 'jobId' });
  }
  await requireNoOther(context, job.projectId, job.createdBy);
  await context.flushProjections();
  const input: UndoInput = { deed: 'undo', jobId, label };
  const undo = await enqueueJob(context, {
    projectId: job.projectId,
    kind: 'LABEL_MENTIONS',
    name: `Undo ${job.name}`,
    input,
    createdBy: job.createdBy,
  });
  context.wakeRunner();
  return undo;
}
