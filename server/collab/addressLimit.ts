/**
 * How much one network address may ask for: handshakes over time, and sockets at once. The bounds are wide, since a whole
 * office may sit behind one address and returns together after a restart. What is remembered is itself bounded: an
 * address without sockets is forgotten once its bucket is full again, or when too many others came after it.
 */
import { countedAddress } from './clientAddress.ts';
import type { AddressBounds } from './limits.ts';
import { TokenBucket } from './tokenBucket.ts';

interface Entry {
  readonly handshakes: TokenBucket;
  sockets: number;
  /** Last handshake or last socket gone, milliseconds. */
  seenAt: number;
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
    const entry = this.#touch(countedAddress(address), now);
    if (entry.sockets >= this.#bounds.sockets) return this.#bounds.retryAfterSeconds;
    if (entry.handshakes.take(now)) return undefined;
    return Math.max(1, Math.ceil(entry.handshakes.waitFor(now, 1) / 1_000));
  }

  /** The handshake made a socket. */
  enter(address: string): void {
    const name = countedAddress(address);
    const entry = this.#touch(name, this.#now());
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
    this.#touch(name, this.#now(), entry);
  }

  /** The address's entry; one without sockets becomes the latest of the quiet ones. */
  #touch(name: string, now: number, known = this.#busy.get(name) ?? this.#quiet.get(name)): Entry {
    const entry = known ?? { handshakes: new TokenBucket(this.#bounds.handshakes), sockets: 0, seenAt: now };
    entry.seenAt = now;
    if (entry.sockets > 0) return entry;
    this.#quiet.delete(name);
    this.#quiet.set(name, entry);
    return entry;
  }

  #forget(now: number): void {
    const { burst, perSecond } = this.#bounds.handshakes;
    const fullAfterMs = (burst / perSecond) * 1_000;
    for (const [name, { seenAt }] of this.#quiet) {
      if (this.#quiet.size < this.#bounds.remembered && now - seenAt < fullAfterMs) return;
      this.#quiet.delete(name);
    }
  }
}
