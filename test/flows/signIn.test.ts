import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOfSecret, newSecret } from '../../server/auth/credentials.ts';
import { startTestApp, type TestApp } from '../support/testApp.ts';
import { TestClient } from '../support/testClient.ts';

const PERSON = { name: 'Ann', email: 'ann@example.org', password: 'long enough 1' };

describe('signing in', () => {
  let test: TestApp;
  let projectId: string;
  beforeAll(async () => {
    test = await startTestApp();
    projectId = await test.owner.createProject({ name: 'Sign-in' });
  });
  afterAll(() => test.close());

  const invite = async (role = 'ANNOTATOR'): Promise<string> => {
    const { inviteMember } = await test.owner.ask<{ inviteMember: { url: string } }>(
      'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { url } }',
      { input: { projectId, role } },
    );
    return inviteMember.url;
  };
  const stranger = (): TestClient => new TestClient(() => test.url);

  it('offers no owner link once there is an owner', async () => {
    expect(await test.app.ownerLink()).toBeUndefined();
  });

  it('takes no owner link once there is an owner, however that came about', async () => {
    const secret = newSecret();
    await test.app.system.store.links.create({
      _id: digestOfSecret(secret),
      kind: 'OWNER',
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + 60_000),
    });
    const late = stranger().accept(`x#token=${secret}`, { ...PERSON, email: 'late@example.org' });
    await expect(late).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'token' });
    expect(await test.app.system.store.users.countDocuments({ isOwner: true })).toBe(1);
  });

  it('keeps a link’s secret in the fragment and takes it once', async () => {
    const url = await invite();
    expect(new URL(url).search).toBe('');
    expect(new URL(url).pathname).toBe('/join');
    await stranger().accept(url, PERSON);
    const again = stranger().accept(url, { ...PERSON, email: 'other@example.org' });
    await expect(again).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'token' });
  });

  it('names the field that is wrong and leaves the link unused', async () => {
    const url = await invite();
    const bad = [
      [{ ...PERSON, email: 'nobody' }, 'email'],
      [{ ...PERSON, email: 'b@example.org', password: 'short' }, 'password'],
      [{ ...PERSON, email: 'b@example.org', name: ' ' }, 'name'],
    ] as const;
    for (const [person, field] of bad) {
      await expect(stranger().accept(url, person)).rejects.toMatchObject({ code: 'INVALID_INPUT', field });
    }
    await expect(stranger().accept(url, PERSON)).rejects.toMatchObject({ code: 'CONFLICT', field: 'email' });
    await stranger().accept(url, { ...PERSON, email: 'b@example.org' });
  });

  it('signs in with the right password and with no other', async () => {
    const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { user { name email } } }';
    const person = stranger();
    const wrong = person.ask(query, { input: { email: PERSON.email, password: 'something else' } });
    await expect(wrong).rejects.toMatchObject({ code: 'UNAUTHENTICATED', field: 'password' });
    const { signIn } = await person.ask<{ signIn: { user: object } }>(query, { input: PERSON_SIGN_IN });
    expect(signIn.user).toEqual({ name: 'Ann', email: 'ann@example.org' });
  });

  it('signs out', async () => {
    const person = stranger();
    await person.accept(await invite(), { ...PERSON, email: 'c@example.org' });
    await person.ask('mutation { signOut }');
    expect(await person.ask('{ viewer { user { id } } }')).toEqual({ viewer: null });
  });

  it('slows down an address that keeps guessing', async () => {
    const guess = (): Promise<unknown> =>
      stranger().ask('query ($token: String!) { link(token: $token) { kind } }', { token: 'x'.repeat(43) });
    const codes = new Set<string>();
    for (let n = 0; n < 25; n += 1)
      await guess().catch((thrown: unknown) => codes.add((thrown as { code: string }).code));
    expect([...codes]).toEqual(['NOT_FOUND', 'LIMIT_EXCEEDED']);
  });
});

const PERSON_SIGN_IN = { email: 'ANN@example.org', password: PERSON.password };
