/** Which of many new spans can be made beside those that stand already: the same rules as the server's, for all at once. */
import { faultOf, type ConstraintContext } from '../../schema/constraints.ts';
import { KeptSpans } from '../../schema/keptSpans.ts';
import { newSpanId } from '../../schema/annotationSet.ts';
import { overlaps, type Range, type Span } from '../../schema/span.ts';
import { without } from './spanIndex.ts';
import type { Restoration } from './undoJournal.ts';

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
  const near = sharingTextWith(candidates, others);
  const kept = new KeptSpans(context.overlap, [...near, ...candidates]);
  for (const span of near) kept.add(span);
  return candidates.filter((span) => {
    if (faultOf(span, context) !== undefined || kept.clashOf(span) !== undefined) return false;
    kept.add(span);
    return true;
  });
}

/** Those restorations that break no rule beside the spans that others have put there since. */
export function fittingRestorations(
  restorations: readonly Restoration[],
  all: readonly Span[],
  context: ConstraintContext,
): readonly Restoration[] {
  const wanted = restorations.flatMap(({ span }) => span ?? []);
  const fit = new Set(fitting(wanted, without(all, restorations), context));
  return restorations.filter(({ span }) => span === undefined || fit.has(span));
}

/** Those that lie between the first and the last candidate: the others cannot be in the way. */
function sharingTextWith(candidates: readonly Span[], others: readonly Span[]): readonly Span[] {
  const stretch = { start: Infinity, end: -Infinity };
  for (const { start, end } of candidates) {
    stretch.start = Math.min(stretch.start, start);
    stretch.end = Math.max(stretch.end, end);
  }
  return others.filter((span) => overlaps(span, stretch));
}
