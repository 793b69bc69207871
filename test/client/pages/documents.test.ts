import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import Documents from '../../../client/pages/documents/Documents.svelte';
import { FakeServer } from '../support/fakeServer.ts';
import { aDocument, aQueue, aShell } from '../support/samples.ts';
import { showPage } from '../support/showPage.ts';

// The address of a page that nobody routes to.
const address = vi.hoisted(() => ({ search: '' }));
vi.mock('sv-router', async (load) => ({
  ...(await load<object>()),
  searchParams: { toURLSearchParams: () => new URLSearchParams(address.search) },
}));

let server: FakeServer;
beforeEach(() => {
  address.search = '';
  const choices = {
    id: 'p1',
    entityTypes: [{ id: 't1', name: 'PERSON' }],
    members: [{ user: { id: 'u1', name: 'Ada' } }],
  };
  server = new FakeServer()
    .on('OpenProject', { project: aShell({ role: 'ANNOTATOR' }) })
    .on('QueueChoices', { project: choices })
    .on('DocumentPage', pageOf(aDocument()));
});

function pageOf(...documents: ReturnType<typeof aDocument>[]): object {
  const edges = documents.map((node) => ({ node }));
  const pageInfo = { endCursor: null, hasNextPage: false };
  const queue = aQueue(documents.length > 0 ? {} : { new: 0, started: 0, submitted: 3, nextToDo: null });
  return { project: { id: 'p1', documents: { totalCount: documents.length, edges, pageInfo }, queue } };
}

describe('the queue on the documents page', () => {
  it('counts by status and leads on to what is to be done, as the list is narrowed', async () => {
    address.search = 'name=rep&order=UNCERTAINTY';
    const page = await showPage(server, Documents as never);
    expect(await screen.findByRole('link', { name: 'Continue' })).toHaveAttribute(
      'href',
      '/projects/p1/documents/d2?name=rep&status=TODO&order=UNCERTAINTY',
    );
    expect(screen.getByRole('progressbar', { name: 'Documents done' })).toHaveAttribute(
      'aria-valuenow',
      '33',
    );
    expect(screen.getByRole('radio', { name: 'To do 2' })).not.toBeChecked();
    await page.user.click(screen.getByRole('radio', { name: 'Submitted 1' }));
    expect(page.went).toEqual(['/projects/p1?name=rep&status=SUBMITTED&order=UNCERTAINTY']);
    expect(screen.getByRole('link', { name: 'one.txt' })).toHaveAttribute(
      'href',
      '/projects/p1/documents/d1?name=rep&order=UNCERTAINTY',
    );
  });

  it('says that all is done, and when nothing fits a filter', async () => {
    server.on('DocumentPage', pageOf());
    address.search = 'status=TODO';
    const shown = await showPage(server, Documents as never);
    expect(await screen.findByRole('heading', { name: 'All done' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Continue' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Look at them again' })).toHaveAttribute('href', '/projects/p1');
    expect(shown.went).toEqual([]);
  });

  it('says when nothing fits a filter, and shows all again', async () => {
    server.on('DocumentPage', pageOf());
    address.search = 'text=zebra';
    const page = await showPage(server, Documents as never);
    expect(await screen.findByRole('heading', { name: 'No document fits' })).toBeInTheDocument();
    expect(server.variablesOf('DocumentPage')[0]).toMatchObject({ filter: { text: 'zebra' } });
    await page.user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(page.went).toEqual(['/projects/p1']);
  });

  it('offers filters by people and disagreement only to those whom they tell something', async () => {
    await showPage(server, Documents as never);
    await screen.findByRole('link', { name: 'one.txt' });
    expect(screen.queryByLabelText('Annotator')).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Disagreement' })).toBeNull();
    expect(screen.getByRole('checkbox', { name: 'Open comments' })).not.toBeChecked();
  });

  it('narrows by disagreement and comments', async () => {
    server
      .on('OpenProject', { project: aShell({ role: 'LEAD' }) })
      .on('ProjectJobs', { project: { id: 'p1', jobs: { edges: [] } } });
    const page = await showPage(server, Documents as never);
    await page.user.click(await screen.findByRole('checkbox', { name: 'Disagreement' }));
    await page.user.click(screen.getByRole('checkbox', { name: 'Open comments' }));
    expect(page.went).toEqual(['/projects/p1?disputed=1', '/projects/p1?commented=1']);
    expect(screen.getByLabelText('Annotator')).toBeInTheDocument();
  });

  it('tells how far a search in the texts came, and searches on', async () => {
    address.search = 'text=yen';
    server.refuse('DocumentPage', 'LIMIT_EXCEEDED', '500 of 900 texts were searched so far.', 'text');
    const page = await showPage(server, Documents as never);
    const note = await screen.findByText(/500 of 900/);
    server.on('DocumentPage', pageOf(aDocument()));
    await page.user.click(within(note.closest('[role=alert]') ?? document.body).getByRole('button'));
    expect(await screen.findByRole('link', { name: 'one.txt' })).toBeInTheDocument();
  });
});
