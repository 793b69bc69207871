/** Documents. A document's text never changes (DESIGN D8), so its digest identifies it within a project. */
import type { Connection, Model } from 'mongoose';
import { Schema } from 'mongoose';

export interface DocumentRow {
  _id: string;
  projectId: string;
  /** Order in the project: grows with each import, unique. */
  position: number;
  name: string;
  text: string;
  /** SHA-256 of the text's UTF-8, hex. */
  digest: string;
  language: string | null;
  /** `upload:<file>` or `folder:<path>`. */
  source: string;
  createdAt: Date;
}

const schema = new Schema<DocumentRow>(
  {
    _id: { type: String, required: true },
    projectId: { type: String, required: true },
    position: { type: Number, required: true },
    name: { type: String, required: true },
    text: { type: String, required: true },
    digest: { type: String, required: true },
    language: { type: String, default: null },
    source: { type: String, required: true },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ projectId: 1, position: 1 }, { unique: true });
schema.index({ projectId: 1, digest: 1 }, { unique: true });

export function documentModel(connection: Connection): Model<DocumentRow> {
  return connection.model<DocumentRow>('Document', schema, 'documents');
}
