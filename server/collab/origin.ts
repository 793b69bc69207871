/**
 * Who may knock at all: the check before the handshake. A browser says which page it acts for, and only our own pages
 * may use its cookie; a program has no Origin and must bring a token, since a cookie alone may be a stolen ride.
 */
import type { IncomingMessage } from 'node:http';

/**
 * Whether an upgrade may go on: its Origin equals the Host it asks for, or one of `allowedOrigins`
 * (`https://host[:port]`); or it has no Origin and an Authorization header.
 */
export function isAllowedOrigin(
  headers: IncomingMessage['headers'],
  allowedOrigins: readonly string[],
): boolean {
  const { origin, host, authorization } = headers;
  if (origin === undefined) return authorization !== undefined;
  const page = parseOrigin(origin);
  if (page === undefined) return false;
  if (allowedOrigins.some((allowed) => parseOrigin(allowed)?.origin === page.origin)) return true;
  const own = host === undefined ? undefined : parseOrigin(`${page.protocol}//${host}`);
  return own?.host === page.host;
}

function parseOrigin(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}
