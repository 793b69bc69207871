/** What the verbs on comments share: the way to one, the check of its words, and the news of its change. */
import { MAX_COMMENT_LENGTH } from '../../schema/comments.ts';
import { notFound } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import type { CommentReplyRow, CommentRow } from '../store/comment.ts';
import type { CommandContext } from './context.ts';
import { enterSet, type SetEntry } from './enterSet.ts';

/** A comment with the set it is in. */
export interface CommentEntry extends SetEntry {
  readonly comment: CommentRow;
}

/** @throws AppError NOT_FOUND for one that is not there, or in a set that is not open to the viewer. */
export async function enterComment(
  context: Pick<CommandContext, 'store' | 'viewer'>,
  id: string,
): Promise<CommentEntry> {
  const comment = await context.store.comments.findById(id).lean();
  if (comment === null) throw notFound('comment');
  const set = await enterSet(context, comment, 'read').catch((thrown: unknown) => {
    throw thrown instanceof AppError && thrown.code === 'NOT_FOUND' ? notFound('comment') : thrown;
  });
  return { ...set, comment };
}

/** An answer in it. @throws AppError NOT_FOUND. */
export function requireReply(comment: CommentRow, replyId: string): CommentReplyRow {
  const reply = comment.replies.find(({ id }) => id === replyId);
  if (reply === undefined) throw notFound('answer');
  return reply;
}

/** @throws AppError FORBIDDEN unless it may be done. */
export function requireAllowed(isAllowed: boolean, message: string): void {
  if (!isAllowed) throw new AppError('FORBIDDEN', message);
}

/** Words trimmed, of `least`–4,000 UTF-16 units; lines and tabs are kept. @throws AppError INVALID_INPUT. */
export function requireWords(value: string, least: 0 | 1): string {
  const text = value.replaceAll(/\r\n?/g, '\n').trim();
  if (text.length < least) throw invalid('Write something first.');
  if (text.length > MAX_COMMENT_LENGTH) {
    throw invalid(`A comment has at most ${MAX_COMMENT_LENGTH} characters; this one has ${text.length}.`);
  }
  if (/(?![\n\t])\p{Cc}/u.test(text)) throw invalid('The text has control characters. Remove them.');
  return text;
}

/** Tells pages that have the set open. */
export function publishComment(
  context: Pick<CommandContext, 'bus'>,
  { projectId, documentId, set, _id: commentId }: CommentRow,
): void {
  context.bus.publish('commentChanged', { projectId, documentId, set, commentId });
}

function invalid(message: string): AppError {
  return new AppError('INVALID_INPUT', message, { field: 'text' });
}
