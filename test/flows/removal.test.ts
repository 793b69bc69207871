import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOSE } from '../../schema/sync.ts';
import { annotate, nextClose } from '../support/rooms.ts';
import { startTestApp, type TestApp } from '../support/testApp.ts';

describe('deleting', () => {
  let test: TestApp;
  let projectId: string;
  let typeId: string;
  beforeAll(async () => {
    test = await startTestApp();
    projectId = await test.owner.createProject({ name: 'Short-lived' });
    typeId = await test.owner.addEntityType(projectId, 'X');
    const files = ['first', 'second'].map((name) => ({ name: `${name}.txt`, content: `The ${name} text.` }));
    await test.owner.import(projectId, files);
  });
  afterAll(() => test.close());

  async function documentIds(): Promise<string[]> {
    const { project } = await test.owner.ask<{
      project: { documents: { edges: { node: { id: string } }[] } };
    }>('query ($id: ID!) { project(id: $id) { documents { edges { node { id } } } } }', { id: projectId });
    return project.documents.edges.map((edge) => edge.node.id);
  }

  /** Everything that is stored of the project and its rooms. */
  async function remains(): Promise<number> {
    const { store } = test.app.system;
    const counts = await Promise.all([
      store.documents.countDocuments({ projectId }),
      store.annotationSets.countDocuments({ projectId }),
      store.updates.countDocuments({}),
      store.snapshots.countDocuments({}),
    ]);
    return counts.reduce((sum, count) => sum + count, 0);
  }

  it('a document goes with its sets, and whoever has it open is told so', async () => {
    const [first] = await documentIds();
    const room = test.owner.openRoom(`${first}/shared`);
    await room.synced;
    await annotate(room, { start: 0, end: 3, entityTypeId: typeId, by: test.owner.userId });
    const closed = nextClose(room);
    await test.owner.ask('mutation ($id: ID!) { deleteDocument(id: $id) }', { id: first });
    expect(await closed).toBe(CLOSE.notFound);
    room.close();
    expect(await documentIds()).toHaveLength(1);
    expect(await test.app.system.store.updates.countDocuments({})).toBe(0);
  });

  it('a project goes only when its name is typed, and then with everything in it', async () => {
    const [second] = await documentIds();
    const room = test.owner.openRoom(`${second}/shared`);
    await room.synced;
    await annotate(room, { start: 0, end: 3, entityTypeId: typeId, by: test.owner.userId });
    const remove = 'mutation ($id: ID!, $name: String!) { deleteProject(id: $id, confirmName: $name) }';
    const wrong = test.owner.ask(remove, { id: projectId, name: 'short-lived' });
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'confirmName' });
    const closed = nextClose(room);
    await test.owner.ask(remove, { id: projectId, name: 'Short-lived' });
    expect([CLOSE.notFound, CLOSE.forbidden]).toContain(await closed);
    room.close();
    expect(await remains()).toBe(0);
    const gone = test.owner.ask('query ($id: ID!) { project(id: $id) { name } }', { id: projectId });
    await expect(gone).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a project keeps an owner', async () => {
    const id = await test.owner.createProject({ name: 'Owned' });
    const leave = test.owner.ask('mutation ($p: ID!, $u: ID!) { removeMember(projectId: $p, userId: $u) }', {
      p: id,
      u: test.owner.userId,
    });
    await expect(leave).rejects.toMatchObject({ code: 'CONFLICT', field: 'userId' });
    const demote = test.owner.ask(
      'mutation ($p: ID!, $u: ID!) { setMemberRole(projectId: $p, userId: $u, role: LEAD) { role } }',
      {
        p: id,
        u: test.owner.userId,
      },
    );
    await expect(demote).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('a model that a deployment uses stays', async () => {
    const id = await test.owner.createProject({ name: 'Models' });
    await test.owner.import(id, labelled());
    const { startTraining } = await test.owner.ask<{ startTraining: { id: string } }>(
      'mutation ($p: ID!) { startTraining(input: { projectId: $p, name: "m", iterations: 5 }) { id } }',
      { p: id },
    );
    const { model } = await test.owner.waitForJob(startTraining.id);
    await test.owner.ask('mutation ($m: ID!) { deployModel(input: { modelId: $m, name: "d" }) { id } }', {
      m: model!.id,
    });
    const drop = (): Promise<unknown> =>
      test.owner.ask('mutation ($m: ID!) { deleteModel(id: $m) }', { m: model!.id });
    await expect(drop()).rejects.toMatchObject({ code: 'CONFLICT', field: 'id' });
    await test.owner.ask('mutation ($p: ID!) { deleteDeployment(projectId: $p, name: "d") }', { p: id });
    await drop();
    expect(await test.app.system.store.models.countDocuments({ projectId: id })).toBe(0);
  });
});

/** Six short documents in columns, a person in each. */
function labelled(): { name: string; content: string }[] {
  const names = ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay'];
  const blocks = names.map((name) => `-DOCSTART- O\n\n${name} B-PER\nsings O\nin O\n${name}ville O\n`);
  return [{ name: 'people.conll', content: `${blocks.join('\n')}\n` }];
}
