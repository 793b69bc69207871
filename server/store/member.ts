/** Who belongs to a project, and as what. One row a person and project. */
import type { Connection, Model } from 'mongoose';
import { Schema } from 'mongoose';
import type { Role } from '../../schema/roles.ts';

export interface MemberRow {
  _id: string;
  projectId: string;
  userId: string;
  role: Role;
  joinedAt: Date;
}

const schema = new Schema<MemberRow>(
  {
    _id: { type: String, required: true },
    projectId: { type: String, required: true },
    userId: { type: String, required: true },
    role: { type: String, required: true },
    joinedAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ projectId: 1, userId: 1 }, { unique: true });
schema.index({ userId: 1 });

export function memberModel(connection: Connection): Model<MemberRow> {
  return connection.model<MemberRow>('Member', schema, 'members');
}
