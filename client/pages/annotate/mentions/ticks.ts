/** Which places were unticked: a plain value, made anew with each change. */
import type { PlannedMention } from '../../../../schema/mentionPlan.ts';

export type Unticked = ReadonlySet<string>;

/** Nothing is unticked. */
export const ALL_TICKED: Unticked = new Set();

/** A place's key, which lasts while its span does. */
export function keyOfPlace({ start, end, before }: PlannedMention): string {
  return `${start} ${end} ${before?.id ?? ''}`;
}

/** With one place ticked or not. */
export function withTick(unticked: Unticked, place: PlannedMention, isTicked: boolean): Unticked {
  const next = new Set(unticked);
  if (isTicked) next.delete(keyOfPlace(place));
  else next.add(keyOfPlace(place));
  return next;
}

/** With none of the places ticked. */
export function noneTicked(plan: readonly PlannedMention[]): Unticked {
  return new Set(plan.map(keyOfPlace));
}

/** The ids of some entity types. */
export function typeIdsOf(types: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(types.map(({ id }) => id));
}
