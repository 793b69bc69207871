/**
 * One job while this process runs it: keeps its lease, hands it the signal, writes its progress and its end. A request to
 * cancel is seen in the store at each heartbeat. A handler that does not stop in time is given up, so that the job reaches
 * a final state all the same (SPEC J4); what it does later is refused by the lease's guard.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../log.ts';
import type { Store } from '../store/connect.ts';
import type { JobRow } from '../store/job.ts';
import type { JobHandler } from './handler.ts';
import { JobStopped, toJobError } from './jobFailure.ts';
import {
  endJob,
  interrupted,
  leaseOf,
  putBack,
  renewLease,
  writeProgress,
  writeResult,
  type Ending,
  type Lease,
} from './lease.ts';
import { ProgressWriter } from './progressWriter.ts';

/** All in milliseconds. */
export interface RunnerTimings {
  /** Between looks at the queue, when nobody wakes the runner. */
  readonly pollMs: number;
  readonly heartbeatMs: number;
  /** How long a job is believed to run without a heartbeat. */
  readonly leaseMs: number;
  /** Least time between two progress writes of a job. */
  readonly progressMs: number;
  /** How long a handler may take to stop. */
  readonly stopMs: number;
}

/** What a running job needs from its runner. */
export interface RunningJobContext {
  readonly store: Store;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly timings: RunnerTimings;
  /** Tells the bus that the row changed. */
  readonly publish: (job: JobRow) => void;
}

type StopReason = 'cancelled' | 'closing' | 'lost';

/** A job from its claim to its end; begins to run when it is made. */
export class RunningJob {
  /** Resolves when the end is written; never rejects. */
  readonly done: Promise<void>;
  /** The row as it was claimed. */
  readonly job: JobRow;
  readonly #context: RunningJobContext;
  readonly #handler: JobHandler;
  readonly #lease: Lease;
  readonly #progress: ProgressWriter;
  readonly #abort = new AbortController();
  #stopReason: StopReason | undefined;
  #leaseUntil: number;

  constructor(context: RunningJobContext, handler: JobHandler, job: JobRow) {
    this.#context = context;
    this.#handler = handler;
    this.job = job;
    this.#lease = leaseOf(job);
    this.#leaseUntil = job.leaseUntil?.getTime() ?? 0;
    this.#progress = new ProgressWriter(
      (progress, points) => this.#writeProgress(progress, points),
      context.timings.progressMs,
      job.progress.fraction,
    );
    this.done = this.#run().catch((thrown: unknown) => {
      context.logger.error({ err: thrown, jobId: job._id }, 'the end of a job could not be written');
    });
  }

  /** Asks the handler to stop. The first reason counts. */
  stop(reason: StopReason): void {
    if (this.#stopReason !== undefined) return;
    this.#stopReason = reason;
    this.#abort.abort(new JobStopped(null));
  }

  /** Renews the lease and looks whether the job was cancelled. Never rejects. */
  async beat(): Promise<void> {
    const leaseUntil = new Date(this.#context.now().getTime() + this.#context.timings.leaseMs);
    try {
      const state = await renewLease(this.#context.store, this.#lease, leaseUntil);
      if (state === undefined) this.stop('lost');
      else this.#leaseUntil = leaseUntil.getTime();
      if (state === 'CANCELLING') this.stop('cancelled');
    } catch (thrown) {
      this.#context.logger.warn({ err: thrown, jobId: this.job._id }, 'a lease could not be renewed');
      if (this.#context.now().getTime() > this.#leaseUntil) this.stop('lost');
    }
  }

  async #run(): Promise<void> {
    const heart = setInterval(() => void this.beat(), this.#context.timings.heartbeatMs);
    try {
      const ending = await this.#work();
      await this.#progress.flush();
      if (ending !== undefined) await this.#settle(ending);
    } finally {
      clearInterval(heart);
    }
  }

  /** How it ended; undefined when it stopped because the server closes or the lease is lost. */
  async #work(): Promise<Ending | undefined> {
    try {
      return { state: 'SUCCEEDED', result: await this.#runOrGiveUp() };
    } catch (thrown) {
      if (this.#stopReason === undefined) {
        return { state: 'FAILED', error: toJobError(thrown, this.#logger()) };
      }
      if (this.#stopReason === 'closing') return this.#standAside();
      if (this.#stopReason === 'lost') return undefined;
      return { state: 'CANCELLED', result: thrown instanceof JobStopped ? thrown.result : null };
    }
  }

  async #runOrGiveUp(): Promise<unknown> {
    const { signal } = this.#abort;
    const isSettled = new AbortController();
    const work = this.#handler.run({
      job: this.job,
      signal,
      report: (progress, point) => this.#progress.report(progress, point),
      publishResult: (result) => this.#publishResult(result),
      logger: this.#logger(),
    });
    const gaveUp = new Promise<never>((_resolve, reject) => {
      const giveUp = async (): Promise<void> => {
        await delay(this.#context.timings.stopMs, undefined, { signal: isSettled.signal });
        this.#logger().error('a job did not stop in time and was given up');
        reject(new JobStopped(null));
      };
      signal.addEventListener('abort', () => void giveUp().catch(() => undefined), { once: true });
    });
    return Promise.race([work, gaveUp]).finally(() => isSettled.abort());
  }

  /** The server closes: the job waits for another runner, or fails if it cannot be repeated. */
  async #standAside(): Promise<Ending | undefined> {
    await this.#progress.flush();
    if (!this.#handler.repeatable) return { state: 'FAILED', error: interrupted(1) };
    const isBack = await putBack(this.#context.store, this.#lease);
    if (isBack) this.#context.publish(this.job);
    // Not running any more under this lease: then it was being cancelled, or is another's.
    return isBack ? undefined : { state: 'CANCELLED', result: null };
  }

  async #settle(ending: Ending): Promise<void> {
    const isWritten = await endJob(this.#context.store, this.#lease, ending, this.#context.now());
    if (!isWritten) return;
    this.#context.publish(this.job);
    await this.#handler.release?.(this.job).catch((thrown: unknown) => {
      this.#logger().warn({ err: thrown }, 'cleaning up after a job failed');
    });
  }

  async #publishResult(result: unknown): Promise<void> {
    if (await writeResult(this.#context.store, this.#lease, result)) this.#context.publish(this.job);
    else this.stop('lost');
  }

  async #writeProgress(
    ...[progress, points]: Parameters<ConstructorParameters<typeof ProgressWriter>[0]>
  ): Promise<void> {
    try {
      const isOurs = await writeProgress(this.#context.store, this.#lease, progress, points);
      if (isOurs) this.#context.publish(this.job);
      else this.stop('lost');
    } catch (thrown) {
      this.#logger().warn({ err: thrown }, 'progress could not be written');
    }
  }

  #logger(): Logger {
    return this.#context.logger.child({ jobId: this.job._id, kind: this.job.kind });
  }
}
