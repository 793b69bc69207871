/**
 * Looks at the log of every open room once in a while, spread evenly over the time: the net under doorbells that did not
 * ring (SPEC R7). Only where several servers share a store.
 */
import type { Room } from './room.ts';

const SLICES = 10;

/** Begins to look. @param everyMs between two looks at one room. @returns the end of it. */
export function startPatrol(rooms: () => readonly Room[], everyMs: number): () => void {
  // A room keeps its slice: were it counted from the first one on, it would be passed over when an earlier one goes.
  const slices = new WeakMap<Room, number>();
  let dealt = 0;
  const sliceOf = (room: Room): number => {
    const slice = slices.get(room) ?? (dealt += 1) % SLICES;
    slices.set(room, slice);
    return slice;
  };
  let round = 0;
  const timer = setInterval(() => {
    round = (round + 1) % SLICES;
    for (const room of rooms()) if (sliceOf(room) === round) void room.poll();
  }, everyMs / SLICES);
  timer.unref();
  return () => clearInterval(timer);
}
