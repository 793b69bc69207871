/** Spans for tests. */
import type { SpanValue } from '../../../schema/annotationSet.ts';
import type { Span } from '../../../schema/span.ts';

/** A span over `Ada Lovelace` by ann, with what the test says. */
export function span(fields: Partial<Span> = {}): Span {
  return {
    id: 's1',
    start: 0,
    end: 12,
    entityTypeId: 'PER',
    by: 'ann',
    origin: 'human',
    at: 1_000,
    ...fields,
  };
}

/** The same as it stands in the map of a document: without its id. */
export function valueOf(fields: Partial<Span> = {}): SpanValue {
  const { start, end, entityTypeId, by, origin, at } = span(fields);
  return { start, end, entityTypeId, by, origin, at };
}
