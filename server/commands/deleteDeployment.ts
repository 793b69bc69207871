/** Takes a name away; its model stays. */
import { enterProject, notFound } from '../auth/authorize.ts';
import type { CommandContext } from './context.ts';

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
