/** Where a span came from, in words. */
import type { SpanOrigin } from '../../schema/span.ts';

/** undefined for a span made by hand, which needs no word. */
export function originInWords(origin: SpanOrigin): string | undefined {
  if (origin === 'human') return undefined;
  if (origin === 'import') return 'imported';
  if (origin === 'patterns') return 'from a pattern list';
  return origin === 'bulk' ? 'in bulk' : 'from a model';
}
