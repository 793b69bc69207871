/** Labelling every mention of a text at once. */
import { isFinal } from '../../../schema/jobState.ts';
import { enterProject } from '../../auth/authorize.ts';
import { labelMentions } from '../../commands/labelMentions.ts';
import { previewMentions } from '../../commands/previewMentions.ts';
import { undoLabelMentions } from '../../commands/undoLabelMentions.ts';
import type { JobRow } from '../../store/job.ts';
import type { GraphQLContext } from '../context.ts';
import type { JobParent } from '../parents.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import { labelledMentionsOf } from '../storedMentions.ts';

export const mentionResolvers: Resolvers = {
  Query: {
    mentionPreview: (_parent, { input }, context) => previewMentions(context, input),
  },
  Mutation: {
    labelMentions: async (_parent, { input }, context) =>
      asParent(context, await labelMentions(context, input)),
    undoLabelMentions: async (_parent, { jobId }, context) =>
      asParent(context, await undoLabelMentions(context, jobId)),
  },
  Job: {
    labelledMentions: async ({ row, entry }, _args, { store }) => {
      const told = row.kind === 'LABEL_MENTIONS' ? labelledMentionsOf(row.input, row.result) : null;
      if (told === null) return null;
      const mayBe =
        !told.isUndo && told.mentions > 0 && isFinal(row.state) && row.createdBy === entry.viewer.user._id;
      const undo = mayBe
        ? await store.jobs.exists({
            projectId: row.projectId,
            kind: 'LABEL_MENTIONS',
            'input.jobId': row._id,
            state: { $nin: ['FAILED', 'CANCELLED'] },
          })
        : null;
      return { ...told, mayUndo: mayBe && undo === null };
    },
  },
};

async function asParent(context: GraphQLContext, row: JobRow): Promise<JobParent> {
  return { row, entry: await enterProject(context.store, context.viewer, row.projectId, 'job.read') };
}
