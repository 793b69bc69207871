/** Starts to label every mention of a text in the documents that the viewer may still write in. */
import { AppError } from '../errors.ts';
import type { LabelInput } from '../jobs/mentionInput.ts';
import { enqueueJob } from '../jobs/queue.ts';
import type { JobRow } from '../store/job.ts';
import type { CommandContext } from './context.ts';
import { enterMentions, type LabelMentionsInput } from './mentionRules.ts';

/** @throws AppError as `enterMentions`; CONFLICT while another such job of the viewer runs. */
export async function labelMentions(context: CommandContext, input: LabelMentionsInput): Promise<JobRow> {
  const { project, viewer, set } = await enterMentions(context, input);
  const createdBy = viewer.user._id;
  await requireNoOther(context, project._id, createdBy);
  await context.flushProjections();
  const { mention, matchCase, wholeWord, entityTypeId, scope } = input;
  const asked: LabelInput = { deed: 'label', mention, matchCase, wholeWord, entityTypeId, scope, set };
  const typeName = project.entityTypes.find(({ id }) => id === entityTypeId)?.name ?? '';
  const job = await enqueueJob(context, {
    projectId: project._id,
    kind: 'LABEL_MENTIONS',
    name: `${typeName}: “${nameOf(mention)}”`,
    input: asked,
    createdBy,
  });
  context.wakeRunner();
  return job;
}

/** One at a time: two at once could not be told apart by whoever looks on. */
export async function requireNoOther(
  { store }: Pick<CommandContext, 'store'>,
  projectId: string,
  createdBy: string,
): Promise<void> {
  const other = await store.jobs.exists({ projectId, createdBy, kind: 'LABEL_MENTIONS', finishedAt: null });
  if (other === null) return;
  throw new AppError(
    'CONFLICT',
    'You are labelling mentions already. Wait until that has ended, or stop it.',
  );
}

function nameOf(mention: string): string {
  const line = mention.replaceAll(/\s+/g, ' ');
  const characters = Array.from(line);
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : line;
}
