/**
 * Looks at the log of every open room once in a while, spread evenly over the time: the net under doorbells that did not
 * ring (SPEC R7). Only where several servers share a store.
 */
import type { Room } from './room.ts';

const SLICES = 10;

/** Begins to look. @param everyMs between two looks at one room. @returns the end of it. */
export function startPatrol(rooms: () => readonly Room[], everyMs: number): () => void {
  let round = 0;
  const timer = setInterval(() => {
    round = (round + 1) % SLICES;
    for (const [index, room] of rooms().entries()) if (index % SLICES === round) void room.poll();
  }, everyMs / SLICES);
  timer.unref();
  return () => clearInterval(timer);
}
