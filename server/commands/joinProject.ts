/** Makes a person a member of a project. */
import type { Role } from '../../schema/roles.ts';
import { isDuplicateKey } from '../store/duplicateKey.ts';
import { newId } from '../store/ids.ts';
import type { CommandContext } from './context.ts';

/** Adds a membership; one who is a member already keeps the role they have. */
export async function joinProject(
  context: Pick<CommandContext, 'store' | 'bus' | 'now'>,
  membership: { projectId: string; userId: string; role: Role },
): Promise<void> {
  try {
    await context.store.members.create({ _id: newId(), ...membership, joinedAt: context.now() });
  } catch (thrown) {
    if (!isDuplicateKey(thrown)) throw thrown;
  }
  context.bus.publish('projectChanged', { projectId: membership.projectId });
}
