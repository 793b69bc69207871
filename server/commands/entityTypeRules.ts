/**
 * What the verbs on entity types share. Each change is one atomic write on the project's row, guarded by the name being
 * free, so two leads cannot make the same name at once. Spans refer to types by id: a rename touches no span.
 */
import { notFound } from '../auth/authorize.ts';
import { checkEntityTypeName } from '../domain/entityTypeName.ts';
import { AppError } from '../errors.ts';
import type { EntityTypeRow, ProjectRow } from '../store/project.ts';
import type { CommandContext } from './context.ts';

const MAX_GUIDELINE = 20_000;

/** The type with this id, in the bin or not. @throws AppError NOT_FOUND. */
export function requireType(project: ProjectRow, id: string): EntityTypeRow {
  const type = project.entityTypes.find((each) => each.id === id);
  if (type === undefined) throw notFound('entity type');
  return type;
}

/** A legal name, in normal form C. @throws AppError INVALID_INPUT. */
export function requireName(value: string): string {
  const checked = checkEntityTypeName(value);
  if (!checked.ok) throw new AppError('INVALID_INPUT', checked.reason, { field: 'name' });
  return checked.name;
}

/**
 * A key in lower case, or null for none.
 * @param ownId the type that may keep the key it has. @throws AppError INVALID_INPUT, or CONFLICT when another has it.
 */
export function requireKey(
  project: ProjectRow,
  key: string | null,
  ownId: string | undefined,
): string | null {
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

/** @throws AppError INVALID_INPUT for one that is too long. */
export function requireGuideline(value: string): string {
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

/** Whether a type is not in the bin. */
export function isLive(type: EntityTypeRow): boolean {
  return type.deletedAt === null;
}

/** Replaces one type, if no other live one has its name. */
export async function writeType(
  context: CommandContext,
  projectId: string,
  type: EntityTypeRow,
): Promise<void> {
  const isTaken = { $elemMatch: { id: { $ne: type.id }, nameKey: type.nameKey, deletedAt: null } };
  const guard = type.deletedAt === null ? { $nor: [{ entityTypes: isTaken }] } : {};
  const written = await context.store.projects.updateOne(
    { _id: projectId, 'entityTypes.id': type.id, ...guard },
    { $set: { 'entityTypes.$[type]': type } },
    { arrayFilters: [{ 'type.id': type.id }] },
  );
  if (written.matchedCount !== 1) throw nameTaken(type.name);
  publishTypes(context, projectId);
}

/** The error for a name that another live type has. */
export function nameTaken(name: string): AppError {
  return new AppError(
    'CONFLICT',
    `This project has an entity type named ${name} already. Choose another name.`,
    {
      field: 'name',
    },
  );
}

/** Tells pages and rooms that the types changed. */
export function publishTypes(context: CommandContext, projectId: string): void {
  context.bus.publish('projectChanged', { projectId });
}
