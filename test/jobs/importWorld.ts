/** A project with live rooms, for tests of imports. */
import { createCollab, type Collab } from '../../server/collab/createCollab.ts';
import { createStoreDoor } from '../../server/collab/storeDoor.ts';
import { createStoreLog } from '../../server/collab/storeLog.ts';
import { createStoreProjection, createStoreSubjects } from '../../server/collab/storePorts.ts';
import type { Span } from '../../schema/span.ts';
import type { EntityTypeRow, ProjectRow } from '../../server/store/project.ts';
import type { JobWorld } from './openStore.ts';

export function openRooms(world: JobWorld): Collab {
  const { store, bus, logger, now } = world;
  return createCollab({
    door: createStoreDoor(store, now),
    subjects: createStoreSubjects(store),
    log: createStoreLog(store, now),
    projection: createStoreProjection(store, now),
    bus,
    logger,
    now: () => now().getTime(),
  });
}

export function entityType(id: string, name: string, more: Partial<EntityTypeRow> = {}): EntityTypeRow {
  return {
    id,
    name,
    nameKey: name.toLowerCase(),
    colour: '#3377bb',
    key: null,
    guideline: '',
    deletedAt: null,
    ...more,
  };
}

export async function makeProject(world: JobWorld, more: Partial<ProjectRow> = {}): Promise<ProjectRow> {
  const project: ProjectRow = {
    _id: 'p1',
    name: 'Contracts',
    language: 'en',
    mode: 'SHARED',
    overlap: 'NONE',
    entityTypes: [],
    nextPosition: 0,
    createdBy: 'u1',
    createdAt: world.now(),
    ...more,
  };
  await world.store.projects.create(project);
  return project;
}

/** What a set's row says: the projection of its room. */
export async function spansOfSet(world: JobWorld, documentId: string, set: string): Promise<Span[]> {
  return (await world.store.annotationSets.findById(`${documentId}/${set}`).lean())?.spans ?? [];
}
