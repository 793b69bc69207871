/** Ends this browser's sign-in. */
import type { CommandContext } from './context.ts';

/** Ends this browser's sign-in; its sockets are closed. Nothing happens when nobody was signed in. */
export async function signOut(context: Pick<CommandContext, 'store' | 'bus' | 'viewer'>): Promise<void> {
  const { viewer } = context;
  if (viewer?.signInId === undefined || viewer.signInId === null) return;
  await context.store.signIns.deleteOne({ _id: viewer.signInId });
  context.bus.publish('signInEnded', { userId: viewer.user._id, signInId: viewer.signInId });
}
