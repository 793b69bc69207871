/**
 * The log of each room: what happened to a Y.Doc, in order. `{room, seq}` is unique, so of two writers of one number
 * one fails (the fence of DESIGN D14). A snapshot stands for all rows up to its `seq`.
 */
import type { Connection, Model } from 'mongoose';
import { Schema } from 'mongoose';

export interface UpdateRow {
  _id: string;
  room: string;
  seq: number;
  /** Users whose changes are in it; the server's own repairs under the author they answer. */
  userIds: string[];
  /** A Yjs update, encoding V1. */
  update: Buffer;
  at: Date;
}

export interface SnapshotRow {
  /** The room's name. */
  _id: string;
  seq: number;
  state: Buffer;
  at: Date;
}

const updateSchema = new Schema<UpdateRow>(
  {
    _id: { type: String, required: true },
    room: { type: String, required: true },
    seq: { type: Number, required: true },
    userIds: { type: [String], default: [] },
    update: { type: Buffer, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false },
);
updateSchema.index({ room: 1, seq: 1 }, { unique: true });

const snapshotSchema = new Schema<SnapshotRow>(
  {
    _id: { type: String, required: true },
    seq: { type: Number, required: true },
    state: { type: Buffer, required: true },
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
