/** Removes a member, or lets one leave. */
import { mayGrant } from '../../schema/roles.ts';
import { enterProject } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import type { CommandContext } from './context.ts';
import { publishMembership, requireAnotherOwner, requireMember } from './memberRules.ts';

/** Removes a member; what they annotated stays. Anybody but the last owner may leave. */
export async function removeMember(
  context: CommandContext,
  input: { projectId: string; userId: string },
): Promise<void> {
  const isSelf = context.viewer?.user._id === input.userId;
  const action = isSelf ? 'project.read' : 'member.update';
  const { role: remover } = await enterProject(context.store, context.viewer, input.projectId, action);
  const member = await requireMember(context, input);
  if (!isSelf && !mayGrant(remover, member.role))
    throw new AppError('FORBIDDEN', 'Only an owner removes owners.');
  if (member.role === 'OWNER') await requireAnotherOwner(context, member);
  await context.store.members.deleteOne({ projectId: input.projectId, userId: input.userId });
  await context.store.apiTokens.deleteMany({ projectId: input.projectId, createdBy: input.userId });
  publishMembership(context, input);
}
