/** Deletes a project with everything in it. */
import { enterProject } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import { requestCancel } from '../jobs/queue.ts';
import type { CommandContext } from './context.ts';
import { removeWeights } from './removeWeights.ts';
import { removeRooms } from '../store/removeRooms.ts';
import { removeSuggestionsOfProject } from '../store/removeSuggestions.ts';

/**
 * Members go first, so that nobody can enter while the rest is removed; the project's row goes last, so a crash in
 * between leaves something that can be found and deleted again.
 * @throws AppError INVALID_INPUT when the name typed is not the project's.
 */
export async function deleteProject(
  context: CommandContext,
  input: { id: string; confirmName: string },
): Promise<void> {
  const { store } = context;
  const { project } = await enterProject(store, context.viewer, input.id, 'project.delete');
  if (input.confirmName !== project.name) {
    throw new AppError('INVALID_INPUT', `Type the project's name, “${project.name}”, to delete it.`, {
      field: 'confirmName',
    });
  }
  const projectId = project._id;
  for (const job of await store.jobs.find({ projectId, finishedAt: null }).lean()) {
    await requestCancel({ store, bus: context.bus, now: context.now }, job._id);
  }
  await store.members.deleteMany({ projectId });
  context.bus.publish('accessChanged', { projectId });
  const documents = await store.documents.find({ projectId }, { _id: 1 }).lean();
  await context.dropRooms(documents.map((document) => document._id));
  for (const { _id } of documents) await removeRooms(store, _id);
  const models = await store.models.find({ projectId }).lean();
  await Promise.all([
    store.documents.deleteMany({ projectId }),
    store.annotationSets.deleteMany({ projectId }),
    store.comments.deleteMany({ projectId }),
    store.jobs.deleteMany({ projectId }),
    store.models.deleteMany({ projectId }),
    store.deployments.deleteMany({ projectId }),
    store.apiTokens.deleteMany({ projectId }),
    store.links.deleteMany({ projectId }),
    removeSuggestionsOfProject(store, projectId),
  ]);
  for (const { digest } of models) await removeWeights(context, digest);
  await store.projects.deleteOne({ _id: projectId });
}
