/**
 * One-to-one matching between two lists of ranges. The rule it guards: the number of matches is the largest possible, so a
 * figure built on it does not depend on the order of the ranges, nor on who stands on the left.
 */
import { overlaps, type Range } from '../../schema/span.ts';

/** A matched pair, as indexes into the two lists. */
export interface Match {
  readonly left: number;
  readonly right: number;
}

/**
 * A maximum matching among the pairs that overlap and fulfil `mayMatch`, sorted by `left`. Augmenting paths by
 * breadth-first search (Berge 1957, Kuhn 1955): in the worst case ranges × overlapping pairs, for spans of a document
 * close to linear.
 */
export function matchOverlapping<L extends Range, R extends Range>(
  left: readonly L[],
  right: readonly R[],
  mayMatch: (left: L, right: R) => boolean,
): Match[] {
  const neighbours = overlappingPairs(left, right, mayMatch);
  const leftOf = new Int32Array(right.length).fill(-1);
  const rightOf = new Int32Array(left.length).fill(-1);
  const seen = new Int32Array(right.length).fill(-1);
  for (let root = 0; root < left.length; root += 1) augment(root, { neighbours, leftOf, rightOf, seen });
  const matches: Match[] = [];
  for (const [at, partner] of rightOf.entries()) {
    if (partner >= 0) matches.push({ left: at, right: partner });
  }
  return matches;
}

interface State {
  /** Right indexes that each left one may be matched with. */
  readonly neighbours: readonly (readonly number[])[];
  /** Partner of each right range, -1 for none. */
  readonly leftOf: Int32Array;
  /** Partner of each left range, -1 for none. */
  readonly rightOf: Int32Array;
  /** The last root whose search came by each right range. */
  readonly seen: Int32Array;
}

/** Looks for a path from a free left range to a free right one, by turns outside and inside the matching, and flips it. */
function augment(root: number, { neighbours, leftOf, rightOf, seen }: State): void {
  const reachedFrom = new Map<number, number>();
  const queue = [root];
  for (const from of queue) {
    for (const to of neighbours[from] ?? []) {
      if (seen[to] === root) continue;
      seen[to] = root;
      reachedFrom.set(to, from);
      const owner = leftOf[to] ?? -1;
      if (owner >= 0) {
        queue.push(owner);
        continue;
      }
      for (let end: number | undefined = to; end !== undefined && end >= 0;) {
        const start: number = reachedFrom.get(end) ?? root;
        const next: number | undefined = rightOf[start];
        leftOf[end] = start;
        rightOf[start] = end;
        end = next;
      }
      return;
    }
  }
}

/** For each left range the right ones that overlap it and may match, found by one sweep over both in order of start. */
function overlappingPairs<L extends Range, R extends Range>(
  left: readonly L[],
  right: readonly R[],
  mayMatch: (left: L, right: R) => boolean,
): number[][] {
  const byStart = [...right.entries()].sort(([, a], [, b]) => a.start - b.start);
  const leftByStart = [...left.entries()].sort(([, a], [, b]) => a.start - b.start);
  const neighbours: number[][] = left.map(() => []);
  let open: [number, R][] = [];
  let next = 0;
  for (const [at, range] of leftByStart) {
    open = open.filter(([, other]) => other.end > range.start);
    const later: [number, R][] = [];
    for (let ahead = next; ahead < byStart.length; ahead += 1) {
      const entry = byStart[ahead];
      if (entry === undefined || entry[1].start >= range.end) break;
      if (entry[1].start <= range.start) {
        if (entry[1].end > range.start) open.push(entry);
        next = ahead + 1;
      } else later.push(entry);
    }
    for (const [index, other] of [...open, ...later]) {
      if (overlaps(range, other) && mayMatch(range, other)) neighbours[at]?.push(index);
    }
  }
  return neighbours;
}
