/** Deletes a model that no name answers with. */
import { AppError } from '../errors.ts';
import type { CommandContext } from './context.ts';
import { removeSuggestionsOfModel } from '../store/removeSuggestions.ts';
import { requireModel } from './enterModel.ts';
import { removeWeights } from './removeWeights.ts';

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
  await removeSuggestionsOfModel(context.store, { projectId: model.projectId, modelId: model._id });
  context.bus.publish('projectChanged', { projectId: model.projectId });
}
