/** Which of many new spans can be made beside those that stand already: the same rules as the server's, for all at once. */
import { faultOf, type ConstraintContext } from '../../schema/constraints.ts';
import { KeptSpans } from '../../schema/keptSpans.ts';
import { newSpanId } from '../../schema/annotationSet.ts';
import type { Range, Span } from '../../schema/span.ts';

/** A span to be made: where, as what, and where it comes from. */
export type NewSpan = Range & Pick<Span, 'entityTypeId' | 'origin'>;

/** A new span with an id of its own. @param at milliseconds since 1970. */
export function toSpan({ start, end, entityTypeId, origin }: NewSpan, by: string, at: number): Span {
  return { id: newSpanId(), start, end, entityTypeId, by, origin, at };
}

/** Those of the candidates that break no rule, each judged after the ones before it; time grows with n log n. */
export function fitting(
  candidates: readonly Span[],
  others: readonly Span[],
  context: ConstraintContext,
): readonly Span[] {
  const kept = new KeptSpans(context.overlap, [...others, ...candidates]);
  for (const span of others) kept.add(span);
  return candidates.filter((span) => {
    if (faultOf(span, context) !== undefined || kept.clashOf(span) !== undefined) return false;
    kept.add(span);
    return true;
  });
}
