/** Slows down guessing of passwords and links: so many failures from one address, and it has to wait. */
import { AppError } from '../errors.ts';

const WINDOW_MS = 10 * 60_000;
const MAX_FAILURES = 20;
const MAX_ADDRESSES = 10_000;

/** Counts failures by the address they came from. */
export interface Throttle {
  /** @throws AppError LIMIT_EXCEEDED when this address failed too often in the last ten minutes. */
  check(address: string): void;
  fail(address: string): void;
}

/** @param now milliseconds since 1970. */
export function createThrottle(now: () => number): Throttle {
  const failures = new Map<string, number[]>();

  function recent(address: string): number[] {
    return (failures.get(address) ?? []).filter((at) => at > now() - WINDOW_MS);
  }

  return {
    check(address) {
      if (recent(address).length >= MAX_FAILURES) {
        throw new AppError('LIMIT_EXCEEDED', 'Too many failed attempts. Wait ten minutes and try again.');
      }
    },
    fail(address) {
      const list = [...recent(address), now()];
      failures.delete(address);
      failures.set(address, list);
      // The oldest entries go first, so a flood of addresses cannot fill the memory.
      const [oldest] = failures.keys();
      if (failures.size > MAX_ADDRESSES && oldest !== undefined) failures.delete(oldest);
    },
  };
}
