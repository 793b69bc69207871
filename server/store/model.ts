/** Trained models, and the names they are deployed under. Weights are in `files`, by digest. */
import type { Connection, Model } from 'mongoose';
import { Schema } from 'mongoose';

export interface ModelRow {
  _id: string;
  projectId: string;
  /** Unique in its project. */
  name: string;
  /** Which training backend made it and can answer with it. */
  backend: 'local';
  jobId: string;
  /** SHA-256 of the weights, hex; their file has this name. */
  digest: string;
  sizeBytes: number;
  /** The entity types it was trained on, by name as it was then. */
  entityTypes: { id: string; name: string }[];
  /** What it was trained on; shape of `TrainingPlan` in the SDL. */
  training: unknown;
  /** How it did on its test part; shape of `Evaluation` in the SDL. */
  evaluation: unknown;
  createdAt: Date;
}

export interface DeploymentRow {
  _id: string;
  projectId: string;
  name: string;
  modelId: string;
  updatedAt: Date;
}

const schema = new Schema<ModelRow>(
  {
    _id: { type: String, required: true },
    projectId: { type: String, required: true },
    name: { type: String, required: true },
    backend: { type: String, required: true },
    jobId: { type: String, required: true },
    digest: { type: String, required: true },
    sizeBytes: { type: Number, required: true },
    entityTypes: { type: [Schema.Types.Mixed], default: [] } as never,
    training: { type: Schema.Types.Mixed, required: true },
    evaluation: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false, minimize: false },
);
schema.index({ projectId: 1, name: 1 }, { unique: true });

const deploymentSchema = new Schema<DeploymentRow>(
  {
    _id: { type: String, required: true },
    projectId: { type: String, required: true },
    name: { type: String, required: true },
    modelId: { type: String, required: true },
    updatedAt: { type: Date, required: true },
  },
  { versionKey: false },
);
deploymentSchema.index({ projectId: 1, name: 1 }, { unique: true });
deploymentSchema.index({ modelId: 1 });

export function modelModel(connection: Connection): Model<ModelRow> {
  return connection.model<ModelRow>('Model', schema, 'models');
}

export function deploymentModel(connection: Connection): Model<DeploymentRow> {
  return connection.model<DeploymentRow>('Deployment', deploymentSchema, 'deployments');
}
