/** Tokens for programs. A token acts as the person who made it, in one project, for as long as that person is a member. */
import { enterProject, notFound } from '../auth/authorize.ts';
import { digestOfSecret, newSecret } from '../auth/credentials.ts';
import { AppError } from '../errors.ts';
import type { ApiTokenRow } from '../store/apiToken.ts';
import { newId } from '../store/ids.ts';
import { requireText } from './checks.ts';
import type { CommandContext } from './context.ts';

const MAX_TOKENS = 50;

/** Makes a token; its secret is returned this once. @throws AppError LIMIT_EXCEEDED at 50 a project. */
export async function createApiToken(
  context: CommandContext,
  input: { projectId: string; name: string },
): Promise<{ apiToken: ApiTokenRow; secret: string }> {
  const { project, viewer } = await enterProject(
    context.store,
    context.viewer,
    input.projectId,
    'apiToken.manage',
  );
  const name = requireText(input.name, 'name', 1, 80);
  if ((await context.store.apiTokens.countDocuments({ projectId: project._id })) >= MAX_TOKENS) {
    throw new AppError('LIMIT_EXCEEDED', `A project holds at most ${MAX_TOKENS} tokens. Revoke one first.`);
  }
  const secret = newSecret();
  const apiToken: ApiTokenRow = {
    _id: newId(),
    projectId: project._id,
    digest: digestOfSecret(secret),
    name,
    createdBy: viewer.user._id,
    createdAt: context.now(),
    lastUsedAt: null,
  };
  await context.store.apiTokens.create(apiToken);
  context.bus.publish('projectChanged', { projectId: project._id });
  return { apiToken, secret };
}

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
