/** Makes a comment on a span, a stretch of text or a document, or flags the place as unclear. */
import { createHash } from 'node:crypto';
import { mayComment } from '../../schema/comments.ts';
import { splitsSurrogatePair } from '../../schema/offsets.ts';
import { roomName, type RoomAddress } from '../../schema/rooms.ts';
import { AppError } from '../errors.ts';
import type { CommentKind, CommentRow } from '../store/comment.ts';
import { isDuplicateKey } from '../store/duplicateKey.ts';
import { newId } from '../store/ids.ts';
import { publishComment, requireAllowed, requireWords } from './commentRules.ts';
import type { CommandContext } from './context.ts';
import { enterSet, type SetEntry } from './enterSet.ts';
import { readText } from './readText.ts';

export interface AddCommentInput {
  readonly documentId: string;
  readonly set: string;
  readonly spanId?: string | null;
  /** UTF-16 code units, half-open. */
  readonly start?: number | null;
  readonly end?: number | null;
  readonly text: string;
}

/** Most comments and flags in one set. */
export const MAX_COMMENTS = 2_000;

type Place = Pick<CommentRow, 'spanId' | 'start' | 'end'>;

/**
 * Makes a comment. A flag that the viewer has there already gets the new note and is open again.
 * @throws AppError NOT_FOUND (no such set, or span), FORBIDDEN, INVALID_INPUT, LIMIT_EXCEEDED.
 */
export async function addComment(
  context: CommandContext,
  kind: CommentKind,
  input: AddCommentInput,
): Promise<CommentRow> {
  const set = await enterSet(context, input, 'read');
  const { room } = set;
  requireAllowed(mayComment(set.role), 'Your role reads comments, but writes none. Ask a lead.');
  const text = requireWords(input.text, kind === 'UNCLEAR' ? 0 : 1);
  const place = await placeOf(context, set, input);
  const authorId = set.viewer.user._id;
  const row: CommentRow = {
    _id: kind === 'UNCLEAR' ? flagId(room, place, authorId) : newId(),
    projectId: set.project._id,
    ...room,
    kind,
    ...place,
    authorId,
    text,
    createdAt: context.now(),
    editedAt: null,
    deletedAt: null,
    resolvedAt: null,
    resolvedBy: null,
    replies: [],
  };
  const stored = (await flagAgain(context, row)) ?? (await store(context, row));
  publishComment(context, stored);
  return stored;
}

async function flagAgain({ store, now }: CommandContext, row: CommentRow): Promise<CommentRow | undefined> {
  if (row.kind !== 'UNCLEAR') return undefined;
  const change = { text: row.text, editedAt: now(), deletedAt: null, resolvedAt: null, resolvedBy: null };
  const former = await store.comments
    .findOneAndUpdate({ _id: row._id }, { $set: change }, { returnDocument: 'after' })
    .lean();
  return former ?? undefined;
}

async function store(context: CommandContext, row: CommentRow): Promise<CommentRow> {
  const { documentId, set } = row;
  if ((await context.store.comments.countDocuments({ documentId, set })) >= MAX_COMMENTS) {
    throw new AppError('LIMIT_EXCEEDED', `This set has ${MAX_COMMENTS} comments, the most there can be.`, {
      field: 'text',
    });
  }
  try {
    await context.store.comments.create(row);
  } catch (thrown) {
    // Flagged twice at once: the other one stands, and is what was asked for.
    const twin = isDuplicateKey(thrown) ? await context.store.comments.findById(row._id).lean() : null;
    if (twin === null) throw thrown;
    return twin;
  }
  return row;
}

async function placeOf(context: CommandContext, set: SetEntry, input: AddCommentInput): Promise<Place> {
  const { spanId, start, end } = input;
  if (spanId != null) {
    if (start != null || end != null) throw wrongPlace('Name a span or a stretch of text, not both.');
    return placeOfSpan(context, set, spanId);
  }
  if (start == null && end == null) return { spanId: null, start: null, end: null };
  const text = await readText(context.store, set.document._id);
  if (start == null || end == null || start < 0 || start >= end || end > text.length) {
    throw wrongPlace(`A stretch of this text lies within 0–${text.length} and has a character at least.`);
  }
  if (splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end)) {
    throw wrongPlace('The stretch cuts a character in two.');
  }
  return { spanId: null, start, end };
}

async function placeOfSpan(context: CommandContext, { room }: SetEntry, spanId: string): Promise<Place> {
  // What was acknowledged a moment ago may not be in the projection yet.
  await context.projectRoom(room);
  const row = await context.store.annotationSets.findById(roomName(room), { spans: 1 }).lean();
  const span = row?.spans.find(({ id }) => id === spanId);
  if (span === undefined) {
    throw new AppError('NOT_FOUND', 'This span is not in the set any more.', { field: 'spanId' });
  }
  return { spanId, start: span.start, end: span.end };
}

function flagId(room: RoomAddress, { spanId, start, end }: Place, authorId: string): string {
  const place = spanId ?? (start === null ? 'document' : `${start}–${end ?? ''}`);
  return createHash('sha256')
    .update(`${roomName(room)} ${place} ${authorId}`)
    .digest('base64url')
    .slice(0, 24);
}

function wrongPlace(message: string): AppError {
  return new AppError('INVALID_INPUT', message, { field: 'start' });
}
