/** What the verbs on members share. A project always keeps an owner. */
import { notFound } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import type { MemberRow } from '../store/member.ts';
import type { CommandContext } from './context.ts';

/** The membership. @throws AppError NOT_FOUND. */
export async function requireMember(
  context: CommandContext,
  input: { projectId: string; userId: string },
): Promise<MemberRow> {
  const { projectId, userId } = input;
  const member = await context.store.members.findOne({ projectId, userId }).lean();
  if (member === null) throw notFound('member');
  return member;
}

/** @throws AppError CONFLICT when this member is the only owner. */
export async function requireAnotherOwner(context: CommandContext, member: MemberRow): Promise<void> {
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

/** Tells rooms and pages that rights changed. */
export function publishMembership(
  context: CommandContext,
  input: { projectId: string; userId: string },
): void {
  context.bus.publish('accessChanged', { projectId: input.projectId, userId: input.userId });
  context.bus.publish('projectChanged', { projectId: input.projectId });
}
