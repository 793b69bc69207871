/** The only chance in the engine: a shuffle that a seed repeats. */

/** A shuffled copy (Fisher–Yates over mulberry32). Same items and seed, same order. @param seed any integer, taken modulo 2³². */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const next = mulberry32(seed);
  const shuffled = [...items];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
  }
  return shuffled;
}

/** Uniform numbers in [0, 1) (T. Ettinger's mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
