/** Makes one-time links. The secret stands in the address's fragment, which browsers never send to a server. */
import { digestOfSecret, newSecret } from '../auth/credentials.ts';
import type { LinkRow } from '../store/signIn.ts';
import type { CommandContext } from './context.ts';

/** A day in milliseconds. */
export const DAY_MS = 24 * 3_600_000;

/** A link to be handed to a person, once. */
export interface MadeLink {
  readonly url: string;
  readonly expiresAt: Date;
}

/** What making a link needs. */
export type LinkContext = Pick<CommandContext, 'store' | 'now' | 'publicUrl'>;

/** Stores a link and gives its address, whose fragment holds the secret. */
export async function storeLink(
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
