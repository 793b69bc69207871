/** When a live document comes back after its connection ended: scattered, so that not everybody returns at once. */
import { CLOSE } from '../../schema/sync.ts';

/** Longest wait before a return, in milliseconds. */
const LONGEST_WAIT_MS = 10_000;
/** After a restart of the server everybody returns: over this stretch, in milliseconds. */
const RESTART_SPREAD_MS = 8_000;

/** How long to wait before coming back, in milliseconds. @param attempt 0 for the first since the last sync. */
export function waitBeforeReturn(closeCode: number | undefined, attempt: number, random: number): number {
  if (closeCode === CLOSE.restart && attempt === 0) return 200 + random * RESTART_SPREAD_MS;
  const full = Math.min(200 * 2 ** Math.min(attempt, 10), LONGEST_WAIT_MS);
  return full * (0.5 + random / 2);
}

/** Close codes after which it makes no sense to come back by itself. */
export function isFinalClose(code: number): boolean {
  return code >= 4400 && code < 4500;
}
