/** Uses up a one-time link: makes the account it is for, or opens the one it names, and signs in. */
import { colourFor } from '../../schema/palette.ts';
import { digestOfSecret, hashPassword } from '../auth/credentials.ts';
import type { Viewer } from '../auth/viewer.ts';
import { AppError } from '../errors.ts';
import { isDuplicateKey } from '../store/duplicateKey.ts';
import { newId } from '../store/ids.ts';
import type { LinkRow } from '../store/signIn.ts';
import type { UserRow } from '../store/user.ts';
import { requireText } from './checks.ts';
import type { CommandContext } from './context.ts';
import { joinProject } from './joinProject.ts';
import { openSignIn, type OpenedSignIn } from './openSignIn.ts';

export interface AcceptLinkInput {
  readonly token: string;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly password?: string | null;
}

/**
 * The link behind a token that can still be used.
 * @throws AppError NOT_FOUND when it is unknown, used or out of date: which of them is not told.
 */
export async function findLink(
  context: Pick<CommandContext, 'store' | 'now'>,
  token: string,
): Promise<LinkRow> {
  const link = await context.store.links.findById(digestOfSecret(token)).lean();
  const isDead = link === null || link.usedAt !== null || link.expiresAt <= context.now();
  if (isDead || (link.kind === 'OWNER' && (await hasOwner(context)))) {
    throw new AppError('NOT_FOUND', 'This link was used already or is out of date. Ask for a new one.', {
      field: 'token',
    });
  }
  return link;
}

/** A link for the first person is dead once there is an owner, however they came to be one. */
async function hasOwner({ store }: Pick<CommandContext, 'store'>): Promise<boolean> {
  return (await store.users.exists({ isOwner: true })) !== null;
}

/**
 * Accepts a link once. A person who is signed in joins with the account they have.
 * @throws AppError NOT_FOUND for a dead link, INVALID_INPUT for a bad field, CONFLICT for an e-mail that has an account.
 */
export async function acceptLink(context: CommandContext, input: AcceptLinkInput): Promise<OpenedSignIn> {
  const link = await findLink(context, input.token);
  const draft = needsAccount(link, context.viewer) ? await draftAccount(context, link, input) : undefined;
  await consume(context, link);
  const userId =
    draft === undefined ? accountBehind(link, context.viewer) : await createAccount(context, link, draft);
  if (link.kind === 'INVITATION' && link.projectId !== null && link.role !== null) {
    await joinProject(context, { projectId: link.projectId, userId, role: link.role });
  }
  return openSignIn(context, userId);
}

function needsAccount(link: LinkRow, viewer: Viewer | null): boolean {
  return link.kind === 'OWNER' || (link.kind === 'INVITATION' && viewer === null);
}

function accountBehind(link: LinkRow, viewer: Viewer | null): string {
  const userId = link.kind === 'SIGN_IN' ? link.userId : viewer?.user._id;
  if (userId === undefined || userId === null) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
  return userId;
}

async function draftAccount(
  context: CommandContext,
  link: LinkRow,
  input: AcceptLinkInput,
): Promise<UserRow> {
  const name = requireText(input.name ?? '', 'name', 1, 80);
  const email = requireText(input.email ?? '', 'email', 3, 254).toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) {
    throw new AppError('INVALID_INPUT', 'email must be an e-mail address.', { field: 'email' });
  }
  const password = input.password ?? '';
  if (password.length < 10 || password.length > 200) {
    throw new AppError('INVALID_INPUT', 'password needs 10–200 characters.', { field: 'password' });
  }
  if ((await context.store.users.findOne({ email }).lean()) !== null) throw emailTaken();
  return {
    _id: newId(),
    email,
    name,
    colour: colourFor(await context.store.users.countDocuments({})),
    passwordHash: await hashPassword(password),
    isOwner: link.kind === 'OWNER',
    createdAt: context.now(),
  };
}

/** One atomic write decides who was first. */
async function consume(context: CommandContext, link: LinkRow): Promise<void> {
  const used = await context.store.links.updateOne(
    { _id: link._id, usedAt: null },
    { $set: { usedAt: context.now() } },
  );
  if (used.modifiedCount !== 1) {
    throw new AppError('NOT_FOUND', 'This link was used already or is out of date. Ask for a new one.', {
      field: 'token',
    });
  }
}

async function createAccount(context: CommandContext, link: LinkRow, draft: UserRow): Promise<string> {
  try {
    await context.store.users.create(draft);
  } catch (thrown) {
    // Somebody took the address in between: give the link back, so the person can choose another.
    await context.store.links.updateOne({ _id: link._id }, { $set: { usedAt: null } });
    throw isDuplicateKey(thrown) ? emailTaken() : thrown;
  }
  return draft._id;
}

function emailTaken(): AppError {
  return new AppError(
    'CONFLICT',
    'This e-mail address already has an account. Sign in, then open the link again.',
    {
      field: 'email',
    },
  );
}
