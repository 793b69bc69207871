/** People with an account. E-mails are kept in lower case and are unique. */
import type { Connection, Model } from 'mongoose';
import { Schema } from 'mongoose';

export interface UserRow {
  _id: string;
  email: string;
  name: string;
  /** #rrggbb */
  colour: string;
  /** argon2id, in its own encoded form. */
  passwordHash: string;
  /** The installation's owner: may create projects. */
  isOwner: boolean;
  createdAt: Date;
}

const schema = new Schema<UserRow>(
  {
    _id: { type: String, required: true },
    email: { type: String, required: true },
    name: { type: String, required: true },
    colour: { type: String, required: true },
    passwordHash: { type: String, required: true },
    isOwner: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ email: 1 }, { unique: true });

export function userModel(connection: Connection): Model<UserRow> {
  return connection.model<UserRow>('User', schema, 'users');
}
