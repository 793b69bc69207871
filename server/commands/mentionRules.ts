/** What labelling mentions and its preview share: the check of what is asked. */
import { MAX_MENTION_LENGTH } from '../../schema/mentions.ts';
import { setOfUser, type SetName } from '../../schema/rooms.ts';
import { enterProject, type Entry } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import type { CommandContext } from './context.ts';

export interface LabelMentionsInput {
  readonly projectId: string;
  readonly mention: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  readonly entityTypeId: string;
  readonly scope: 'UNLABELLED' | 'OPEN';
}

/** A project whose documents may be labelled by the viewer, and the set that is written in. */
export interface MentionEntry extends Entry {
  readonly set: SetName;
}

/** @throws AppError NOT_FOUND, FORBIDDEN, INVALID_INPUT. */
export async function enterMentions(
  context: Pick<CommandContext, 'store' | 'viewer'>,
  { projectId, mention, entityTypeId }: LabelMentionsInput,
): Promise<MentionEntry> {
  const entry = await enterProject(context.store, context.viewer, projectId, 'annotate');
  if (mention.trim() === '' || mention.length > MAX_MENTION_LENGTH) {
    throw new AppError('INVALID_INPUT', `A mention has 1–${MAX_MENTION_LENGTH} characters.`, {
      field: 'mention',
    });
  }
  const type = entry.project.entityTypes.find(({ id }) => id === entityTypeId);
  if (type === undefined || type.deletedAt !== null) {
    throw new AppError('INVALID_INPUT', 'Choose an entity type of this project.', { field: 'entityTypeId' });
  }
  const set = entry.project.mode === 'SHARED' ? 'shared' : setOfUser(entry.viewer.user._id);
  return { ...entry, set };
}
