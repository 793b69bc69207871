/** Puts an entity type into the bin. */
import { enterProject } from '../auth/authorize.ts';
import type { EntityTypeRow } from '../store/project.ts';
import type { CommandContext } from './context.ts';
import { requireType, writeType } from './entityTypeRules.ts';

/** Puts a type into the bin: its spans are kept, hidden, and come back with it. */
export async function deleteEntityType(
  context: CommandContext,
  projectId: string,
  id: string,
): Promise<EntityTypeRow> {
  const { project } = await enterProject(context.store, context.viewer, projectId, 'entityType.edit');
  const type = requireType(project, id);
  const next = { ...type, deletedAt: type.deletedAt ?? context.now() };
  await writeType(context, projectId, next);
  return next;
}
