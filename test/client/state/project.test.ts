import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Listeners } from '../../../client/api/listeners.ts';
import type { Api } from '../../../client/api/graphql.ts';
import type { LineState } from '../../../client/api/liveSocket.ts';
import { Connection } from '../../../client/state/connection.svelte.ts';
import { DocumentList } from '../../../client/state/documentList.svelte.ts';
import { Project } from '../../../client/state/project.svelte.ts';
import { WHOLE_QUEUE } from '../../../client/state/queueQuery.ts';
import { onReturn } from '../../../client/state/returnOfLine.ts';
import { FakeServer } from '../support/fakeServer.ts';
import { aDocument, aQueue, aShell } from '../support/samples.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function pageOf(...names: string[]): object {
  return {
    project: {
      id: 'p1',
      documents: {
        totalCount: names.length,
        edges: names.map((name) => ({ node: aDocument({ id: name, name }) })),
        pageInfo: { endCursor: null, hasNextPage: false },
      },
      queue: aQueue({ total: names.length, new: names.length }),
    },
  };
}

describe('Project', () => {
  it('allows nothing before it is loaded, then what the role allows', async () => {
    const server = new FakeServer().on('OpenProject', { project: aShell({ role: 'ANNOTATOR' }) });
    const project = new Project(server.api, 'p1');
    expect(project.can('annotate')).toBe(false);
    await project.refresh();
    expect([project.can('annotate'), project.can('document.import')]).toEqual([true, false]);
  });

  it('answers a burst of events with one refresh of itself and of those that hang on it', async () => {
    const server = new FakeServer().on('OpenProject', { project: aShell() });
    const project = new Project(server.api, 'p1');
    const touched = vi.fn();
    project.onTouched(touched);
    const end = project.listen();
    await vi.waitFor(() => expect(server.open).toEqual(['ProjectTouched']));
    for (let i = 0; i < 10; i += 1) server.push('ProjectTouched', { projectChanged: { id: 'p1' } });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(touched).toHaveBeenCalledTimes(1);
    expect(server.variablesOf('OpenProject')).toEqual([{ id: 'p1' }, { id: 'p1' }]);
    end();
    expect(server.open).toEqual([]);
  });

  it('takes the server’s answer after a change, and changes nothing when it is refused', async () => {
    const server = new FakeServer()
      .on('OpenProject', { project: aShell() })
      .on('UpdateProject', { updateProject: aShell({ name: 'Press 2' }) });
    const project = new Project(server.api, 'p1');
    await project.refresh();
    await project.update({ name: 'Press 2' });
    expect(project.shell?.name).toBe('Press 2');
    server.refuse('UpdateProject', 'CONFLICT', 'Annotated already.', 'mode');
    await expect(project.update({ mode: 'SHARED' })).rejects.toMatchObject({ field: 'mode' });
    expect(project.shell?.name).toBe('Press 2');
  });
});

describe('DocumentList', () => {
  it('asks for the part of the list it is shown, leaving out what does not filter', async () => {
    const server = new FakeServer().on('DocumentPage', pageOf('a'));
    const list = new DocumentList(new Project(server.api, 'p1'));
    await list.show({ query: WHOLE_QUEUE, after: undefined });
    const query = { ...WHOLE_QUEUE, name: 'rep', status: 'GOLD', entityTypeId: 't1' } as const;
    await list.show({ query, after: 'c50' });
    await list.show({ query: { ...WHOLE_QUEUE, status: 'TODO', order: 'UNCERTAINTY' }, after: undefined });
    expect(
      server.variablesOf('DocumentPage').map(({ filter, order, after }) => [filter, order, after]),
    ).toEqual([
      [{}, 'POSITION', null],
      [{ name: 'rep', status: 'GOLD', entityTypeId: 't1' }, 'POSITION', 'c50'],
      [{ toDo: true }, 'UNCERTAINTY', null],
    ]);
  });

  it('follows what others annotate and import', async () => {
    const server = new FakeServer().on('OpenProject', { project: aShell() }).on('DocumentPage', pageOf('a'));
    const project = new Project(server.api, 'p1');
    const list = new DocumentList(project);
    const end = list.listen();
    await list.refresh();
    server.on('DocumentPage', pageOf('a', 'b'));
    await vi.waitFor(() => expect(server.open).toEqual(['ProjectSetStored']));
    server.push('ProjectSetStored', { annotationSetChanged: { documentId: 'a', set: 'shared', version: 2 } });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(list.page?.totalCount).toBe(2);
    end();
    expect(server.open).toEqual([]);
  });

  it('reads the list anew after a deletion', async () => {
    const server = new FakeServer()
      .on('DocumentPage', pageOf('a', 'b'))
      .on('DeleteDocument', { deleteDocument: true });
    const list = new DocumentList(new Project(server.api, 'p1'));
    await list.refresh();
    server.on('DocumentPage', pageOf('b'));
    await list.delete('a');
    expect(list.page?.edges.map(({ node }) => node.id)).toEqual(['b']);
  });
});

describe('the live line', () => {
  const line = new Listeners<LineState>();
  const api = { onLine: (listener: (state: LineState) => void) => line.add(listener) } as Api;

  it('is told as lost only when it stays down, and as well as soon as it is back', () => {
    const connection = new Connection(api);
    const end = connection.listen();
    line.tell('open');
    line.tell('lost');
    vi.advanceTimersByTime(2_000);
    line.tell('open');
    vi.advanceTimersByTime(5_000);
    expect(connection.isLost).toBe(false);
    line.tell('lost');
    vi.advanceTimersByTime(2_000);
    line.tell('lost');
    vi.advanceTimersByTime(1_000);
    expect(connection.isLost).toBe(true);
    line.tell('open');
    expect(connection.isLost).toBe(false);
    end();
  });

  it('makes pages ask anew after a break, and not at the first opening', () => {
    const run = vi.fn();
    const end = onReturn(api, run);
    line.tell('open');
    line.tell('idle');
    line.tell('open');
    expect(run).not.toHaveBeenCalled();
    line.tell('lost');
    line.tell('lost');
    line.tell('open');
    expect(run).toHaveBeenCalledTimes(1);
    end();
    line.tell('lost');
    line.tell('open');
    expect(run).toHaveBeenCalledTimes(1);
  });
});
