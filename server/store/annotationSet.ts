/**
 * Annotation sets as plain rows: the projection of each room (spans, version) and what was decided about it (submitted).
 * The spans are derived and may be written anew at any time; the rest is the truth.
 */
import type { Connection, Model } from 'mongoose';
import { Schema } from 'mongoose';
import type { SetKind, SetName } from '../../schema/rooms.ts';
import type { Span } from '../../schema/span.ts';

export interface AnnotationSetRow {
  /** The room's name: `<documentId>/<set>`. */
  _id: string;
  projectId: string;
  documentId: string;
  set: SetName;
  /** Which kind of set, for queries. */
  kind: SetKind;
  spans: Span[];
  /** Length of `spans`, so that lists need not read them. */
  spanCount: number;
  /** Number of the last log row that `spans` shows; 0 before the first. */
  seq: number;
  /** Grows by one with each projection (SPEC P2). */
  version: number;
  updatedAt: Date | null;
  submittedAt: Date | null;
  submittedBy: string | null;
  /** Why it was given back last. */
  reopenReason: string | null;
}

/** A set's row without its spans, for lists. */
export type AnnotationSetHead = Omit<AnnotationSetRow, 'spans'>;

const spanSchema = new Schema<Span>(
  {
    id: { type: String, required: true },
    start: { type: Number, required: true },
    end: { type: Number, required: true },
    entityTypeId: { type: String, required: true },
    by: { type: String, required: true },
    origin: { type: String, required: true },
    at: { type: Number, required: true },
  },
  { _id: false, id: false },
);

const schema = new Schema<AnnotationSetRow>(
  {
    _id: { type: String, required: true },
    projectId: { type: String, required: true },
    documentId: { type: String, required: true },
    set: { type: String, required: true },
    kind: { type: String, required: true },
    spans: { type: [spanSchema], default: [] },
    spanCount: { type: Number, default: 0 },
    seq: { type: Number, default: 0 },
    version: { type: Number, default: 0 },
    updatedAt: { type: Date, default: null },
    submittedAt: { type: Date, default: null },
    submittedBy: { type: String, default: null },
    reopenReason: { type: String, default: null },
  },
  { versionKey: false },
);
schema.index({ documentId: 1 });
schema.index({ projectId: 1, kind: 1 });

export function annotationSetModel(connection: Connection): Model<AnnotationSetRow> {
  return connection.model<AnnotationSetRow>('AnnotationSet', schema, 'annotationSets');
}
