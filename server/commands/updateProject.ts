/** Changes a project's settings. Fields left out stay as they are. */
import type { OverlapPolicy } from '../../schema/constraints.ts';
import type { ProjectMode } from '../../schema/rooms.ts';
import type { Snapping } from '../../schema/snapping.ts';
import { enterProject, notFound } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import type { ProjectRow } from '../store/project.ts';
import { requireLanguage, requireText } from './checks.ts';
import type { CommandContext } from './context.ts';

export interface UpdateProjectInput {
  readonly id: string;
  readonly name?: string | null;
  readonly language?: string | null;
  readonly mode?: ProjectMode | null;
  readonly overlap?: OverlapPolicy | null;
  readonly snapping?: Snapping | null;
  readonly trimsPunctuation?: boolean | null;
}

/** @throws AppError CONFLICT when the mode would change after annotation began. */
export async function updateProject(context: CommandContext, input: UpdateProjectInput): Promise<ProjectRow> {
  const { project } = await enterProject(context.store, context.viewer, input.id, 'project.update');
  const change: Partial<ProjectRow> = {};
  if (typeof input.name === 'string') change.name = requireText(input.name, 'name', 1, 100);
  if (typeof input.language === 'string') change.language = requireLanguage(input.language);
  if (input.overlap != null) change.overlap = input.overlap;
  if (input.snapping != null) change.snapping = input.snapping;
  if (input.trimsPunctuation != null) change.trimsPunctuation = input.trimsPunctuation;
  if (input.mode != null && input.mode !== project.mode) {
    await requireNothingAnnotated(context, project._id);
    change.mode = input.mode;
  }
  const updated = await context.store.projects
    .findOneAndUpdate({ _id: project._id }, { $set: change }, { returnDocument: 'after' })
    .lean();
  if (updated === null) throw notFound('project');
  context.bus.publish('projectChanged', { projectId: project._id });
  context.bus.publish('accessChanged', { projectId: project._id });
  return updated;
}

async function requireNothingAnnotated(context: CommandContext, projectId: string): Promise<void> {
  const found = await context.store.annotationSets
    .findOne({
      projectId,
      kind: { $in: ['user', 'shared'] },
      $or: [{ spanCount: { $gt: 0 } }, { submittedAt: { $ne: null } }],
    })
    .lean();
  if (found !== null) {
    throw new AppError(
      'CONFLICT',
      'The mode cannot change any more: annotation has begun. Make a new project.',
      {
        field: 'mode',
      },
    );
  }
}
