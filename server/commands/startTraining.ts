/** Starts a training. The row is the request; a runner does the work. */
import { enterProject } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import { enqueueJob } from '../jobs/queue.ts';
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
