/**
 * The log of each room: what happened to a Y.Doc, in order. `{room, seq}` is unique, so of two writers of one number
 * one fails. A snapshot stands for all rows up to its `seq`; these lose their updates and stay, as the set's history and
 * so that their numbers stay taken.
 */
import type { Connection, Model } from 'mongoose';
import { Schema } from 'mongoose';

export interface UpdateRow {
  /** See `updateId`; older rows have random ones. */
  _id: string;
  room: string;
  seq: number;
  /** Users whose changes are in it; the server's own repairs under the author they answer. */
  userIds: string[];
  /** The room's lineage; the same in all of its rows. */
  epoch: string;
  /** What it did to spans, by `encodeChanges`; never searched. */
  changes: string;
  /** Client ids that wrote for the first time: `[client, user id][]` as JSON; null: none. */
  bindings: string | null;
  /** A Yjs update, encoding V1; null once a snapshot stands for it. */
  update: Buffer | null;
  at: Date;
}

export interface SnapshotRow {
  /** The room's name. */
  _id: string;
  seq: number;
  epoch: string;
  state: Buffer;
  /** All client ids that ever wrote, and whose they are: `[client, user id][]` as JSON. */
  bindings: string;
  at: Date;
}

/** The `_id` of a row: rows of one room stand side by side, so that the next one touches what the last one touched. */
export function updateId(room: string, seq: number): string {
  return `${room}/${String(seq).padStart(12, '0')}`;
}

const updateSchema = new Schema<UpdateRow>(
  {
    _id: { type: String, required: true },
    room: { type: String, required: true },
    seq: { type: Number, required: true },
    userIds: { type: [String], default: [] },
    epoch: { type: String, required: true },
    changes: { type: String, default: '' },
    bindings: { type: String, default: null },
    update: { type: Buffer, default: null },
    at: { type: Date, required: true },
  },
  { versionKey: false },
);
updateSchema.index({ room: 1, seq: 1 }, { unique: true });

const snapshotSchema = new Schema<SnapshotRow>(
  {
    _id: { type: String, required: true },
    seq: { type: Number, required: true },
    epoch: { type: String, required: true },
    state: { type: Buffer, required: true },
    bindings: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false },
);

export function updateModel(connection: Connection): Model<UpdateRow> {
  return connection.model<UpdateRow>('Update', updateSchema, 'updates');
}

export function snapshotModel(connection: Connection): Model<SnapshotRow> {
  return connection.model<SnapshotRow>('Snapshot', snapshotSchema, 'snapshots');
}
