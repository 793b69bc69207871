/** Jobs as rows (DESIGN D10): claimed by one atomic write, held by a lease that its runner renews. */
import type { Connection, Model } from 'mongoose';
import { Schema } from 'mongoose';
import type { JobState } from '../../schema/jobState.ts';

export type JobKind = 'IMPORT' | 'TRAIN' | 'PREANNOTATE' | 'LABEL_MENTIONS';

export interface JobProgressRow {
  stage: string;
  fraction: number;
  done: number;
  total: number;
  loss: number | null;
  heldOutF1: number | null;
  etaMs: number | null;
}

export interface TrainingPointRow {
  iteration: number;
  loss: number;
  heldOutF1: number | null;
}

export interface JobErrorRow {
  code: string;
  message: string;
  field: string | null;
}

export interface JobRow {
  _id: string;
  projectId: string;
  kind: JobKind;
  name: string;
  state: JobState;
  /** What it was asked to do; its shape belongs to the kind and is checked by its handler. No secrets. */
  input: unknown;
  progress: JobProgressRow;
  curve: TrainingPointRow[];
  /** What it made; its shape belongs to the kind. */
  result: unknown;
  error: JobErrorRow | null;
  createdBy: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** Who runs it, and until when that is believed. */
  runner: string | null;
  leaseUntil: Date | null;
  attempts: number;
}

const schema = new Schema<JobRow>(
  {
    _id: { type: String, required: true },
    projectId: { type: String, required: true },
    kind: { type: String, required: true },
    name: { type: String, required: true },
    state: { type: String, required: true },
    input: { type: Schema.Types.Mixed, default: {} },
    progress: { type: Schema.Types.Mixed, required: true },
    curve: { type: [Schema.Types.Mixed], default: [] } as never,
    result: { type: Schema.Types.Mixed, default: null },
    error: { type: Schema.Types.Mixed, default: null },
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
    startedAt: { type: Date, default: null },
    finishedAt: { type: Date, default: null },
    runner: { type: String, default: null },
    leaseUntil: { type: Date, default: null },
    attempts: { type: Number, default: 0 },
  },
  { versionKey: false, minimize: false },
);
schema.index({ projectId: 1, createdAt: -1, _id: -1 });
schema.index({ state: 1, createdAt: 1 });

export function jobModel(connection: Connection): Model<JobRow> {
  return connection.model<JobRow>('Job', schema, 'jobs');
}
