/**
 * How often something may happen: a bucket that holds tokens, fills evenly with time, and is emptied by use. All rates
 * of sockets are of this one kind, since a bucket needs two numbers however many events it judges.
 */

/** What fills a bucket. */
export interface Flow {
  /** Tokens that a full bucket holds: what may happen at once. A new bucket is full. */
  readonly burst: number;
  /** Tokens that flow in each second: what may go on for ever. */
  readonly perSecond: number;
}

export class TokenBucket {
  readonly #flow: Flow;
  #level: number;
  #at = -Infinity;

  constructor(flow: Flow) {
    this.#flow = flow;
    this.#level = flow.burst;
  }

  /** Takes a token, if there is a whole one. @param now milliseconds of any clock, always the same one. */
  take(now: number): boolean {
    this.#fill(now);
    if (this.#level < 1) return false;
    this.#level -= 1;
    return true;
  }

  /**
   * Takes `count` tokens, also those that are not there: the bucket is then in debt, and fills from below zero.
   * @param lowest the deepest debt that it can be brought to, at most 0. Default: any.
   */
  spend(now: number, count: number, lowest = -Infinity): void {
    this.#fill(now);
    this.#level = Math.max(Math.min(this.#level, lowest), this.#level - count);
  }

  /** Whether more was spent than there was. */
  isInDebt(now: number): boolean {
    this.#fill(now);
    return this.#level < 0;
  }

  /** Milliseconds until the bucket holds `level` tokens; 0 when it does. */
  waitFor(now: number, level: number): number {
    this.#fill(now);
    return Math.max(0, Math.ceil(((level - this.#level) * 1_000) / this.#flow.perSecond));
  }

  #fill(now: number): void {
    const { burst, perSecond } = this.#flow;
    // A clock that was set back gives nothing and takes nothing.
    const passed = Math.max(0, now - this.#at);
    this.#level = Math.min(burst, this.#level + (passed * perSecond) / 1_000);
    this.#at = now;
  }
}

/** `refused`: not now; `abused`: refused so often that it is no accident any more. */
export type Weight = 'granted' | 'refused' | 'abused';

/** Grants what keeps to a flow, refuses the rest, and loses patience with who is refused too often. */
export class Allowance {
  readonly #granted: TokenBucket;
  readonly #patience: TokenBucket;

  /** @param patience the flow of refusals that is put up with. */
  constructor(granted: Flow, patience: Flow) {
    this.#granted = new TokenBucket(granted);
    this.#patience = new TokenBucket(patience);
  }

  /** Judges one event. @param now milliseconds. */
  weigh(now: number): Weight {
    if (this.#granted.take(now)) return 'granted';
    return this.#patience.take(now) ? 'refused' : 'abused';
  }
}
