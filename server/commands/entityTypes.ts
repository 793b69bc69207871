/**
 * Entity types of a project. Each change is one atomic write on the project's row, guarded by the name being free, so two
 * leads cannot make the same name at once. Spans refer to types by id: a rename touches no span.
 */
import { colourFor } from '../../schema/palette.ts';
import { enterProject, notFound } from '../auth/authorize.ts';
import { checkEntityTypeName, entityTypeNameKey } from '../domain/entityTypeName.ts';
import { AppError } from '../errors.ts';
import { newId } from '../store/ids.ts';
import type { EntityTypeRow, ProjectRow } from '../store/project.ts';
import { requireColour } from './checks.ts';
import type { CommandContext } from './context.ts';

const MAX_ENTITY_TYPES = 200;
const MAX_GUIDELINE = 20_000;

export interface AddEntityTypeInput {
  readonly projectId: string;
  readonly name: string;
  readonly colour?: string | null;
  readonly key?: string | null;
  readonly guideline: string;
}

export interface UpdateEntityTypeInput {
  readonly projectId: string;
  readonly id: string;
  readonly name?: string | null;
  readonly colour?: string | null;
  /** null removes it; undefined leaves it. */
  readonly key?: string | null;
  readonly guideline?: string | null;
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
  publishChange(context, project._id);
  return type;
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

/** Replaces one type, if no other live one has its name. */
async function writeType(context: CommandContext, projectId: string, type: EntityTypeRow): Promise<void> {
  const isTaken = { $elemMatch: { id: { $ne: type.id }, nameKey: type.nameKey, deletedAt: null } };
  const guard = type.deletedAt === null ? { $nor: [{ entityTypes: isTaken }] } : {};
  const written = await context.store.projects.updateOne(
    { _id: projectId, 'entityTypes.id': type.id, ...guard },
    { $set: { 'entityTypes.$[type]': type } },
    { arrayFilters: [{ 'type.id': type.id }] },
  );
  if (written.matchedCount !== 1) throw nameTaken(type.name);
  publishChange(context, projectId);
}

function publishChange(context: CommandContext, projectId: string): void {
  context.bus.publish('projectChanged', { projectId });
}

function requireType(project: ProjectRow, id: string): EntityTypeRow {
  const type = project.entityTypes.find((each) => each.id === id);
  if (type === undefined) throw notFound('entity type');
  return type;
}

function requireName(value: string): string {
  const checked = checkEntityTypeName(value);
  if (!checked.ok) throw new AppError('INVALID_INPUT', checked.reason, { field: 'name' });
  return checked.name;
}

function requireKey(project: ProjectRow, key: string | null, ownId: string | undefined): string | null {
  if (key === null || key === '') return null;
  const lower = key.toLowerCase();
  if (!/^[\p{L}\p{N}]$/u.test(lower)) {
    throw new AppError('INVALID_INPUT', 'key must be one letter or digit.', { field: 'key' });
  }
  const holder = project.entityTypes.find((type) => isLive(type) && type.id !== ownId && type.key === lower);
  if (holder !== undefined) {
    throw new AppError('CONFLICT', `Key “${lower}” belongs to ${holder.name} already. Choose another.`, {
      field: 'key',
    });
  }
  return lower;
}

function requireGuideline(value: string): string {
  if (value.length > MAX_GUIDELINE) {
    throw new AppError(
      'INVALID_INPUT',
      `guideline may have ${MAX_GUIDELINE} characters; it has ${value.length}.`,
      {
        field: 'guideline',
      },
    );
  }
  return value;
}

function isLive(type: EntityTypeRow): boolean {
  return type.deletedAt === null;
}

function nameTaken(name: string): AppError {
  return new AppError(
    'CONFLICT',
    `This project has an entity type named ${name} already. Choose another name.`,
    {
      field: 'name',
    },
  );
}
