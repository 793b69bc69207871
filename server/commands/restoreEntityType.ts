/** Takes an entity type out of the bin. */
import { enterProject } from '../auth/authorize.ts';
import type { EntityTypeRow } from '../store/project.ts';
import type { CommandContext } from './context.ts';
import { isLive, requireType, writeType } from './entityTypeRules.ts';

/** Takes a type out of the bin. @throws AppError CONFLICT when its name was given to another meanwhile. */
export async function restoreEntityType(
  context: CommandContext,
  projectId: string,
  id: string,
): Promise<EntityTypeRow> {
  const { project } = await enterProject(context.store, context.viewer, projectId, 'entityType.edit');
  const type = requireType(project, id);
  const isKeyTaken = project.entityTypes.some(
    (other) => isLive(other) && other.id !== id && other.key === type.key,
  );
  const next = { ...type, deletedAt: null, key: isKeyTaken ? null : type.key };
  await writeType(context, projectId, next);
  return next;
}
