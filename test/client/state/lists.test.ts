import { describe, expect, it } from 'vitest';
import { Deployments } from '../../../client/state/deployments.svelte.ts';
import { EntityTypes } from '../../../client/state/entityTypes.svelte.ts';
import { Members } from '../../../client/state/members.svelte.ts';
import { Place } from '../../../client/state/place.svelte.ts';
import { Project } from '../../../client/state/project.svelte.ts';
import { ProjectList } from '../../../client/state/projectList.svelte.ts';
import { FakeServer } from '../support/fakeServer.ts';
import { aMember, aShell, aType } from '../support/samples.ts';

describe('EntityTypes', () => {
  it('go into the bin and come back with what they mark', async () => {
    const person = aType({ spanCount: 7, documentCount: 2 });
    const binned = { ...person, deletedAt: '2026-03-03T00:00:00.000Z' };
    const server = new FakeServer()
      .on('AllEntityTypes', {
        project: { id: 'p1', entityTypes: [person, aType({ id: 't2', name: 'PLACE' })] },
      })
      .on('DeleteEntityType', { deleteEntityType: { spanCount: 7, documentCount: 2, entityType: binned } })
      .on('RestoreEntityType', { restoreEntityType: person });
    const types = new EntityTypes(new Project(server.api, 'p1'));
    await types.refresh();
    expect(await types.delete('t1')).toMatchObject({ spanCount: 7, documentCount: 2 });
    expect([types.inUse?.map(({ id }) => id), types.inBin.map(({ id }) => id)]).toEqual([['t2'], ['t1']]);
    await types.restore('t1');
    expect([types.inUse?.map(({ id }) => id), types.inBin]).toEqual([['t1', 't2'], []]);
  });

  it('stay as they were when a change is refused', async () => {
    const server = new FakeServer()
      .on('AllEntityTypes', { project: { id: 'p1', entityTypes: [aType()] } })
      .refuse('UpdateEntityType', 'CONFLICT', 'PLACE is there already.', 'name');
    const types = new EntityTypes(new Project(server.api, 'p1'));
    await types.refresh();
    await expect(types.update('t1', { name: 'PLACE' })).rejects.toMatchObject({ field: 'name' });
    expect(types.inUse?.[0]?.name).toBe('PERSON');
  });

  it('are not doubled when one is added that an event has brought already', async () => {
    const server = new FakeServer()
      .on('AllEntityTypes', { project: { id: 'p1', entityTypes: [aType()] } })
      .on('AddEntityType', { addEntityType: aType() });
    const types = new EntityTypes(new Project(server.api, 'p1'));
    await types.refresh();
    await types.add({ name: 'PERSON', guideline: '' });
    expect(types.inUse).toHaveLength(1);
  });
});

describe('Members', () => {
  it('change roles, go, and count owners', async () => {
    const server = new FakeServer()
      .on('OpenProject', { project: aShell() })
      .on('ProjectMembers', {
        project: { id: 'p1', members: [aMember('u1', 'OWNER'), aMember('u2', 'VIEWER')] },
      })
      .on('SetMemberRole', { setMemberRole: aMember('u2', 'OWNER') })
      .on('RemoveMember', { removeMember: true });
    const members = new Members(new Project(server.api, 'p1'));
    await members.refresh();
    expect(members.ownerCount).toBe(1);
    await members.setRole('u2', 'OWNER');
    expect(members.ownerCount).toBe(2);
    await members.remove('u1');
    expect(members.all?.map(({ user }) => user.id)).toEqual(['u2']);
  });
});

describe('Deployments', () => {
  it('ask for tokens only for those who may manage them', async () => {
    const server = new FakeServer()
      .on('OpenProject', { project: aShell({ role: 'ANNOTATOR' }) })
      .on('ProjectDeployments', { project: { id: 'p1', deployments: [], models: [], entityTypes: [] } });
    const project = new Project(server.api, 'p1');
    await project.refresh();
    await new Deployments(project).refresh();
    server.on('OpenProject', { project: aShell({ role: 'LEAD' }) });
    await project.refresh();
    await new Deployments(project).refresh();
    expect(server.variablesOf('ProjectDeployments').map(({ withTokens }) => withTokens)).toEqual([
      false,
      true,
    ]);
  });
});

describe('ProjectList', () => {
  it('adds page after page until there are no more', async () => {
    const card = (id: string): object => ({ ...aShell({ id }), members: [] });
    const page = (ids: string[], endCursor: string | null): object => ({
      viewer: {
        projects: {
          edges: ids.map((id) => ({ node: card(id) })),
          pageInfo: { endCursor, hasNextPage: endCursor !== null },
        },
      },
    });
    const server = new FakeServer().on('ProjectCards', ({ after }) =>
      after === null ? page(['p1', 'p2'], 'c2') : page(['p3'], null),
    );
    const list = new ProjectList(server.api);
    await list.refresh();
    expect([list.cards?.length, list.hasMore]).toEqual([2, true]);
    await list.more();
    await list.more();
    expect([list.cards?.map(({ id }) => id), list.hasMore]).toEqual([['p1', 'p2', 'p3'], false]);
    expect(server.asked).toHaveLength(2);
  });
});

describe('Place', () => {
  it('is not emptied by a page that leaves after the next one has come', () => {
    const place = new Place();
    const leaveFirst = place.enter([{ label: 'A', href: '/a' }]);
    const leaveSecond = place.enter([{ label: 'B', href: '/b' }]);
    leaveFirst();
    expect(place.crumbs.map(({ label }) => label)).toEqual(['B']);
    leaveSecond();
    expect(place.crumbs).toEqual([]);
  });
});
