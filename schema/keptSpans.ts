/**
 * Spans that stay, asked for a clash with one more. Each question costs the logarithm of their number, however long the
 * spans are and however many share a place, so that no set of spans can hold up a room.
 */
import type { OverlapPolicy } from './constraints.ts';
import type { Range, Span } from './span.ts';

export class KeptSpans {
  readonly #policy: OverlapPolicy;
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  /** By start: the span that reaches farthest. */
  readonly #farthest: Tournament;
  /** By end: the span that begins first. */
  readonly #earliest: Tournament;
  readonly #bounds = new Map<string, Span>();

  /** @param candidates all spans that will ever be added or asked for. */
  constructor(policy: OverlapPolicy, candidates: readonly Span[]) {
    this.#policy = policy;
    this.#starts = ascending(candidates.map(({ start }) => start));
    this.#ends = ascending(candidates.map(({ end }) => end));
    this.#farthest = new Tournament(this.#starts.length, (a, b) => a.end > b.end);
    this.#earliest = new Tournament(this.#ends.length, (a, b) => a.start < b.start);
  }

  add(span: Span): void {
    this.#bounds.set(keyOf(span), span);
    this.#farthest.enter(countBelow(this.#starts, span.start), span);
    this.#earliest.enter(countBelow(this.#ends, span.end), span);
  }

  /** One that the span may not share text with: its twin (same bounds and type), or by the policy; else undefined. */
  clashOf(span: Span): Range | undefined {
    const twin = this.#bounds.get(keyOf(span));
    if (twin !== undefined || this.#policy === 'ANY') return twin;
    return this.#policy === 'NONE' ? this.#overlapping(span) : this.#crossing(span);
  }

  #overlapping({ start, end }: Range): Span | undefined {
    const reached = this.#farthest.best(0, countBelow(this.#starts, end));
    return reached !== undefined && reached.end > start ? reached : undefined;
  }

  /** Begins inside and ends outside, or the other way round. */
  #crossing({ start, end }: Range): Span | undefined {
    const right = this.#farthest.best(countBelow(this.#starts, start + 1), countBelow(this.#starts, end));
    if (right !== undefined && right.end > end) return right;
    const left = this.#earliest.best(countBelow(this.#ends, start + 1), countBelow(this.#ends, end));
    return left !== undefined && left.start < start ? left : undefined;
  }
}

/** The best span of any stretch of places, kept as a binary tree: `#tree[1]` is the root, the places begin at `#size`. */
class Tournament {
  readonly #size: number;
  readonly #tree: (Span | undefined)[];
  readonly #beats: (a: Span, b: Span) => boolean;

  constructor(size: number, beats: (a: Span, b: Span) => boolean) {
    this.#size = size;
    this.#tree = Array.from({ length: 2 * size });
    this.#beats = beats;
  }

  enter(place: number, span: Span): void {
    for (let at = place + this.#size; at >= 1; at >>= 1) this.#tree[at] = this.#better(this.#tree[at], span);
  }

  /** The best at the places `from ≤ place < to`. */
  best(from: number, to: number): Span | undefined {
    let found: Span | undefined;
    for (let low = from + this.#size, high = to + this.#size; low < high; low >>= 1, high >>= 1) {
      if (low % 2 === 1) found = this.#better(found, this.#tree[low++]);
      if (high % 2 === 1) found = this.#better(found, this.#tree[--high]);
    }
    return found;
  }

  /** Of equals, the one that comes first in the text, so that the answer does not depend on the order of entering. */
  #better(a: Span | undefined, b: Span | undefined): Span | undefined {
    if (a === undefined || b === undefined) return a ?? b;
    if (this.#beats(a, b)) return a;
    if (this.#beats(b, a)) return b;
    return a.start < b.start || (a.start === b.start && a.end <= b.end) ? a : b;
  }
}

function keyOf({ start, end, entityTypeId }: Span): string {
  return `${start} ${end} ${entityTypeId}`;
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** How many of the ascending values are less than `limit` (binary search). */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
