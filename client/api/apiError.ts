/**
 * One kind of error for everything the server or the network refuses: a stable code to act on, words to show, and the
 * form field at fault where there is one.
 */
import type { CombinedError } from '@urql/core';

/** Codes the client itself adds to the server's (`UNAUTHENTICATED`, `INVALID_INPUT`, …). */
export const CLIENT_CODES = {
  unreachable: 'UNREACHABLE',
  unreadable: 'UNREADABLE',
  stopped: 'STOPPED',
} as const;

/** What the server (or the way to it) refused. `message` is made to be shown to people. */
export class ApiError extends Error {
  readonly code: string;
  /** The input field at fault, or undefined. */
  readonly field: string | undefined;

  constructor(code: string, message: string, field?: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.field = field;
  }
}

/** The error shown when nothing came back. */
export function unreachable(): ApiError {
  return new ApiError(
    CLIENT_CODES.unreachable,
    'The server cannot be reached. Check your connection, then try again.',
  );
}

/** Any caught value as an `ApiError`, so that pages have one thing to show. */
export function asApiError(caught: unknown): ApiError {
  if (caught instanceof ApiError) return caught;
  const message = caught instanceof Error ? caught.message : String(caught);
  return new ApiError('INTERNAL', `Something went wrong in this page: ${message}. Reload it and try again.`);
}

/** urql's error → ours: the first GraphQL error if there is one, else the network's. */
export function fromCombinedError(combined: CombinedError): ApiError {
  const [first] = combined.graphQLErrors;
  if (first !== undefined) {
    const { code, field } = first.extensions;
    return new ApiError(
      typeof code === 'string' ? code : 'INTERNAL',
      first.message,
      typeof field === 'string' ? field : undefined,
    );
  }
  return combined.networkError instanceof ApiError ? combined.networkError : unreachable();
}
