/** What somebody said no to in one annotation set. A rejection belongs to the place and type, whatever model proposed it. */
import type { Connection, Model } from 'mongoose';
import { Schema } from 'mongoose';
import { roomName, type RoomAddress, type SetName } from '../../schema/rooms.ts';
import { proposalKey, type Proposal } from '../../schema/suggestions.ts';

export interface SuggestionRejectionRow extends Proposal {
  /** From `rejectionId`, so that the same no twice is one row. */
  _id: string;
  projectId: string;
  documentId: string;
  set: SetName;
  by: string;
  at: Date;
}

/** The row's id. */
export function rejectionId(room: RoomAddress, place: Proposal): string {
  return `${roomName(room)} ${proposalKey(place)}`;
}

const schema = new Schema<SuggestionRejectionRow>(
  {
    _id: { type: String, required: true },
    projectId: { type: String, required: true },
    documentId: { type: String, required: true },
    set: { type: String, required: true },
    start: { type: Number, required: true },
    end: { type: Number, required: true },
    entityTypeId: { type: String, required: true },
    by: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ documentId: 1, set: 1 });
schema.index({ projectId: 1 });

export function suggestionRejectionModel(connection: Connection): Model<SuggestionRejectionRow> {
  return connection.model<SuggestionRejectionRow>('SuggestionRejection', schema, 'suggestionRejections');
}
