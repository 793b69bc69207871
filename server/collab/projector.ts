/**
 * When a room's plain spans are written for queries: after a stretch of quiet, and at the latest a bounded time after
 * the first change (SPEC P1). One write at a time; a failed one is tried again.
 */
import type { Timings } from './limits.ts';

export class Projector {
  readonly #write: () => Promise<void>;
  readonly #onFailure: (error: unknown) => void;
  readonly #timings: Timings;
  #isDirty = false;
  #isStopped = false;
  #running: Promise<void> | undefined;
  #quiet: NodeJS.Timeout | undefined;
  #latest: NodeJS.Timeout | undefined;

  /** @param write reads the spans and stores them; @param onFailure told of failures that nobody waited for. */
  constructor(write: () => Promise<void>, onFailure: (error: unknown) => void, timings: Timings) {
    this.#write = write;
    this.#onFailure = onFailure;
    this.#timings = timings;
  }

  /** Whether something was stored that the last write did not see. */
  get isDirty(): boolean {
    return this.#isDirty;
  }

  /** The room changed. */
  mark(): void {
    this.#isDirty = true;
    if (this.#isStopped) return;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#flushLater(), this.#timings.projectAfterMs);
    this.#latest ??= setTimeout(() => this.#flushLater(), this.#timings.projectAtMostMs);
  }

  /** Writes at once what was marked before. @throws what the write throws; the mark stays. */
  async flush(): Promise<void> {
    while (this.#running !== undefined) await this.#running.catch(() => undefined);
    if (!this.#isDirty) return;
    this.#clearTimers();
    // Cleared first: a change that comes while the write is under way must mark it again.
    this.#isDirty = false;
    this.#running = this.#write();
    try {
      await this.#running;
    } catch (error) {
      this.#isDirty = true;
      throw error;
    } finally {
      this.#running = undefined;
    }
  }

  /** No more writes by itself. */
  stop(): void {
    this.#isStopped = true;
    this.#clearTimers();
  }

  #flushLater(): void {
    this.flush().catch((error: unknown) => {
      this.#onFailure(error);
      if (!this.#isStopped) this.#quiet ??= setTimeout(() => this.#flushLater(), this.#timings.retryMs);
    });
  }

  #clearTimers(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#latest);
    this.#quiet = undefined;
    this.#latest = undefined;
  }
}
