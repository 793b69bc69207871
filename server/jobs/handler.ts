/** What a kind of job must bring, and what it is given. */
import type { Logger } from '../log.ts';
import type { JobKind, JobRow, TrainingPointRow } from '../store/job.ts';
import type { ProgressReport } from './progressWriter.ts';

/** What a handler is given for one run. */
export interface JobContext {
  /** The row as it was claimed; `input` is still to be checked. */
  readonly job: JobRow;
  /** Aborted when the job is cancelled, its lease is lost, or the server closes. */
  readonly signal: AbortSignal;
  /** Tells progress; may be called as often as one likes. */
  readonly report: (progress: ProgressReport, point?: TrainingPointRow) => void;
  /** Stores a result before the end, for those who watch; what `run` gives replaces it. */
  readonly publishResult: (result: unknown) => Promise<void>;
  readonly logger: Logger;
}

/** One kind of job. */
export interface JobHandler {
  /** Whether it may be run again from the start after its runner died in the middle. */
  readonly repeatable: boolean;
  /** How many of its kind one process runs at once. */
  readonly atOnce: number;
  /**
   * Does the work and gives what is stored as the job's result. After the signal it must throw soon: a `JobStopped` with
   * what is whole, or anything. Resolving means that all is done, whatever the signal says.
   */
  run(context: JobContext): Promise<unknown>;
  /** Called after the job reached a final state, however that came about, perhaps twice. */
  release?(job: JobRow): Promise<void>;
  /** Called when a runner starts: removes what jobs of this kind left behind. */
  sweep?(): Promise<void>;
}

/** A handler for each kind. */
export type JobHandlers = Readonly<Record<JobKind, JobHandler>>;
