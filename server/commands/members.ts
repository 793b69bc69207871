/** Changes who belongs to a project. A project always keeps an owner. */
import { mayGrant, type Role } from '../../schema/roles.ts';
import { enterProject, notFound } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import type { MemberRow } from '../store/member.ts';
import type { CommandContext } from './context.ts';

/** @throws AppError FORBIDDEN when the viewer may not give or take that role, CONFLICT for the last owner. */
export async function setMemberRole(
  context: CommandContext,
  input: { projectId: string; userId: string; role: Role },
): Promise<MemberRow> {
  const { role: giver } = await enterProject(context.store, context.viewer, input.projectId, 'member.update');
  const member = await requireMember(context, input);
  if (!mayGrant(giver, input.role) || !mayGrant(giver, member.role)) {
    throw new AppError('FORBIDDEN', 'Only an owner changes owners.', { field: 'role' });
  }
  if (member.role === 'OWNER' && input.role !== 'OWNER') await requireAnotherOwner(context, member);
  const { projectId, userId, role } = input;
  await context.store.members.updateOne({ projectId, userId }, { $set: { role } });
  publishChange(context, input);
  return { ...member, role };
}

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
  publishChange(context, input);
}

async function requireMember(
  context: CommandContext,
  input: { projectId: string; userId: string },
): Promise<MemberRow> {
  const { projectId, userId } = input;
  const member = await context.store.members.findOne({ projectId, userId }).lean();
  if (member === null) throw notFound('member');
  return member;
}

async function requireAnotherOwner(context: CommandContext, member: MemberRow): Promise<void> {
  const { projectId, userId } = member;
  const other = await context.store.members
    .findOne({ projectId, role: 'OWNER', userId: { $ne: userId } })
    .lean();
  if (other === null) {
    throw new AppError('CONFLICT', 'A project needs an owner. Make somebody else one first.', {
      field: 'userId',
    });
  }
}

function publishChange(context: CommandContext, input: { projectId: string; userId: string }): void {
  context.bus.publish('accessChanged', { projectId: input.projectId, userId: input.userId });
  context.bus.publish('projectChanged', { projectId: input.projectId });
}
