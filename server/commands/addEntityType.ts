/** Adds a kind of thing to look for. */
import { MAX_ENTITY_TYPES } from '../domain/entityTypeName.ts';
import { colourFor } from '../../schema/palette.ts';
import { enterProject } from '../auth/authorize.ts';
import { entityTypeNameKey } from '../domain/entityTypeName.ts';
import { AppError } from '../errors.ts';
import { newId } from '../store/ids.ts';
import type { EntityTypeRow } from '../store/project.ts';
import { requireColour } from './checks.ts';
import type { CommandContext } from './context.ts';
import { nameTaken, publishTypes, requireGuideline, requireKey, requireName } from './entityTypeRules.ts';

export interface AddEntityTypeInput {
  readonly projectId: string;
  readonly name: string;
  readonly colour?: string | null;
  readonly key?: string | null;
  readonly guideline: string;
}

/** @throws AppError INVALID_INPUT for a bad field, CONFLICT for a name or key that is taken, LIMIT_EXCEEDED at 200. */
export async function addEntityType(
  context: CommandContext,
  input: AddEntityTypeInput,
): Promise<EntityTypeRow> {
  const { project } = await enterProject(context.store, context.viewer, input.projectId, 'entityType.edit');
  if (project.entityTypes.length >= MAX_ENTITY_TYPES) {
    throw new AppError('LIMIT_EXCEEDED', `A project holds at most ${MAX_ENTITY_TYPES} entity types.`, {
      field: 'name',
    });
  }
  const name = requireName(input.name);
  const type: EntityTypeRow = {
    id: newId(),
    name,
    nameKey: entityTypeNameKey(name),
    colour: input.colour == null ? colourFor(project.entityTypes.length) : requireColour(input.colour),
    key: requireKey(project, input.key ?? null, undefined),
    guideline: requireGuideline(input.guideline),
    deletedAt: null,
  };
  const added = await context.store.projects.updateOne(
    { _id: project._id, entityTypes: { $not: { $elemMatch: { nameKey: type.nameKey, deletedAt: null } } } },
    { $push: { entityTypes: type } },
  );
  if (added.modifiedCount !== 1) throw nameTaken(name);
  publishTypes(context, project._id);
  return type;
}
