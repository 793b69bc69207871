/** A link for a new member. */
import { type Role, mayGrant } from '../../schema/roles.ts';
import { enterProject } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import type { CommandContext } from './context.ts';
import { DAY_MS, type MadeLink, storeLink } from './storeLink.ts';

/** A link for a new member. @throws AppError FORBIDDEN when the viewer may not give that role. */
export async function inviteMember(
  context: CommandContext,
  input: { projectId: string; role: Role },
): Promise<MadeLink> {
  const { role } = await enterProject(context.store, context.viewer, input.projectId, 'member.invite');
  if (!mayGrant(role, input.role)) {
    throw new AppError('FORBIDDEN', 'Only an owner makes owners.', { field: 'role' });
  }
  return storeLink(context, { kind: 'INVITATION', projectId: input.projectId, role: input.role }, 7 * DAY_MS);
}
