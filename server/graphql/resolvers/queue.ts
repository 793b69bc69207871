/** What a person works through: counts, places, and examples of what others labelled. */
import { notFound } from '../../auth/authorize.ts';
import { isToDo, readQueue, type QueueItem } from '../queue/readQueue.ts';
import { readParent, readPlace } from '../readDocuments.ts';
import { readExamples } from '../readExamples.ts';
import type { Resolvers } from '../resolvers.generated.ts';

export const queueResolvers: Resolvers = {
  Project: {
    queue: async (entry, request, context) => {
      const { ofAnyStatus } = await readQueue(context, entry, request);
      const count = (wanted: QueueItem['status']): number =>
        ofAnyStatus.filter(({ status }) => status === wanted).length;
      const next = ofAnyStatus.find(({ status }) => isToDo(status));
      return {
        total: ofAnyStatus.length,
        new: count('NEW'),
        started: count('STARTED'),
        submitted: count('SUBMITTED'),
        gold: count('GOLD'),
        nextToDo: next === undefined ? null : await readParent(context, entry, next.id),
      };
    },
    entityType: ({ project }, { id }) => {
      const row = project.entityTypes.find((type) => type.id === id);
      if (row === undefined) throw notFound('entity type');
      return { row, projectId: project._id };
    },
  },
  Document: {
    place: (parent, request, context) => readPlace(context, parent, request),
  },
  EntityType: {
    examples: (parent, _args, context) => readExamples(context, parent),
  },
};
