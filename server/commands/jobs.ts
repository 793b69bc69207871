/** Starts and cancels jobs. The row is the request; a runner does the work. */
import { enterProject, notFound, requireAction, requireViewer, roleIn } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import { enqueueJob, requestCancel } from '../jobs/queue.ts';
import type { JobRow } from '../store/job.ts';
import { requireText, requireWhole } from './checks.ts';
import type { CommandContext } from './context.ts';

export interface StartTrainingInput {
  readonly projectId: string;
  readonly name: string;
  readonly data: 'GOLD' | 'SHARED' | 'MAJORITY';
  readonly testShare: number;
  readonly seed: number;
  readonly iterations: number;
}

/** @throws AppError INVALID_INPUT (also when there is no data to learn from), CONFLICT for a name that is taken. */
export async function startTraining(context: CommandContext, input: StartTrainingInput): Promise<JobRow> {
  const { project, viewer } = await enterProject(context.store, context.viewer, input.projectId, 'job.start');
  const name = requireText(input.name, 'name', 1, 80);
  if (!(input.testShare >= 0.05 && input.testShare <= 0.5)) {
    throw new AppError('INVALID_INPUT', 'testShare must be between 0.05 and 0.5.', { field: 'testShare' });
  }
  const seed = requireWhole(input.seed, 'seed', 0, 2 ** 31 - 1);
  const iterations = requireWhole(input.iterations, 'iterations', 1, 500);
  await requireFreeName(context, project._id, name);
  // What was acknowledged a moment ago is learnt from too.
  await context.flushProjections();
  await requireData(context, project._id, input.data);
  const job = await enqueueJob(context, {
    projectId: project._id,
    kind: 'TRAIN',
    name,
    input: { projectId: project._id, name, data: input.data, testShare: input.testShare, seed, iterations },
    createdBy: viewer.user._id,
  });
  context.wakeRunner();
  return job;
}

/** Asks a job to stop. @throws AppError CONFLICT when it is final already. */
export async function cancelJob(context: CommandContext, id: string): Promise<JobRow> {
  const viewer = requireViewer(context.viewer);
  const job = await context.store.jobs.findById(id).lean();
  const role = job === null ? undefined : await roleIn(context.store, viewer, job.projectId);
  if (job === null || role === undefined) throw notFound('job');
  requireAction(role, 'job.cancel');
  const cancelled = await requestCancel(context, id);
  if (cancelled === undefined) throw new AppError('CONFLICT', 'This job has ended already.', { field: 'id' });
  return cancelled;
}

/** Starts an import of a folder under DOCUMENT_ROOT. Whether the folder is there is found, and told, by the job. */
export async function importFolder(
  context: CommandContext,
  input: { projectId: string; path: string; into: string },
  isOffered: boolean,
): Promise<JobRow> {
  const { project, viewer } = await enterProject(
    context.store,
    context.viewer,
    input.projectId,
    'document.import',
  );
  if (!isOffered) {
    throw new AppError('INVALID_INPUT', 'This server reads no folders. Start it with DOCUMENT_ROOT set.', {
      field: 'path',
    });
  }
  const path = requireText(input.path, 'path', 1, 1000);
  const job = await enqueueJob(context, {
    projectId: project._id,
    kind: 'IMPORT',
    name: `Folder ${path}`,
    input: { source: { kind: 'folder', path }, into: requireTarget(input.into, project.mode), refused: [] },
    createdBy: viewer.user._id,
  });
  context.wakeRunner();
  return job;
}

/** Where imported spans go. @throws AppError INVALID_INPUT for a set that this kind of project does not have. */
export function requireTarget(into: string, mode: 'SHARED' | 'INDEPENDENT'): 'gold' | 'shared' | 'mine' {
  if (into === 'gold') return into;
  if (into === 'shared' && mode === 'SHARED') return into;
  if (into === 'mine' && mode === 'INDEPENDENT') return into;
  const choice = mode === 'SHARED' ? 'gold or shared' : 'gold or mine';
  throw new AppError('INVALID_INPUT', `into must be ${choice} in this project.`, { field: 'into' });
}

async function requireFreeName(context: CommandContext, projectId: string, name: string): Promise<void> {
  const model = await context.store.models.findOne({ projectId, name }).lean();
  const job = await context.store.jobs.findOne({ projectId, name, kind: 'TRAIN', finishedAt: null }).lean();
  if (model !== null || job !== null) {
    throw new AppError('CONFLICT', `There is a model or a running job named ${name}. Choose another name.`, {
      field: 'name',
    });
  }
}

/** Told at once rather than by a failed job: there must be something to learn from. */
async function requireData(
  context: CommandContext,
  projectId: string,
  data: StartTrainingInput['data'],
): Promise<void> {
  const where = {
    GOLD: { kind: 'gold' as const },
    SHARED: { kind: 'shared' as const },
    MAJORITY: { kind: 'user' as const, submittedAt: { $ne: null } },
  }[data];
  const found = await context.store.annotationSets
    .findOne({ projectId, ...where, spanCount: { $gt: 0 } })
    .lean();
  if (found !== null) return;
  const advice = {
    GOLD: 'There is no gold yet. Make it from submitted sets on the agreement page, or import labelled documents.',
    SHARED: 'The shared set has no spans yet. Annotate some documents first.',
    MAJORITY: 'No annotator has handed in a set with spans yet.',
  }[data];
  throw new AppError('INVALID_INPUT', advice, { field: 'data' });
}
