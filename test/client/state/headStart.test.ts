/** What is asked as soon as the address is known. */
import { describe, expect, it, vi } from 'vitest';
import { askableAhead } from '../../../client/api/askedAhead.ts';
import { OpenDocument } from '../../../client/pages/annotate/openDocument.svelte.ts';
import { askAhead } from '../../../client/state/headStart.ts';
import { Project } from '../../../client/state/project.svelte.ts';
import { Session } from '../../../client/state/session.svelte.ts';
import { FakeServer } from '../support/fakeServer.ts';

const NEEDED = ['AnnotatedDocument', 'LabellingRules', 'OpenProject', 'WhoIsThere'];

function namesOf(server: FakeServer): string[] {
  return server.asked.map(({ name }) => name).sort();
}

describe('at the address of a document', () => {
  it('text, rules, project and session are asked for at once, none waiting for another', async () => {
    const server = new FakeServer();
    for (const name of NEEDED) server.on(name, () => new Promise<object>(() => undefined));
    const api = askableAhead(server.api);
    askAhead(api, '/projects/p1/documents/d1');
    void new Session(api).load();
    await vi.waitFor(() => expect(namesOf(server)).toEqual(NEEDED));
    expect(server.variablesOf('AnnotatedDocument')).toEqual([{ id: 'd1' }]);
    expect(server.variablesOf('OpenProject')).toEqual([{ id: 'p1' }]);
  });

  it('the page takes these answers, and asks for none of them twice', async () => {
    const server = new FakeServer()
      .on('AnnotatedDocument', { document: { id: 'd1', text: 'Anna.', sets: [], defaultSet: 'shared' } })
      .on('LabellingRules', { project: { id: 'p1', entityTypes: [], members: [] } })
      .on('OpenProject', { project: { id: 'p1', name: 'Letters' } });
    const api = askableAhead(server.api);
    askAhead(api, '/projects/p1/documents/d1');
    const project = new Project(api, 'p1');
    const open = new OpenDocument(project, 'd1');
    await Promise.all([project.refresh(), open.refresh()]);
    expect([project.shell?.name, open.document?.text]).toEqual(['Letters', 'Anna.']);
    expect(namesOf(server)).toEqual(['AnnotatedDocument', 'LabellingRules', 'OpenProject']);
  });
});

describe('at other addresses', () => {
  it.each([
    ['/projects/p1', 1],
    ['/projects/p1/members', 1],
    ['/projects/p1/documents/d1/history', 1],
    ['/', 0],
    ['/projects', 0],
    ['/sign-in', 0],
  ])('%s asks %i questions ahead', (path, times) => {
    const ahead = vi.fn();
    askAhead({ ahead }, path);
    expect(ahead).toHaveBeenCalledTimes(times);
  });
});
