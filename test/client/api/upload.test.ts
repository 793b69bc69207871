import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../client/api/apiError.ts';
import { uploadFiles } from '../../../client/api/upload.ts';

/** Stands in for the browser's request; the test plays the server. */
class FakeRequest {
  static last: FakeRequest;
  readonly upload: { onprogress?: (event: object) => void } = {};
  readonly headers: Record<string, string> = {};
  method = '';
  url = '';
  body: FormData | undefined;
  status = 0;
  responseText = '';
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;

  constructor() {
    FakeRequest.last = this;
  }
  open(method: string, url: string): void {
    this.method = method;
    this.url = url;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  send(body: FormData): void {
    this.body = body;
  }
  abort(): void {
    this.onabort?.();
  }
  answer(status: number, body: unknown): void {
    this.status = status;
    this.responseText = typeof body === 'string' ? body : JSON.stringify(body);
    this.onload?.();
  }
}

const files = [new File(['Ada'], 'a.txt'), new File(['Ben'], 'b.txt')];

beforeEach(() => vi.stubGlobal('XMLHttpRequest', FakeRequest));
afterEach(() => vi.unstubAllGlobals());

function refusal(status: number, body: unknown): Promise<unknown> {
  const sent = uploadFiles({ projectId: 'p1', into: 'gold', files });
  FakeRequest.last.answer(status, body);
  return sent.then(
    () => undefined,
    (caught: unknown) => caught,
  );
}

describe('uploadFiles', () => {
  it('posts the target first and then the files, marked as sent by this page', async () => {
    const sent = uploadFiles({ projectId: 'p/1', into: 'mine', files });
    const request = FakeRequest.last;
    expect([request.method, request.url]).toEqual(['POST', '/upload/p%2F1']);
    expect(request.headers).toEqual({ 'x-requested-with': 'concord' });
    expect([...(request.body ?? new FormData()).keys()]).toEqual(['into', 'files', 'files']);
    request.answer(202, { jobId: 'j1', refused: [] });
    expect(await sent).toEqual({ jobId: 'j1', refused: [] });
  });

  it('tells the share that was sent', () => {
    const onSent = vi.fn();
    void uploadFiles({ projectId: 'p1', into: 'gold', files, onSent });
    FakeRequest.last.upload.onprogress?.({ lengthComputable: true, loaded: 30, total: 120 });
    FakeRequest.last.upload.onprogress?.({ lengthComputable: false, loaded: 60, total: 0 });
    expect(onSent.mock.calls).toEqual([[0.25]]);
  });

  it('gives the server’s refusal with its code and field', async () => {
    const body = { error: { code: 'INVALID_INPUT', field: 'into', message: 'No such set.' } };
    expect(await refusal(400, body)).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'into',
      message: 'No such set.',
    });
  });

  it('says so when the files are too large, or the answer is not understood', async () => {
    expect(await refusal(413, '<html>')).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(await refusal(502, '<html>')).toMatchObject({ code: 'UNREADABLE' });
    expect(await refusal(202, { jobId: 5 })).toBeInstanceOf(ApiError);
  });

  it('can be stopped, before and while it sends', async () => {
    const abort = new AbortController();
    const sent = uploadFiles({ projectId: 'p1', into: 'gold', files, signal: abort.signal });
    abort.abort();
    await expect(sent).rejects.toMatchObject({ code: 'STOPPED' });
    const late = uploadFiles({ projectId: 'p1', into: 'gold', files, signal: abort.signal });
    await expect(late).rejects.toMatchObject({ code: 'STOPPED' });
    expect(FakeRequest.last.body).toBeUndefined();
  });
});
