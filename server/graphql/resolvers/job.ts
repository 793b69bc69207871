/** Jobs and their progress. */
import { mayReadJob } from '../../../schema/jobAccess.ts';
import { isFinal } from '../../../schema/jobState.ts';
import { enterProject, notFound, requireViewer } from '../../auth/authorize.ts';
import { cancelJob } from '../../commands/cancelJob.ts';
import { startTraining } from '../../commands/startTraining.ts';
import { AppError } from '../../errors.ts';
import type { GraphQLContext } from '../context.ts';
import { eventStream } from '../eventStream.ts';
import type { JobHead, JobParent } from '../parents.ts';
import { requireUser } from '../requireUser.ts';
import { importResultOf, trainingPlanOf } from '../storedShapes.ts';
import type { Resolvers } from '../resolvers.generated.ts';

export const jobResolvers: Resolvers = {
  Query: {
    job: (_parent, { id }, context) => enterJob(context, id),
  },
  Mutation: {
    startTraining: async (_parent, { input }, context) =>
      withEntry(context, await startTraining(context, input)),
    cancelJob: async (_parent, { id }, context) => withEntry(context, await cancelJob(context, id)),
  },
  Subscription: {
    jobChanged: {
      subscribe: async (_parent, { id }, context) => {
        await enterJob(context, id);
        const events = context.bus.subscribe('jobChanged', (event) => event.jobId === id);
        const read = async () => ({ jobChanged: await enterJob(context, id) });
        return eventStream(events, read, {
          first: read,
          isLast: ({ jobChanged }) => isFinal(jobChanged.row.state),
        }) as never;
      },
    },
    projectJobChanged: {
      subscribe: async (_parent, { projectId }, context) => {
        await enterProject(context.store, context.viewer, projectId, 'job.read');
        const events = context.bus.subscribe('jobChanged', (event) => event.projectId === projectId);
        return eventStream(events, async ({ jobId }) => {
          const job = await enterJob(context, jobId).catch(undefinedWhereNotFound);
          return job && { projectJobChanged: job };
        }) as never;
      },
    },
  },
  Job: {
    id: ({ row }) => row._id,
    projectId: ({ row }) => row.projectId,
    kind: ({ row }) => row.kind,
    name: ({ row }) => row.name,
    state: ({ row }) => row.state,
    progress: ({ row }) => ({
      ...row.progress,
      etaMs: row.progress.etaMs === null ? null : Math.round(row.progress.etaMs),
    }),
    createdBy: async ({ row }, _args, context) => {
      return { row: await requireUser(context, row.createdBy), showsEmail: false };
    },
    createdAt: ({ row }) => row.createdAt,
    startedAt: ({ row }) => row.startedAt,
    finishedAt: ({ row }) => row.finishedAt,
    error: ({ row }) => row.error,
    importResult: ({ row }) => (row.kind === 'IMPORT' ? importResultOf(row.result) : null),
    curve: async ({ row }, _args, context) => {
      // Lists read jobs without their curves.
      return row.curve ?? (await context.store.jobs.findById(row._id, { curve: 1 }).lean())?.curve ?? [];
    },
    training: ({ row }) => (row.kind === 'TRAIN' ? trainingPlanOf(row.input, row.result) : null),
    model: async ({ row, entry }, _args, { store }) => {
      if (row.kind !== 'TRAIN' || row.state !== 'SUCCEEDED') return null;
      const model = await store.models.findOne({ jobId: row._id }).lean();
      return model === null ? null : { row: model, entry };
    },
  },
};

async function enterJob(context: GraphQLContext, id: string): Promise<JobParent> {
  requireViewer(context.viewer);
  const row = await context.store.jobs.findById(id).lean();
  if (row === null) throw notFound('job');
  const job = await withEntry(context, row);
  if (!mayReadJob(row, job.entry.viewer.user._id, job.entry.role)) throw notFound('job');
  return job;
}

/** Passes over a job that is gone or not for this viewer, and goes on. */
function undefinedWhereNotFound(thrown: unknown): undefined {
  if (thrown instanceof AppError && thrown.code === 'NOT_FOUND') return undefined;
  throw thrown;
}

async function withEntry(context: GraphQLContext, row: JobHead): Promise<JobParent> {
  return { row, entry: await enterProject(context.store, context.viewer, row.projectId, 'job.read') };
}
