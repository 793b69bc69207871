/**
 * Entity types for the labels that an import brings: those of the project by name, whatever the case, and new ones for the
 * rest. Each is added by one write that is guarded by its name being free, so two imports at once add it once.
 */
import { colourFor } from '../../schema/palette.ts';
import {
  checkEntityTypeName,
  entityTypeNameKey,
  MAX_ENTITY_TYPES,
  type CheckedName,
} from '../domain/entityTypeName.ts';
import type { EventBus } from '../events.ts';
import type { Store } from '../store/connect.ts';
import { newId } from '../store/ids.ts';
import type { EntityTypeRow } from '../store/project.ts';

/** What each label stands for. */
export interface LabelMap {
  /** Label → id of the entity type. */
  readonly ids: ReadonlyMap<string, string>;
  /** Label → why it cannot be the name of an entity type. */
  readonly refusals: ReadonlyMap<string, string>;
  /** What was added or renamed, for the report. */
  readonly notes: readonly string[];
}

/** Finds or adds an entity type for each label. Types in the bin are not brought back. */
export async function ensureEntityTypes(
  { store, bus }: { readonly store: Store; readonly bus: EventBus },
  projectId: string,
  labels: Iterable<string>,
): Promise<LabelMap> {
  const ids = new Map<string, string>();
  const refusals = new Map<string, string>();
  const added: string[] = [];
  const renamed: string[] = [];
  let types = await readTypes(store, projectId);
  for (const label of new Set(labels)) {
    const checked = toName(label);
    if (!checked.ok) {
      refusals.set(label, checked.reason);
      continue;
    }
    if (find(types, checked.name) === undefined && types.length < MAX_ENTITY_TYPES) {
      if (await addType(store, projectId, checked.name, types.length)) added.push(checked.name);
      types = await readTypes(store, projectId);
    }
    const type = find(types, checked.name);
    if (type === undefined) refusals.set(label, `The project has ${MAX_ENTITY_TYPES} entity types already.`);
    else {
      ids.set(label, type.id);
      if (type.name !== label.normalize('NFC'))
        renamed.push(`The label “${label}” was taken as ${type.name}.`);
    }
  }
  if (added.length > 0) bus.publish('projectChanged', { projectId });
  const notes = added.length === 0 ? renamed : [`Entity types were added: ${added.join(', ')}.`, ...renamed];
  return { ids, refusals, notes };
}

/** A label as a name. Other tools allow blanks and slashes in labels, names here do not: `_` stands for them. */
function toName(label: string): CheckedName {
  const checked = checkEntityTypeName(label);
  if (checked.ok) return checked;
  const mended = checkEntityTypeName(label.trim().replace(/[^\p{L}\p{M}\p{Nd}_.-]+/gu, '_'));
  return mended.ok ? mended : checked;
}

async function readTypes(store: Store, projectId: string): Promise<EntityTypeRow[]> {
  return (await store.projects.findById(projectId, { entityTypes: 1 }).lean())?.entityTypes ?? [];
}

async function addType(store: Store, projectId: string, name: string, place: number): Promise<boolean> {
  const type: EntityTypeRow = {
    id: newId(),
    name,
    nameKey: entityTypeNameKey(name),
    colour: colourFor(place),
    key: null,
    guideline: '',
    deletedAt: null,
  };
  const isFree = { $not: { $elemMatch: { nameKey: type.nameKey, deletedAt: null } } };
  const written = await store.projects.updateOne(
    { _id: projectId, entityTypes: isFree },
    { $push: { entityTypes: type } },
  );
  return written.modifiedCount === 1;
}

function find(types: readonly EntityTypeRow[], name: string): EntityTypeRow | undefined {
  return types.find((type) => type.deletedAt === null && type.nameKey === entityTypeNameKey(name));
}
