import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relabelSpan } from '../../schema/annotationSet.ts';
import { annotate, nextAcknowledgement, until, seen } from '../support/rooms.ts';
import { startTestApp, type TestApp } from '../support/testApp.ts';
import type { TestClient } from '../support/testClient.ts';

const DONE = 'labelledMentions { isUndo mention documents mentions kept mayUndo }';

interface Done {
  isUndo: boolean;
  mention: string;
  documents: number;
  mentions: number;
  kept: number;
  mayUndo: boolean;
}

interface Preview {
  documents: number;
  mentions: number;
  already: number;
  blocked: number;
  isPartial: boolean;
  hits: { documentName: string; start: number; before: string; mention: string; after: string }[];
}

async function preview(who: TestClient, input: object): Promise<Preview> {
  const query = `query ($input: LabelMentionsInput!) { mentionPreview(input: $input) {
    documents mentions already blocked isPartial hits { documentName start before mention after } } }`;
  return (await who.ask<{ mentionPreview: Preview }>(query, { input })).mentionPreview;
}

async function start(who: TestClient, input: object): Promise<string> {
  const query = 'mutation ($input: LabelMentionsInput!) { labelMentions(input: $input) { id kind } }';
  return (await who.ask<{ labelMentions: { id: string } }>(query, { input })).labelMentions.id;
}

async function result(who: TestClient, id: string): Promise<Done | null> {
  const { job } = await who.ask<{ job: { labelledMentions: Done | null } }>(
    `query ($id: ID!) { job(id: $id) { ${DONE} } }`,
    { id },
  );
  return job.labelledMentions;
}

async function label(who: TestClient, input: object): Promise<{ id: string; done: Done | null }> {
  const id = await start(who, input);
  expect((await who.waitForJob(id)).state).toBe('SUCCEEDED');
  return { id, done: await result(who, id) };
}

async function undo(who: TestClient, jobId: string): Promise<Done | null> {
  const query = 'mutation ($jobId: ID!) { undoLabelMentions(jobId: $jobId) { id } }';
  const { undoLabelMentions } = await who.ask<{ undoLabelMentions: { id: string } }>(query, { jobId });
  expect((await who.waitForJob(undoLabelMentions.id)).state).toBe('SUCCEEDED');
  return result(who, undoLabelMentions.id);
}

async function documents(who: TestClient, projectId: string): Promise<Map<string, string>> {
  const { project } = await who.ask<{
    project: { documents: { edges: { node: { id: string; name: string } }[] } };
  }>('query ($id: ID!) { project(id: $id) { documents { edges { node { id name } } } } }', { id: projectId });
  return new Map(project.documents.edges.map(({ node }) => [node.name, node.id]));
}

async function submit(who: TestClient, documentId: string, set: string): Promise<void> {
  await who.ask('mutation ($id: ID!, $set: String!) { submitSet(documentId: $id, set: $set) { version } }', {
    id: documentId,
    set,
  });
}

describe('labelling every mention in a shared project', () => {
  let test: TestApp;
  let projectId: string;
  let city: string;
  let other: string;
  let ids: Map<string, string>;
  let ann: TestClient;
  beforeAll(async () => {
    test = await startTestApp();
    projectId = await test.owner.createProject({ name: 'Cities', mode: 'SHARED' });
    city = await test.owner.addEntityType(projectId, 'CITY');
    other = await test.owner.addEntityType(projectId, 'NOVEL');
    await test.owner.import(projectId, [
      { name: 'a.txt', content: 'Rome, Romeo, ROME and Rome.' },
      { name: 'b.txt', content: 'All roads lead to Rome.' },
      { name: 'c.txt', content: 'Rome was not built in a day.' },
      { name: 'd.txt', content: 'Nothing here.' },
      { name: 'e.txt', content: 'Rome is submitted.' },
    ]);
    ids = await documents(test.owner, projectId);
    ann = await test.member(projectId, 'ANNOTATOR', 'Ann Annotator');
    const room = ann.openRoom(`${ids.get('c.txt')!}/shared`);
    await room.synced;
    await annotate(room, { start: 0, end: 8, entityTypeId: other, by: ann.userId });
    room.close();
    await submit(ann, ids.get('e.txt')!, 'shared');
  });
  afterAll(() => test.close());

  const input = (extra: object = {}): object => ({
    projectId,
    mention: 'Rome',
    entityTypeId: city,
    ...extra,
  });

  it('tells before what it would do, with the first places', async () => {
    const found = await preview(ann, input());
    expect(found).toMatchObject({ documents: 2, mentions: 3, already: 0, blocked: 0, isPartial: false });
    expect(found.hits.map(({ documentName, start }) => `${documentName} ${start}`)).toEqual([
      'a.txt 0',
      'a.txt 22',
      'b.txt 18',
    ]);
    expect(found.hits[2]).toMatchObject({ before: 'All roads lead to ', mention: 'Rome', after: '.' });
    expect(await preview(ann, input({ scope: 'OPEN' }))).toMatchObject({
      documents: 2,
      mentions: 3,
      blocked: 1,
    });
    expect(await preview(ann, input({ matchCase: false }))).toMatchObject({ mentions: 4 });
    expect(await preview(ann, input({ wholeWord: false }))).toMatchObject({ mentions: 4 });
  });

  it('labels them live, as the viewer and in bulk, twice without doubles, and takes it back at once', async () => {
    const room = test.owner.openRoom(`${ids.get('a.txt')!}/shared`);
    await room.synced;
    const first = await label(ann, input());
    expect(first.done).toEqual({
      isUndo: false,
      mention: 'Rome',
      documents: 2,
      mentions: 3,
      kept: 0,
      mayUndo: true,
    });
    await until(room.doc, () => seen(room).length === 2);
    expect(seen(room)).toEqual([
      [0, 4, city],
      [22, 26, city],
    ]);
    expect([...room.doc.getMap('spans').values()]).toMatchObject([
      { by: ann.userId, origin: 'bulk' },
      { by: ann.userId, origin: 'bulk' },
    ]);
    expect((await label(ann, input({ scope: 'OPEN' }))).done).toMatchObject({
      documents: 0,
      mentions: 0,
      kept: 1,
    });
    expect(await undo(ann, first.id)).toMatchObject({ isUndo: true, documents: 2, mentions: 3, kept: 0 });
    expect((await result(ann, first.id))?.mayUndo).toBe(false);
    await until(room.doc, () => seen(room).length === 0);
    room.close();
  });

  it('keeps what somebody changed since, and says how many', async () => {
    const first = await label(ann, input());
    const room = test.owner.openRoom(`${ids.get('a.txt')!}/shared`);
    await room.synced;
    const [spanId] = [...room.doc.getMap('spans').keys()].sort();
    const stored = nextAcknowledgement(room);
    relabelSpan(room.doc, spanId!, other, 'test');
    await stored;
    expect(await undo(ann, first.id)).toMatchObject({ documents: 2, mentions: 2, kept: 1 });
    await until(room.doc, () => seen(room).length === 1);
    expect(seen(room).map(([, , type]) => type)).toEqual([other]);
    room.close();
  });

  it.each([
    [{ mention: ' ' }, 'INVALID_INPUT'],
    [{ mention: 'x'.repeat(501) }, 'INVALID_INPUT'],
    [{ entityTypeId: 'nothing' }, 'INVALID_INPUT'],
    [{ projectId: 'nothing' }, 'NOT_FOUND'],
  ])('refuses %j with %s', async (extra, code) => {
    await expect(start(ann, input(extra))).rejects.toMatchObject({ code });
    await expect(preview(ann, input(extra))).rejects.toMatchObject({ code });
  });

  it('[S1] is not for viewers, and only one’s own is taken back', async () => {
    const vera = await test.member(projectId, 'VIEWER', 'Vera Viewer');
    await expect(start(vera, input())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(preview(vera, input())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { id } = await label(ann, input({ mention: 'Nothing' }));
    await expect(undo(test.owner, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('labelling every mention in an independent project', () => {
  let test: TestApp;
  let projectId: string;
  let city: string;
  let [ann, ben]: TestClient[] = [];
  beforeAll(async () => {
    test = await startTestApp();
    projectId = await test.owner.createProject({ name: 'Blind', mode: 'INDEPENDENT' });
    city = await test.owner.addEntityType(projectId, 'CITY');
    await test.owner.import(projectId, [
      { name: 'a.txt', content: 'Rome and Rome.' },
      { name: 'b.txt', content: 'Rome again.' },
    ]);
    ann = await test.member(projectId, 'ANNOTATOR', 'Ann Annotator');
    ben = await test.member(projectId, 'ANNOTATOR', 'Ben Annotator');
  });
  afterAll(() => test.close());

  it('[S2] writes in one’s own sets only, and a colleague learns nothing of it', async () => {
    const ids = await documents(ann!, projectId);
    await submit(ann!, ids.get('b.txt')!, `user:${ann!.userId}`);
    const { id, done } = await label(ann!, { projectId, mention: 'Rome', entityTypeId: city });
    expect(done).toMatchObject({ documents: 1, mentions: 2 });
    expect(await preview(ben!, { projectId, mention: 'Rome', entityTypeId: city })).toMatchObject({
      documents: 2,
      mentions: 3,
      already: 0,
    });
    const sets = await test.app.system.store.annotationSets.find({ projectId, spanCount: { $gt: 0 } }).lean();
    expect(sets.map(({ set }) => set)).toEqual([`user:${ann!.userId}`]);

    const JOBS = 'query ($id: ID!) { project(id: $id) { jobs { edges { node { id } } } } }';
    const jobsOf = async (who: TestClient): Promise<string[]> => {
      const { project } = await who.ask<{ project: { jobs: { edges: { node: { id: string } }[] } } }>(JOBS, {
        id: projectId,
      });
      return project.jobs.edges.map(({ node }) => node.id);
    };
    expect(await jobsOf(ben!)).not.toContain(id);
    expect(await jobsOf(ann!)).toContain(id);
    expect(await jobsOf(test.owner)).toContain(id);
    await expect(result(ben!, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const cancel = 'mutation ($id: ID!) { cancelJob(id: $id) { id } }';
    await expect(ben!.ask(cancel, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(ann!.ask(cancel, { id })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('does not take back what was submitted meanwhile', async () => {
    const { id, done } = await label(ben!, { projectId, mention: 'Rome', entityTypeId: city });
    expect(done).toMatchObject({ documents: 2, mentions: 3 });
    const ids = await documents(ben!, projectId);
    await submit(ben!, ids.get('a.txt')!, `user:${ben!.userId}`);
    expect(await undo(ben!, id)).toMatchObject({ documents: 1, mentions: 1, kept: 2 });
  });
});
