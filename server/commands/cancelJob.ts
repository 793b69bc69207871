/** Asks a job to stop. */
import { mayCancelJob, mayReadJob } from '../../schema/jobAccess.ts';
import { notFound, requireAction, requireViewer, roleIn } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import { requestCancel } from '../jobs/queue.ts';
import type { JobRow } from '../store/job.ts';
import type { CommandContext } from './context.ts';

/** Asks a job to stop. @throws AppError CONFLICT when it is final already. */
export async function cancelJob(context: CommandContext, id: string): Promise<JobRow> {
  const viewer = requireViewer(context.viewer);
  const job = await context.store.jobs.findById(id).lean();
  const role = job === null ? undefined : await roleIn(context.store, viewer, job.projectId);
  if (job === null || role === undefined) throw notFound('job');
  if (!mayReadJob(job, viewer.user._id, role)) throw notFound('job');
  if (!mayCancelJob(job, viewer.user._id, role)) requireAction(role, 'job.cancel');
  const cancelled = await requestCancel(context, id);
  if (cancelled === undefined) throw new AppError('CONFLICT', 'This job has ended already.', { field: 'id' });
  return cancelled;
}
