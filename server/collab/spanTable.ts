/**
 * A room's spans as the server last judged them: by id, and by the stretch of text they touch. Each edit is judged
 * against this table, so that it costs what its neighbourhood costs and not what the whole set costs.
 *
 * A span lies in buckets about as long as itself (powers of two from 256 units), so it is never in more than two.
 */
import { overlaps, type Range, type Span } from '../../schema/span.ts';

const SMALLEST = 8;

type Level = Map<number, Set<Span>>;

export class SpanTable {
  readonly #byId = new Map<string, Span>();
  readonly #levels = new Map<number, Level>();

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): Span | undefined {
    return this.#byId.get(id);
  }

  values(): IterableIterator<Span> {
    return this.#byId.values();
  }

  /** Adds a span, or replaces the one with its id. */
  set(span: Span): void {
    this.delete(span.id);
    this.#byId.set(span.id, span);
    const bits = bitsOf(span);
    const level = this.#levels.get(bits) ?? new Map<number, Set<Span>>();
    this.#levels.set(bits, level);
    for (let at = span.start >> bits; at <= span.end >> bits; at += 1) {
      const bucket = level.get(at) ?? new Set<Span>();
      level.set(at, bucket);
      bucket.add(span);
    }
  }

  delete(id: string): void {
    const span = this.#byId.get(id);
    if (span === undefined) return;
    this.#byId.delete(id);
    const bits = bitsOf(span);
    const level = this.#levels.get(bits);
    for (let at = span.start >> bits; at <= span.end >> bits; at += 1) {
      const bucket = level?.get(at);
      bucket?.delete(span);
      if (bucket?.size === 0) level?.delete(at);
    }
    if (level?.size === 0) this.#levels.delete(bits);
  }

  /** Every span that shares text with the range, in no order. */
  overlapping(range: Range): Set<Span> {
    const found = new Set<Span>();
    for (const [bits, level] of this.#levels) {
      for (const bucket of bucketsIn(level, range.start >> bits, range.end >> bits)) {
        for (const span of bucket) if (overlaps(span, range)) found.add(span);
      }
    }
    return found;
  }
}

/** The buckets of a level from `first` to `last`: by key, or all of them when the range has more keys than there are. */
function* bucketsIn(level: Level, first: number, last: number): Generator<Set<Span>> {
  if (last - first > level.size) {
    yield* level.values();
    return;
  }
  for (let at = first; at <= last; at += 1) {
    const bucket = level.get(at);
    if (bucket !== undefined) yield bucket;
  }
}

function bitsOf(range: Range): number {
  return Math.max(SMALLEST, Math.ceil(Math.log2(range.end - range.start)));
}
