/** The spans of a live set as plain values, read again only where the set changed. */
import { parseSpan, spansOf } from '../../schema/annotationSet.ts';
import { compareSpans, type Span } from '../../schema/span.ts';
import type * as Y from 'yjs';

export class SpanIndex {
  readonly #byId = new Map<string, Span>();
  readonly #last = new Map<string, Span>();
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
  read(ids: Iterable<string | null> = spansOf(this.#doc).keys()): Span[] {
    const map = spansOf(this.#doc);
    for (const id of ids) {
      if (id === null) continue;
      const span = parseSpan(id, map.get(id));
      if (span === undefined || span.end > this.#length) {
        this.#byId.delete(id);
      } else {
        this.#byId.set(id, span);
        this.#last.set(id, span);
      }
    }
    return [...this.#byId.values()].sort(compareSpans);
  }
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
