/** Who sends a request: the same answer for routes and for upgrades. */
import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { viewerOf, type Viewer } from '../auth/viewer.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../store/connect.ts';

/** The viewer behind a request's cookie or bearer token, or null. */
export function viewerOfRequest(store: Store, request: IncomingMessage, now: Date): Promise<Viewer | null> {
  const { cookie, authorization } = request.headers;
  return viewerOf(store, { cookie, authorization }, now);
}

/**
 * Refuses a request that another site's page made a browser send with our cookie. A program with a bearer token sends no
 * cookie and needs no header.
 * @throws AppError FORBIDDEN.
 */
export function requireSameOrigin(request: FastifyRequest): void {
  if (request.headers.authorization !== undefined && request.headers.cookie === undefined) return;
  if (request.headers['x-requested-with'] !== 'concord') {
    throw new AppError(
      'FORBIDDEN',
      'Send the header “x-requested-with: concord”, or a bearer token instead of the cookie.',
    );
  }
}
