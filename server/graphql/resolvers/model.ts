/** Models, deployments and predictions. */
import { can } from '../../../schema/roles.ts';
import { enterProject, notFound, requireViewer } from '../../auth/authorize.ts';
import { deleteDeployment } from '../../commands/deleteDeployment.ts';
import { deleteModel } from '../../commands/deleteModel.ts';
import { deployModel } from '../../commands/deployModel.ts';
import type { GraphQLContext } from '../context.ts';
import type { DeploymentParent, ModelParent } from '../parents.ts';
import { evaluationOf, trainingPlanOf } from '../storedShapes.ts';
import type { Resolvers } from '../resolvers.generated.ts';

export const modelResolvers: Resolvers = {
  Query: {
    model: (_parent, { id }, context) => enterModel(context, id),
    predict: async (_parent, { projectId, deployment, text }, context) => {
      await enterProject(context.store, context.viewer, projectId, 'model.predict');
      const { modelId, entities } = await context.predictor.predict(projectId, deployment, text);
      return { modelId, entities: [...entities] };
    },
  },
  Mutation: {
    deployModel: async (_parent, { input }, context) => {
      const row = await deployModel(context, input);
      return { row, entry: await enterProject(context.store, context.viewer, row.projectId, 'model.read') };
    },
    deleteDeployment: async (_parent, args, context) => {
      await deleteDeployment(context, args);
      return true;
    },
    deleteModel: async (_parent, { id }, context) => {
      await deleteModel(context, id);
      return true;
    },
  },
  Model: {
    id: ({ row }) => row._id,
    name: ({ row }) => row.name,
    createdAt: ({ row }) => row.createdAt,
    sizeBytes: ({ row }) => row.sizeBytes,
    digest: ({ row }) => row.digest,
    job: async ({ row, entry }, _args, { store }) => {
      const job = await store.jobs.findById(row.jobId).lean();
      return job === null || !can(entry.role, 'job.read') ? null : { row: job, entry };
    },
    training: ({ row }) => trainingPlanOf(row.training, row.training),
    evaluation: ({ row }) => evaluationOf(row.evaluation),
    deployments: async ({ row, entry }, _args, { store }) => {
      const rows = await store.deployments.find({ modelId: row._id }).sort({ name: 1 }).lean();
      return rows.map((each) => ({ row: each, entry }));
    },
  },
  Deployment: {
    id: ({ row }) => row._id,
    name: ({ row }) => row.name,
    updatedAt: ({ row }) => row.updatedAt,
    model: (parent, _args, context) => modelBehind(context, parent),
    url: ({ row }, _args, { publicUrl }) => `${publicUrl}/predict/${row.projectId}/${row.name}`,
  },
};

async function enterModel(context: GraphQLContext, id: string): Promise<ModelParent> {
  requireViewer(context.viewer);
  const row = await context.store.models.findById(id).lean();
  if (row === null) throw notFound('model');
  return { row, entry: await enterProject(context.store, context.viewer, row.projectId, 'model.read') };
}

async function modelBehind(
  { store }: GraphQLContext,
  { row, entry }: DeploymentParent,
): Promise<ModelParent> {
  const model = await store.models.findById(row.modelId).lean();
  if (model === null) throw notFound('model');
  return { row: model, entry };
}
