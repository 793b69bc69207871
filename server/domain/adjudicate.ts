/**
 * Several annotation sets of one document → what they hold in common. One set has one vote on an annotation, however
 * often it holds it, and a set that holds nothing still counts as one of them.
 */
import { compareText, type Span } from '../../schema/span.ts';
import { compareRanges } from './labelledRange.ts';

/** What a span says about the text: UTF-16 bounds and the id of an entity type. */
export type Annotation = Pick<Span, 'start' | 'end' | 'entityTypeId'>;

/** An annotation with the number of sets that hold it. */
export interface VotedAnnotation extends Annotation {
  readonly votes: number;
}

/** What all sets hold, in reading order; nothing when there is no set. */
export function agreedSpans(sets: readonly (readonly Annotation[])[]): VotedAnnotation[] {
  return majoritySpans(sets, { atLeast: Math.max(1, sets.length) });
}

/**
 * What at least `atLeast` sets hold (default: more than half of them), in reading order. With more than half, the result
 * has no overlap that no set has; with fewer votes it may, and the caller's overlap policy must decide.
 * @throws RangeError when `atLeast` is not a whole number from 1.
 */
export function majoritySpans(
  sets: readonly (readonly Annotation[])[],
  { atLeast = Math.floor(sets.length / 2) + 1 }: { readonly atLeast?: number } = {},
): VotedAnnotation[] {
  if (!Number.isInteger(atLeast) || atLeast < 1) {
    throw new RangeError(`atLeast is ${atLeast}; it must be a whole number from 1`);
  }
  return countVotes(sets).filter(({ votes }) => votes >= atLeast);
}

/** Every annotation that any set holds, with its votes, in reading order. */
export function countVotes(sets: readonly (readonly Annotation[])[]): VotedAnnotation[] {
  const votes = new Map<string, VotedAnnotation>();
  for (const set of sets) {
    const own = new Map(set.map((span) => [annotationKey(span), span]));
    for (const [key, { start, end, entityTypeId }] of own) {
      votes.set(key, { start, end, entityTypeId, votes: (votes.get(key)?.votes ?? 0) + 1 });
    }
  }
  return [...votes.values()].sort(compareAnnotations);
}

/** Equal for annotations that say the same, and only for them. */
export function annotationKey({ start, end, entityTypeId }: Annotation): string {
  return `${start} ${end} ${entityTypeId}`;
}

/** Reading order, then by entity type; 0 only for annotations that say the same. */
export function compareAnnotations(a: Annotation, b: Annotation): number {
  return compareRanges(a, b) || compareText(a.entityTypeId, b.entityTypeId);
}
