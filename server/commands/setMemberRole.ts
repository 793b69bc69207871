/** Gives a member another role. */
import { type Role, mayGrant } from '../../schema/roles.ts';
import { enterProject } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import type { MemberRow } from '../store/member.ts';
import type { CommandContext } from './context.ts';
import { publishMembership, requireAnotherOwner, requireMember } from './memberRules.ts';

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
  publishMembership(context, input);
  return { ...member, role };
}
