/**
 * The store's side of running a job. A runner holds a job by `{runner, attempts}` and a lease; every write of it is
 * guarded by that pair, so one who lost the lease writes nothing more (SPEC J1), and by the states that may come before,
 * so a final state never changes (SPEC J2).
 */
import { statesBefore } from '../../schema/jobState.ts';
import type { Store } from '../store/connect.ts';
import type { JobErrorRow, JobKind, JobProgressRow, JobRow, TrainingPointRow } from '../store/job.ts';

/** Who holds which job, for which attempt. */
export interface Lease {
  readonly jobId: string;
  readonly runner: string;
  readonly attempt: number;
}

/** After so many attempts that ended with a lapsed lease, the job is taken to be what kills its runner. */
export const MAX_ATTEMPTS = 3;

/** How a job ended. */
export type Ending =
  | { readonly state: 'SUCCEEDED'; readonly result: unknown }
  | { readonly state: 'CANCELLED'; readonly result: unknown }
  | { readonly state: 'FAILED'; readonly error: JobErrorRow };

/** Who asks for which kinds, and how long the lease is to last. */
export interface ClaimRequest {
  readonly kinds: readonly JobKind[];
  readonly runner: string;
  readonly now: Date;
  readonly leaseUntil: Date;
}

/** Takes the oldest waiting job of these kinds, by one atomic write; null when none waits. */
export async function claimJob(store: Store, request: ClaimRequest): Promise<JobRow | null> {
  const { kinds, runner, now, leaseUntil } = request;
  return store.jobs
    .findOneAndUpdate(
      { state: { $in: statesBefore('RUNNING') }, kind: { $in: [...kinds] } },
      {
        $set: { state: 'RUNNING', runner, leaseUntil, startedAt: now, curve: [], result: null, error: null },
        $inc: { attempts: 1 },
      },
      { sort: { createdAt: 1, _id: 1 }, returnDocument: 'after' },
    )
    .lean();
}

/** The lease that a claimed row stands for. */
export function leaseOf(job: JobRow): Lease {
  return { jobId: job._id, runner: job.runner ?? '', attempt: job.attempts };
}

/** Renews a lease. Gives the job's state, in which a request to cancel is seen; undefined when the lease is lost. */
export async function renewLease(
  store: Store,
  lease: Lease,
  leaseUntil: Date,
): Promise<'RUNNING' | 'CANCELLING' | undefined> {
  const row = await store.jobs
    .findOneAndUpdate(held(lease), { $set: { leaseUntil } }, { returnDocument: 'after' })
    .lean();
  return row?.state === 'RUNNING' || row?.state === 'CANCELLING' ? row.state : undefined;
}

/** Writes progress and appends points to the curve. The fraction never goes back (SPEC J3). False: the lease is lost. */
export async function writeProgress(
  store: Store,
  lease: Lease,
  progress: JobProgressRow,
  points: readonly TrainingPointRow[],
): Promise<boolean> {
  const { fraction, ...rest } = progress;
  const set = Object.fromEntries(Object.entries(rest).map(([key, value]) => [`progress.${key}`, value]));
  const written = await store.jobs.updateOne(held(lease), {
    $set: set,
    $max: { 'progress.fraction': fraction },
    ...(points.length > 0 ? { $push: { curve: { $each: [...points] } } } : {}),
  });
  return written.matchedCount === 1;
}

/** Stores a result before the end, for those who watch. False: the lease is lost. */
export async function writeResult(store: Store, lease: Lease, result: unknown): Promise<boolean> {
  const written = await store.jobs.updateOne(held(lease), { $set: { result } });
  return written.matchedCount === 1;
}

/** Writes how a job ended. False: it was not ours any more, or could not end so. */
export async function endJob(store: Store, lease: Lease, ending: Ending, now: Date): Promise<boolean> {
  const written = await store.jobs.updateOne(
    { ...held(lease), state: { $in: statesBefore(ending.state).filter(isRun) } },
    { $set: { ...fieldsOf(ending), ...released(now) } },
  );
  return written.matchedCount === 1;
}

/** Gives a running job back to the queue, as if this attempt had not been. False: it is not running under this lease. */
export async function putBack(store: Store, lease: Lease): Promise<boolean> {
  const written = await store.jobs.updateOne(
    { ...held(lease), state: 'RUNNING' },
    { $set: { state: 'QUEUED', runner: null, leaseUntil: null, startedAt: null }, $inc: { attempts: -1 } },
  );
  return written.matchedCount === 1;
}

/**
 * Deals with jobs whose runner died: CANCELLING ones are CANCELLED; RUNNING ones of a repeatable kind wait again, unless
 * they were tried too often; the others fail with the code `interrupted`. Jobs in `alive` are passed over: this very
 * process runs them and is only late with its heartbeat. Gives the rows it changed, as they are now.
 */
export async function settleLapsed(
  store: Store,
  now: Date,
  repeatable: ReadonlySet<JobKind>,
  alive: ReadonlySet<string>,
): Promise<JobRow[]> {
  const lapsed = await store.jobs
    .find({ state: { $in: ['RUNNING', 'CANCELLING'] }, leaseUntil: { $lt: now } }, { curve: 0 })
    .lean();
  const changed: JobRow[] = [];
  for (const job of lapsed) {
    if (alive.has(job._id)) continue;
    const guard = { _id: job._id, state: job.state, attempts: job.attempts, leaseUntil: { $lt: now } };
    const row = await store.jobs
      .findOneAndUpdate(guard, { $set: afterLapse(job, now, repeatable) }, { returnDocument: 'after' })
      .lean();
    if (row !== null) changed.push(row);
  }
  return changed;
}

function afterLapse(
  job: Pick<JobRow, 'state' | 'kind' | 'attempts'>,
  now: Date,
  repeatable: ReadonlySet<JobKind>,
): Partial<JobRow> {
  if (job.state === 'CANCELLING') return { state: 'CANCELLED', ...released(now) };
  if (repeatable.has(job.kind) && job.attempts < MAX_ATTEMPTS) {
    return { state: 'QUEUED', runner: null, leaseUntil: null, startedAt: null };
  }
  return { state: 'FAILED', error: interrupted(job.attempts), ...released(now) };
}

/** The error of a job whose server stopped while it ran. */
export function interrupted(attempts: number): JobErrorRow {
  const times = attempts > 1 ? `, ${attempts} times` : '';
  return {
    code: 'interrupted',
    message: `The server stopped while this job ran${times}. Start it again.`,
    field: null,
  };
}

function held(lease: Lease) {
  return {
    _id: lease.jobId,
    runner: lease.runner,
    attempts: lease.attempt,
    state: { $in: ['RUNNING' as const, 'CANCELLING' as const] },
  };
}

function isRun(state: JobRow['state']): boolean {
  return state === 'RUNNING' || state === 'CANCELLING';
}

function released(now: Date) {
  return { finishedAt: now, runner: null, leaseUntil: null };
}

function fieldsOf(ending: Ending): Record<string, unknown> {
  if (ending.state === 'FAILED') return { state: ending.state, error: ending.error };
  // What was told before the end stays, where there is nothing newer.
  if (ending.state === 'CANCELLED') {
    return ending.result === null ? { state: ending.state } : { state: ending.state, result: ending.result };
  }
  return {
    state: ending.state,
    result: ending.result,
    'progress.stage': 'done',
    'progress.fraction': 1,
    'progress.etaMs': null,
  };
}
