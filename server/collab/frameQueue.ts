/** The frames of one connection that wait, first in, first out. Taking one costs the same however many wait. */
import type { Frame } from './frame.ts';

/** Taken places at the front after which they are given back. */
const SPENT_AT_LEAST = 1_024;

export class FrameQueue {
  #frames: (Frame | undefined)[] = [];
  #front = 0;
  #bytes = 0;

  /** Number of frames that wait. */
  get length(): number {
    return this.#frames.length - this.#front;
  }

  /** Bytes in the payloads of the frames that wait. */
  get bytes(): number {
    return this.#bytes;
  }

  push(frame: Frame): void {
    this.#frames.push(frame);
    this.#bytes += frame.bytes.length;
  }

  /** Takes the oldest frame; undefined when none waits. */
  shift(): Frame | undefined {
    const frame = this.#frames[this.#front];
    if (frame === undefined) return undefined;
    this.#frames[this.#front] = undefined;
    this.#front += 1;
    this.#bytes -= frame.bytes.length;
    // Each place is moved at most once for each one that was taken.
    if (this.#front >= SPENT_AT_LEAST && this.#front * 2 >= this.#frames.length) {
      this.#frames = this.#frames.slice(this.#front);
      this.#front = 0;
    }
    return frame;
  }

  clear(): void {
    this.#frames = [];
    this.#front = 0;
    this.#bytes = 0;
  }
}
