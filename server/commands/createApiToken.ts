/** Makes a token for programs: it acts as the person who made it, in one project, for as long as that person is a member. */
import { enterProject } from '../auth/authorize.ts';
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
