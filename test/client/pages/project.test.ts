import '@testing-library/jest-dom/vitest';
import { screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import Agreement from '../../../client/pages/agreement/Agreement.svelte';
import Documents from '../../../client/pages/documents/Documents.svelte';
import Members from '../../../client/pages/members/Members.svelte';
import ProjectNav from '../../../client/pages/project/ProjectNav.svelte';
import Settings from '../../../client/pages/settings/Settings.svelte';
import EntityTypes from '../../../client/pages/types/EntityTypes.svelte';
import { FakeServer } from '../support/fakeServer.ts';
import { aDocument, aMember, aQueue, aShell, aType } from '../support/samples.ts';
import { showPage } from '../support/showPage.ts';

let server: FakeServer;
beforeEach(() => {
  server = new FakeServer().on('OpenProject', { project: aShell() });
});

describe('the ways through a project', () => {
  it('show only what the role may see', async () => {
    server.on('OpenProject', { project: aShell({ role: 'ANNOTATOR' }) });
    await showPage(server, ProjectNav as never);
    const names = screen.getAllByRole('link').map((link) => link.textContent.trim());
    expect(names).toEqual(['Documents', 'Entity types', 'Training', 'Deployments', 'Members']);
  });
});

describe('documents', () => {
  const page = {
    project: {
      id: 'p1',
      documents: {
        totalCount: 1,
        edges: [{ node: aDocument() }],
        pageInfo: { endCursor: null, hasNextPage: false },
      },
      queue: aQueue(),
    },
  };

  it('of an annotator offer neither import nor deletion', async () => {
    server.on('OpenProject', { project: aShell({ role: 'ANNOTATOR' }) }).on('DocumentPage', page);
    await showPage(server, Documents as never);
    expect(await screen.findByRole('link', { name: 'one.txt' })).toHaveAttribute(
      'href',
      '/projects/p1/documents/d1',
    );
    for (const name of [/Upload/, /Import folder/, /Make gold/, /^Delete/]) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });

  it('are deleted only after being asked, and then said to be gone', async () => {
    server.on('DocumentPage', page).on('ProjectJobs', { project: { id: 'p1', jobs: { edges: [] } } });
    server.on('DeleteDocument', { deleteDocument: true });
    const { user, app } = await showPage(server, Documents as never);
    await user.click(await screen.findByRole('button', { name: 'Delete “one.txt”' }));
    const dialog = await screen.findByRole('dialog', { name: 'Delete this document?' });
    expect(server.variablesOf('DeleteDocument')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Delete document' }));
    await waitFor(() => expect(server.variablesOf('DeleteDocument')).toEqual([{ id: 'd1' }]));
    await waitFor(() => expect(app.toasts.shown[0]?.message).toContain('one.txt'));
  });

  it('that are none yet tell a lead what to bring, and an annotator whom to ask', async () => {
    server
      .on('OpenProject', { project: aShell({ documentCount: 0, role: 'ANNOTATOR' }) })
      .on('DocumentPage', page);
    await showPage(server, Documents as never);
    expect(await screen.findByText(/A lead of this project has to import/)).toBeInTheDocument();
  });
});

describe('entity types', () => {
  const person = aType({ spanCount: 7, documentCount: 2 });
  const binned = { ...person, deletedAt: '2026-03-03T00:00:00.000Z' };

  it('tell how much they hide before they go, and come back by Undo', async () => {
    server
      .on('AllEntityTypes', { project: { id: 'p1', entityTypes: [person] } })
      .on('DeleteEntityType', { deleteEntityType: { spanCount: 7, documentCount: 2, entityType: binned } })
      .on('RestoreEntityType', { restoreEntityType: person });
    const { user, app } = await showPage(server, EntityTypes as never);
    await user.click(await screen.findByRole('button', { name: 'Delete PERSON' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('7 spans in 2 documents');
    await user.click(within(dialog).getByRole('button', { name: 'Put into the bin' }));
    expect(await screen.findByText('Bin (1)')).toBeInTheDocument();
    const [toast] = app.toasts.shown;
    expect([toast?.message, toast?.action?.label]).toEqual([
      'PERSON is in the bin, with 7 spans in 2 documents.',
      'Undo',
    ]);
    await app.toasts.act(toast!);
    await waitFor(() => expect(screen.queryByText('Bin (1)')).toBeNull());
    expect(server.variablesOf('RestoreEntityType')).toEqual([{ projectId: 'p1', id: 't1' }]);
  });

  it('are added with name, key, guideline and the next free colour', async () => {
    server
      .on('AllEntityTypes', { project: { id: 'p1', entityTypes: [] } })
      .on('AddEntityType', { addEntityType: aType() });
    const { user } = await showPage(server, EntityTypes as never);
    await user.click(await screen.findByRole('button', { name: 'Add the first type' }));
    await user.type(await screen.findByLabelText('Name'), 'PERSON');
    await user.type(screen.getByLabelText('Key'), 'p');
    await user.type(screen.getByLabelText('Guideline'), 'Names.');
    await user.click(screen.getByRole('button', { name: 'Add type' }));
    await waitFor(() =>
      expect(server.variablesOf('AddEntityType')).toEqual([
        { input: { projectId: 'p1', name: 'PERSON', colour: '#3377bb', key: 'p', guideline: 'Names.' } },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('being typed are not overwritten by news of the types', async () => {
    server.on('AllEntityTypes', { project: { id: 'p1', entityTypes: [person] } });
    const { user, project } = await showPage(server, EntityTypes as never);
    const end = project.listen();
    await user.click(await screen.findByRole('button', { name: 'Edit PERSON' }));
    await user.type(await screen.findByLabelText('Guideline'), 'Half a sen');
    server.push('ProjectTouched', { projectChanged: { id: 'p1' } });
    await waitFor(() => expect(server.variablesOf('AllEntityTypes').length).toBeGreaterThan(1), {
      timeout: 3000,
    });
    expect(screen.getByLabelText('Guideline')).toHaveValue('Half a sen');
    end();
  });
});

describe('agreement', () => {
  const figure = (value: number | null, reason: string | null = null): object => ({
    value,
    reason,
    documents: 4,
    units: 90,
  });
  const all = (value: number | null, reason: string | null = null): object => ({
    exactF1: figure(value, reason),
    overlapF1: figure(value, reason),
    tokenKappa: figure(value, reason),
    markedTokenKappa: figure(value, reason),
  });
  const people = [
    { id: 'u1', name: 'Ada', colour: '#3377bb' },
    { id: 'u2', name: 'Ben', colour: '#227722' },
  ];

  it('says of a project that works in one set why there is none, and asks for nothing', async () => {
    server.on('OpenProject', { project: aShell({ mode: 'SHARED' }) });
    await showPage(server, Agreement as never);
    expect(screen.getByText('Here people annotate together')).toBeInTheDocument();
    expect(server.variablesOf('ProjectAgreement')).toEqual([]);
  });

  it('shows values with what they rest on, and an undefined one by its reason, never as a number', async () => {
    const report = {
      commonDocuments: 4,
      annotators: people,
      overall: { ...all(0.8125), tokenKappa: figure(null, 'NO_VARIATION') },
      pairs: [{ first: people[0], second: people[1], figures: all(0.8125) }],
      perType: [
        { entityType: { id: 't1', name: 'PERSON', colour: '#3377bb' }, figures: all(null, 'NO_SPANS') },
      ],
      documents: [],
    };
    server.on('ProjectAgreement', { project: { id: 'p1', agreement: report } });
    await showPage(server, Agreement as never);
    const pairs = await screen.findByRole('table', { name: 'Agreement of each pair' });
    expect(within(pairs).getByRole('row', { name: /Ada – Ben/ })).toHaveTextContent(/0\.81.*90/);
    const types = screen.getByRole('table', { name: 'Agreement on each entity type' });
    expect(within(types).getByRole('row', { name: /PERSON/ })).toHaveTextContent(
      'Not defined: nobody marked anything here',
    );
    expect(screen.getByText('Not defined: only one kind of answer was given.')).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/NaN|null|undefined(?! )/);
  });

  it('tells what is missing while no document was submitted by two', async () => {
    const report = {
      commonDocuments: 0,
      annotators: [people[1]],
      overall: all(null),
      pairs: [],
      perType: [],
      documents: [],
    };
    server.on('ProjectAgreement', { project: { id: 'p1', agreement: report } });
    await showPage(server, Agreement as never);
    expect(await screen.findByText(/So far only Ben has submitted/)).toBeInTheDocument();
  });
});

describe('members', () => {
  const members = { project: { id: 'p1', members: [aMember('u1', 'OWNER'), aMember('u2', 'VIEWER')] } };

  it('keep their last owner', async () => {
    server.on('ProjectMembers', members);
    await showPage(server, Members as never);
    expect(await screen.findByRole('button', { name: 'Remove Person u1' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Remove Person u2' })).toBeEnabled();
    expect(screen.queryByLabelText('Role of Person u1')).toBeNull();
    expect(screen.getByLabelText('Role of Person u2')).toHaveTextContent('Viewer');
  });

  it('are invited by a lead with a link that is shown to be copied', async () => {
    const invitation = { url: 'https://x.example/join#token=s', expiresAt: '2026-03-09T09:30:00.000Z' };
    server.on('OpenProject', { project: aShell({ role: 'LEAD' }) }).on('ProjectMembers', members);
    server.on('InviteMember', { inviteMember: invitation });
    const { user } = await showPage(server, Members as never);
    expect(await screen.findByText('Person u2')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: /Invite/ }));
    await user.click(await screen.findByRole('button', { name: 'Make link' }));
    expect(await screen.findByText(invitation.url)).toBeInTheDocument();
    expect(server.variablesOf('InviteMember')).toEqual([{ input: { projectId: 'p1', role: 'ANNOTATOR' } }]);
  });
});

describe('settings', () => {
  it('send only what was changed', async () => {
    server.on('UpdateProject', { updateProject: aShell({ name: 'Press 2' }) });
    const { user } = await showPage(server, Settings as never);
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.type(screen.getByLabelText('Name'), ' 2');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(server.variablesOf('UpdateProject')).toEqual([{ input: { id: 'p1', name: 'Press 2' } }]),
    );
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled());
  });

  it('say what a selection by hand becomes', async () => {
    const changed = aShell({ snapping: 'CHARACTERS', trimsPunctuation: false });
    server.on('UpdateProject', { updateProject: changed });
    const { user } = await showPage(server, Settings as never);
    screen.getByLabelText('Selecting by hand takes').focus();
    // jsdom lays nothing out: a floating list is gone through by keys.
    await user.keyboard('{Enter}{ArrowDown}{Enter}');
    screen.getByLabelText('Punctuation at the edges').focus();
    await user.keyboard('{Enter}{ArrowDown}{Enter}');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(server.variablesOf('UpdateProject')).toEqual([
        { input: { id: 'p1', snapping: 'CHARACTERS', trimsPunctuation: false } },
      ]),
    );
  });

  it('delete the project only when its name was typed', async () => {
    server.on('DeleteProject', { deleteProject: true });
    const { user, went } = await showPage(server, Settings as never);
    await user.click(screen.getByRole('button', { name: 'Delete project…' }));
    const dialog = await screen.findByRole('dialog');
    const button = within(dialog).getByRole('button', { name: 'Delete project' });
    await user.type(within(dialog).getByLabelText(/Type the project/), 'Pres');
    expect(button).toBeDisabled();
    await user.type(within(dialog).getByLabelText(/Type the project/), 's');
    await user.click(button);
    await waitFor(() => expect(went).toEqual(['/']));
    expect(server.variablesOf('DeleteProject')).toEqual([{ id: 'p1', confirmName: 'Press' }]);
  });
});
