/** Starts a job that lets a model read documents and keeps what it proposes. */
import { enterProject, notFound } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import { enqueueJob } from '../jobs/queue.ts';
import type { JobRow } from '../store/job.ts';
import type { ModelRow } from '../store/model.ts';
import type { CommandContext } from './context.ts';

export interface StartPreannotationInput {
  readonly projectId: string;
  readonly modelId?: string | null;
  readonly deployment?: string | null;
  readonly scope: 'OPEN' | 'ALL';
}

/**
 * The model is chosen now, so a deployment that moves later changes nothing.
 * @throws AppError NOT_FOUND, FORBIDDEN, INVALID_INPUT unless exactly one of model and deployment is named, CONFLICT while
 * the same model is at it.
 */
export async function startPreannotation(
  context: CommandContext,
  input: StartPreannotationInput,
): Promise<JobRow> {
  const { project, viewer } = await enterProject(context.store, context.viewer, input.projectId, 'job.start');
  const model = await findModel(context, project._id, input);
  const running = await context.store.jobs
    .findOne({ projectId: project._id, kind: 'PREANNOTATE', finishedAt: null, 'input.modelId': model._id })
    .lean();
  if (running !== null) {
    throw new AppError('CONFLICT', `${model.name} is reading documents already. Wait for it, or cancel it.`, {
      field: 'modelId',
    });
  }
  // What was handed in a moment ago is not read any more.
  await context.flushProjections();
  const job = await enqueueJob(context, {
    projectId: project._id,
    kind: 'PREANNOTATE',
    name: `Suggestions by ${model.name}`,
    input: { modelId: model._id, modelName: model.name, scope: input.scope },
    createdBy: viewer.user._id,
  });
  context.wakeRunner();
  return job;
}

async function findModel(
  { store }: CommandContext,
  projectId: string,
  { modelId, deployment }: StartPreannotationInput,
): Promise<ModelRow> {
  if ((modelId == null) === (deployment == null)) {
    throw new AppError('INVALID_INPUT', 'Name a model or a deployment, and not both.', { field: 'modelId' });
  }
  const name = deployment ?? '';
  const named = modelId != null ? null : await store.deployments.findOne({ projectId, name }).lean();
  const id = modelId ?? named?.modelId;
  const model = id === undefined ? null : await store.models.findOne({ _id: id, projectId }).lean();
  if (model === null) throw notFound(modelId == null ? 'deployment' : 'model');
  return model;
}
