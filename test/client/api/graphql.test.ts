import { describe, expect, it, vi } from 'vitest';
import { ApiError, asApiError } from '../../../client/api/apiError.ts';
import { createApi } from '../../../client/api/graphql.ts';
import {
  OneJobDocument,
  ProjectTouchedDocument,
  SignInDocument,
  WhoIsThereDocument,
} from '../../../client/api/operations.generated.ts';
import { FakeServer } from '../support/fakeServer.ts';

async function failureOf(work: Promise<unknown>): Promise<ApiError> {
  try {
    await work;
  } catch (caught) {
    if (caught instanceof ApiError) return caught;
    throw caught;
  }
  throw new Error('it did not fail');
}

describe('what comes back from the server', () => {
  it('gives the data of a query, asked anew each time', async () => {
    const server = new FakeServer().on('WhoIsThere', { viewer: null });
    expect(await server.api.query(WhoIsThereDocument, {})).toEqual({ viewer: null });
    await server.api.query(WhoIsThereDocument, {});
    expect(server.asked).toHaveLength(2);
  });

  it('turns a refusal into an ApiError with its code, words and field', async () => {
    const server = new FakeServer().refuse('SignIn', 'INVALID_INPUT', 'That is no e-mail address.', 'email');
    const input = { email: 'x', password: 'y' };
    const error = await failureOf(server.api.mutate(SignInDocument, { input }));
    expect([error.code, error.message, error.field]).toEqual([
      'INVALID_INPUT',
      'That is no e-mail address.',
      'email',
    ]);
  });

  it('says that the server cannot be reached when the request itself fails', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const error = await failureOf(createApi({ origin: 'http://localhost' }).query(WhoIsThereDocument, {}));
    vi.unstubAllGlobals();
    expect(error.code).toBe('UNREACHABLE');
    expect(error.message).toContain('connection');
  });

  it('sends the header that lets the request pass as not forged, to the same origin', async () => {
    const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() =>
      Promise.resolve(Response.json({ data: { viewer: null } })),
    );
    vi.stubGlobal('fetch', fetch);
    await createApi({ origin: 'http://localhost' }).query(WhoIsThereDocument, {});
    vi.unstubAllGlobals();
    const [url, init] = fetch.mock.calls[0]!;
    expect(url).toBe('http://localhost/graphql');
    expect(init.method).toBe('POST');
    expect(new Headers(init.headers).get('apollo-require-preflight')).toBe('true');
    expect(init.credentials).toBe('same-origin');
  });

  it('tells those who listen when nobody is signed in any more, and only until they leave', async () => {
    const server = new FakeServer().refuse('OneJob', 'UNAUTHENTICATED', 'Sign in.');
    const told = vi.fn();
    const end = server.api.onSignedOut(told);
    await failureOf(server.api.query(OneJobDocument, { id: 'j' }));
    end();
    await failureOf(server.api.query(OneJobDocument, { id: 'j' }));
    expect(told).toHaveBeenCalledTimes(1);
  });
});

describe('subscriptions', () => {
  it('hand on each event until they are ended, then free the line', async () => {
    const server = new FakeServer();
    const onData = vi.fn();
    const end = server.api.subscribe(ProjectTouchedDocument, { projectId: 'p' }, { onData });
    await vi.waitFor(() => expect(server.open).toEqual(['ProjectTouched']));
    server.push('ProjectTouched', { projectChanged: { id: 'p' } });
    expect(onData).toHaveBeenCalledWith({ projectChanged: { id: 'p' } });
    end();
    expect(server.open).toEqual([]);
    server.push('ProjectTouched', { projectChanged: { id: 'p' } });
    expect(onData).toHaveBeenCalledTimes(1);
  });

  it('begin anew a while after the line was closed for good, until they are ended', async () => {
    vi.useFakeTimers();
    const server = new FakeServer();
    const onData = vi.fn();
    const onError = vi.fn();
    const end = server.api.subscribe(ProjectTouchedDocument, { projectId: 'p' }, { onData, onError });
    await vi.advanceTimersByTimeAsync(0);
    [...server.listeners][0]?.drop();
    await vi.advanceTimersByTimeAsync(0);
    expect(server.open).toEqual([]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.open).toEqual(['ProjectTouched']);
    server.push('ProjectTouched', { projectChanged: { id: 'p' } });
    expect([onData.mock.calls.length, onError.mock.calls.length]).toEqual([1, 0]);
    [...server.listeners][0]?.drop();
    end();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.open).toEqual([]);
    vi.useRealTimers();
  });

  it('tell why they were refused', async () => {
    const server = new FakeServer();
    const onError = vi.fn<(error: ApiError) => void>();
    server.api.subscribe(ProjectTouchedDocument, { projectId: 'p' }, { onData: vi.fn(), onError });
    await vi.waitFor(() => expect(server.listeners.size).toBe(1));
    [...server.listeners][0]?.fail('NOT_FOUND', 'No such project.');
    expect(onError.mock.calls[0]?.[0].code).toBe('NOT_FOUND');
  });
});

describe('asApiError', () => {
  it('keeps an ApiError, and gives any other value words that say what to do', () => {
    const known = new ApiError('CONFLICT', 'The name is taken.', 'name');
    expect(asApiError(known)).toBe(known);
    expect(asApiError(new Error('boom')).message).toMatch(/boom.*[Rr]eload/);
    expect(asApiError('odd').code).toBe('INTERNAL');
  });
});
