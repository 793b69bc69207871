/** The link for the first person of an installation. */
import { DAY_MS, type LinkContext, type MadeLink, storeLink } from './storeLink.ts';

/** The link with which the first person becomes owner; undefined when the installation has one. */
export async function createOwnerLink(context: LinkContext): Promise<MadeLink | undefined> {
  if ((await context.store.users.findOne({ isOwner: true }).lean()) !== null) return undefined;
  // An earlier start's link dies, so that only the one printed last works.
  await context.store.links.deleteMany({ kind: 'OWNER' });
  return storeLink(context, { kind: 'OWNER' }, DAY_MS);
}
