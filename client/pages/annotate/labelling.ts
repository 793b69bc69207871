/** What the page needs to know about types, people and rights, made from what the server said. Pure. */
import { mentionOf, type Span } from '../../../schema/span.ts';
import type { OverlapPolicy, SetHeadFragment, TypeToLabelFragment } from '../../api/operations.generated.ts';
import type { Person } from '../../editor/people.ts';
import { shortened } from '../../editor/shortened.ts';
import type { TypeLook } from '../../editor/typeLooks.ts';
import type { SetRules } from '../../state/annotationSet.svelte.ts';
import { formatInstant } from '../../words/time.ts';
import type { ReadOnlyReason } from './saveWords.ts';

/** Types that can be labelled with, in the server's order. */
export function typesInUse(types: readonly TypeToLabelFragment[]): TypeToLabelFragment[] {
  return types.filter(({ deletedAt }) => deletedAt === null);
}

/** The rules a set is held to. */
export function rulesOf(
  types: readonly TypeToLabelFragment[],
  overlap: OverlapPolicy,
  canWrite: boolean,
): SetRules {
  const idsOf = (some: readonly TypeToLabelFragment[]): Set<string> => new Set(some.map(({ id }) => id));
  return { overlap, typesInUse: idsOf(typesInUse(types)), typesKnown: idsOf(types), canWrite };
}

/** Why the viewer may not write in a set; undefined when they may. */
export function readOnlyReason(
  head: Pick<SetHeadFragment, 'canWrite' | 'submittedAt'>,
): ReadOnlyReason | undefined {
  if (head.canWrite) return undefined;
  return head.submittedAt === null ? 'reader' : 'submitted';
}

const UNKNOWN_COLOUR = '#80878a';

/** Who made a span: a member, somebody who has left, or a model. */
export function authorOf(
  span: Pick<Span, 'by' | 'origin'>,
  members: readonly { readonly user: { id: string; name: string; colour: string } }[],
): Person {
  const user = members.find(({ user: { id } }) => id === span.by)?.user;
  if (user !== undefined) return { userId: user.id, name: user.name, colour: user.colour };
  const name = span.origin.startsWith('model:') ? 'A model' : 'A former member';
  return { userId: span.by, name, colour: UNKNOWN_COLOUR };
}

/** A span in one line: type, author, instant. */
export function describeSpan(span: Span, look: TypeLook | undefined, author: Person): string {
  return `${look?.name ?? 'A deleted type'} · ${author.name} · ${formatInstant(new Date(span.at).toISOString())}`;
}

/** What a screen reader is told of a selection: the text, and of a span its type and who made it. */
export function spokenSelection(
  text: string,
  range: { readonly start: number; readonly end: number } | undefined,
  typeName: string | undefined,
  authorName: string | undefined,
): string {
  if (range === undefined) return '';
  const mention = shortened(mentionOf(text, range), 120);
  const author = authorName === undefined ? undefined : `by ${authorName}`;
  return [mention, typeName, author].filter((part) => part !== undefined).join(', ');
}
