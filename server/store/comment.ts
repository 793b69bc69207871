/**
 * Comments and flags: one row a thread, its answers inside, so that whether it is open is one field and every change one
 * atomic write. `projectId`, `kind` and `resolvedAt` are there to be queried.
 */
import type { Connection, Model } from 'mongoose';
import { Schema } from 'mongoose';
import type { SetName } from '../../schema/rooms.ts';

export type CommentKind = 'COMMENT' | 'UNCLEAR';

export interface CommentReplyRow {
  id: string;
  authorId: string;
  text: string;
  createdAt: Date;
  editedAt: Date | null;
}

export interface CommentRow {
  /** Random; of a flag, made from its place and author, so that there is one of each. */
  _id: string;
  projectId: string;
  documentId: string;
  set: SetName;
  kind: CommentKind;
  /** Set together with `start` and `end`; all null: about the document. */
  spanId: string | null;
  /** UTF-16 code units, half-open, as the place was when this was written. */
  start: number | null;
  end: number | null;
  authorId: string;
  text: string;
  createdAt: Date;
  editedAt: Date | null;
  /** Its own words were deleted, and others' answers stand. */
  deletedAt: Date | null;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  replies: CommentReplyRow[];
}

const replySchema = new Schema<CommentReplyRow>(
  {
    id: { type: String, required: true },
    authorId: { type: String, required: true },
    text: { type: String, required: true },
    createdAt: { type: Date, required: true },
    editedAt: { type: Date, default: null },
  },
  { _id: false, id: false },
);

const schema = new Schema<CommentRow>(
  {
    _id: { type: String, required: true },
    projectId: { type: String, required: true },
    documentId: { type: String, required: true },
    set: { type: String, required: true },
    kind: { type: String, required: true },
    spanId: { type: String, default: null },
    start: { type: Number, default: null },
    end: { type: Number, default: null },
    authorId: { type: String, required: true },
    text: { type: String, default: '' },
    createdAt: { type: Date, required: true },
    editedAt: { type: Date, default: null },
    deletedAt: { type: Date, default: null },
    resolvedAt: { type: Date, default: null },
    resolvedBy: { type: String, default: null },
    replies: { type: [replySchema], default: [] },
  },
  { versionKey: false },
);
schema.index({ documentId: 1, set: 1, createdAt: 1 });
schema.index({ projectId: 1, resolvedAt: 1, kind: 1 });

export function commentModel(connection: Connection): Model<CommentRow> {
  return connection.model<CommentRow>('Comment', schema, 'comments');
}
