/** Renames an entity type, or changes its colour, key or guideline. */
import { enterProject } from '../auth/authorize.ts';
import { entityTypeNameKey } from '../domain/entityTypeName.ts';
import type { EntityTypeRow } from '../store/project.ts';
import { requireColour } from './checks.ts';
import type { CommandContext } from './context.ts';
import { requireGuideline, requireKey, requireName, requireType, writeType } from './entityTypeRules.ts';

export interface UpdateEntityTypeInput {
  readonly projectId: string;
  readonly id: string;
  readonly name?: string | null;
  readonly colour?: string | null;
  /** null removes it; undefined leaves it. */
  readonly key?: string | null;
  readonly guideline?: string | null;
}

/** @throws AppError as addEntityType, and NOT_FOUND for an unknown id. */
export async function updateEntityType(
  context: CommandContext,
  input: UpdateEntityTypeInput,
): Promise<EntityTypeRow> {
  const { project } = await enterProject(context.store, context.viewer, input.projectId, 'entityType.edit');
  const old = requireType(project, input.id);
  const next: EntityTypeRow = { ...old };
  if (typeof input.name === 'string') next.name = requireName(input.name);
  next.nameKey = entityTypeNameKey(next.name);
  if (typeof input.colour === 'string') next.colour = requireColour(input.colour);
  if (input.key !== undefined) next.key = requireKey(project, input.key, old.id);
  if (typeof input.guideline === 'string') next.guideline = requireGuideline(input.guideline);
  await writeType(context, project._id, next);
  return next;
}
