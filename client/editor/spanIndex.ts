/** The spans of a live set as plain values, read again only where the set changed. */
import { parseSpan, spansOf } from '../../schema/annotationSet.ts';
import { compareSpans, type Span } from '../../schema/span.ts';
import type * as Y from 'yjs';

/** More changes than these at once are sorted as a whole. */
const FEW = 64;

export class SpanIndex {
  readonly #byId = new Map<string, Span>();
  readonly #last = new Map<string, Span>();
  /** In reading order. */
  #sorted: Span[] = [];
  readonly #doc: Y.Doc;
  readonly #length: number;

  /** @param length of the text, in code units; a span that ends after it is passed over. */
  constructor(doc: Y.Doc, length: number) {
    this.#doc = doc;
    this.#length = length;
  }

  get(id: string): Span | undefined {
    return this.#byId.get(id);
  }

  /** A span as it was last seen here, though it may be gone. */
  lastOf(id: string): Span | undefined {
    return this.#last.get(id);
  }

  /** Reads the spans with these ids, by default all. @returns all spans in reading order; unchanged ones keep their object. */
  read(ids: Iterable<string | null> = spansOf(this.#doc).keys()): readonly Span[] {
    const map = spansOf(this.#doc);
    const [gone, come]: [Span[], Span[]] = [[], []];
    for (const id of new Set(ids)) {
      if (id === null) continue;
      const old = this.#byId.get(id);
      if (old !== undefined) gone.push(old);
      const span = parseSpan(id, map.get(id));
      if (span === undefined || span.end > this.#length) {
        this.#byId.delete(id);
      } else {
        this.#byId.set(id, span);
        this.#last.set(id, span);
        come.push(span);
      }
    }
    this.#sorted = gone.length + come.length > FEW ? this.#sortedAnew() : this.#changed(gone, come);
    return this.#sorted;
  }

  #sortedAnew(): Span[] {
    return [...this.#byId.values()].sort(compareSpans);
  }

  /** A few spans find their places, the others are not compared. */
  #changed(gone: readonly Span[], come: readonly Span[]): Span[] {
    const spans = [...this.#sorted];
    for (const span of gone) spans.splice(placeOf(span, spans), 1);
    for (const span of come) spans.splice(placeOf(span, spans), 0, span);
    return spans;
  }
}

/** Where a span stands, or would stand, among spans in reading order. */
function placeOf(span: Span, spans: readonly Span[]): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = spans[middle];
    if (other !== undefined && compareSpans(other, span) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans but for those with these ids. */
export function without(spans: readonly Span[], leaving: readonly { readonly id: string }[]): Span[] {
  const ids = new Set(leaving.map(({ id }) => id));
  return spans.filter(({ id }) => !ids.has(id));
}

/** How many spans each entity type has, by its id. */
export function countByType(spans: readonly Span[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { entityTypeId } of spans) counts.set(entityTypeId, (counts.get(entityTypeId) ?? 0) + 1);
  return counts;
}
