import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../support/rooms.ts';
import { startTestApp, type TestApp } from '../support/testApp.ts';

const LIST = `query ($id: ID!, $first: Int, $after: String, $filter: DocumentFilter) { project(id: $id) {
  documents(first: $first, after: $after, filter: $filter) {
    totalCount edges { cursor node { id name status excerpt length } } pageInfo { endCursor hasNextPage }
  }
} }`;

interface Page {
  totalCount: number;
  edges: { node: { id: string; name: string; status: string; excerpt: string; length: number } }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

describe('the list of documents', () => {
  let test: TestApp;
  let projectId: string;
  beforeAll(async () => {
    test = await startTestApp();
    projectId = await test.owner.createProject({ name: 'List' });
    const files = Array.from({ length: 25 }, (_, n) => ({
      name: `note-${n}.txt`,
      content: `Text of note ${n}. `.repeat(20),
    }));
    await test.owner.import(projectId, files);
  });
  afterAll(() => test.close());

  const list = async (variables: object): Promise<Page> =>
    (await test.owner.ask<{ project: { documents: Page } }>(LIST, { id: projectId, ...variables })).project
      .documents;
  const namesOf = (page: Page): string[] => page.edges.map(({ node }) => node.name);

  it('gives each document once, page by page', async () => {
    const names: string[] = [];
    let after: string | null = null;
    for (let pages = 1; ; pages += 1) {
      const page: Page = await list({ first: 10, after });
      names.push(...namesOf(page));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) {
        expect(pages).toBe(3);
        break;
      }
    }
    expect(new Set(names).size).toBe(25);
    expect(names).toHaveLength(25);
  });

  it('tells the length and the beginning without the text', async () => {
    const [edge] = (await list({ first: 1 })).edges;
    expect(edge?.node.excerpt).toHaveLength(200);
    expect(edge?.node.length).toBeGreaterThan(200);
  });

  it('finds by a part of the name, whatever the case, and takes signs literally', async () => {
    expect((await list({ filter: { name: 'NOTE-2' } })).totalCount).toBe(6);
    expect((await list({ filter: { name: '.*' } })).totalCount).toBe(0);
  });

  it('filters by status', async () => {
    const type = await test.owner.addEntityType(projectId, 'X');
    const ids = (await list({ first: 2 })).edges.map(({ node }) => node.id);
    for (const id of ids) {
      const room = test.owner.openRoom(`${id}/shared`);
      await room.synced;
      await annotate(room, { start: 0, end: 4, entityTypeId: type, by: test.owner.userId });
      room.close();
      await test.app.system.projectRoom({ documentId: id, set: 'shared' });
    }
    await test.owner.ask('mutation ($d: ID!) { submitSet(documentId: $d, set: "shared") { version } }', {
      d: ids[0],
    });
    const counts: Record<string, number> = {};
    for (const status of ['NEW', 'STARTED', 'SUBMITTED', 'GOLD'])
      counts[status] = (await list({ filter: { status } })).totalCount;
    expect(counts).toEqual({ NEW: 23, STARTED: 1, SUBMITTED: 1, GOLD: 0 });
  });

  it.each([
    [{ first: 0 }, 'first'],
    [{ first: 1_000 }, 'first'],
    [{ after: 'nonsense' }, 'after'],
  ])('refuses %j and names the field', async (variables, field) => {
    await expect(list(variables)).rejects.toMatchObject({ code: 'INVALID_INPUT', field });
  });
});
