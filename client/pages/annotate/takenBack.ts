/**
 * What the viewer is told when the server took one of their spans back, and the way to put it back: at once where
 * nothing stands in the way, in the place of what does where spans clash, or not at all, and then why.
 */
import { mentionOf, type Span } from '../../../schema/span.ts';
import type { Notice } from '../../../schema/sync.ts';
import { shortened } from '../../editor/shortened.ts';
import type { AnnotationSetState } from '../../state/annotationSet.svelte.ts';
import type { ToastAction } from '../../state/toasts.svelte.ts';

/** What is needed of the open set. */
export type SetToMend = Pick<
  AnnotationSetState,
  'text' | 'userId' | 'canWrite' | 'has' | 'obstacleTo' | 'add' | 'onTakenBack'
>;

/** Names for the sentence, and where its sequel is said. */
export interface TakenBackWords {
  /** The name of a type in use; undefined for one that is not. */
  typeName(entityTypeId: string): string | undefined;
  authorName(span: Span): string;
  whyReadOnly(): string;
  /** Says it, with a way on where there is one. */
  fail(message: string, action: ToastAction | undefined): void;
}

interface TakenBack {
  readonly message: string;
  readonly action: ToastAction | undefined;
}

/** Tells of each span that the server takes back, until the returned function is called. */
export function tellTakenBack(set: SetToMend, words: TakenBackWords): () => void {
  return set.onTakenBack((notice, span) => {
    const { message, action } = takenBack(notice, span, set, words);
    words.fail(message, action);
  });
}

/** @param span as it was; undefined when this window never saw it. */
function takenBack(notice: Notice, span: Span | undefined, set: SetToMend, words: TakenBackWords): TakenBack {
  const name = span === undefined ? 'A span' : nameOf(span, set);
  const message = `${name} was taken back: ${notice.message}.`;
  if (span === undefined || span.by !== set.userId || set.has(span.id)) return { message, action: undefined };
  return wayBack(span, message, set, words);
}

function wayBack(span: Span, message: string, set: SetToMend, words: TakenBackWords): TakenBack {
  const not = (why: string): TakenBack => ({
    message: `${message} It cannot be put back: ${why}`,
    action: undefined,
  });
  if (!set.canWrite) return not(words.whyReadOnly());
  if (words.typeName(span.entityTypeId) === undefined) return not('its entity type is not in use any more.');
  const obstacle = set.obstacleTo(span);
  if (obstacle?.fault !== undefined) return not(`${obstacle.fault}.`);
  const clashes = obstacle?.clashes ?? [];
  const [first] = clashes;
  if (first === undefined)
    return { message, action: { label: 'Put back', run: () => putBack(span, [], set, words) } };
  const type = words.typeName(first.entityTypeId) ?? 'a deleted type';
  const more = clashes.length > 1 ? ` and ${clashes.length - 1} more` : '';
  return {
    message: `${nameOf(span, set)} was taken back: it shares text with ${nameOf(first, set)} (${type}) by ${words.authorName(first)}${more}.`,
    action: { label: 'Put back instead', run: () => putBack(span, clashes, set, words) },
  };
}

/** Much may have changed since it was offered: what stands in the way now decides. */
function putBack(span: Span, replacing: readonly Span[], set: SetToMend, words: TakenBackWords): void {
  const allowed = new Set(replacing.map(({ id }) => id));
  const clashes = set.obstacleTo(span)?.clashes ?? [];
  const isAsOffered = clashes.every(({ id }) => allowed.has(id));
  const outcome = isAsOffered ? set.add(span, span.entityTypeId, clashes) : undefined;
  if (outcome?.kind === 'done' || outcome?.kind === 'unchanged') return;
  const { message, action } = wayBack(span, `${nameOf(span, set)} was not put back.`, set, words);
  words.fail(message, action);
}

function nameOf(span: Span, { text }: SetToMend): string {
  return `“${shortened(mentionOf(text, span))}”`;
}
