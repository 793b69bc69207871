import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PALETTE } from '../../schema/palette.ts';
import { ensureEntityTypes } from '../../server/jobs/importEntityTypes.ts';
import type { EntityTypeRow } from '../../server/store/project.ts';
import { entityType, makeProject } from './importWorld.ts';
import { emptyStore, openWorld, type JobWorld } from './openStore.ts';

let world: JobWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => emptyStore(world.store));

async function types(): Promise<EntityTypeRow[]> {
  return (await world.store.projects.findById('p1').lean())!.entityTypes;
}

describe('the entity types of an import', () => {
  it('are those of the project, whatever the case, and new ones for the rest', async () => {
    await makeProject(world, { entityTypes: [entityType('t1', 'Person')] });
    let told = 0;
    const stop = world.bus.on('projectChanged', () => (told += 1));
    const { ids, refusals, notes } = await ensureEntityTypes(world, 'p1', ['PERSON', 'ORG', 'ORG', 'LOC']);
    stop();
    const rows = await types();
    expect(rows.map(({ name, colour }) => [name, colour])).toEqual([
      ['Person', '#3377bb'],
      ['ORG', PALETTE[1]],
      ['LOC', PALETTE[2]],
    ]);
    expect(ids).toEqual(
      new Map([
        ['PERSON', 't1'],
        ['ORG', rows[1]!.id],
        ['LOC', rows[2]!.id],
      ]),
    );
    expect(refusals.size).toBe(0);
    expect(notes).toEqual(['Entity types were added: ORG, LOC.', 'The label “PERSON” was taken as Person.']);
    expect(told).toBe(1);
  });

  it('are added once when two imports bring them at once', async () => {
    await makeProject(world);
    const labels = ['A', 'B', 'C'];
    const [one, two] = await Promise.all([
      ensureEntityTypes(world, 'p1', labels),
      ensureEntityTypes(world, 'p1', labels),
    ]);
    expect((await types()).map(({ name }) => name).sort()).toEqual(labels);
    expect(one.ids).toEqual(two.ids);
  });

  it('do not bring back one from the bin', async () => {
    await makeProject(world, { entityTypes: [entityType('old', 'PER', { deletedAt: world.now() })] });
    const { ids } = await ensureEntityTypes(world, 'p1', ['PER']);
    expect(ids.get('PER')).not.toBe('old');
    expect((await types()).map(({ deletedAt }) => deletedAt === null)).toEqual([false, true]);
  });

  it('get a lawful name where a label has none, and say so', async () => {
    await makeProject(world);
    const { ids, refusals, notes } = await ensureEntityTypes(world, 'p1', [
      'Job Title',
      '42',
      'x'.repeat(51),
    ]);
    expect((await types()).map(({ name }) => name)).toEqual(['Job_Title']);
    expect([...ids.keys()]).toEqual(['Job Title']);
    expect([...refusals.keys()]).toEqual(['42', 'x'.repeat(51)]);
    expect(notes).toContain('The label “Job Title” was taken as Job_Title.');
  });

  it('are refused beyond 200', async () => {
    const many = Array.from({ length: 199 }, (_, n) => entityType(`t${n}`, `T${n}`));
    await makeProject(world, { entityTypes: many });
    const { ids, refusals } = await ensureEntityTypes(world, 'p1', ['T5', 'NEW', 'NEWER']);
    expect([...ids.keys()]).toEqual(['T5', 'NEW']);
    expect(refusals.get('NEWER')).toContain('200');
  });
});
