/** Tokens for programs, each for one project. Only the SHA-256 of the secret is kept. */
import type { Connection, Model } from 'mongoose';
import { Schema } from 'mongoose';

export interface ApiTokenRow {
  _id: string;
  projectId: string;
  /** SHA-256 of the secret, hex. */
  digest: string;
  name: string;
  createdBy: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

const schema = new Schema<ApiTokenRow>(
  {
    _id: { type: String, required: true },
    projectId: { type: String, required: true },
    digest: { type: String, required: true },
    name: { type: String, required: true },
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    lastUsedAt: { type: Date, default: null },
  },
  { versionKey: false },
);
schema.index({ digest: 1 }, { unique: true });
schema.index({ projectId: 1 });

export function apiTokenModel(connection: Connection): Model<ApiTokenRow> {
  return connection.model<ApiTokenRow>('ApiToken', schema, 'apiTokens');
}
