import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putSpan, removeSpans } from '../../schema/annotationSet.ts';
import { createStoreLog } from '../../server/collab/storeLog.ts';
import type { Store } from '../../server/store/connect.ts';
import { annotate, nextAcknowledgement, until, seen } from '../support/rooms.ts';
import { startTestApp, type TestApp } from '../support/testApp.ts';
import type { OpenRoom, TestClient } from '../support/testClient.ts';

const TEXT = 'Ada Lovelace met Charles Babbage in London.';
const ADA = { start: 0, end: 12 };
const CHARLES = { start: 17, end: 32 };
const LONDON = { start: 36, end: 42 };

const HISTORY = `query ($d: ID!, $s: String!, $first: Int, $after: String) { document(id: $d) { annotationSet(set: $s) {
  history(first: $first, after: $after) { pageInfo { endCursor hasNextPage } edges { node { seq at changeCount
    people { id name } changes { kind user { name } before { text entityTypeId } after { text entityTypeId by } } } } } } } }`;
const SPANS_AT = `query ($d: ID!, $s: String!, $seq: Int!) { document(id: $d) { annotationSet(set: $s) {
  spansAt(seq: $seq) { id text by origin at entityTypeId } } } }`;
const RESTORE = `mutation ($input: RestoreAnnotationSetInput!) { restoreAnnotationSet(input: $input) {
  restored removed previousSeq leftOut { reason span { text } } set { spans { id text by origin at entityTypeId } } } }`;

interface SpanSeen {
  id: string;
  text: string;
  by: string;
  at: string;
  origin: string;
  entityTypeId: string;
}
interface Entry {
  seq: number;
  at: string;
  changeCount: number;
  people: { id: string; name: string }[];
  changes: {
    kind: string;
    user: { name: string } | null;
    before: { text: string; entityTypeId: string } | null;
    after: { text: string; entityTypeId: string; by: string } | null;
  }[];
}
interface Page {
  edges: { node: Entry }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}
interface Restored {
  restored: number;
  removed: number;
  previousSeq: number | null;
  leftOut: { reason: string; span: { text: string } }[];
  set: { spans: SpanSeen[] };
}

/** More than one page of the history. */
const ROWS = 244;

/** Puts a snapshot in the place of a room's rows, as the room itself does after many of them. */
async function compact(store: Store, room: string): Promise<void> {
  const log = createStoreLog(store, () => new Date());
  const { epoch, rows, lastSeq: seq } = await log.load(room);
  const doc = new Y.Doc();
  for (const { update } of rows) Y.applyUpdate(doc, update);
  const bindings = rows.flatMap((row) => row.bindings);
  await log.compact(room, { seq, epoch: epoch ?? '', state: Y.encodeStateAsUpdate(doc), bindings });
  await log.strip(room, seq);
}

describe('the history of a set', () => {
  let test: TestApp;
  const open: OpenRoom[] = [];
  beforeEach(async () => {
    test = await startTestApp();
  });
  afterEach(async () => {
    for (const room of open.splice(0)) room.close();
    await test.close();
  });

  async function project(mode: 'SHARED' | 'INDEPENDENT', overlap = 'NONE') {
    const projectId = await test.owner.createProject({ name: mode, mode, overlap });
    const typeId = await test.owner.addEntityType(projectId, 'PER');
    await test.owner.import(projectId, [{ name: 'ada.txt', content: TEXT }]);
    const found = await test.owner.ask<{ project: { documents: { edges: { node: { id: string } }[] } } }>(
      'query ($id: ID!) { project(id: $id) { documents { edges { node { id } } } } }',
      { id: projectId },
    );
    return { projectId, typeId, documentId: found.project.documents.edges[0]!.node.id };
  }

  async function enter(person: TestClient, room: string): Promise<OpenRoom> {
    const opened = person.openRoom(room);
    open.push(opened);
    await opened.synced;
    return opened;
  }

  async function remove(room: OpenRoom, id: string): Promise<void> {
    const stored = nextAcknowledgement(room);
    removeSpans(room.doc, [id], 'test');
    await stored;
  }

  const history = async (
    person: TestClient,
    d: string,
    s: string,
    page: { first?: number; after?: string | null } = {},
  ) =>
    (await person.ask<{ document: { annotationSet: { history: Page } } }>(HISTORY, { d, s, ...page }))
      .document.annotationSet.history;
  const entries = async (person: TestClient, d: string, s: string) =>
    (await history(person, d, s)).edges.map(({ node }) => node);
  const spansAt = async (person: TestClient, d: string, s: string, seq: number) =>
    (await person.ask<{ document: { annotationSet: { spansAt: SpanSeen[] } } }>(SPANS_AT, { d, s, seq }))
      .document.annotationSet.spansAt;
  const restore = async (person: TestClient, documentId: string, set: string, seq: number) =>
    (await person.ask<{ restoreAnnotationSet: Restored }>(RESTORE, { input: { documentId, set, seq } }))
      .restoreAnnotationSet;

  it('[H1] tells each change with who made it, also deletions, after a restart and a compaction', async () => {
    const { projectId, typeId, documentId } = await project('SHARED');
    const ann = await test.member(projectId, 'ANNOTATOR', 'Ann');
    const orgId = await test.owner.addEntityType(projectId, 'ORG');
    const room = `${documentId}/shared`;
    const [hers, ours] = [await enter(ann, room), await enter(test.owner, room)];
    const ada = await annotate(hers, { ...ADA, entityTypeId: typeId, by: ann.userId });
    await until(ours.doc, () => seen(ours).length === 1);
    await annotate(ours, { ...CHARLES, entityTypeId: typeId, by: test.owner.userId });
    await annotate(ours, { ...ada, entityTypeId: orgId });
    await until(hers.doc, () => seen(hers).some(([, , type]) => type === orgId));
    await remove(ours, ada.id);
    const { store, editRoom } = test.app.system;
    for (let row = 5; row <= ROWS; row += 1) {
      await editRoom({ documentId, set: 'shared' }, ann.userId, (doc) => {
        if (row % 2 === 1) putSpan(doc, { ...ada, ...LONDON, id: 'london' }, null);
        else removeSpans(doc, ['london'], null);
      });
    }
    await compact(store, room);
    expect(await store.updates.countDocuments({ room, update: { $ne: null } })).toBe(0);
    for (const each of open.splice(0)) each.close();
    await test.stop();
    await test.restart();
    const seqs: number[] = [];
    const told: Entry[] = [];
    for (let after: string | null = null; ;) {
      const page: Page = await history(test.owner, documentId, 'shared', { first: 200, after });
      told.push(...page.edges.map(({ node }) => node));
      seqs.push(...page.edges.map(({ node }) => node.seq));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seqs).toEqual(Array.from({ length: ROWS }, (_, index) => ROWS - index));
    const words = told
      .slice(-4)
      .map(({ people, changes: [change] }) => [
        people.map(({ name }) => name).join(),
        change?.kind,
        change?.user?.name,
        (change?.after ?? change?.before)?.text,
        change?.after?.by,
      ]);
    expect(words).toEqual([
      ['Olga Owner', 'REMOVED', 'Olga Owner', 'Ada Lovelace', undefined],
      ['Olga Owner', 'RELABELLED', 'Olga Owner', 'Ada Lovelace', ann.userId],
      ['Olga Owner', 'ADDED', 'Olga Owner', 'Charles Babbage', test.owner.userId],
      ['Ann', 'ADDED', 'Ann', 'Ada Lovelace', ann.userId],
    ]);
    const texts = async (seq: number) =>
      (await spansAt(test.owner, documentId, 'shared', seq)).map(({ text }) => text);
    expect(await texts(0)).toEqual([]);
    expect(await texts(2)).toEqual(['Ada Lovelace', 'Charles Babbage']);
    expect(await texts(4)).toEqual(['Charles Babbage']);
    expect(await texts(ROWS - 1)).toEqual(['Charles Babbage', 'London']);
    expect(await texts(ROWS)).toEqual(['Charles Babbage']);
    for (const seq of [-1, ROWS + 1])
      await expect(texts(seq)).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'seq' });
  }, 60_000);

  it('[H2] restores an earlier state as it was, as one more change, which can be taken back', async () => {
    const { projectId, typeId, documentId } = await project('SHARED');
    const ann = await test.member(projectId, 'ANNOTATOR', 'Ann');
    const lead = await test.member(projectId, 'LEAD', 'Lea');
    const room = await enter(ann, `${documentId}/shared`);
    const ada = await annotate(room, { ...ADA, entityTypeId: typeId, by: ann.userId });
    const then = await spansAt(lead, documentId, 'shared', 1);
    await remove(room, ada.id);
    await annotate(room, { ...LONDON, entityTypeId: typeId, by: ann.userId });
    const done = await restore(lead, documentId, 'shared', 1);
    expect(done).toMatchObject({ restored: 1, removed: 1, leftOut: [], previousSeq: 3 });
    expect(done.set.spans).toEqual(then);
    expect(then).toMatchObject([{ id: ada.id, by: ann.userId, origin: 'human' }]);
    // Who has it open sees it at once.
    await until(room.doc, () => seen(room)[0]?.[0] === 0 && seen(room).length === 1);
    const [newest, ...rest] = await entries(lead, documentId, 'shared');
    expect(newest).toMatchObject({ seq: 4, changeCount: 2, people: [{ name: 'Lea' }] });
    expect(newest?.changes.map(({ kind, user }) => [kind, user?.name])).toEqual([
      ['ADDED', 'Lea'],
      ['REMOVED', 'Lea'],
    ]);
    expect(rest.map(({ seq }) => seq)).toEqual([3, 2, 1]);

    const back = await restore(lead, documentId, 'shared', done.previousSeq ?? -1);
    expect(back.set.spans.map(({ text, by }) => [text, by])).toEqual([['London', ann.userId]]);
    const again = await restore(lead, documentId, 'shared', 3);
    expect(again).toMatchObject({ restored: 0, removed: 0, previousSeq: null });
    expect(await entries(lead, documentId, 'shared')).toHaveLength(5);
  });

  it('[H2] keeps spans of a type in the bin, and leaves out what today’s rule of overlap forbids', async () => {
    const { projectId, typeId, documentId } = await project('SHARED', 'ANY');
    const orgId = await test.owner.addEntityType(projectId, 'ORG');
    const room = await enter(test.owner, `${documentId}/shared`);
    const by = test.owner.userId;
    const first = await annotate(room, { ...ADA, entityTypeId: typeId, by, at: 1_000 });
    const second = await annotate(room, { start: 4, end: 16, entityTypeId: typeId, by, at: 2_000 });
    const third = await annotate(room, { ...LONDON, entityTypeId: orgId, by, at: 3_000 });
    for (const { id } of [first, second, third]) await remove(room, id);
    await test.owner.ask('mutation ($p: ID!) { updateProject(input: { id: $p, overlap: NONE }) { id } }', {
      p: projectId,
    });
    await test.owner.ask(
      'mutation ($p: ID!, $id: ID!) { deleteEntityType(projectId: $p, id: $id) { entityType { id } } }',
      { p: projectId, id: orgId },
    );
    const done = await restore(test.owner, documentId, 'shared', 3);
    expect(done).toMatchObject({ restored: 2, removed: 0, leftOut: [{ span: { text: 'Lovelace met' } }] });
    expect(done.leftOut[0]?.reason).toContain('overlaps');
    expect(done.set.spans.map(({ id }) => id)).toEqual([first.id, third.id]);
  });

  it('of rows that did not tell what they did, the states before are refused, those after are right', async () => {
    const { typeId, documentId } = await project('SHARED');
    const room = await enter(test.owner, `${documentId}/shared`);
    const by = test.owner.userId;
    for (const range of [ADA, CHARLES, LONDON]) await annotate(room, { ...range, entityTypeId: typeId, by });
    await test.app.system.projectRoom({ documentId, set: 'shared' });
    // As a version before this one wrote them.
    const { updates } = test.app.system.store;
    await updates.updateOne({ room: `${documentId}/shared`, seq: 2 }, { $unset: { changes: 1 } });
    expect((await entries(test.owner, documentId, 'shared')).map(({ seq }) => seq)).toEqual([3, 1]);
    const after = await spansAt(test.owner, documentId, 'shared', 2);
    expect(after.map(({ text }) => text)).toEqual(['Ada Lovelace', 'Charles Babbage']);
    for (const asked of [
      spansAt(test.owner, documentId, 'shared', 1),
      restore(test.owner, documentId, 'shared', 1),
    ])
      await expect(asked).rejects.toMatchObject({ code: 'CONFLICT', field: 'seq' });
  });

  it('an annotator reads the history of the own set, not of another’s, and restores none', async () => {
    const { projectId, typeId, documentId } = await project('INDEPENDENT');
    const [ann, bob] = [
      await test.member(projectId, 'ANNOTATOR', 'Ann'),
      await test.member(projectId, 'ANNOTATOR', 'Bob'),
    ];
    const anns = `user:${ann.userId}`;
    const room = await enter(ann, `${documentId}/${anns}`);
    await annotate(room, { ...ADA, entityTypeId: typeId, by: ann.userId });
    await test.app.system.projectRoom({ documentId, set: `user:${ann.userId}` });
    expect(await entries(ann, documentId, anns)).toHaveLength(1);
    expect(await entries(test.owner, documentId, anns)).toHaveLength(1);
    // The same answer as for a set that is not there.
    for (const set of [anns, 'user:nobody'])
      await expect(history(bob, documentId, set)).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: 'There is no such annotation set, or you may not see it.',
      });
    const submit = 'mutation ($d: ID!, $s: String!) { submitSet(documentId: $d, set: $s) { version } }';
    for (const each of [ann, bob]) await each.ask(submit, { d: documentId, s: `user:${each.userId}` });
    // Both were handed in, so it can be read, but not how it came to be.
    for (const asked of [history(bob, documentId, anns), spansAt(bob, documentId, anns, 1)])
      await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(restore(ann, documentId, anns, 0)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses a restore of what was handed in, of a model’s set, and for a stranger', async () => {
    const { projectId, typeId, documentId } = await project('INDEPENDENT');
    const ann = await test.member(projectId, 'ANNOTATOR', 'Ann');
    const elsewhere = await test.owner.createProject({ name: 'Elsewhere' });
    const stranger = await test.member(elsewhere, 'LEAD', 'Stella');
    const anns = `user:${ann.userId}` as const;
    const room = await enter(ann, `${documentId}/${anns}`);
    const span = await annotate(room, { ...ADA, entityTypeId: typeId, by: ann.userId });
    await ann.ask('mutation ($d: ID!, $s: String!) { submitSet(documentId: $d, set: $s) { version } }', {
      d: documentId,
      s: anns,
    });
    await expect(restore(test.owner, documentId, anns, 0)).rejects.toMatchObject({
      code: 'CONFLICT',
      field: 'set',
    });
    await test.app.system.editRoom({ documentId, set: 'model:m1' }, test.owner.userId, (doc) => {
      putSpan(doc, { ...span, id: 'guess', origin: 'model:m1' }, null);
    });
    await expect(restore(test.owner, documentId, 'model:m1', 0)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const id of [documentId, 'nothing'])
      await expect(restore(stranger, id, anns, 0)).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: 'There is no such document, or you may not see it.',
      });
    for (const set of ['user:nobody', 'nonsense', 'shared'])
      await expect(restore(test.owner, documentId, set, 0)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(restore(test.owner, documentId, 'model:m1', 9)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
