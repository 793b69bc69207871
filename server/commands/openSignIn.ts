/** Opens a sign-in for a person: the secret goes into a cookie, its digest into the store. */
import { digestOfSecret, newSecret } from '../auth/credentials.ts';
import { SIGN_IN_MS, type Viewer } from '../auth/viewer.ts';
import { notFound } from '../auth/authorize.ts';
import type { CommandContext } from './context.ts';

export interface OpenedSignIn {
  readonly viewer: Viewer;
  /** For the cookie; never stored or logged. */
  readonly secret: string;
  readonly expiresAt: Date;
}

/** @throws AppError NOT_FOUND when the account is gone. */
export async function openSignIn(
  context: Pick<CommandContext, 'store' | 'now'>,
  userId: string,
): Promise<OpenedSignIn> {
  const user = await context.store.users.findById(userId).lean();
  if (user === null) throw notFound('account');
  const secret = newSecret();
  const signInId = digestOfSecret(secret);
  const expiresAt = new Date(context.now().getTime() + SIGN_IN_MS);
  await context.store.signIns.create({ _id: signInId, userId, createdAt: context.now(), expiresAt });
  return { viewer: { user, signInId, onlyProjectId: null }, secret, expiresAt };
}
