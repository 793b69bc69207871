/** Answers a comment or a flag. */
import { mayComment } from '../../schema/comments.ts';
import { notFound } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import type { CommentReplyRow, CommentRow } from '../store/comment.ts';
import { newId } from '../store/ids.ts';
import { enterComment, publishComment, requireAllowed, requireWords } from './commentRules.ts';
import type { CommandContext } from './context.ts';

/** Most answers to one comment. */
export const MAX_REPLIES = 200;

/** @throws AppError NOT_FOUND, FORBIDDEN, INVALID_INPUT, LIMIT_EXCEEDED. */
export async function replyToComment(
  context: CommandContext,
  input: { readonly id: string; readonly text: string },
): Promise<CommentRow> {
  const { role, viewer, comment } = await enterComment(context, input.id);
  requireAllowed(mayComment(role), 'Your role reads comments, but writes none. Ask a lead.');
  const text = requireWords(input.text, 1);
  if (comment.replies.length >= MAX_REPLIES) {
    throw new AppError('LIMIT_EXCEEDED', `A comment has at most ${MAX_REPLIES} answers. Begin a new one.`, {
      field: 'text',
    });
  }
  const reply: CommentReplyRow = {
    id: newId(),
    authorId: viewer.user._id,
    text,
    createdAt: context.now(),
    editedAt: null,
  };
  const row = await context.store.comments
    .findOneAndUpdate({ _id: comment._id }, { $push: { replies: reply } }, { returnDocument: 'after' })
    .lean();
  if (row === null) throw notFound('comment');
  publishComment(context, row);
  return row;
}
