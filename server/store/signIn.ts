/** Sign-ins of browsers, and one-time links. Only the SHA-256 of a secret is kept. */
import type { Connection, Model } from 'mongoose';
import { Schema } from 'mongoose';
import type { Role } from '../../schema/roles.ts';

export interface SignInRow {
  /** SHA-256 of the cookie's secret, hex. */
  _id: string;
  userId: string;
  createdAt: Date;
  expiresAt: Date;
}

export type LinkKind = 'OWNER' | 'INVITATION' | 'SIGN_IN';

export interface LinkRow {
  /** SHA-256 of the link's secret, hex. */
  _id: string;
  kind: LinkKind;
  /** For INVITATION. */
  projectId: string | null;
  role: Role | null;
  /** For SIGN_IN. */
  userId: string | null;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

const signInSchema = new Schema<SignInRow>(
  {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
  },
  { versionKey: false },
);
signInSchema.index({ userId: 1 });
signInSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

const linkSchema = new Schema<LinkRow>(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    projectId: { type: String, default: null },
    role: { type: String, default: null },
    userId: { type: String, default: null },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true },
    usedAt: { type: Date, default: null },
  },
  { versionKey: false },
);
linkSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export function signInModel(connection: Connection): Model<SignInRow> {
  return connection.model<SignInRow>('SignIn', signInSchema, 'signIns');
}

export function linkModel(connection: Connection): Model<LinkRow> {
  return connection.model<LinkRow>('Link', linkSchema, 'links');
}
