import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../support/rooms.ts';
import { startTestApp, type TestApp } from '../support/testApp.ts';
import type { TestClient } from '../support/testClient.ts';

const PARTS = `id kind spanId start end mention text isDeleted editedAt resolvedAt mayResolve
  author { id name } resolvedBy { id } replies { id text author { id } editedAt }`;

interface Seen {
  id: string;
  kind: string;
  spanId: string | null;
  start: number | null;
  end: number | null;
  mention: string | null;
  text: string;
  isDeleted: boolean;
  editedAt: string | null;
  resolvedAt: string | null;
  mayResolve: boolean;
  author: { id: string; name: string };
  resolvedBy: { id: string } | null;
  replies: { id: string; text: string; author: { id: string }; editedAt: string | null }[];
}

/** What the subscription tells. */
interface Change {
  commentChanged: { id: string; comment: { text: string } | null };
}

async function add(who: TestClient, input: object, verb = 'addComment'): Promise<Seen> {
  const query = `mutation ($input: AddCommentInput!) { it: ${verb}(input: $input) { ${PARTS} } }`;
  return (await who.ask<{ it: Seen }>(query, { input })).it;
}

async function reply(who: TestClient, id: string, text: string): Promise<Seen> {
  const query = `mutation ($id: ID!, $text: String!) { it: replyToComment(id: $id, text: $text) { ${PARTS} } }`;
  return (await who.ask<{ it: Seen }>(query, { id, text })).it;
}

async function edit(who: TestClient, id: string, text: string, replyId?: string): Promise<Seen> {
  const query = `mutation ($id: ID!, $replyId: ID, $text: String!) {
    it: editComment(id: $id, replyId: $replyId, text: $text) { ${PARTS} } }`;
  return (await who.ask<{ it: Seen }>(query, { id, text, replyId })).it;
}

async function remove(who: TestClient, id: string, replyId?: string): Promise<Seen | null> {
  const query = `mutation ($id: ID!, $replyId: ID) { it: deleteComment(id: $id, replyId: $replyId) { ${PARTS} } }`;
  return (await who.ask<{ it: Seen | null }>(query, { id, replyId })).it;
}

async function resolve(who: TestClient, id: string, isResolved = true): Promise<Seen> {
  const query = `mutation ($id: ID!, $is: Boolean!) { it: resolveComment(id: $id, isResolved: $is) { ${PARTS} } }`;
  return (await who.ask<{ it: Seen }>(query, { id, is: isResolved })).it;
}

async function list(who: TestClient, documentId: string, set: string): Promise<Seen[]> {
  const query = `query ($id: ID!, $set: String!) { document(id: $id) { annotationSet(set: $set) { comments { ${PARTS} } } } }`;
  const { document } = await who.ask<{ document: { annotationSet: { comments: Seen[] } } }>(query, {
    id: documentId,
    set,
  });
  return document.annotationSet.comments;
}

async function counts(who: TestClient, documentId: string): Promise<[number, number]> {
  const { document } = await who.ask<{ document: { openComments: number; openFlags: number } }>(
    'query ($id: ID!) { document(id: $id) { openComments openFlags } }',
    { id: documentId },
  );
  return [document.openComments, document.openFlags];
}

async function firstDocument(who: TestClient, projectId: string): Promise<string> {
  const { project } = await who.ask<{ project: { documents: { edges: { node: { id: string } }[] } } }>(
    'query ($id: ID!) { project(id: $id) { documents { edges { node { id } } } } }',
    { id: projectId },
  );
  return project.documents.edges[0]!.node.id;
}

async function submit(who: TestClient, documentId: string): Promise<void> {
  await who.ask('mutation ($id: ID!, $set: String!) { submitSet(documentId: $id, set: $set) { version } }', {
    id: documentId,
    set: `user:${who.userId}`,
  });
}

const TEXT = '🚀 Nestlé bought a café in Tokyo.';

describe('comments in a shared set', () => {
  let test: TestApp;
  let documentId: string;
  let [ann, ben, vera]: TestClient[] = [];
  let spanId: string;
  beforeAll(async () => {
    test = await startTestApp();
    const projectId = await test.owner.createProject({ name: 'Talk', mode: 'SHARED' });
    const type = await test.owner.addEntityType(projectId, 'COMPANY');
    await test.owner.import(projectId, [{ name: 'a.txt', content: TEXT }]);
    documentId = await firstDocument(test.owner, projectId);
    ann = await test.member(projectId, 'ANNOTATOR', 'Ann Annotator');
    ben = await test.member(projectId, 'ANNOTATOR', 'Ben Annotator');
    vera = await test.member(projectId, 'VIEWER', 'Vera Viewer');
    const room = ann.openRoom(`${documentId}/shared`);
    await room.synced;
    ({ id: spanId } = await annotate(room, { start: 3, end: 9, entityTypeId: type, by: ann.userId }));
    room.close();
  });
  afterAll(() => test.close());

  const at = (extra: object = {}): object => ({
    documentId,
    set: 'shared',
    text: 'Is this right?',
    ...extra,
  });

  it('stand on a span, a stretch of text or the document, with the text they are about', async () => {
    const onSpan = await add(ann!, at({ spanId }));
    const onText = await add(ann!, at({ start: 19, end: 23 }));
    const onAll = await add(ann!, at());
    expect([onSpan, onText, onAll].map(({ start, end, mention }) => [start, end, mention])).toEqual([
      [3, 9, 'Nestlé'],
      [19, 23, 'café'],
      [null, null, null],
    ]);
    expect((await list(vera!, documentId, 'shared')).map(({ id }) => id)).toEqual([
      onSpan.id,
      onText.id,
      onAll.id,
    ]);
    expect(await counts(vera!, documentId)).toEqual([3, 0]);
  });

  it('are answered, edited and deleted by who wrote them only, and a deleted one keeps others’ answers', async () => {
    const asked = await add(ann!, at({ text: ' First \r\n second ' }));
    expect(asked.text).toBe('First \n second');
    const answered = await reply(ben!, asked.id, 'Yes.');
    const replyId = answered.replies[0]!.id;
    await expect(edit(ben!, asked.id, 'Mine now')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(edit(ann!, asked.id, 'No.', replyId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(remove(ben!, asked.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await edit(ben!, asked.id, 'Yes!', replyId)).replies[0]).toMatchObject({ text: 'Yes!' });
    expect((await edit(ann!, asked.id, 'Third')).editedAt).not.toBeNull();
    expect(await remove(ann!, asked.id)).toMatchObject({
      isDeleted: true,
      text: '',
      replies: [{ text: 'Yes!' }],
    });
    await expect(edit(ann!, asked.id, 'Back')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await remove(ben!, asked.id, replyId)).toBeNull();
  });

  it('are resolved and opened again by anybody who writes here', async () => {
    const asked = await add(ann!, at());
    const before = await counts(ann!, documentId);
    expect(await resolve(ben!, asked.id)).toMatchObject({ resolvedBy: { id: ben!.userId } });
    expect(await counts(ann!, documentId)).toEqual([before[0] - 1, before[1]]);
    expect((await resolve(ann!, asked.id, false)).resolvedAt).toBeNull();
  });

  it('a flag is one a person and place, and flagging again opens it with the new note', async () => {
    const first = await add(ann!, at({ spanId, text: '' }), 'flagUnclear');
    await resolve(ann!, first.id);
    const again = await add(ann!, at({ spanId, text: 'Coin or company?' }), 'flagUnclear');
    expect(again).toMatchObject({ id: first.id, text: 'Coin or company?', resolvedAt: null });
    const bens = await add(ben!, at({ spanId, text: '' }), 'flagUnclear');
    expect(bens.id).not.toBe(first.id);
    expect((await counts(ann!, documentId))[1]).toBe(2);
  });

  it('[S1] viewers read and write none', async () => {
    await expect(add(vera!, at())).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const [first] = await list(vera!, documentId, 'shared');
    expect(first?.mayResolve).toBe(false);
    await expect(resolve(vera!, first!.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(reply(vera!, first!.id, 'Hm')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each([
    [{ text: '  ' }, 'INVALID_INPUT'],
    [{ text: 'x'.repeat(4_001) }, 'INVALID_INPUT'],
    [{ text: 'bell \u0007' }, 'INVALID_INPUT'],
    [{ start: 5 }, 'INVALID_INPUT'],
    [{ start: 1, end: 4 }, 'INVALID_INPUT'],
    [{ start: 9, end: 9 }, 'INVALID_INPUT'],
    [{ start: 3, end: 900 }, 'INVALID_INPUT'],
    [{ spanId: 'nothing' }, 'NOT_FOUND'],
    [{ set: 'user:nobody' }, 'NOT_FOUND'],
    [{ set: 'everything' }, 'NOT_FOUND'],
  ])('[O2] refuses %j with %s', async (extra, code) => {
    await expect(add(ann!, at(extra))).rejects.toMatchObject({ code });
  });

  it('are heard of by those who have the set open', async () => {
    const query = `subscription ($id: ID!) { commentChanged(documentId: $id, set: "shared") { id comment { text } } }`;
    const values = vera!.subscribe<Change>(query, {
      id: documentId,
    });
    // The subscription begins to listen at some moment: until it tells of it, the comment is edited again.
    const asked = await add(ann!, at({ text: 'News' }));
    const next = values.next();
    let heard: IteratorResult<Change> | undefined;
    while (heard === undefined) {
      heard = await Promise.race([next, edit(ann!, asked.id, 'News').then(() => undefined)]);
    }
    expect(heard.value).toMatchObject({ commentChanged: { id: asked.id, comment: { text: 'News' } } });
    await values.return(undefined);
  });
});

describe('comments in independent sets', () => {
  let test: TestApp;
  let documentId: string;
  let [ann, ben, lead]: TestClient[] = [];
  let comment: Seen;
  beforeAll(async () => {
    test = await startTestApp();
    const projectId = await test.owner.createProject({ name: 'Blind', mode: 'INDEPENDENT' });
    await test.owner.import(projectId, [{ name: 'a.txt', content: TEXT }]);
    documentId = await firstDocument(test.owner, projectId);
    ann = await test.member(projectId, 'ANNOTATOR', 'Ann Annotator');
    ben = await test.member(projectId, 'ANNOTATOR', 'Ben Annotator');
    lead = await test.member(projectId, 'LEAD', 'Lea Lead');
    comment = await add(ann, { documentId, set: `user:${ann.userId}`, text: 'Secret', start: 3, end: 9 });
    await add(ann, { documentId, set: `user:${ann.userId}` }, 'flagUnclear');
  });
  afterAll(() => test.close());

  it('[S2] a colleague learns nothing of them before both have submitted', async () => {
    const set = `user:${ann!.userId}`;
    const deeds = [
      () => add(ben!, { documentId, set, text: 'Hm' }),
      () => list(ben!, documentId, set),
      () => reply(ben!, comment.id, 'Hm'),
      () => edit(ben!, comment.id, 'Hm'),
      () => remove(ben!, comment.id),
      () => resolve(ben!, comment.id),
      () =>
        ben!
          .subscribe(`subscription { commentChanged(documentId: "${documentId}", set: "${set}") { id } }`)
          .next(),
    ];
    for (const deed of deeds) await expect(deed()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(reply(ben!, 'nothing', 'Hm')).rejects.toThrow('There is no such comment');
    await expect(reply(ben!, comment.id, 'Hm')).rejects.toThrow('There is no such comment');
    expect(await counts(ben!, documentId)).toEqual([0, 0]);
    expect(await counts(ann!, documentId)).toEqual([1, 1]);
  });

  it('a lead answers and resolves them', async () => {
    expect((await reply(lead!, comment.id, 'Ask Ben.')).replies).toHaveLength(1);
    expect(await counts(lead!, documentId)).toEqual([1, 1]);
    expect((await resolve(lead!, comment.id)).resolvedAt).not.toBeNull();
  });

  it('opens to a colleague once both have submitted', async () => {
    await submit(ben!, documentId);
    await expect(list(ben!, documentId, `user:${ann!.userId}`)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await submit(ann!, documentId);
    expect(await list(ben!, documentId, `user:${ann!.userId}`)).toHaveLength(2);
    expect(await counts(ben!, documentId)).toEqual([0, 1]);
  });

  it('go with their document', async () => {
    await test.owner.ask('mutation ($id: ID!) { deleteDocument(id: $id) }', { id: documentId });
    await expect(resolve(lead!, comment.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await test.app.system.store.comments.countDocuments({})).toBe(0);
  });
});
