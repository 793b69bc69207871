/**
 * Whether a connection is read from. When too much of it waits, or when it has long sent more than its share, its socket
 * is not read for a while: TCP then holds the sender back, nothing is lost, nobody is closed, and others are not slowed.
 */
import type { IntakeBounds } from './limits.ts';
import { TokenBucket } from './tokenBucket.ts';

/** A socket whose reading can be stopped. */
export interface Tap {
  pause(): void;
  resume(): void;
}

export class Intake {
  readonly #tap: Tap;
  readonly #now: () => number;
  readonly #bounds: IntakeBounds;
  readonly #frames: TokenBucket;
  readonly #bytes: TokenBucket;
  /** Too much waits. */
  #isCrowded = false;
  /** Runs while the share is used up. */
  #refill: NodeJS.Timeout | undefined;
  #isPaused = false;
  #isOver = false;

  /** @param now milliseconds. */
  constructor(tap: Tap, now: () => number, bounds: IntakeBounds) {
    this.#tap = tap;
    this.#now = now;
    this.#bounds = bounds;
    this.#frames = new TokenBucket(bounds.frames);
    this.#bytes = new TokenBucket(bounds.bytes);
  }

  /** A frame that has its share came in: the share shrinks, below zero if need be, since the frame is here already. */
  charge(bytes: number): void {
    const now = this.#now();
    this.#frames.spend(now, 1);
    this.#bytes.spend(now, bytes);
    if (this.#refill === undefined && (this.#frames.isInDebt(now) || this.#bytes.isInDebt(now)))
      this.#awaitRefill();
  }

  /** So much waits now: reading stops above the bounds and goes on below half of them. */
  look(frames: number, bytes: number, bounds: { frames: number; bytes: number }): void {
    const isAbove = frames >= bounds.frames || bytes >= bounds.bytes;
    const isBelow = frames * 2 <= bounds.frames && bytes * 2 <= bounds.bytes;
    if (isAbove) this.#isCrowded = true;
    else if (isBelow) this.#isCrowded = false;
    this.#turn();
  }

  /** Reads on for good: the connection is over, and its goodbye must be heard. */
  stop(): void {
    this.#isOver = true;
    clearTimeout(this.#refill);
    this.#refill = undefined;
    this.#isCrowded = false;
    this.#turn();
  }

  /** Waits for what a second brings, so that reading does not start and stop for each frame. */
  #awaitRefill(): void {
    if (this.#isOver) return;
    const now = this.#now();
    const { frames, bytes } = this.#bounds;
    const wait = Math.max(
      this.#frames.waitFor(now, Math.min(frames.burst, frames.perSecond)),
      this.#bytes.waitFor(now, Math.min(bytes.burst, bytes.perSecond)),
    );
    this.#refill = wait === 0 ? undefined : setTimeout(() => this.#awaitRefill(), wait);
    this.#turn();
  }

  #turn(): void {
    const mustPause = this.#isCrowded || this.#refill !== undefined;
    if (mustPause === this.#isPaused) return;
    this.#isPaused = mustPause;
    if (mustPause) this.#tap.pause();
    else this.#tap.resume();
  }
}
