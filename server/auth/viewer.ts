/** Who asks: the same for HTTP and for both sockets, by the sign-in cookie or an API token. */
import type { Store } from '../store/connect.ts';
import type { UserRow } from '../store/user.ts';
import { digestOfSecret } from './credentials.ts';

/** A person, or a program that acts for one in a single project. */
export interface Viewer {
  readonly user: UserRow;
  /** SHA-256 of the sign-in's secret; null for a program. */
  readonly signInId: string | null;
  /** A program may touch this project only; null for a person. */
  readonly onlyProjectId: string | null;
}

/** The headers that may say who asks. */
export interface Credentials {
  readonly cookie: string | undefined;
  readonly authorization: string | undefined;
}

/** Name of the sign-in cookie: with the `__Host-` prefix where the connection is encrypted. */
export function cookieName(isSecure: boolean): string {
  return isSecure ? '__Host-concord' : 'concord';
}

/** How long a sign-in lasts, in milliseconds: 30 days. */
export const SIGN_IN_MS = 30 * 24 * 3_600_000;

const TOKEN_TOUCH_MS = 60_000;

/** The viewer behind a request's headers, or null. A bearer token wins over a cookie. */
export async function viewerOf(store: Store, credentials: Credentials, now: Date): Promise<Viewer | null> {
  const bearer = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(credentials.authorization ?? '')?.[1];
  if (bearer !== undefined) return viewerOfToken(store, bearer, now);
  for (const isSecure of [true, false]) {
    const secret = readCookie(credentials.cookie, cookieName(isSecure));
    if (secret !== undefined) return viewerOfSignIn(store, digestOfSecret(secret), now);
  }
  return null;
}

/** The viewer of a sign-in that is still valid. */
export async function viewerOfSignIn(store: Store, signInId: string, now: Date): Promise<Viewer | null> {
  const signIn = await store.signIns.findById(signInId).lean();
  if (signIn === null || signIn.expiresAt <= now) return null;
  const user = await store.users.findById(signIn.userId).lean();
  return user === null ? null : { user, signInId, onlyProjectId: null };
}

async function viewerOfToken(store: Store, secret: string, now: Date): Promise<Viewer | null> {
  const token = await store.apiTokens.findOne({ digest: digestOfSecret(secret) }).lean();
  if (token === null) return null;
  const user = await store.users.findById(token.createdBy).lean();
  if (user === null) return null;
  if (token.lastUsedAt === null || now.getTime() - token.lastUsedAt.getTime() > TOKEN_TOUCH_MS) {
    await store.apiTokens.updateOne({ _id: token._id }, { $set: { lastUsedAt: now } });
  }
  return { user, signInId: null, onlyProjectId: token.projectId };
}

function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) {
      const value = part.slice(at + 1).trim();
      return /^[A-Za-z0-9_-]{43}$/.test(value) ? value : undefined;
    }
  }
  return undefined;
}
