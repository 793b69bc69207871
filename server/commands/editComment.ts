/** Changes one's own words in a comment. */
import { mayEditComment } from '../../schema/comments.ts';
import { notFound } from '../auth/authorize.ts';
import type { CommentRow } from '../store/comment.ts';
import { enterComment, publishComment, requireAllowed, requireReply, requireWords } from './commentRules.ts';
import type { CommandContext } from './context.ts';

/** @throws AppError NOT_FOUND, FORBIDDEN for another's words, INVALID_INPUT. */
export async function editComment(
  context: CommandContext,
  input: { readonly id: string; readonly replyId?: string | null; readonly text: string },
): Promise<CommentRow> {
  const { role, viewer, comment } = await enterComment(context, input.id);
  const reply = input.replyId == null ? undefined : requireReply(comment, input.replyId);
  const { authorId } = reply ?? comment;
  if (reply === undefined && comment.deletedAt !== null) throw notFound('comment');
  requireAllowed(
    mayEditComment({ viewerId: viewer.user._id, role, authorId }),
    'Only who wrote this may change it.',
  );
  const text = requireWords(input.text, reply === undefined && comment.kind === 'UNCLEAR' ? 0 : 1);
  const editedAt = context.now();
  const at = reply === undefined ? -1 : comment.replies.indexOf(reply);
  const change =
    reply === undefined
      ? { text, editedAt }
      : { [`replies.${at}.text`]: text, [`replies.${at}.editedAt`]: editedAt };
  // Answers before it may be deleted meanwhile: then its place is another's, and nothing is written.
  const guard = reply === undefined ? {} : { [`replies.${at}.id`]: reply.id };
  const row = await context.store.comments
    .findOneAndUpdate({ _id: comment._id, ...guard }, { $set: change }, { returnDocument: 'after' })
    .lean();
  if (row === null) return editAgain(context, input);
  publishComment(context, row);
  return row;
}

/** Ends, since answers can only be deleted so often, with a NOT_FOUND at the latest. */
function editAgain(
  context: CommandContext,
  input: { readonly id: string; readonly replyId?: string | null; readonly text: string },
): Promise<CommentRow> {
  return editComment(context, input);
}
