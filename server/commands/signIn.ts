/** Signs in with e-mail and password. */
import { hashPassword, isPassword } from '../auth/credentials.ts';
import { AppError } from '../errors.ts';
import type { CommandContext } from './context.ts';
import { type OpenedSignIn, openSignIn } from './openSignIn.ts';

/**
 * @throws AppError UNAUTHENTICATED, the same for an unknown address and a wrong password, and after the same work, so
 * that nobody learns which addresses have accounts.
 */
export async function signIn(
  context: Pick<CommandContext, 'store' | 'now'>,
  input: { email: string; password: string },
): Promise<OpenedSignIn> {
  const email = input.email.trim().toLowerCase().slice(0, 254);
  const password = input.password.slice(0, 200);
  const user = await context.store.users.findOne({ email }).lean();
  const isRight =
    user === null ? await wasteTheSameTime(password) : await isPassword(password, user.passwordHash);
  if (user === null || !isRight) {
    throw new AppError(
      'UNAUTHENTICATED',
      'E-mail or password is wrong. Try again, or ask a lead for a new link.',
      {
        field: 'password',
      },
    );
  }
  return openSignIn(context, user._id);
}

async function wasteTheSameTime(password: string): Promise<boolean> {
  await hashPassword(password);
  return false;
}
