/** Deletes a comment, or an answer to one. Others' answers stay, under words that say that something was deleted. */
import { mayDeleteComment } from '../../schema/comments.ts';
import type { CommentRow } from '../store/comment.ts';
import { enterComment, publishComment, requireAllowed, requireReply } from './commentRules.ts';
import type { CommandContext } from './context.ts';

/** @returns what is left of it; null: nothing. @throws AppError NOT_FOUND, FORBIDDEN. */
export async function deleteComment(
  context: CommandContext,
  input: { readonly id: string; readonly replyId?: string | null },
): Promise<CommentRow | null> {
  const { role, viewer, comment } = await enterComment(context, input.id);
  const { authorId } = input.replyId == null ? comment : requireReply(comment, input.replyId);
  requireAllowed(
    mayDeleteComment({ viewerId: viewer.user._id, role, authorId }),
    'Only who wrote this, or a lead, may delete it.',
  );
  const { comments } = context.store;
  const _id = comment._id;
  const change =
    input.replyId == null
      ? { $set: { text: '', deletedAt: context.now() } }
      : { $pull: { replies: { id: input.replyId } } };
  await comments.updateOne({ _id }, change);
  // Only while nobody answers at this very moment.
  await comments.deleteOne({ _id, deletedAt: { $ne: null }, replies: { $size: 0 } });
  publishComment(context, comment);
  return comments.findById(_id).lean();
}
