/**
 * Chance that can be repeated: a generator that is fully given by its seed, and a shuffle with it. Not for secrets.
 * Generator: mulberry32 by Tommy Ettinger (2017, public domain), with 32 bits of state: enough to order
 * documents, no more.
 */

/** A source of numbers that differs for each seed and is the same for the same one, on every machine. */
export interface Random {
  /** The next number, 0 ≤ x < 1, with 32 bits. */
  next(): number;
  /** The next whole number, 0 ≤ n < `limit`; `limit` is from 1 to 2^32. */
  below(limit: number): number;
}

/** @param seed any whole number; only its lowest 32 bits count. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { next, below: (limit) => Math.floor(next() * limit) };
}

/** The items in random order, as a new array (Fisher & Yates, in Durstenfeld's form: CACM 7(7), 1964, algorithm 235). */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const at = random.below(last + 1);
    const held = shuffled[last] as T;
    shuffled[last] = shuffled[at] as T;
    shuffled[at] = held;
  }
  return shuffled;
}
