import { describe, expect, it } from 'vitest';
import { OneJobDocument } from '../../../client/api/operations.generated.ts';
import { Session } from '../../../client/state/session.svelte.ts';
import { FakeServer } from '../support/fakeServer.ts';

const ada = { isOwner: true, user: { id: 'u1', name: 'Ada', email: 'ada@example.org', colour: '#3377bb' } };

describe('Session', () => {
  it('does not know who is there until the server said', async () => {
    const server = new FakeServer().on('WhoIsThere', { viewer: null });
    const session = new Session(server.api);
    expect(session.viewer).toBeUndefined();
    await session.load();
    expect(session.viewer).toBeNull();
  });

  it('tells a failure to ask apart from nobody being there, and can ask again', async () => {
    const server = new FakeServer().refuse('WhoIsThere', 'BACKEND_UNAVAILABLE', 'Try later.');
    const session = new Session(server.api);
    await session.load();
    expect([session.viewer, session.error?.message]).toEqual([undefined, 'Try later.']);
    server.on('WhoIsThere', { viewer: ada });
    await session.load();
    expect([session.viewer?.user.name, session.error]).toEqual(['Ada', undefined]);
  });

  it('knows its person after signing in, and nobody after signing out', async () => {
    const server = new FakeServer().on('SignIn', { signIn: ada }).on('SignOut', { signOut: true });
    const session = new Session(server.api);
    await session.signIn({ email: 'ada@example.org', password: 'a long sentence' });
    expect(session.viewer).toEqual(ada);
    await session.signOut();
    expect(session.viewer).toBeNull();
  });

  it('has what is kept on this computer settled for who signs in, and cleared when they sign out', async () => {
    const told: string[] = [];
    const keeper = {
      settle: (id: string) => Promise.resolve(void told.push(`settle ${id}`)),
      clear: (id: string) => Promise.resolve(void told.push(`clear ${id}`)),
    };
    const server = new FakeServer()
      .on('WhoIsThere', { viewer: null })
      .on('SignIn', { signIn: ada })
      .refuse('SignOut', 'BACKEND_UNAVAILABLE', 'Try later.');
    const session = new Session(server.api, keeper);
    await session.load();
    expect(told).toEqual([]);
    await session.signIn({ email: 'ada@example.org', password: 'a long sentence' });
    await expect(session.signOut()).rejects.toThrow();
    expect(told).toEqual(['settle u1']);
    server.on('SignOut', { signOut: true });
    await session.signOut();
    expect(told).toEqual(['settle u1', 'clear u1']);
  });

  it('shows the sign-in again when the server no longer knows the browser', async () => {
    const server = new FakeServer()
      .on('WhoIsThere', { viewer: ada })
      .refuse('OneJob', 'UNAUTHENTICATED', 'Sign in.');
    const session = new Session(server.api);
    await session.load();
    const end = session.listen();
    await expect(server.api.query(OneJobDocument, { id: 'j' })).rejects.toThrow();
    expect(session.viewer).toBeNull();
    end();
  });

  it('sends a link’s token in the body of a request, and is signed in by it', async () => {
    const server = new FakeServer()
      .on('LinkPurpose', {
        link: { kind: 'INVITATION', projectName: 'Press', role: 'ANNOTATOR', userName: null },
      })
      .on('AcceptLink', { acceptLink: ada });
    const session = new Session(server.api);
    expect((await session.readLink('secret')).projectName).toBe('Press');
    await session.acceptLink({
      token: 'secret',
      name: 'Ada',
      email: 'ada@example.org',
      password: 'a long sentence',
    });
    expect(server.variablesOf('LinkPurpose')).toEqual([{ token: 'secret' }]);
    expect(session.viewer?.user.id).toBe('u1');
  });
});
