/**
 * How long a turn waits for more before it is written. A write costs the same for one change as for a hundred, and who was
 * just told that a change is stored sends the next one: so a turn of a busy room waits until as many frames have come as
 * the last one held, at most as long as two writes take. Where people work at their own pace, nothing waits.
 */

/** Frames in a turn from which on the next one waits for more. */
const BUSY_FRAMES = 8;

export class Lingering {
  readonly #longestMs: number;
  #lastFrames = 0;
  #lastWriteMs = 0;
  #onMore: (() => void) | undefined;

  /** @param longestMs 0: nothing ever waits. */
  constructor(longestMs: number) {
    this.#longestMs = longestMs;
  }

  /** A turn was written. @param frames how many it held. @param writeMs how long the writing took. */
  note(frames: number, writeMs: number): void {
    this.#lastFrames = frames;
    this.#lastWriteMs = writeMs;
  }

  /** Frames came in. */
  nudge(): void {
    this.#onMore?.();
  }

  /**
   * Takes in what comes, until enough has come, the time is over, or `isFull`.
   * @param taken frames that the turn holds already. @param take takes in what waits and gives the number of frames.
   */
  async linger(taken: number, take: () => number, isFull: () => boolean): Promise<void> {
    if (this.#longestMs === 0 || this.#lastFrames < BUSY_FRAMES) return;
    let missing = this.#lastFrames - taken;
    const time = { isOver: false };
    const timer = setTimeout(
      () => {
        time.isOver = true;
        this.nudge();
      },
      Math.min(2 * this.#lastWriteMs, this.#longestMs),
    );
    while (missing > 0 && !isFull() && !time.isOver) {
      await this.#more();
      missing -= take();
    }
    clearTimeout(timer);
  }

  /** Resolves after the events of the event-loop turn in which something came. */
  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#onMore = () => {
        this.#onMore = undefined;
        setImmediate(resolve);
      };
    });
  }
}
