/**
 * Trains a model on the project's data and keeps it with how it did on documents it has not seen. May be run again after
 * its server died: a model that this job has stored already is its result.
 */
import { z } from 'zod';
import { evaluate, type Evaluation } from '../domain/evaluate.ts';
import type { LabelledRange } from '../domain/labelledRange.ts';
import { AppError } from '../errors.ts';
import type { EventBus } from '../events.ts';
import type { Store } from '../store/connect.ts';
import { isDuplicateKey } from '../store/duplicateKey.ts';
import { digestOf } from '../store/files.ts';
import { newId } from '../store/ids.ts';
import type { JobRow } from '../store/job.ts';
import type { ModelRow } from '../store/model.ts';
import type { TextPredictor, TrainingBackend, TrainingStep } from '../training/backend.ts';
import { chooseSpans, type LabelledDocument } from '../training/chooseSpans.ts';
import { buildDataset, type Dataset } from '../training/dataset.ts';
import type { JobContext, JobHandler } from './handler.ts';
import { parseInput } from './parseInput.ts';
import { readTrainingData } from './readTrainingData.ts';
import { reportTraining } from './trainingProgress.ts';

/** What training needs from the rest of the server. */
export interface TrainingDependencies {
  readonly store: Store;
  readonly bus: EventBus;
  readonly now: () => Date;
  readonly backend: TrainingBackend;
}

const inputSchema = z.object({
  name: z.string().min(1),
  data: z.enum(['GOLD', 'SHARED', 'MAJORITY']),
  testShare: z.number().min(0.05).max(0.5),
  seed: z.number().int(),
  iterations: z.number().int().min(1).max(500),
});
type TrainingInput = z.infer<typeof inputSchema>;

/** What was asked for and what the data were: `TrainingPlan` in the SDL. */
interface Plan extends TrainingInput {
  readonly trainingDocuments: number;
  readonly testDocuments: number;
  readonly spans: number;
  readonly lostSpans: number;
  readonly warnings: readonly string[];
}

/** The result of the job. */
export interface TrainingResult {
  readonly modelId: string;
  readonly plan: Plan;
}

/** The handler of TRAIN. Its result is a `TrainingResult`; before the end it is the plan alone. */
export function createTrainingHandler(dependencies: TrainingDependencies): JobHandler {
  return { repeatable: true, atOnce: 1, run: (context) => trainModel(dependencies, context) };
}

async function trainModel(dependencies: TrainingDependencies, context: JobContext): Promise<TrainingResult> {
  const { store, backend } = dependencies;
  const { job, signal, report } = context;
  const input = parseInput(inputSchema, job.input);
  const earlier = await store.models.findOne({ projectId: job.projectId, name: input.name }).lean();
  if (earlier !== null) {
    if (earlier.jobId === job._id) return { modelId: earlier._id, plan: earlier.training as Plan };
    throw nameTaken(input.name);
  }
  report({ stage: 'reading', fraction: 0.01 });
  const dataset = await readDataset(store, job.projectId, input, signal);
  const plan = planOf(input, dataset);
  await context.publishResult({ plan });
  const reporter = reportTraining(report, input.iterations, dependencies.now);
  const onProgress = (step: TrainingStep): void => reporter.step(step);
  const { seed, iterations } = input;
  const bytes = await backend.train(dataset, { seed, iterations }, { signal, onProgress });
  const onTested = (share: number): void =>
    report({ stage: 'evaluate', fraction: 0.9 + 0.07 * share, ...reporter.figures() });
  const evaluation = await evaluateOn(await backend.load(bytes), dataset, { signal, onTested });
  report({ stage: 'storing', fraction: 0.98, ...reporter.figures() });
  signal.throwIfAborted();
  return { modelId: await keep(dependencies, job, { plan, dataset, evaluation, bytes }), plan };
}

async function readDataset(
  store: Store,
  projectId: string,
  input: TrainingInput,
  signal: AbortSignal,
): Promise<Dataset> {
  const project = await store.projects.findById(projectId).lean();
  if (project === null) throw new AppError('NOT_FOUND', 'The project was deleted.');
  const types = project.entityTypes
    .filter((type) => type.deletedAt === null)
    .map(({ id, name }) => ({ id, name }));
  const { documents, sets } = await readTrainingData(store, projectId, input.data, signal);
  const chosen = chooseSpans(input.data, documents, sets, new Set(types.map(({ id }) => id)));
  return buildDataset(chosen, types, input);
}

function planOf(input: TrainingInput, dataset: Dataset): Plan {
  const { spans, lostSpans, warnings, training, test } = dataset;
  return {
    ...input,
    trainingDocuments: training.length,
    testDocuments: test.length,
    spans,
    lostSpans,
    warnings,
  };
}

/** The model against gold it has not seen; labels are the names of entity types. */
async function evaluateOn(
  predictor: TextPredictor,
  { test, entityTypes }: Dataset,
  { signal, onTested }: { readonly signal: AbortSignal; readonly onTested: (share: number) => void },
): Promise<Evaluation> {
  const names = new Map(entityTypes.map(({ id, name }) => [id, name]));
  const toRange = (span: LabelledDocument['spans'][number]): LabelledRange => ({
    start: span.start,
    end: span.end,
    label: names.get(span.entityTypeId) ?? span.entityTypeId,
  });
  const pairs = [];
  for (const [n, document] of test.entries()) {
    signal.throwIfAborted();
    onTested(n / test.length);
    const predicted = await predictor.predict(document.text);
    pairs.push({ gold: document.spans.map(toRange), predicted: predicted.map(toRange) });
  }
  return evaluate(pairs, [...names.values()]);
}

interface Made {
  readonly plan: Plan;
  readonly dataset: Dataset;
  readonly evaluation: Evaluation;
  readonly bytes: Uint8Array;
}

/** Stores the weights, then the row that makes them a model. @throws AppError CONFLICT when the name was taken meanwhile. */
async function keep(dependencies: TrainingDependencies, job: JobRow, made: Made): Promise<string> {
  const { store, bus, now, backend } = dependencies;
  const digest = digestOf(made.bytes);
  await store.files.put(digest, made.bytes);
  const row: ModelRow = {
    _id: newId(),
    projectId: job.projectId,
    name: made.plan.name,
    backend: backend.id,
    jobId: job._id,
    digest,
    sizeBytes: made.bytes.length,
    entityTypes: [...made.dataset.entityTypes],
    training: made.plan,
    evaluation: made.evaluation,
    createdAt: now(),
  };
  try {
    await store.models.create(row);
  } catch (thrown) {
    if ((await store.models.exists({ digest })) === null) await store.files.remove(digest);
    throw isDuplicateKey(thrown) ? nameTaken(row.name) : thrown;
  }
  bus.publish('projectChanged', { projectId: job.projectId });
  return row._id;
}

function nameTaken(name: string): AppError {
  return new AppError('CONFLICT', `This project has a model named ${name} already. Choose another name.`, {
    field: 'name',
  });
}
