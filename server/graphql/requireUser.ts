/** A person by id, whose account may be gone while their work stays. */
import type { UserRow } from '../store/user.ts';
import type { GraphQLContext } from './context.ts';

/** The account, or one that says that it is gone: what people made keeps an author. */
export async function requireUser(
  context: Pick<GraphQLContext, 'loaders'>,
  userId: string,
): Promise<UserRow> {
  const row = await context.loaders.user.load(userId);
  if (row !== undefined) return row;
  const createdAt = new Date(0);
  return {
    _id: userId,
    name: 'Former member',
    email: '',
    colour: '#7a7a7a',
    passwordHash: '',
    isOwner: false,
    createdAt,
  };
}
