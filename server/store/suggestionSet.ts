/**
 * What a model proposes for a document: one row for each document and model, replaced when the model reads it again, so
 * there are never copies. No room and no CRDT: only a job writes it, and an annotation set never holds it.
 */
import type { Connection, Model } from 'mongoose';
import { Schema } from 'mongoose';
import type { Proposal, SuggestionSource } from '../../schema/suggestions.ts';

/** One proposal as it is kept; its source is the row's. */
export interface StoredSuggestion extends Proposal {
  /** 0–1, four decimals. */
  readonly confidence: number;
}

export interface SuggestionSetRow {
  /** `<documentId>/<source>` */
  _id: string;
  projectId: string;
  documentId: string;
  source: SuggestionSource;
  modelId: string;
  /** In reading order. */
  suggestions: StoredSuggestion[];
  updatedAt: Date;
}

/** Most suggestions kept of one document; the surest stay. */
export const MOST_SUGGESTIONS = 10_000;

const schema = new Schema<SuggestionSetRow>(
  {
    _id: { type: String, required: true },
    projectId: { type: String, required: true },
    documentId: { type: String, required: true },
    source: { type: String, required: true },
    modelId: { type: String, required: true },
    suggestions: { type: [Schema.Types.Mixed], default: [] } as never,
    updatedAt: { type: Date, required: true },
  },
  { versionKey: false, minimize: false },
);
schema.index({ documentId: 1, updatedAt: -1 });
schema.index({ projectId: 1, modelId: 1 });

export function suggestionSetModel(connection: Connection): Model<SuggestionSetRow> {
  return connection.model<SuggestionSetRow>('SuggestionSet', schema, 'suggestionSets');
}
