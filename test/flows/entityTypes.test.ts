import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../support/rooms.ts';
import { startTestApp, type TestApp } from '../support/testApp.ts';

const TYPES = `query ($id: ID!) { project(id: $id) { entityTypes { id name key spanCount documentCount } } }`;
interface Seen {
  project: {
    entityTypes: { id: string; name: string; key: string | null; spanCount: number; documentCount: number }[];
  };
}

describe('entity types', () => {
  let test: TestApp;
  let projectId: string;
  let typeId: string;
  beforeAll(async () => {
    test = await startTestApp();
    projectId = await test.owner.createProject({ name: 'Types' });
    typeId = await test.owner.addEntityType(projectId, 'PRODUCT_ID');
  });
  afterAll(() => test.close());

  const types = async (): Promise<Seen['project']['entityTypes']> =>
    (await test.owner.ask<Seen>(TYPES, { id: projectId })).project.entityTypes;
  const update = (input: object): Promise<unknown> =>
    test.owner.ask('mutation ($input: UpdateEntityTypeInput!) { updateEntityType(input: $input) { name } }', {
      input: { projectId, id: typeId, ...input },
    });

  it.each(['', 'two words', '1ST', 'A'.repeat(51), 'tab\there', '<b>'])(
    'refuses the name %j and names the field',
    async (name) => {
      await expect(test.owner.addEntityType(projectId, name)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        field: 'name',
      });
    },
  );

  it('takes names such as FIN.CRYPTO and refuses one that is there in another case', async () => {
    await test.owner.addEntityType(projectId, 'FIN.CRYPTO');
    const doubled = test.owner.addEntityType(projectId, 'fin.crypto');
    await expect(doubled).rejects.toMatchObject({ code: 'CONFLICT', field: 'name' });
    await expect(update({ name: 'Fin.Crypto' })).rejects.toMatchObject({ code: 'CONFLICT', field: 'name' });
  });

  it('lets two people who add one name at the same moment have it once', async () => {
    const both = await Promise.allSettled([1, 2].map(() => test.owner.addEntityType(projectId, 'AT.ONCE')));
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses a key that another type has, and a colour that is none', async () => {
    await update({ key: 'p' });
    const other = (await types()).find((type) => type.name === 'FIN.CRYPTO')!;
    await expect(update({ id: other.id, key: 'P' })).rejects.toMatchObject({
      code: 'CONFLICT',
      field: 'key',
    });
    await expect(update({ colour: 'red' })).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'colour' });
  });

  it('renames without touching a span, tells on deletion how many it touches, and takes it back', async () => {
    await test.owner.import(projectId, [
      { name: 'a.txt', content: 'Order AB-1 and AB-2.' },
      { name: 'b.txt', content: 'Return CD-3.' },
    ]);
    const { project } = await test.owner.ask<{
      project: { documents: { edges: { node: { id: string } }[] } };
    }>('query ($id: ID!) { project(id: $id) { documents { edges { node { id } } } } }', { id: projectId });
    const [first, second] = project.documents.edges.map((edge) => edge.node.id);
    const marks = [
      [first, 6, 10],
      [first, 15, 19],
      [second, 7, 11],
    ] as const;
    for (const [documentId, start, end] of marks) {
      const room = test.owner.openRoom(`${documentId}/shared`);
      await room.synced;
      await annotate(room, { start, end, entityTypeId: typeId, by: test.owner.userId });
      room.close();
    }
    await update({ name: 'ARTICLE' });
    const deletion =
      'mutation ($p: ID!, $id: ID!) { deleteEntityType(projectId: $p, id: $id) { spanCount documentCount } }';
    const { deleteEntityType } = await test.owner.ask<{ deleteEntityType: object }>(deletion, {
      p: projectId,
      id: typeId,
    });
    expect(deleteEntityType).toEqual({ spanCount: 3, documentCount: 2 });
    expect((await types()).some((type) => type.id === typeId)).toBe(false);
    await test.owner.ask(
      'mutation ($p: ID!, $id: ID!) { restoreEntityType(projectId: $p, id: $id) { id } }',
      {
        p: projectId,
        id: typeId,
      },
    );
    const back = (await types()).find((type) => type.id === typeId);
    expect(back).toMatchObject({ name: 'ARTICLE', spanCount: 3, documentCount: 2 });
  });
});
