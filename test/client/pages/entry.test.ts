import '@testing-library/jest-dom/vitest';
import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import Join from '../../../client/pages/entry/Join.svelte';
import SignInForm from '../../../client/pages/entry/SignInForm.svelte';
import Shell from '../../../client/pages/Shell.svelte';
import { createRawSnippet } from 'svelte';
import { FakeServer } from '../support/fakeServer.ts';
import { showPage } from '../support/showPage.ts';

const ada = { isOwner: true, user: { id: 'u1', name: 'Ada', email: 'ada@example.org', colour: '#3377bb' } };
const invitation = { kind: 'INVITATION', projectName: 'Press', role: 'ANNOTATOR', userName: null };

afterEach(() => history.replaceState(null, '', '/'));

describe('signing in', () => {
  it('sends e-mail and password, and says at the field what is wrong', async () => {
    const server = new FakeServer().refuse(
      'SignIn',
      'UNAUTHENTICATED',
      'They do not fit together.',
      'password',
    );
    const { user, app } = await showPage(server, SignInForm as never);
    await user.type(screen.getByLabelText('E-mail'), ' ada@example.org ');
    await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
    await waitFor(() =>
      expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('They do not fit together.'),
    );
    server.on('SignIn', { signIn: ada });
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(app.session.viewer).toEqual(ada));
    expect(server.variablesOf('SignIn')[0]).toEqual({
      input: { email: 'ada@example.org', password: 'wrong' },
    });
  });

  it('takes the place of the page that was asked for, which then shows', async () => {
    const server = new FakeServer().on('WhoIsThere', { viewer: null });
    const children = createRawSnippet(() => ({ render: () => '<p>the page</p>' }));
    const { app } = await showPage(server, Shell as never, { props: { children } });
    await app.session.load();
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument();
    expect(screen.queryByText('the page')).toBeNull();
    server.on('WhoIsThere', { viewer: ada });
    await app.session.load();
    expect(await screen.findByText('the page')).toBeInTheDocument();
  });
});

describe('a one-time link', () => {
  beforeEach(() => history.replaceState(null, '', '/join#token=secret-1'));

  it('leaves the address at once and makes the account it is for', async () => {
    const server = new FakeServer()
      .on('WhoIsThere', { viewer: null })
      .on('LinkPurpose', { link: invitation })
      .on('AcceptLink', { acceptLink: ada });
    const { user, app, went } = await showPage(server, Join as never);
    expect(location.href).not.toContain('secret-1');
    await app.session.load();
    expect(await screen.findByRole('heading', { name: 'Join Press' })).toBeInTheDocument();
    await user.type(await screen.findByLabelText('Your name'), 'Ada');
    await user.type(screen.getByLabelText('E-mail'), 'ada@example.org');
    await user.type(screen.getByLabelText('Password'), 'a long sentence');
    await user.click(screen.getByRole('button', { name: 'Join' }));
    await waitFor(() => expect(went).toEqual(['/']));
    expect(server.variablesOf('AcceptLink')).toEqual([
      { input: { token: 'secret-1', name: 'Ada', email: 'ada@example.org', password: 'a long sentence' } },
    ]);
  });

  it('asks a person who is signed in already for nothing more', async () => {
    const server = new FakeServer()
      .on('WhoIsThere', { viewer: ada })
      .on('LinkPurpose', { link: invitation })
      .on('AcceptLink', { acceptLink: ada });
    const { user, app } = await showPage(server, Join as never);
    await app.session.load();
    await user.click(await screen.findByRole('button', { name: 'Join' }));
    await waitFor(() => expect(server.variablesOf('AcceptLink')).toEqual([{ input: { token: 'secret-1' } }]));
    expect(screen.queryByLabelText('Password')).toBeNull();
  });

  it('that was used says so and what to do', async () => {
    const server = new FakeServer().refuse('LinkPurpose', 'NOT_FOUND', 'This link was used or has ended.');
    await showPage(server, Join as never);
    expect(await screen.findByText('This link was used or has ended.')).toBeInTheDocument();
    expect(screen.getByText(/Ask for a new one/)).toBeInTheDocument();
  });
});
