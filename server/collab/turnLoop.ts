/**
 * Runs a room's turns one after the other: the frames of one event-loop turn make one batch, and what comes while a
 * batch is being written makes the next one.
 */

/** What a loop runs and whom it tells. */
export interface TurnTasks {
  readonly hasWork: () => boolean;
  readonly work: () => Promise<void>;
  /** Told what a turn threw; the loop has stopped then. */
  readonly onFailure: (error: unknown) => void;
  /** Nothing is left to do. */
  readonly onRest: () => void;
}

export class TurnLoop {
  readonly #hasWork: () => boolean;
  readonly #work: () => Promise<void>;
  readonly #onFailure: (error: unknown) => void;
  readonly #onRest: () => void;
  #isRunning = false;
  #isInTurn = false;
  #isStopped = false;
  #waiters: (() => void)[] = [];

  constructor(tasks: TurnTasks) {
    this.#hasWork = tasks.hasWork;
    this.#work = tasks.work;
    this.#onFailure = tasks.onFailure;
    this.#onRest = tasks.onRest;
  }

  /** Whether turns are under way or about to be. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** There may be work: begins after the events of this event-loop turn. */
  wake(): void {
    if (this.#isRunning || this.#isStopped || !this.#hasWork()) return;
    this.#isRunning = true;
    setImmediate(() => void this.#run());
  }

  /** No further turn begins. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Resolves at a moment when no turn is under way, so that the document equals the log. */
  async betweenTurns(): Promise<void> {
    while (this.#isInTurn) await this.#nextRest();
  }

  /** Resolves when nothing is left to do. */
  async drained(): Promise<void> {
    while (this.#isRunning) await this.#nextRest();
  }

  #nextRest(): Promise<void> {
    return new Promise((resolve) => this.#waiters.push(resolve));
  }

  async #run(): Promise<void> {
    try {
      while (!this.#isStopped && this.#hasWork()) {
        this.#isInTurn = true;
        await this.#work();
        this.#rest();
        await new Promise((resolve) => setImmediate(resolve));
      }
    } catch (error) {
      this.#isStopped = true;
      this.#onFailure(error);
    } finally {
      this.#isRunning = false;
      this.#rest();
      this.#onRest();
    }
  }

  #rest(): void {
    this.#isInTurn = false;
    for (const resolve of this.#waiters.splice(0)) resolve();
  }
}
