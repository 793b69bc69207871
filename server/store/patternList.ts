/** The literal terms that are suggested as an entity type. Apart from the project's row, which every request reads. */
import type { Connection, Model } from 'mongoose';
import { Schema } from 'mongoose';

export interface PatternListRow {
  /** `<projectId>/<entityTypeId>` */
  _id: string;
  projectId: string;
  entityTypeId: string;
  /** Whole words, as they were written, each once. */
  terms: string[];
  matchCase: boolean;
  updatedAt: Date;
}

const schema = new Schema<PatternListRow>(
  {
    _id: { type: String, required: true },
    projectId: { type: String, required: true },
    entityTypeId: { type: String, required: true },
    terms: { type: [String], default: [] },
    matchCase: { type: Boolean, required: true },
    updatedAt: { type: Date, required: true },
  },
  { versionKey: false },
);
schema.index({ projectId: 1 });

export function patternListModel(connection: Connection): Model<PatternListRow> {
  return connection.model<PatternListRow>('PatternList', schema, 'patternLists');
}
