/**
 * When each socket is closed as the server goes down. Stock clients come back without any scatter of their own, so the
 * scatter is made here: those who are told later return later.
 */

/** So many are closed at once: a restart with a few pages open is not held up. */
const AT_ONCE = 10;
/** Closes a second, while the stretch allows. */
const PER_SECOND = 100;

/**
 * Milliseconds from now at which each of `count` sockets is closed, rising: at most 100 in any second, or evenly over
 * `longestMs` when they are too many for that; at once when they are a handful.
 */
export function goodbyeTimes(count: number, longestMs: number): number[] {
  const step = count <= AT_ONCE ? 0 : Math.min(1_000 / PER_SECOND, longestMs / count);
  return Array.from({ length: count }, (_, index) => index * step);
}
