/**
 * A room's spans as the server last judged them: by id, and by the stretch of text they touch. Each edit is judged
 * against this table, so that it costs what its neighbourhood costs and not what the whole set costs.
 *
 * A span lies in buckets about as long as itself (powers of two from 256 units), so it is never in more than two. What is
 * kept of a span is the plain value that may also stand in the document, with its words kept once: most of a room's
 * memory is its spans.
 */
import type { SpanValue } from '../../schema/annotationSet.ts';
import { overlaps, type Range, type Span, type SpanOrigin } from '../../schema/span.ts';

const SMALLEST = 8;
const MOST_WORDS = 1_000;

/** Ids of the spans in each bucket. */
type Level = Map<number, string[]>;

export class SpanTable {
  readonly #byId = new Map<string, SpanValue>();
  readonly #levels = new Map<number, Level>();
  readonly #words = new Map<string, string>();

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): Span | undefined {
    const value = this.#byId.get(id);
    return value === undefined ? undefined : withId(id, value);
  }

  *values(): Generator<Span> {
    for (const [id, value] of this.#byId) yield withId(id, value);
  }

  /** Adds a span, or replaces the one with its id. @returns the value that is kept of it, to be shared. */
  set(span: Span): SpanValue {
    this.delete(span.id);
    const value = this.#compact(span);
    this.#byId.set(span.id, value);
    const bits = bitsOf(span);
    const level = this.#levels.get(bits) ?? new Map<number, string[]>();
    this.#levels.set(bits, level);
    for (let at = span.start >> bits; at <= span.end >> bits; at += 1) {
      const bucket = level.get(at);
      if (bucket === undefined) level.set(at, [span.id]);
      else bucket.push(span.id);
    }
    return value;
  }

  delete(id: string): void {
    const span = this.#byId.get(id);
    if (span === undefined) return;
    this.#byId.delete(id);
    const bits = bitsOf(span);
    const level = this.#levels.get(bits);
    for (let at = span.start >> bits; at <= span.end >> bits; at += 1) {
      const bucket = level?.get(at);
      if (bucket === undefined) continue;
      const last = bucket.pop();
      if (last !== undefined && last !== id) bucket[bucket.indexOf(id)] = last;
      if (bucket.length === 0) level?.delete(at);
    }
    if (level?.size === 0) this.#levels.delete(bits);
  }

  /** Whether no other span shares text with this one, as most do not: asked for each span that changed. */
  isAlone({ id, start, end }: Span): boolean {
    for (const [bits, level] of this.#levels) {
      for (const bucket of bucketsIn(level, start >> bits, end >> bits)) {
        for (const other of bucket) {
          const value = other === id ? undefined : this.#byId.get(other);
          if (value !== undefined && value.start < end && start < value.end) return false;
        }
      }
    }
    return true;
  }

  /** Every span that shares text with the range, by id, in no order. */
  overlapping(range: Range): Map<string, Span> {
    const found = new Map<string, Span>();
    for (const [bits, level] of this.#levels) {
      for (const bucket of bucketsIn(level, range.start >> bits, range.end >> bits)) {
        for (const id of bucket) this.#find(id, range, found);
      }
    }
    return found;
  }

  #find(id: string, range: Range, found: Map<string, Span>): void {
    const value = this.#byId.get(id);
    if (value !== undefined && !found.has(id) && overlaps(value, range)) found.set(id, withId(id, value));
  }

  #compact({ start, end, entityTypeId, by, origin, at }: Span): SpanValue {
    return {
      start,
      end,
      entityTypeId: this.#word(entityTypeId),
      by: this.#word(by),
      origin: this.#word(origin) as SpanOrigin,
      at,
    };
  }

  /** The same text as one string, however often it was decoded. */
  #word(text: string): string {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    // Only somebody who invents origins gets here.
    if (this.#words.size >= MOST_WORDS) this.#words.clear();
    this.#words.set(text, text);
    return text;
  }
}

/** The buckets of a level from `first` to `last`: by key, or all of them when the range has more keys than there are. */
function* bucketsIn(level: Level, first: number, last: number): Generator<readonly string[]> {
  if (last - first > level.size) {
    yield* level.values();
    return;
  }
  for (let at = first; at <= last; at += 1) {
    const bucket = level.get(at);
    if (bucket !== undefined) yield bucket;
  }
}

function withId(id: string, { start, end, entityTypeId, by, origin, at }: SpanValue): Span {
  return { id, start, end, entityTypeId, by, origin, at };
}

function bitsOf(range: Range): number {
  return Math.max(SMALLEST, Math.ceil(Math.log2(range.end - range.start)));
}
