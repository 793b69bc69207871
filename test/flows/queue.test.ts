import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../support/rooms.ts';
import { startTestApp, type TestApp } from '../support/testApp.ts';
import type { TestClient } from '../support/testClient.ts';

const LIST = `query ($id: ID!, $filter: DocumentFilter, $order: DocumentOrder, $first: Int, $after: String) { project(id: $id) {
  documents(first: $first, after: $after, filter: $filter, order: $order) { totalCount edges { node { name } } pageInfo { endCursor hasNextPage } }
  queue(filter: $filter, order: $order) { total new started submitted gold nextToDo { name } }
} }`;
const PLACE = `query ($id: ID!, $filter: DocumentFilter, $order: DocumentOrder, $from: String) { document(id: $id) {
  previousId(filter: $filter, order: $order) nextId(filter: $filter, order: $order)
  place(filter: $filter, order: $order, from: $from) { number total firstId previousId nextId cursor }
} }`;
const EXAMPLES = `query ($id: ID!, $type: ID!) { project(id: $id) { entityType(id: $type) { examples { text count } } } }`;
const SUBMIT = 'mutation ($d: ID!, $s: String!) { submitSet(documentId: $d, set: $s) { version } }';

interface Listed {
  documents: {
    totalCount: number;
    edges: { node: { name: string } }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
  queue: {
    total: number;
    new: number;
    started: number;
    submitted: number;
    gold: number;
    nextToDo: { name: string } | null;
  };
}

interface PlaceSeen {
  previousId: string | null;
  nextId: string | null;
  place: {
    number: number | null;
    total: number;
    firstId: string | null;
    previousId: string | null;
    nextId: string | null;
    cursor: string;
  };
}

describe('the queue of documents', () => {
  let test: TestApp;
  let projectId: string;
  let city: string;
  let coin: string;
  let ann: TestClient;
  let bob: TestClient;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    test = await startTestApp();
    projectId = await test.owner.createProject({ name: 'Queue', mode: 'INDEPENDENT' });
    city = await test.owner.addEntityType(projectId, 'CITY');
    coin = await test.owner.addEntityType(projectId, 'COIN');
    const files = ['a', 'b', 'c', 'd', 'e'].map((name, n) => ({
      name: `${name}.txt`,
      content: `Rome ${n} and Ether${n % 2 === 0 ? ' and Tokyo' : ''}.`,
    }));
    await test.owner.import(projectId, files);
    ann = await test.member(projectId, 'ANNOTATOR', 'Ann');
    bob = await test.member(projectId, 'ANNOTATOR', 'Bob');
    const { project } = await test.owner.ask<{
      project: { documents: { edges: { node: { id: string; name: string } }[] } };
    }>('query ($id: ID!) { project(id: $id) { documents { edges { node { id name } } } } }', {
      id: projectId,
    });
    for (const { node } of project.documents.edges) ids[node.name] = node.id;
    // Bob begins a, and hands b in; Ann hands b in, too, with another answer.
    await label(bob, 'a.txt', city);
    await label(bob, 'b.txt', city);
    await submit(bob, 'b.txt');
    await label(ann, 'b.txt', coin);
    await submit(ann, 'b.txt');
  });
  afterAll(() => test.close());

  async function label(person: TestClient, name: string, entityTypeId: string): Promise<void> {
    const documentId = ids[name] ?? '';
    const set = `user:${person.userId}` as const;
    const room = person.openRoom(`${documentId}/${set}`);
    await room.synced;
    await annotate(room, { start: 0, end: 4, entityTypeId, by: person.userId });
    room.close();
    await test.app.system.projectRoom({ documentId, set });
  }
  const submit = (person: TestClient, name: string) =>
    person.ask(SUBMIT, { d: ids[name], s: `user:${person.userId}` });
  const list = async (person: TestClient, variables: object = {}): Promise<Listed> =>
    (await person.ask<{ project: Listed }>(LIST, { id: projectId, ...variables })).project;
  const namesFor = async (person: TestClient, variables: object = {}): Promise<string> =>
    (await list(person, variables)).documents.edges.map(({ node }) => node.name[0]).join('');
  const place = async (person: TestClient, name: string, variables: object = {}): Promise<PlaceSeen> =>
    (await person.ask<{ document: PlaceSeen }>(PLACE, { id: ids[name], ...variables })).document;
  const examples = async (person: TestClient, type: string) =>
    (
      await person.ask<{ project: { entityType: { examples: { text: string; count: number }[] } } }>(
        EXAMPLES,
        {
          id: projectId,
          type,
        },
      )
    ).project.entityType.examples;

  it('[Q1] an annotator’s filters, orders and examples tell nothing of what others have not handed in', async () => {
    expect(await namesFor(ann, { filter: { annotatorId: bob.userId } })).toBe('b');
    expect(await namesFor(ann, { filter: { entityTypeId: city } })).toBe('b');
    expect(await namesFor(ann, { order: 'UNTOUCHED' })).toBe('acdeb');
    expect(await examples(ann, city)).toEqual([{ text: 'Rome', count: 1 }]);
    await expect(list(ann, { filter: { disagreement: true } })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const cy = await test.member(projectId, 'ANNOTATOR', 'Cy');
    expect(await namesFor(cy, { filter: { annotatorId: bob.userId } })).toBe('');
    expect(await namesFor(cy, { filter: { entityTypeId: city } })).toBe('');
    expect(await namesFor(cy, { order: 'UNTOUCHED' })).toBe('abcde');
    expect(await examples(cy, city)).toEqual([]);
  });

  it('a lead filters by the work of all', async () => {
    expect(await namesFor(test.owner, { filter: { annotatorId: bob.userId } })).toBe('ab');
    expect(await namesFor(test.owner, { filter: { entityTypeId: city } })).toBe('ab');
    expect(await namesFor(test.owner, { filter: { disagreement: true } })).toBe('b');
    expect(await namesFor(test.owner, { order: 'UNTOUCHED' })).toBe('cdeab');
    expect(await examples(test.owner, city)).toEqual([{ text: 'Rome', count: 2 }]);
  });

  it('counts by status, whatever the filter’s own status, and tells where to go on', async () => {
    const { queue } = await list(bob, { filter: { status: 'SUBMITTED' } });
    expect(queue).toEqual({
      total: 5,
      new: 3,
      started: 1,
      submitted: 1,
      gold: 0,
      nextToDo: { name: 'a.txt' },
    });
    expect((await list(ann, { filter: { name: 'b' } })).queue).toMatchObject({ total: 1, nextToDo: null });
    expect(await namesFor(bob, { filter: { toDo: true } })).toBe('acde');
  });

  it('finds what stands in a text', async () => {
    expect(await namesFor(ann, { filter: { text: 'and tokyo' } })).toBe('ace');
    expect(await namesFor(ann, { filter: { text: 'tokyo', name: 'c' } })).toBe('c');
    await expect(list(ann, { filter: { text: 'x' } })).rejects.toMatchObject({ field: 'text' });
    await expect(list(ann, { filter: { name: 'x'.repeat(201) } })).rejects.toMatchObject({ field: 'name' });
  });

  it('[Q2] turns pages in every order, each document once', async () => {
    for (const [n, id] of Object.values(ids).entries()) {
      const uncertainty = [0.1, 0.9, null, 0.9, 0][n] ?? null;
      await test.app.system.store.documents.updateOne({ _id: id }, { $set: { uncertainty } });
    }
    test.app.system.bus.publish('projectChanged', { projectId });
    for (const [order, expected] of [
      ['POSITION', 'abcde'],
      ['UNCERTAINTY', 'bdaec'],
      ['UNTOUCHED', 'cdeab'],
    ]) {
      let names = '';
      let after: string | null = null;
      do {
        const { documents }: Listed = await list(test.owner, { order, first: 2, after });
        names += documents.edges.map(({ node }) => node.name[0]).join('');
        after = documents.pageInfo.hasNextPage ? documents.pageInfo.endCursor : null;
      } while (after !== null);
      expect(names).toBe(expected);
    }
  });

  it('tells the place in a queue, and the ways on, also from a document that does not fit', async () => {
    const seen = await place(bob, 'd.txt', { order: 'UNCERTAINTY' });
    expect(seen.place).toMatchObject({ number: 2, total: 5, firstId: ids['b.txt'] });
    expect([seen.previousId, seen.nextId]).toEqual([ids['b.txt'], ids['a.txt']]);
    expect([seen.place.previousId, seen.place.nextId]).toEqual([ids['b.txt'], ids['a.txt']]);
    const submitted = await place(bob, 'b.txt', { filter: { toDo: true } });
    expect(submitted.place).toMatchObject({
      number: null,
      total: 4,
      previousId: ids['a.txt'],
      nextId: ids['c.txt'],
    });
    expect((await place(bob, 'e.txt')).place).toMatchObject({ number: 5, nextId: null });
  });

  it('[Q3] goes on from the place where a document was opened, though work has moved it', async () => {
    const before = await place(ann, 'c.txt', { order: 'UNTOUCHED' });
    expect(before.place).toMatchObject({ number: 2, nextId: ids['d.txt'] });
    await label(ann, 'c.txt', coin);
    const after = await place(ann, 'c.txt', { order: 'UNTOUCHED', from: before.place.cursor });
    expect(after.place.nextId).toBe(ids['d.txt']);
    const anew = await place(ann, 'c.txt', { order: 'UNTOUCHED' });
    expect(anew.place).toMatchObject({ number: 5, previousId: ids['b.txt'], nextId: null });
    await expect(place(ann, 'c.txt', { from: 'nonsense' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('[Q1] finds documents with an open comment, blind like the sets', async () => {
    const add = (person: TestClient, name: string, set: string) =>
      person.ask('mutation ($input: AddCommentInput!) { addComment(input: $input) { id } }', {
        input: { documentId: ids[name], set, text: 'Is this one?' },
      });
    await add(ann, 'e.txt', `user:${ann.userId}`);
    await add(bob, 'd.txt', `user:${bob.userId}`);
    expect(await namesFor(ann, { filter: { commented: true } })).toBe('e');
    expect(await namesFor(bob, { filter: { commented: true } })).toBe('d');
    expect(await namesFor(test.owner, { filter: { commented: true } })).toBe('de');
  });

  it('the examples of many types at once are refused', async () => {
    const many = Array.from(
      { length: 11 },
      (_, n) => `a${n}: entityType(id: $type) { examples { text } }`,
    ).join(' ');
    await expect(
      ann.ask(`query ($id: ID!, $type: ID!) { project(id: $id) { ${many} } }`, { id: projectId, type: city }),
    ).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    await expect(examples(ann, 'nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
