/** Settles a comment or a flag, or opens it again. */
import { mayResolveComment } from '../../schema/comments.ts';
import { notFound } from '../auth/authorize.ts';
import type { CommentRow } from '../store/comment.ts';
import { enterComment, publishComment, requireAllowed } from './commentRules.ts';
import type { CommandContext } from './context.ts';

/** Doing what is done already changes nothing. @throws AppError NOT_FOUND, FORBIDDEN. */
export async function resolveComment(
  context: CommandContext,
  input: { readonly id: string; readonly isResolved: boolean },
): Promise<CommentRow> {
  const { role, viewer, comment, room } = await enterComment(context, input.id);
  const viewerId = viewer.user._id;
  requireAllowed(
    mayResolveComment({ viewerId, role, set: room.set, authorId: comment.authorId }),
    'Who began this, whose set it is, or a lead may resolve it.',
  );
  if (input.isResolved === (comment.resolvedAt !== null)) return comment;
  const change = input.isResolved
    ? { resolvedAt: context.now(), resolvedBy: viewerId }
    : { resolvedAt: null, resolvedBy: null };
  const row = await context.store.comments
    .findOneAndUpdate({ _id: comment._id }, { $set: change }, { returnDocument: 'after' })
    .lean();
  if (row === null) throw notFound('comment');
  publishComment(context, row);
  return row;
}
