/** Ends a token at once. */
import { enterProject, notFound } from '../auth/authorize.ts';
import type { CommandContext } from './context.ts';

/** Ends a token at once. @throws AppError NOT_FOUND. */
export async function revokeApiToken(
  context: CommandContext,
  input: { projectId: string; id: string },
): Promise<void> {
  const { projectId, id } = input;
  await enterProject(context.store, context.viewer, projectId, 'apiToken.manage');
  const deleted = await context.store.apiTokens.deleteOne({ _id: id, projectId });
  if (deleted.deletedCount !== 1) throw notFound('token');
  context.bus.publish('projectChanged', { projectId });
  context.bus.publish('accessChanged', { projectId });
}
