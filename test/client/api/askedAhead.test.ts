/** Answers that were asked for before somebody wanted them. */
import { describe, expect, it, vi } from 'vitest';
import { askableAhead } from '../../../client/api/askedAhead.ts';
import {
  LabellingRulesDocument,
  OpenProjectDocument,
  SignOutDocument,
} from '../../../client/api/operations.generated.ts';
import { FakeServer } from '../support/fakeServer.ts';

function start() {
  let nowMs = 0;
  let count = 0;
  const server = new FakeServer()
    .on('OpenProject', ({ id }) => ({ project: { id, name: `answer ${(count += 1)}` } }))
    .on('LabellingRules', { project: { id: 'p1' } })
    .on('SignOut', { signOut: true });
  const api = askableAhead(server.api, () => nowMs);
  const ask = async (id = 'p1'): Promise<string> =>
    (await api.query(OpenProjectDocument, { id })).project.name;
  return { server, api, ask, pass: (ms: number) => (nowMs += ms) };
}

describe('a question asked ahead', () => {
  it('is sent at once, and its answer given to who asks the same', async () => {
    const { server, api, ask } = start();
    api.ahead(OpenProjectDocument, { id: 'p1' });
    await vi.waitFor(() => expect(server.variablesOf('OpenProject')).toEqual([{ id: 'p1' }]));
    expect(await ask()).toBe('answer 1');
    expect(server.asked).toHaveLength(1);
  });

  it('is answered once: who asks again is told how it is then', async () => {
    const { api, ask } = start();
    api.ahead(OpenProjectDocument, { id: 'p1' });
    await ask();
    expect(await ask()).toBe('answer 2');
  });

  it('is not the answer to another question or to other variables', async () => {
    const { server, api, ask } = start();
    api.ahead(OpenProjectDocument, { id: 'p1' });
    await api.query(LabellingRulesDocument, { projectId: 'p1' });
    expect(await ask('p2')).toBe('answer 2');
    expect(server.asked.map(({ name }) => name)).toEqual(['OpenProject', 'LabellingRules', 'OpenProject']);
  });

  it('counts as not asked when it failed', async () => {
    const { server, api, ask } = start();
    server.refuse('OpenProject', 'UNAUTHENTICATED', 'Sign in first.');
    api.ahead(OpenProjectDocument, { id: 'p1' });
    await vi.waitFor(() => expect(server.asked).toHaveLength(1));
    server.on('OpenProject', { project: { id: 'p1', name: 'for who signed in' } });
    expect(await ask()).toBe('for who signed in');
  });

  it('counts as not asked after a change, since it may tell how it was before', async () => {
    const { api, ask } = start();
    api.ahead(OpenProjectDocument, { id: 'p1' });
    await api.mutate(SignOutDocument, {});
    expect(await ask()).toBe('answer 2');
  });

  it('counts as not asked once it is old', async () => {
    const { api, ask, pass } = start();
    api.ahead(OpenProjectDocument, { id: 'p1' });
    expect(await ask('p2')).toBe('answer 2');
    pass(10_001);
    expect(await ask()).toBe('answer 3');
  });
});
