/**
 * Turns a stream of progress reports into few writes: the first at once, then at most one an interval, always the newest,
 * one after another. Points of the curve are kept until they are written; the fraction never goes back (SPEC J3).
 */
import type { JobProgressRow, TrainingPointRow } from '../store/job.ts';

/** A report; what is left out is unknown now. */
export type ProgressReport = Pick<JobProgressRow, 'stage' | 'fraction'> & Partial<JobProgressRow>;

/** Writes progress and new points of the curve; must not throw. */
export type WriteProgress = (progress: JobProgressRow, points: readonly TrainingPointRow[]) => Promise<void>;

/** The progress of one running job. */
export class ProgressWriter {
  readonly #write: WriteProgress;
  readonly #intervalMs: number;
  #fraction: number;
  #waiting: JobProgressRow | undefined;
  #points: TrainingPointRow[] = [];
  #cooling: NodeJS.Timeout | undefined;
  #last: Promise<void> = Promise.resolve();

  /** @param fraction what the row has already. `write` must not throw. */
  constructor(write: WriteProgress, intervalMs: number, fraction: number) {
    this.#write = write;
    this.#intervalMs = intervalMs;
    this.#fraction = fraction;
  }

  /** Takes a report; returns at once. */
  report(report: ProgressReport, point?: TrainingPointRow): void {
    this.#fraction = Math.max(this.#fraction, Math.min(1, report.fraction));
    this.#waiting = {
      done: 0,
      total: 0,
      loss: null,
      heldOutF1: null,
      etaMs: null,
      ...report,
      fraction: this.#fraction,
    };
    if (point !== undefined) this.#points.push(point);
    if (this.#cooling === undefined) this.#send();
  }

  /** Writes what waits and resolves when all is written. Reports made after it are written as before. */
  async flush(): Promise<void> {
    clearTimeout(this.#cooling);
    this.#cooling = undefined;
    if (this.#waiting !== undefined) this.#send();
    clearTimeout(this.#cooling);
    this.#cooling = undefined;
    await this.#last;
  }

  #send(): void {
    const progress = this.#waiting;
    if (progress === undefined) return;
    const points = this.#points;
    this.#waiting = undefined;
    this.#points = [];
    this.#last = this.#last.then(() => this.#write(progress, points));
    this.#cooling = setTimeout(() => {
      this.#cooling = undefined;
      this.#send();
    }, this.#intervalMs);
  }
}
