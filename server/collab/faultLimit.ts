/**
 * How often somebody's connections may be closed for faults. Beyond that the door stays shut for a while, so that who does
 * wrong again and again costs no look-ups. Whoever it is, is counted by a name: a credential, or an account. What is
 * remembered is bounded, and forgotten when it says nothing any more.
 */
import type { RoomIdentity } from './ports.ts';
import { TokenBucket, type Flow } from './tokenBucket.ts';

/** What is borne of one name. */
export interface FaultBounds {
  /** Faults that are put up with. */
  readonly faults: Flow;
  /** Who had more is barred for so long, in milliseconds. */
  readonly barMs: number;
  /** How often one who is barred is told so by a close code, which costs a handshake. */
  readonly told: Flow;
  /** Names that are kept in memory. */
  readonly remembered: number;
}

interface Entry {
  readonly faults: TokenBucket;
  readonly told: TokenBucket;
  barredUntil: number;
}

export class FaultLimit {
  readonly #bounds: FaultBounds;
  readonly #now: () => number;
  /** The longest without a fault first. */
  readonly #entries = new Map<string, Entry>();

  /** @param now milliseconds. */
  constructor(bounds: FaultBounds, now: () => number) {
    this.#bounds = bounds;
    this.#now = now;
  }

  /** Number of names that are remembered. */
  get size(): number {
    return this.#entries.size;
  }

  /** A connection of this name was closed for a fault. @param share of a whole fault, above 0. */
  charge(name: string, share: number): void {
    const now = this.#now();
    const { faults, told, barMs } = this.#bounds;
    const known = this.#entries.get(name);
    const entry = known ?? {
      faults: new TokenBucket(faults),
      told: new TokenBucket(told),
      barredUntil: -Infinity,
    };
    this.#entries.delete(name);
    this.#forget(now);
    this.#entries.set(name, entry);
    entry.faults.spend(now, share);
    if (entry.faults.isInDebt(now)) entry.barredUntil = now + barMs;
  }

  /** Seconds, at least 1, for which the name is barred; undefined: it is not. */
  barredFor(name: string): number | undefined {
    const left = (this.#entries.get(name)?.barredUntil ?? -Infinity) - this.#now();
    return left > 0 ? Math.max(1, Math.ceil(left / 1_000)) : undefined;
  }

  /** Whether one who is barred is to be told once more. */
  tells(name: string): boolean {
    return this.#entries.get(name)?.told.take(this.#now()) ?? false;
  }

  #forget(now: number): void {
    const { faults, remembered } = this.#bounds;
    for (const [name, entry] of this.#entries) {
      const isClean = entry.barredUntil <= now && entry.faults.waitFor(now, faults.burst) === 0;
      if (this.#entries.size < remembered && !isClean) return;
      this.#entries.delete(name);
    }
  }
}

/**
 * The name under which an account's faults are counted. A person and the programs that act for that person apart: a broken
 * program must not shut out the page in which its owner works.
 */
export function accountName({ userId, signInId }: RoomIdentity): string {
  return `${signInId === null ? 'program' : 'person'}:${userId}`;
}
