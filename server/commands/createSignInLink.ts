/** A link that opens an account without its password. */
import { DAY_MS, type LinkContext, type MadeLink, storeLink } from './storeLink.ts';

/** A link that signs a person in who has an account already. For scripts on the server's own machine only. */
export function createSignInLink(context: LinkContext, userId: string): Promise<MadeLink> {
  return storeLink(context, { kind: 'SIGN_IN', userId }, 7 * DAY_MS);
}
