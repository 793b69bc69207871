/** Makes one-time links. The secret stands in the address's fragment, which browsers never send to a server. */
import { mayGrant, type Role } from '../../schema/roles.ts';
import { enterProject } from '../auth/authorize.ts';
import { digestOfSecret, newSecret } from '../auth/credentials.ts';
import { AppError } from '../errors.ts';
import type { LinkRow } from '../store/signIn.ts';
import type { CommandContext } from './context.ts';

const DAY_MS = 24 * 3_600_000;

export interface MadeLink {
  readonly url: string;
  readonly expiresAt: Date;
}

type LinkContext = Pick<CommandContext, 'store' | 'now' | 'publicUrl'>;

/** The link with which the first person becomes owner; undefined when the installation has one. */
export async function createOwnerLink(context: LinkContext): Promise<MadeLink | undefined> {
  if ((await context.store.users.findOne({ isOwner: true }).lean()) !== null) return undefined;
  // An earlier start's link dies, so that only the one printed last works.
  await context.store.links.deleteMany({ kind: 'OWNER' });
  return store(context, { kind: 'OWNER' }, DAY_MS);
}

/** A link that signs a person in who has an account already. For scripts on the server's own machine only. */
export function createSignInLink(context: LinkContext, userId: string): Promise<MadeLink> {
  return store(context, { kind: 'SIGN_IN', userId }, 7 * DAY_MS);
}

/** A link for a new member. @throws AppError FORBIDDEN when the viewer may not give that role. */
export async function inviteMember(
  context: CommandContext,
  input: { projectId: string; role: Role },
): Promise<MadeLink> {
  const { role } = await enterProject(context.store, context.viewer, input.projectId, 'member.invite');
  if (!mayGrant(role, input.role)) {
    throw new AppError('FORBIDDEN', 'Only an owner makes owners.', { field: 'role' });
  }
  return store(context, { kind: 'INVITATION', projectId: input.projectId, role: input.role }, 7 * DAY_MS);
}

async function store(
  context: LinkContext,
  link: Pick<LinkRow, 'kind'> & Partial<Pick<LinkRow, 'projectId' | 'role' | 'userId'>>,
  lifeMs: number,
): Promise<MadeLink> {
  const secret = newSecret();
  const createdAt = context.now();
  const expiresAt = new Date(createdAt.getTime() + lifeMs);
  await context.store.links.create({
    _id: digestOfSecret(secret),
    projectId: null,
    role: null,
    userId: null,
    ...link,
    createdAt,
    expiresAt,
    usedAt: null,
  });
  return { url: `${context.publicUrl}/join#token=${secret}`, expiresAt };
}
