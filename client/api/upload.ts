/**
 * Sends files to be imported: one multipart POST, since GraphQL carries no files. `XMLHttpRequest` and not `fetch`,
 * because only it tells how much was sent.
 */
import { ApiError, CLIENT_CODES, unreachable } from './apiError.ts';
import type { JobWholeFragment } from './operations.generated.ts';

/** An item that was not taken, and why. */
export type RefusedItem = NonNullable<JobWholeFragment['importResult']>['refused'][number];

/** Where labelled spans found in the files go: the settled set, the one all share, or the sender's own. */
export type UploadTarget = 'gold' | 'shared' | 'mine';

/** Files to send, and where what is labelled in them goes. */
export interface UploadRequest {
  readonly projectId: string;
  readonly into: UploadTarget;
  readonly files: readonly File[];
  /** Told the share of bytes sent, 0–1. */
  readonly onSent?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

/** The import job that reads the files, and the files refused at the door. */
export interface UploadAnswer {
  readonly jobId: string;
  readonly refused: readonly RefusedItem[];
}

/** Sends the files. Rejects with an `ApiError`: what the server refused, `UNREACHABLE`, or `STOPPED` by the signal. */
export function uploadFiles(request: UploadRequest): Promise<UploadAnswer> {
  const { projectId, into, files, onSent, signal } = request;
  const form = new FormData();
  form.append('into', into);
  for (const file of files) form.append('files', file, file.name);

  return new Promise((resolve, reject) => {
    const http = new XMLHttpRequest();
    http.open('POST', `/upload/${encodeURIComponent(projectId)}`);
    http.setRequestHeader('x-requested-with', 'concord');
    http.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) onSent?.(event.loaded / event.total);
    };
    http.onerror = () => reject(unreachable());
    http.onabort = () => reject(new ApiError(CLIENT_CODES.stopped, 'The upload was stopped.'));
    http.onload = () => {
      const answer = readAnswer(http.status, http.responseText);
      if (answer instanceof ApiError) reject(answer);
      else resolve(answer);
    };
    signal?.addEventListener('abort', () => http.abort(), { once: true });
    if (signal?.aborted === true) http.onabort(new ProgressEvent('abort'));
    else http.send(form);
  });
}

function readAnswer(status: number, text: string): UploadAnswer | ApiError {
  const body = parse(text);
  if (status === 202 && isAnswer(body)) return body;
  if (isRefusal(body))
    return new ApiError(body.error.code, body.error.message, body.error.field ?? undefined);
  if (status === 413)
    return new ApiError('LIMIT_EXCEEDED', 'These files are too large to be sent at once. Send fewer.');
  return new ApiError(
    CLIENT_CODES.unreadable,
    `The server answered ${status} in a way this page does not understand. Try again.`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isAnswer(body: unknown): body is UploadAnswer {
  return isObject(body) && typeof body['jobId'] === 'string' && Array.isArray(body['refused']);
}

function isRefusal(
  body: unknown,
): body is { error: { code: string; message: string; field?: string | null } } {
  if (!isObject(body) || !isObject(body['error'])) return false;
  const { code, message } = body['error'];
  return typeof code === 'string' && typeof message === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
