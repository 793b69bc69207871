/**
 * What stands in the way of a span before it is sent: the same rules as the server's, asked about one span, so that
 * nothing is sent that would be taken back.
 */
import { faultOf, findViolations, type ConstraintContext } from '../../schema/constraints.ts';
import { overlaps, type Span } from '../../schema/span.ts';

/** Why a span may not be made or changed so. */
export interface Obstacle {
  /** The spans it may not share text with; empty when it is at fault by itself. */
  readonly clashes: readonly Span[];
  /** What is wrong, when it is at fault by itself. */
  readonly fault: string | undefined;
}

/**
 * Judges one new or changed span against the others.
 * @param others all spans of the set; the one with the same id is passed over.
 * @returns undefined when nothing stands in the way.
 */
export function findObstacle(
  candidate: Span,
  others: readonly Span[],
  context: ConstraintContext,
): Obstacle | undefined {
  const fault = faultOf(candidate, context);
  if (fault !== undefined) return { clashes: [], fault: fault.message };
  const clashes = others.filter(
    (other) =>
      other.id !== candidate.id &&
      overlaps(other, candidate) &&
      findViolations([other, candidate], context).length > 0,
  );
  return clashes.length > 0 ? { clashes, fault: undefined } : undefined;
}
