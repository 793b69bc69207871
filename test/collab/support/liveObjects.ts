/** Counts objects that are still reachable: after a full collection, so that no heap size has to be guessed at. */
import { queryObjects } from 'node:v8';

/** How many objects of this class are alive in this process. Takes about a tenth of a second. */
export function liveCount(of: abstract new (...parameters: never[]) => object): number {
  return queryObjects(of, { format: 'count' });
}
