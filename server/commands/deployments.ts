/** Gives models names that answer, and takes both away. A name moves to another model in one write. */
import { enterProject, notFound, requireViewer } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import { isDuplicateKey } from '../store/duplicateKey.ts';
import { newId } from '../store/ids.ts';
import type { DeploymentRow, ModelRow } from '../store/model.ts';
import type { CommandContext } from './context.ts';
import { removeWeights } from './removal.ts';

const NAME = /^[A-Za-z0-9_-]{1,50}$/;

/** Makes a deployment, or moves it to this model. @throws AppError INVALID_INPUT for a bad name, NOT_FOUND. */
export async function deployModel(
  context: CommandContext,
  input: { modelId: string; name: string },
): Promise<DeploymentRow> {
  const model = await requireModel(context, input.modelId);
  const name = input.name.trim();
  if (!NAME.test(name)) {
    throw new AppError(
      'INVALID_INPUT',
      "name needs 1–50 letters, digits, '-' or '_': it is part of an address.",
      {
        field: 'name',
      },
    );
  }
  const { projectId } = model;
  const change = { $set: { modelId: model._id, updatedAt: context.now() }, $setOnInsert: { _id: newId() } };
  const upsert = () =>
    context.store.deployments
      .findOneAndUpdate({ projectId, name }, change, { upsert: true, returnDocument: 'after' })
      .lean();
  // Two at once may both try to insert; the second then finds the first's row.
  const row = await upsert().catch((thrown: unknown) => {
    if (isDuplicateKey(thrown)) return upsert();
    throw thrown;
  });
  context.bus.publish('projectChanged', { projectId });
  return row;
}

/** @throws AppError NOT_FOUND. */
export async function deleteDeployment(
  context: CommandContext,
  input: { projectId: string; name: string },
): Promise<void> {
  const { projectId, name } = input;
  await enterProject(context.store, context.viewer, projectId, 'model.deploy');
  const deleted = await context.store.deployments.deleteOne({ projectId, name });
  if (deleted.deletedCount !== 1) throw notFound('deployment');
  context.bus.publish('projectChanged', { projectId });
}

/** Deletes a model. @throws AppError CONFLICT while a deployment uses it. */
export async function deleteModel(context: CommandContext, modelId: string): Promise<void> {
  const model = await requireModel(context, modelId);
  const user = await context.store.deployments.findOne({ modelId }).lean();
  if (user !== null) {
    throw new AppError('CONFLICT', `Deployment ${user.name} uses this model. Delete or move it first.`, {
      field: 'id',
    });
  }
  await context.store.models.deleteOne({ _id: model._id });
  await removeWeights(context, model.digest);
  context.bus.publish('projectChanged', { projectId: model.projectId });
}

async function requireModel(context: CommandContext, modelId: string): Promise<ModelRow> {
  requireViewer(context.viewer);
  const model = await context.store.models.findById(modelId).lean();
  if (model === null) throw notFound('model');
  await enterProject(context.store, context.viewer, model.projectId, 'model.deploy');
  return model;
}
