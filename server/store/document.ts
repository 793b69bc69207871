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
  /** Length of the text in UTF-16 code units, and its beginning (`excerptOf`), so that lists need not read the text. */
  length: number;
  excerpt: string;
  /** SHA-256 of the text's UTF-8, hex. */
  digest: string;
  language: string | null;
  /** `upload:<file>` or `folder:<path>`. */
  source: string;
  createdAt: Date;
  /** How unsure a model was of this text (`Analysis.uncertainty`, 0–1), and which; null before any has read it. */
  uncertainty?: number | null;
  uncertaintyModelId?: string | null;
}

/** A document without its text, which may be long and is read only where it is needed. */
export type DocumentHead = Omit<DocumentRow, 'text'>;

/** The first 200 code units of a text or fewer, never cutting a surrogate pair. */
export function excerptOf(text: string): string {
  const last = text.charCodeAt(199);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? 199 : 200);
}

const schema = new Schema<DocumentRow>(
  {
    _id: { type: String, required: true },
    projectId: { type: String, required: true },
    position: { type: Number, required: true },
    name: { type: String, required: true },
    text: { type: String, required: true },
    length: { type: Number, required: true },
    excerpt: { type: String, default: '' },
    digest: { type: String, required: true },
    language: { type: String, default: null },
    source: { type: String, required: true },
    createdAt: { type: Date, required: true },
    uncertainty: { type: Number, default: null },
    uncertaintyModelId: { type: String, default: null },
  },
  { versionKey: false },
);
schema.index({ projectId: 1, position: 1 }, { unique: true });
schema.index({ projectId: 1, digest: 1 }, { unique: true });

export function documentModel(connection: Connection): Model<DocumentRow> {
  return connection.model<DocumentRow>('Document', schema, 'documents');
}
