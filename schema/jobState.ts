/**
 * The life of a job. `QUEUED` waits for a runner; `RUNNING` is held by exactly one runner through a lease;
 * `CANCELLING` was asked to stop and has not yet; the other three are final and never change again (SPEC J2).
 */
export const JOB_STATES = ['QUEUED', 'RUNNING', 'CANCELLING', 'SUCCEEDED', 'FAILED', 'CANCELLED'] as const;
export type JobState = (typeof JOB_STATES)[number];

const TRANSITIONS: Readonly<Record<JobState, readonly JobState[]>> = {
  QUEUED: ['RUNNING', 'CANCELLED'],
  // Back to QUEUED only when the lease ran out and the kind of job can be repeated.
  RUNNING: ['QUEUED', 'CANCELLING', 'SUCCEEDED', 'FAILED'],
  CANCELLING: ['CANCELLED', 'SUCCEEDED', 'FAILED'],
  SUCCEEDED: [],
  FAILED: [],
  CANCELLED: [],
};

/** Whether a job may go from one state to another. */
export function canBecome(from: JobState, to: JobState): boolean {
  return TRANSITIONS[from].includes(to);
}

/** The states from which a job may come into `to`; used as the guard of the atomic write. */
export function statesBefore(to: JobState): JobState[] {
  return JOB_STATES.filter((from) => canBecome(from, to));
}

/** Whether nothing more will happen to a job in this state. */
export function isFinal(state: JobState): boolean {
  return TRANSITIONS[state].length === 0;
}
