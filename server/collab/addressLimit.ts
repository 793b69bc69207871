/**
 * How much one network address may ask for: handshakes over time, and sockets at once. The bounds are wide, since a whole
 * office may sit behind one address and returns together after a restart. A connection that was closed for a fault costs
 * its address many handshakes, so that coming back at once is slow; but only so many at a time, since others sit there too.
 * What is remembered is itself bounded: an address without sockets is forgotten once its bucket is full again, or when too
 * many others came after it.
 */
import { countedAddress } from './clientAddress.ts';
import type { AddressBounds } from './limits.ts';
import { TokenBucket } from './tokenBucket.ts';

interface Entry {
  readonly handshakes: TokenBucket;
  sockets: number;
}

export class AddressLimit {
  readonly #bounds: AddressBounds;
  readonly #now: () => number;
  /** Addresses with sockets: as many as there are sockets, at most. */
  readonly #busy = new Map<string, Entry>();
  /** Those without, longest quiet first. */
  readonly #quiet = new Map<string, Entry>();

  /** @param now milliseconds. */
  constructor(bounds: AddressBounds, now: () => number) {
    this.#bounds = bounds;
    this.#now = now;
  }

  /** Number of addresses that are remembered. */
  get size(): number {
    return this.#busy.size + this.#quiet.size;
  }

  /**
   * An address asks for a handshake.
   * @returns undefined when it may have one; else the seconds, at least 1, after which to ask again. Refusals cost
   * nothing, so who keeps asking too often is let in as often as the bounds say.
   */
  knock(address: string): number | undefined {
    const now = this.#now();
    this.#forget(now);
    const entry = this.#touch(countedAddress(address));
    if (entry.sockets >= this.#bounds.sockets) return this.#bounds.retryAfterSeconds;
    if (entry.handshakes.take(now)) return undefined;
    return Math.max(1, Math.ceil(entry.handshakes.waitFor(now, 1) / 1_000));
  }

  /** A connection from the address was closed for a fault. */
  charge(address: string): void {
    const now = this.#now();
    const { faultCost, deepestDebt } = this.#bounds;
    this.#touch(countedAddress(address)).handshakes.spend(now, faultCost, -deepestDebt);
  }

  /** The handshake made a socket. */
  enter(address: string): void {
    const name = countedAddress(address);
    const entry = this.#touch(name);
    entry.sockets += 1;
    this.#quiet.delete(name);
    this.#busy.set(name, entry);
  }

  /** A socket that entered is gone. */
  leave(address: string): void {
    const name = countedAddress(address);
    const entry = this.#busy.get(name);
    if (entry === undefined) return;
    entry.sockets -= 1;
    if (entry.sockets > 0) return;
    this.#busy.delete(name);
    this.#touch(name, entry);
  }

  /** The address's entry; one without sockets becomes the latest of the quiet ones. */
  #touch(name: string, known = this.#busy.get(name) ?? this.#quiet.get(name)): Entry {
    const entry = known ?? { handshakes: new TokenBucket(this.#bounds.handshakes), sockets: 0 };
    if (entry.sockets > 0) return entry;
    this.#quiet.delete(name);
    this.#quiet.set(name, entry);
    return entry;
  }

  #forget(now: number): void {
    const { handshakes, remembered } = this.#bounds;
    for (const [name, entry] of this.#quiet) {
      if (this.#quiet.size < remembered && entry.handshakes.waitFor(now, handshakes.burst) > 0) return;
      this.#quiet.delete(name);
    }
  }
}
