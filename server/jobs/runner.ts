/**
 * Runs jobs: one runner a process. It looks at the queue when woken, when a job ends and every two seconds, claims as many
 * of each kind as may run at once, and settles jobs whose runner died. A job is run by one runner (SPEC J1).
 */
import { isFinal } from '../../schema/jobState.ts';
import type { EventBus } from '../events.ts';
import type { Logger } from '../log.ts';
import type { Store } from '../store/connect.ts';
import { newId } from '../store/ids.ts';
import type { JobKind, JobRow } from '../store/job.ts';
import type { JobHandlers } from './handler.ts';
import { checkHandlers } from './handlers.ts';
import { claimJob, settleLapsed } from './lease.ts';
import { RunningJob, type RunnerTimings } from './runningJob.ts';

/** What a runner needs; `timings` replaces single times, for tests. */
export interface RunnerOptions {
  readonly store: Store;
  readonly bus: EventBus;
  readonly logger: Logger;
  readonly handlers: JobHandlers;
  readonly now: () => Date;
  readonly timings?: Partial<RunnerTimings>;
}

/** Runs the jobs of this process. */
export interface Runner {
  /** Begins to look for jobs. @throws Error when a kind of job has no handler. */
  start(): void;
  /** There may be work: look now. */
  wake(): void;
  /** Resolves when nothing runs and nothing that could run waits. For tests. */
  idle(): Promise<void>;
  /** Stops what runs and resolves when it is settled: repeatable jobs wait again, the others fail as interrupted. */
  close(): Promise<void>;
}

const TIMINGS: RunnerTimings = {
  pollMs: 2_000,
  heartbeatMs: 2_000,
  leaseMs: 15_000,
  progressMs: 500,
  stopMs: 6_000,
};

/** A runner that has not begun. */
export function createRunner(options: RunnerOptions): Runner {
  return new QueueRunner(options);
}

class QueueRunner implements Runner {
  readonly #options: RunnerOptions;
  readonly #timings: RunnerTimings;
  readonly #id = newId();
  readonly #running = new Set<RunningJob>();
  /** Small work on the side, such as cleaning up after a job that never ran. */
  readonly #errands = new Set<Promise<void>>();
  readonly #repeatable: ReadonlySet<JobKind>;
  #stopListening: () => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #isOpen = false;
  #isOwnNews = false;

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.#timings = { ...TIMINGS, ...options.timings };
    const kinds = Object.keys(options.handlers) as JobKind[];
    this.#repeatable = new Set(kinds.filter((kind) => options.handlers[kind].repeatable));
  }

  start(): void {
    checkHandlers(this.#options.handlers);
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#stopListening = this.#options.bus.on('jobChanged', ({ jobId }) => this.#hear(jobId));
    for (const handler of Object.values(this.#options.handlers)) this.#do(() => handler.sweep?.());
    this.wake();
  }

  wake(): void {
    void this.#look();
  }

  async idle(): Promise<void> {
    for (;;) {
      await this.#look();
      await Promise.all(this.#errands);
      if (this.#running.size === 0) return;
      await Promise.all([...this.#running].map((run) => run.done));
    }
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    this.#stopListening();
    clearTimeout(this.#timer);
    await this.#looking;
    for (const run of this.#running) run.stop('closing');
    await Promise.all([...this.#running].map((run) => run.done));
    await Promise.all(this.#errands);
    clearTimeout(this.#timer);
  }

  /** One look at a time; asked for during one, another follows. Never rejects. */
  #look(): Promise<void> {
    this.#lookAgain = true;
    this.#looking ??= this.#lookUntilQuiet().finally(() => {
      this.#looking = undefined;
      clearTimeout(this.#timer);
      if (this.#isOpen) this.#timer = setTimeout(() => this.wake(), this.#timings.pollMs);
    });
    return this.#looking;
  }

  async #lookUntilQuiet(): Promise<void> {
    try {
      while (this.#lookAgain && this.#isOpen) {
        this.#lookAgain = false;
        await this.#settleLapsed();
        await this.#fill();
      }
    } catch (thrown) {
      this.#options.logger.error({ err: thrown }, 'the job queue could not be read');
    }
  }

  async #settleLapsed(): Promise<void> {
    const { store, now } = this.#options;
    const alive = new Set([...this.#running].map((run) => run.job._id));
    for (const job of await settleLapsed(store, now(), this.#repeatable, alive)) {
      this.#publish(job);
      if (isFinal(job.state)) this.#do(() => this.#options.handlers[job.kind].release?.(job));
    }
  }

  async #fill(): Promise<void> {
    const { store, now } = this.#options;
    for (;;) {
      const kinds = this.#kindsWithRoom();
      if (kinds.length === 0 || !this.#isOpen) return;
      const at = now();
      const leaseUntil = new Date(at.getTime() + this.#timings.leaseMs);
      const job = await claimJob(store, { kinds, runner: this.#id, now: at, leaseUntil });
      if (job === null) return;
      this.#run(job);
    }
  }

  #kindsWithRoom(): JobKind[] {
    const running = [...this.#running];
    return (Object.keys(this.#options.handlers) as JobKind[]).filter((kind) => {
      return running.filter((run) => run.job.kind === kind).length < this.#options.handlers[kind].atOnce;
    });
  }

  #run(job: JobRow): void {
    const { store, logger, now, handlers } = this.#options;
    const publish = (row: JobRow): void => this.#publish(row);
    this.#publish(job);
    const run = new RunningJob(
      { store, logger, now, publish, timings: this.#timings },
      handlers[job.kind],
      job,
    );
    this.#running.add(run);
    void run.done.then(() => {
      this.#running.delete(run);
      if (this.#isOpen) this.wake();
    });
  }

  #publish(job: JobRow): void {
    this.#isOwnNews = true;
    this.#options.bus.publish('jobChanged', { jobId: job._id, projectId: job.projectId });
    this.#isOwnNews = false;
  }

  /** News that another wrote: a request to cancel what runs here, or the end of a job that never ran. */
  #hear(jobId: string): void {
    if (this.#isOwnNews) return;
    const running = [...this.#running].find((run) => run.job._id === jobId);
    this.#do(async () => {
      if (running !== undefined) return running.beat();
      const job = await this.#options.store.jobs.findById(jobId).lean();
      if (job !== null && isFinal(job.state)) await this.#options.handlers[job.kind].release?.(job);
    });
  }

  #do(errand: () => Promise<void> | undefined): void {
    const work = Promise.resolve()
      .then(errand)
      .catch((thrown: unknown) =>
        this.#options.logger.warn({ err: thrown }, 'cleaning up after a job failed'),
      )
      .finally(() => this.#errands.delete(work));
    this.#errands.add(work);
  }
}
