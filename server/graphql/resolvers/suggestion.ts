/** Suggestions, pattern lists, and the job that lets a model read. */
import { enterProject } from '../../auth/authorize.ts';
import { enterSet } from '../../commands/enterSet.ts';
import { rejectSuggestions, restoreSuggestions } from '../../commands/rejectSuggestions.ts';
import { setPatterns } from '../../commands/setPatterns.ts';
import { startPreannotation } from '../../commands/startPreannotation.ts';
import { AppError } from '../../errors.ts';
import type { GraphQLContext } from '../context.ts';
import { eventStream } from '../eventStream.ts';
import {
  modelNameOf,
  readRejections,
  readSuggestionList,
  revisionOf,
  suggestionsOf,
  type SuggestionListParent,
} from '../readSuggestions.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import { preannotationOf } from '../storedShapes.ts';

export const suggestionResolvers: Resolvers = {
  Document: {
    uncertainty: ({ row }) => row.uncertainty ?? null,
    suggestions: ({ row }, { set }, context) => openList(context, { documentId: row._id, set }),
  },
  SuggestionList: {
    documentId: ({ entry }) => entry.document._id,
    set: ({ entry }) => entry.room.set,
    revision: (parent) => revisionOf(parent),
    suggestions: (parent, _args, context) => suggestionsOf(context, parent),
    modelName: (parent, _args, context) => modelNameOf(context, parent),
    rejections: (parent, _args, context) => readRejections(context, parent),
  },
  EntityType: {
    patterns: async ({ row, projectId }, _args, context) => {
      const lists = await context.loaders.patternLists.load(projectId);
      const { terms = [], matchCase = true } = lists.find((list) => list.entityTypeId === row.id) ?? {};
      return { terms, matchCase };
    },
  },
  Job: {
    preannotation: ({ row }) => (row.kind === 'PREANNOTATE' ? preannotationOf(row.input, row.result) : null),
  },
  Mutation: {
    startPreannotation: async (_parent, { input }, context) => {
      const row = await startPreannotation(context, input);
      return { row, entry: await enterProject(context.store, context.viewer, row.projectId, 'job.read') };
    },
    rejectSuggestions: async (_parent, { input }, context) =>
      readSuggestionList(context, await rejectSuggestions(context, input)),
    restoreSuggestions: async (_parent, { input }, context) =>
      readSuggestionList(context, await restoreSuggestions(context, input)),
    setPatterns: async (_parent, { input }, context) => {
      const row = await setPatterns(context, input);
      context.loaders.patternLists.clear(input.projectId);
      return { row, projectId: input.projectId };
    },
  },
  Subscription: {
    suggestionsChanged: {
      subscribe: async (_parent, address, context) => {
        await enterSet(context, address, 'read');
        const events = context.bus.subscribe(
          'suggestionsChanged',
          ({ documentId, set }) => documentId === address.documentId && (set === null || set === address.set),
        );
        return eventStream(events, async () => {
          const list = await openListOrNothing(context, address);
          return list && { suggestionsChanged: list };
        }) as never;
      },
    },
  },
};

interface Address {
  readonly documentId: string;
  readonly set: string;
}

async function openList(context: GraphQLContext, address: Address): Promise<SuggestionListParent> {
  return readSuggestionList(context, await enterSet(context, address, 'read'));
}

/** undefined when the set is no longer open to the viewer: judged anew for each event. */
async function openListOrNothing(
  context: GraphQLContext,
  address: Address,
): Promise<SuggestionListParent | undefined> {
  try {
    return await openList(context, address);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'NOT_FOUND') return undefined;
    throw thrown;
  }
}
