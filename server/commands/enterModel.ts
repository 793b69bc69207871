/** The door to a model: through its project. */
import { enterProject, notFound, requireViewer } from '../auth/authorize.ts';
import type { ModelRow } from '../store/model.ts';
import type { CommandContext } from './context.ts';

/** A model that the viewer may deploy or delete. @throws AppError UNAUTHENTICATED, NOT_FOUND, FORBIDDEN. */
export async function requireModel(context: CommandContext, modelId: string): Promise<ModelRow> {
  requireViewer(context.viewer);
  const model = await context.store.models.findById(modelId).lean();
  if (model === null) throw notFound('model');
  await enterProject(context.store, context.viewer, model.projectId, 'model.deploy');
  return model;
}
