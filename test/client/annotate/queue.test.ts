import '@testing-library/jest-dom/vitest';
import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QueueWalk } from '../../../client/pages/annotate/queue/queueWalk.svelte.ts';
import { Project } from '../../../client/state/project.svelte.ts';
import { WHOLE_QUEUE, type QueueQuery } from '../../../client/state/queueQuery.ts';
import { FakeServer } from '../support/fakeServer.ts';
import { aPlace, aServer, aSet, openPage } from './page.ts';

const TODO: QueueQuery = { ...WHOLE_QUEUE, status: 'TODO', order: 'UNCERTAINTY' };
const at = (change: Parameters<typeof aPlace>[0]): object => ({
  document: { id: 'd1', place: aPlace(change) },
});

describe('walking a queue', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  async function walkOf(server: FakeServer, query: QueueQuery): Promise<QueueWalk> {
    const walk = new QueueWalk(new Project(server.api, 'p1'), 'd1');
    walk.follow(query);
    await vi.waitFor(() => expect(walk.place).toBeDefined());
    return walk;
  }

  it('[Q3] goes on from where the document was opened, and from its new place in another queue', async () => {
    const server = new FakeServer().on('PlaceInQueue', at({ cursor: 'opened' }));
    const walk = await walkOf(server, TODO);
    server.on('PlaceInQueue', at({ cursor: 'elsewhere' }));
    await walk.refresh();
    walk.follow({ ...TODO });
    walk.follow(WHOLE_QUEUE);
    await vi.waitFor(() => expect(server.variablesOf('PlaceInQueue')).toHaveLength(3));
    expect(
      server.variablesOf('PlaceInQueue').map(({ filter, order, from }) => [filter, order, from]),
    ).toEqual([
      [{ toDo: true }, 'UNCERTAINTY', null],
      [{ toDo: true }, 'UNCERTAINTY', 'opened'],
      [{}, 'POSITION', null],
    ]);
  });

  it('comes back to what was passed over, and then is done', async () => {
    const server = new FakeServer().on('PlaceInQueue', at({}));
    const walk = await walkOf(server, TODO);
    expect(await walk.afterSubmit()).toEqual({ documentId: 'd2' });
    server.on('PlaceInQueue', at({ number: null, nextId: null, firstId: 'd0' }));
    expect(await walk.afterSubmit()).toEqual({ documentId: 'd0' });
    server.on('PlaceInQueue', at({ number: null, nextId: null, firstId: null, total: 0 }));
    expect(await walk.afterSubmit()).toEqual({ documentId: undefined });
  });

  it('stays at the end of a list that is not about what is to be done', async () => {
    const server = new FakeServer().on('PlaceInQueue', at({ nextId: null }));
    expect(await (await walkOf(server, WHOLE_QUEUE)).afterSubmit()).toBeUndefined();
  });

  it('asks again when sets were stored only where they decide', async () => {
    const server = new FakeServer().on('PlaceInQueue', at({}));
    const whole = await walkOf(server, { ...WHOLE_QUEUE, name: 'a' });
    whole.touchSets();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.variablesOf('PlaceInQueue')).toHaveLength(1);
    const toDo = await walkOf(server, TODO);
    for (let n = 0; n < 5; n += 1) toDo.touchSets();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.variablesOf('PlaceInQueue')).toHaveLength(3);
    toDo.touchSets();
    toDo.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.variablesOf('PlaceInQueue')).toHaveLength(3);
  });
});

describe('the annotation page in a queue', () => {
  const toDo = 'status=TODO&order=UNCERTAINTY';

  it('keeps the queue while one turns pages, and leads back to its list', async () => {
    const page = await openPage(aServer().on('PlaceInQueue', at({ number: 7, total: 12 })), undefined, TODO);
    const link = await screen.findByRole('link', { name: /7 of 12/ });
    expect(link).toHaveAttribute('href', `/projects/p1?${toDo}`);
    expect(link).toHaveTextContent('to do, least sure first');
    page.text.focus();
    await page.user.keyboard(']');
    expect(page.went).toEqual([`/projects/p1/documents/d2?${toDo}`]);
  });

  it('goes to the list when the last one was submitted', async () => {
    const server = aServer()
      .on('PlaceInQueue', at({ nextId: null, total: 1 }))
      .on('SubmitSet', () => {
        server.on('PlaceInQueue', at({ number: null, total: 0, firstId: null, nextId: null }));
        return { submitSet: aSet({ submittedAt: '2026-03-02T09:30:00.000Z', canWrite: false }) };
      });
    const page = await openPage(server, undefined, TODO);
    await page.user.click(screen.getByRole('button', { name: 'Submit' }));
    await page.user.keyboard('{Enter}');
    await waitFor(() => expect(page.went).toEqual([`/projects/p1?${toDo}`]));
  });
});

describe('a guideline', () => {
  it('shows what was labelled so most often', async () => {
    const examples = [
      { text: 'Ada Lovelace', count: 7 },
      { text: 'Bo', count: 1 },
    ];
    const server = aServer().on('TypeExamples', {
      project: { id: 'p1', entityType: { id: 'per', examples } },
    });
    const page = await openPage(server);
    page.text.focus();
    await page.user.keyboard('{Shift>}P{/Shift}');
    const guideline = await screen.findByRole('region', { name: 'Guideline of PERSON' });
    const example = await within(guideline).findByText('Ada Lovelace');
    const all = [...(example.closest('ul')?.children ?? [])].map((item) => item.textContent);
    expect(all).toEqual(['Ada Lovelace7', 'Bo1']);
    expect(server.variablesOf('TypeExamples')).toEqual([{ projectId: 'p1', typeId: 'per' }]);
  });

  it('stands alone where its examples cannot be read', async () => {
    const server = aServer().refuse('TypeExamples', 'NOT_FOUND', 'There is no such entity type.');
    const page = await openPage(server);
    page.text.focus();
    await page.user.keyboard('{Shift>}P{/Shift}');
    const guideline = await screen.findByRole('region', { name: 'Guideline of PERSON' });
    await waitFor(() => expect(server.variablesOf('TypeExamples')).toHaveLength(1));
    expect(within(guideline).queryByRole('heading', { name: 'Labelled so' })).toBeNull();
  });
});
