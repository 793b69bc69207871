import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSpans } from '../../schema/annotationSet.ts';
import { CLOSE } from '../../schema/sync.ts';
import { annotate, nextClose, seen, until } from '../support/rooms.ts';
import { startTestApp, type TestApp } from '../support/testApp.ts';
import type { OpenRoom, TestClient } from '../support/testClient.ts';

const TEXT = 'Ada Lovelace met Charles Babbage in London.';

describe('rooms on the store', () => {
  let test: TestApp;
  const open: OpenRoom[] = [];
  beforeEach(async () => {
    test = await startTestApp();
  });
  afterEach(async () => {
    for (const room of open.splice(0)) room.close();
    await test.close();
  });

  async function project(mode: 'SHARED' | 'INDEPENDENT') {
    const projectId = await test.owner.createProject({ name: mode, mode });
    const typeId = await test.owner.addEntityType(projectId, 'PER');
    await test.owner.import(projectId, [{ name: 'ada.txt', content: TEXT }]);
    const found = await test.owner.ask<{ project: { documents: { edges: { node: { id: string } }[] } } }>(
      'query ($id: ID!) { project(id: $id) { documents { edges { node { id } } } } }',
      { id: projectId },
    );
    return { projectId, typeId, documentId: found.project.documents.edges[0]!.node.id };
  }

  function enter(person: TestClient, room: string): OpenRoom {
    const opened = person.openRoom(room);
    open.push(opened);
    return opened;
  }

  it('[R1] two people in one shared room see each other’s spans', async () => {
    const { projectId, typeId, documentId } = await project('SHARED');
    const ann = await test.member(projectId, 'ANNOTATOR', 'Ann');
    const rooms = [enter(ann, `${documentId}/shared`), enter(test.owner, `${documentId}/shared`)] as const;
    await Promise.all(rooms.map((room) => room.synced));
    await annotate(rooms[0], { start: 0, end: 12, entityTypeId: typeId, by: ann.userId });
    await until(rooms[1].doc, () => seen(rooms[1]).length === 1);
    await annotate(rooms[1], { start: 17, end: 32, entityTypeId: typeId, by: test.owner.userId });
    await until(rooms[0].doc, () => seen(rooms[0]).length === 2);
    expect(seen(rooms[0])).toEqual(seen(rooms[1]));
  });

  it('[R2] what was acknowledged is there after a restart', async () => {
    const { typeId, documentId } = await project('SHARED');
    const room = enter(test.owner, `${documentId}/shared`);
    await room.synced;
    await annotate(room, { start: 0, end: 12, entityTypeId: typeId, by: test.owner.userId });
    room.close();
    open.pop();
    await test.stop();
    await test.restart();
    const again = enter(test.owner, `${documentId}/shared`);
    await again.synced;
    expect(seen(again)).toEqual([[0, 12, typeId]]);
  });

  it('[A1] a span after the end of the text is taken back, and nothing else', async () => {
    const { typeId, documentId } = await project('SHARED');
    const room = enter(test.owner, `${documentId}/shared`);
    await room.synced;
    await annotate(room, { start: 0, end: 3, entityTypeId: typeId, by: test.owner.userId });
    await annotate(room, { start: 40, end: TEXT.length + 1, entityTypeId: typeId, by: test.owner.userId });
    await until(room.doc, () => readSpans(room.doc).length === 1);
    expect(seen(room)).toEqual([[0, 3, typeId]]);
  });

  it('keeps independent sets blind until both were handed in', async () => {
    const { projectId, typeId, documentId } = await project('INDEPENDENT');
    const [ann, bob] = [
      await test.member(projectId, 'ANNOTATOR', 'Ann'),
      await test.member(projectId, 'ANNOTATOR', 'Bob'),
    ];
    const anns = `${documentId}/user:${ann.userId}`;
    const own = enter(ann, anns);
    await own.synced;
    await annotate(own, { start: 0, end: 12, entityTypeId: typeId, by: ann.userId });
    expect(await nextClose(enter(bob, anns))).toBe(CLOSE.forbidden);

    const submit =
      'mutation ($d: ID!, $s: String!) { submitSet(documentId: $d, set: $s) { spanCount canWrite } }';
    const closed = nextClose(own);
    const handedIn = await ann.ask(submit, { d: documentId, s: `user:${ann.userId}` });
    expect(handedIn).toEqual({ submitSet: { spanCount: 1, canWrite: false } });
    expect(await closed).toBe(CLOSE.rightsChanged);
    expect(await nextClose(enter(bob, anns))).toBe(CLOSE.forbidden);

    await bob.ask(submit, { d: documentId, s: `user:${bob.userId}` });
    const nowOpen = enter(bob, anns);
    await nowOpen.synced;
    expect(seen(nowOpen)).toEqual([[0, 12, typeId]]);
  });

  it('[R6] closes the sockets of a member who is removed', async () => {
    const { projectId, documentId } = await project('SHARED');
    const ann = await test.member(projectId, 'ANNOTATOR', 'Ann');
    const room = enter(ann, `${documentId}/shared`);
    await room.synced;
    const closed = nextClose(room);
    await test.owner.ask('mutation ($p: ID!, $u: ID!) { removeMember(projectId: $p, userId: $u) }', {
      p: projectId,
      u: ann.userId,
    });
    expect([CLOSE.forbidden, CLOSE.notFound]).toContain(await closed);
  });

  it('[R3] a viewer reads and changes nothing', async () => {
    const { projectId, typeId, documentId } = await project('SHARED');
    const [viewer, lead] = [await test.member(projectId, 'VIEWER', 'Vic'), test.owner];
    const [theirs, ours] = [enter(viewer, `${documentId}/shared`), enter(lead, `${documentId}/shared`)];
    await Promise.all([theirs.synced, ours.synced]);
    theirs.doc
      .getMap('spans')
      .set('x', { start: 0, end: 3, entityTypeId: typeId, by: viewer.userId, origin: 'human', at: 1 });
    await annotate(ours, { start: 4, end: 12, entityTypeId: typeId, by: lead.userId });
    await until(theirs.doc, () => seen(theirs).length === 2);
    expect(seen(ours)).toEqual([[4, 12, typeId]]);
  });
});
