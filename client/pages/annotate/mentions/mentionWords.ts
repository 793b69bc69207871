/** What the dialog about equal mentions says. */
import type { PlannedMention } from '../../../../schema/mentionPlan.ts';
import type { MentionJobFragment } from '../../../api/operations.generated.ts';
import type { MentionPreview } from '../../../state/mentionJob.svelte.ts';
import { countOf } from '../../../words/numbers.ts';
import type { DeedKind } from './mentionChoice.svelte.ts';

const VERB: Readonly<Record<DeedKind, string>> = { add: 'Label', relabel: 'Relabel', remove: 'Remove' };
const DONE: Readonly<Record<DeedKind, string>> = {
  add: 'labelled',
  relabel: 'relabelled',
  remove: 'removed',
};

/** "Label 12 mentions". */
export function deedInWords(kind: DeedKind, count: number): string {
  return `${VERB[kind]} ${countOf(count, 'mention')}`;
}

/** "12 mentions labelled." */
export function doneInWords(kind: DeedKind, count: number): string {
  return `${countOf(count, 'mention')} ${DONE[kind]}.`;
}

/** How a plan for this document stands. */
export function planInWords(plan: readonly PlannedMention[], chosen: number): string {
  const of = (verdict: PlannedMention['verdict']): number =>
    plan.filter((place) => place.verdict === verdict).length;
  const parts = [`${chosen} of ${countOf(plan.length, 'place')} chosen`];
  if (of('same') > 0) parts.push(`${of('same')} labelled so already`);
  if (of('blocked') > 0) parts.push(`${of('blocked')} not allowed by the project’s rule on overlaps`);
  return `${parts.join(', ')}.`;
}

/** How other documents stand. */
export function previewInWords(preview: MentionPreview): string {
  const { documents, mentions, already, blocked, isPartial } = preview;
  const parts = [
    `${isPartial ? 'At least ' : ''}${countOf(mentions, 'mention')} in ${countOf(documents, 'document')}`,
  ];
  if (already > 0) parts.push(`${already} labelled so already`);
  if (blocked > 0) parts.push(`${blocked} not allowed by the project’s rule on overlaps`);
  return `${parts.join(', ')}.`;
}

/** How a job went, as far as it is. */
export function jobInWords(job: MentionJobFragment): string {
  const { isUndo, documents, mentions, kept } = job.labelledMentions ?? {
    isUndo: false,
    documents: 0,
    mentions: 0,
    kept: 0,
  };
  const what = `${countOf(mentions, 'mention')} in ${countOf(documents, 'document')}`;
  const deed = isUndo ? 'taken back' : 'labelled';
  const left =
    kept === 0
      ? ''
      : ` ${countOf(kept, 'span')} ${isUndo ? 'kept, as somebody changed or submitted them since' : 'left out'}.`;
  if (job.state === 'FAILED') return `${job.error?.message ?? 'It failed.'} ${what} ${deed} before.`;
  if (job.state === 'CANCELLED') return `Stopped. ${what} ${deed}.${left}`;
  return `${what} ${deed}.${job.state === 'SUCCEEDED' ? left : ''}`;
}
