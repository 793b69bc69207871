/** Projects with their entity types inside, so that a type's name is unique by one atomic write. */
import type { Connection, Model } from 'mongoose';
import { Schema } from 'mongoose';
import type { OverlapPolicy } from '../../schema/constraints.ts';
import type { ProjectMode } from '../../schema/rooms.ts';
import type { Snapping } from '../../schema/snapping.ts';

export interface EntityTypeRow {
  id: string;
  name: string;
  /** The name in lower case: what must be unique among those not in the bin. */
  nameKey: string;
  /** #rrggbb */
  colour: string;
  key: string | null;
  guideline: string;
  /** In the bin since; its spans are kept. */
  deletedAt: Date | null;
}

export interface ProjectRow {
  _id: string;
  name: string;
  language: string;
  mode: ProjectMode;
  overlap: OverlapPolicy;
  /** Missing: as `DEFAULT_SNAP_RULES` says. */
  snapping?: Snapping;
  /** Missing: as `DEFAULT_SNAP_RULES` says. */
  trimsPunctuation?: boolean;
  entityTypes: EntityTypeRow[];
  /** Position of the next document; only grows. */
  nextPosition: number;
  createdBy: string;
  createdAt: Date;
}

const entityTypeSchema = new Schema<EntityTypeRow>(
  {
    id: { type: String, required: true },
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    colour: { type: String, required: true },
    key: { type: String, default: null },
    guideline: { type: String, default: '' },
    deletedAt: { type: Date, default: null },
  },
  { _id: false, id: false },
);

const schema = new Schema<ProjectRow>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    language: { type: String, required: true },
    mode: { type: String, required: true },
    overlap: { type: String, required: true },
    snapping: { type: String },
    trimsPunctuation: { type: Boolean },
    entityTypes: { type: [entityTypeSchema], default: [] },
    nextPosition: { type: Number, default: 0 },
    createdBy: { type: String, required: true },
    createdAt: { type: Date, required: true },
  },
  { versionKey: false },
);

export function projectModel(connection: Connection): Model<ProjectRow> {
  return connection.model<ProjectRow>('Project', schema, 'projects');
}
