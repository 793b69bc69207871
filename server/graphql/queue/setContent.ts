/** What filters ask of the spans of a set, in a form that is small enough to be kept for all sets of a project. */
import { createHash } from 'node:crypto';
import type { Span } from '../../../schema/span.ts';
import type { QueueContent } from '../../domain/queue.ts';

type SpanPart = Pick<Span, 'start' | 'end' | 'entityTypeId' | 'by' | 'origin'>;

/** Longer lists of bounds are kept as a hash. */
const LONGEST = 43;

/** The types and authors of spans. Two sets hold the same spans of a type exactly when its digests are equal. */
export function contentOf(spans: readonly SpanPart[]): QueueContent {
  const bounds = new Map<string, Set<string>>();
  const authorIds = new Set<string>();
  for (const { start, end, entityTypeId, by, origin } of spans) {
    // Who imported a span has not judged it.
    if (origin !== 'import') authorIds.add(by);
    const ofType = bounds.get(entityTypeId) ?? new Set();
    bounds.set(entityTypeId, ofType.add(`${start}-${end}`));
  }
  const digests = [...bounds].map(
    ([typeId, ofType]) => [typeId, digestOf([...ofType].sort().join())] as const,
  );
  return { digests: new Map(digests), authorIds };
}

function digestOf(text: string): string {
  return text.length <= LONGEST ? text : createHash('sha256').update(text).digest('base64url');
}
