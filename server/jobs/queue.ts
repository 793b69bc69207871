/**
 * The queue's two outer verbs: ask for a job, and ask one to stop. A job is a row; a runner somewhere claims it (see
 * `lease.ts`). Both are safe to call from any process on the store.
 */
import type { EventBus } from '../events.ts';
import type { Store } from '../store/connect.ts';
import { newId } from '../store/ids.ts';
import type { JobKind, JobProgressRow, JobRow } from '../store/job.ts';

/** What both verbs need; a command’s context has it all. */
export interface QueueContext {
  readonly store: Store;
  readonly bus: EventBus;
  readonly now: () => Date;
}

/** What is asked for. `input` must pass the check of the kind's handler, or the job fails with what is wrong. */
export type NewJob = Pick<JobRow, 'projectId' | 'kind' | 'name' | 'input' | 'createdBy'> & {
  readonly kind: JobKind;
};

const NOT_BEGUN: JobProgressRow = {
  stage: 'waiting',
  fraction: 0,
  done: 0,
  total: 0,
  loss: null,
  heldOutF1: null,
  etaMs: null,
};

/** Stores a job as QUEUED and tells so on the bus. Runners of this process are woken by their owner. */
export async function enqueueJob(context: QueueContext, job: NewJob): Promise<JobRow> {
  const row: JobRow = {
    _id: newId(),
    projectId: job.projectId,
    kind: job.kind,
    name: job.name,
    state: 'QUEUED',
    input: job.input,
    progress: { ...NOT_BEGUN },
    curve: [],
    result: null,
    error: null,
    createdBy: job.createdBy,
    createdAt: context.now(),
    startedAt: null,
    finishedAt: null,
    runner: null,
    leaseUntil: null,
    attempts: 0,
  };
  await context.store.jobs.create(row);
  context.bus.publish('jobChanged', { jobId: row._id, projectId: row.projectId });
  return row;
}

/**
 * Asks a job to stop: one that waits is CANCELLED at once, one that runs becomes CANCELLING and its runner stops it.
 * Gives the row as it is then, or undefined when there is no such job or it has ended already (SPEC J2).
 */
export async function requestCancel(context: QueueContext, jobId: string): Promise<JobRow | undefined> {
  const { jobs } = context.store;
  for (;;) {
    const finishedAt = context.now();
    const cancelled = await jobs
      .findOneAndUpdate(
        { _id: jobId, state: 'QUEUED' },
        { $set: { state: 'CANCELLED', finishedAt, runner: null, leaseUntil: null } },
        { returnDocument: 'after' },
      )
      .lean();
    const asked =
      cancelled ??
      (await jobs
        .findOneAndUpdate(
          { _id: jobId, state: { $in: ['RUNNING', 'CANCELLING'] } },
          { $set: { state: 'CANCELLING' } },
          { returnDocument: 'after' },
        )
        .lean());
    if (asked !== null) {
      context.bus.publish('jobChanged', { jobId, projectId: asked.projectId });
      return asked;
    }
    // Between the two writes it may have gone back to the queue; then the first is tried again.
    if ((await jobs.exists({ _id: jobId, state: 'QUEUED' })) === null) return undefined;
  }
}
