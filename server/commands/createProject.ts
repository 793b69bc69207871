/** Makes a project; who makes it becomes its owner. */
import type { OverlapPolicy } from '../../schema/constraints.ts';
import type { ProjectMode } from '../../schema/rooms.ts';
import { requireViewer } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import { newId } from '../store/ids.ts';
import type { ProjectRow } from '../store/project.ts';
import { requireLanguage, requireText } from './checks.ts';
import type { CommandContext } from './context.ts';
import { joinProject } from './joinProject.ts';

export interface CreateProjectInput {
  readonly name: string;
  readonly language: string;
  readonly mode: ProjectMode;
  readonly overlap: OverlapPolicy;
}

/** @throws AppError UNAUTHENTICATED, FORBIDDEN (only the installation's owner and leads make projects), INVALID_INPUT. */
export async function createProject(context: CommandContext, input: CreateProjectInput): Promise<ProjectRow> {
  const viewer = requireViewer(context.viewer);
  if (viewer.onlyProjectId !== null || !(await mayCreate(context, viewer.user._id, viewer.user.isOwner))) {
    throw new AppError('FORBIDDEN', 'Only the owner of this installation and project leads make projects.');
  }
  const project: ProjectRow = {
    _id: newId(),
    name: requireText(input.name, 'name', 1, 100),
    language: requireLanguage(input.language),
    mode: input.mode,
    overlap: input.overlap,
    entityTypes: [],
    nextPosition: 0,
    createdBy: viewer.user._id,
    createdAt: context.now(),
  };
  await context.store.projects.create(project);
  await joinProject(context, { projectId: project._id, userId: viewer.user._id, role: 'OWNER' });
  return project;
}

async function mayCreate(context: CommandContext, userId: string, isOwner: boolean): Promise<boolean> {
  if (isOwner) return true;
  return (await context.store.members.findOne({ userId, role: { $in: ['OWNER', 'LEAD'] } }).lean()) !== null;
}
