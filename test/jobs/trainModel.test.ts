import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { roomName } from '../../schema/rooms.ts';
import { enqueueJob, requestCancel } from '../../server/jobs/queue.ts';
import { createRunner, type Runner } from '../../server/jobs/runner.ts';
import { createTrainingHandler, type TrainingResult } from '../../server/jobs/trainModel.ts';
import type { JobHandlers } from '../../server/jobs/handler.ts';
import { digestOf } from '../../server/store/files.ts';
import type { JobRow } from '../../server/store/job.ts';
import type { TrainingBackend, TrainingStep } from '../../server/training/backend.ts';
import { localBackend } from '../../server/training/local/localBackend.ts';
import type { LabelledDocument } from '../../server/training/chooseSpans.ts';
import { cityDocuments, CITY_TYPES } from '../training/cities.ts';
import { entityType, makeProject } from './importWorld.ts';
import { emptyStore, openWorld, type JobWorld } from './openStore.ts';

let world: JobWorld;
let runner: Runner;
/** Called with each step of a training, in this thread. */
let onStep: (step: TrainingStep) => void;
const backend: TrainingBackend = {
  ...localBackend,
  train: (dataset, options, hooks) => {
    const onProgress = (step: TrainingStep): void => {
      hooks.onProgress(step);
      onStep(step);
    };
    return localBackend.train(dataset, options, { ...hooks, onProgress });
  },
};
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await emptyStore(world.store);
  await makeProject(world, { entityTypes: CITY_TYPES.map(({ id, name }) => entityType(id, name)) });
  onStep = () => undefined;
  runner = startRunner();
});
afterEach(() => runner.close());

function startRunner(): Runner {
  const { store, bus, logger, now } = world;
  const handlers: JobHandlers = {
    TRAIN: createTrainingHandler({ store, bus, now, backend }),
    IMPORT: { repeatable: true, atOnce: 1, run: () => Promise.resolve(null) },
    PREANNOTATE: { repeatable: true, atOnce: 1, run: () => Promise.resolve(null) },
    LABEL_MENTIONS: { repeatable: true, atOnce: 1, run: () => Promise.resolve(null) },
  };
  const fresh = createRunner({ store, bus, logger, now, handlers });
  fresh.start();
  return fresh;
}

async function store(documents: readonly LabelledDocument[], set: 'gold' | 'shared' = 'gold'): Promise<void> {
  await world.store.documents.insertMany(
    documents.map(({ id, digest, text }, position) => ({
      _id: id,
      projectId: 'p1',
      position,
      name: id,
      text,
      length: text.length,
      digest,
      source: 'upload:x',
      createdAt: world.now(),
    })),
  );
  await world.store.annotationSets.insertMany(
    documents.map(({ id, spans }) => ({
      _id: roomName({ documentId: id, set }),
      projectId: 'p1',
      documentId: id,
      set,
      kind: set,
      spans: spans.map((span, n) => ({ ...span, id: `s${n}`, by: 'u1', origin: 'human' as const, at: n })),
      spanCount: spans.length,
      version: 1,
    })),
  );
}

function enqueue(input: Record<string, unknown> = {}): Promise<JobRow> {
  return enqueueJob(world, {
    projectId: 'p1',
    kind: 'TRAIN',
    name: 'first',
    input: { name: 'first', data: 'GOLD', testShare: 0.2, seed: 1, iterations: 15, ...input },
    createdBy: 'u1',
  });
}

async function train(input: Record<string, unknown> = {}): Promise<JobRow> {
  const job = await enqueue(input);
  await runner.idle();
  return read(job);
}

async function read(job: JobRow): Promise<JobRow> {
  return (await world.store.jobs.findById(job._id).lean())!;
}

/** Resolves at the second pass of the optimiser, after its progress was reported. */
function secondPass(): Promise<void> {
  return new Promise((resolve) => {
    onStep = ({ stage, iteration }) => {
      if (stage === 'optimise' && iteration === 2) resolve();
    };
  });
}

describe('a training job', () => {
  it('keeps a model with its weights, its plan and how it did on documents it has not seen', async () => {
    await store(cityDocuments(30));
    const job = await train();
    expect(job).toMatchObject({ state: 'SUCCEEDED', error: null, progress: { fraction: 1 } });
    expect(job.curve.length).toBeGreaterThan(2);
    expect(job.curve.map(({ iteration }) => iteration)).toEqual(job.curve.map((_, n) => n + 1));
    expect(job.curve.at(-1)!.loss).toBeLessThan(job.curve[0]!.loss);
    expect(job.curve.at(-1)!.heldOutF1).not.toBeNull();
    const { modelId, plan } = job.result as TrainingResult;
    expect(plan).toEqual({
      name: 'first',
      data: 'GOLD',
      testShare: 0.2,
      seed: 1,
      iterations: 15,
      trainingDocuments: 24,
      testDocuments: 6,
      spans: 60,
      lostSpans: 0,
      warnings: plan.warnings,
    });
    const model = (await world.store.models.findById(modelId).lean())!;
    const weights = (await world.store.files.get(model.digest))!;
    expect(digestOf(weights)).toBe(model.digest);
    expect(model).toMatchObject({
      projectId: 'p1',
      name: 'first',
      backend: 'local',
      jobId: job._id,
      sizeBytes: weights.length,
    });
    expect(model.entityTypes).toEqual([
      { id: 't2', name: 'LOC' },
      { id: 't1', name: 'PER' },
    ]);
    const evaluation = model.evaluation as {
      documents: number;
      micro: { f1: number };
      confusion: { labels: string[] };
    };
    expect(evaluation.documents).toBe(6);
    expect(evaluation.micro.f1).toBeGreaterThan(0.9);
    expect(evaluation.confusion.labels).toEqual(['LOC', 'PER', 'nothing']);
  });

  it('[T1] gives the same weights for the same data, seed and options', async () => {
    await store(cityDocuments(12));
    await train({ name: 'one' });
    await train({ name: 'two' });
    await train({ name: 'other', seed: 2 });
    const digests = new Map(
      (await world.store.models.find({}).lean()).map(({ name, digest }) => [name, digest]),
    );
    expect(digests.get('two')).toBe(digests.get('one'));
    expect(digests.get('other')).not.toBe(digests.get('one'));
  });

  it('without gold fails and says what to do', async () => {
    await store(cityDocuments(3), 'shared');
    const job = await train();
    expect(job).toMatchObject({ state: 'FAILED', error: { code: 'INVALID_INPUT', field: 'data' } });
    expect(job.error!.message).toContain('There is no gold yet');
    expect(await world.store.models.countDocuments({})).toBe(0);
  });

  it('takes the shared sets where it is told to', async () => {
    await store(cityDocuments(10), 'shared');
    expect(await train({ data: 'SHARED' })).toMatchObject({ state: 'SUCCEEDED' });
  });

  it('with one document fails and says what to do', async () => {
    await store(cityDocuments(1));
    expect(await train()).toMatchObject({ state: 'FAILED', error: { code: 'INVALID_INPUT', field: 'data' } });
  });

  it('with a name that a model has fails, and leaves that model alone', async () => {
    await store(cityDocuments(10));
    await train();
    const [before] = await world.store.models.find({}).lean();
    expect(await train()).toMatchObject({ state: 'FAILED', error: { code: 'CONFLICT', field: 'name' } });
    expect(await world.store.models.find({}).lean()).toEqual([before]);
    expect(await world.store.files.get(before!.digest)).toBeDefined();
  });

  it.each([{ iterations: 0 }, { testShare: 2 }, { data: 'ALL' }])(
    'with input %j fails naming the field',
    async (input) => {
      const [field] = Object.keys(input);
      expect(await train(input)).toMatchObject({ state: 'FAILED', error: { code: 'INVALID_INPUT', field } });
    },
  );

  it('[J4] stops when it is cancelled while it trains, and keeps no model', async () => {
    await store(cityDocuments(200));
    const running = secondPass();
    const job = await enqueue({ iterations: 500 });
    runner.wake();
    await running;
    expect((await read(job)).result).toMatchObject({ plan: { trainingDocuments: 160 } });
    const askedMs = performance.now();
    await requestCancel(world, job._id);
    await runner.idle();
    expect(performance.now() - askedMs).toBeLessThan(10_000);
    expect(await read(job)).toMatchObject({
      state: 'CANCELLED',
      error: null,
      progress: { stage: 'optimise' },
    });
    expect(await world.store.models.countDocuments({})).toBe(0);
    expect(await world.store.files.list('')).toEqual([]);
  });

  it('goes on under another runner when the server closes', async () => {
    await store(cityDocuments(60));
    const running = secondPass();
    const job = await enqueue({ iterations: 60 });
    runner.wake();
    await running;
    await runner.close();
    expect(await read(job)).toMatchObject({ state: 'QUEUED' });
    runner = startRunner();
    await runner.idle();
    const done = await read(job);
    expect(done).toMatchObject({ state: 'SUCCEEDED', attempts: 1 });
    expect(done.curve.map(({ iteration }) => iteration)).toEqual(done.curve.map((_, n) => n + 1));
  });

  it('that stored its model and then died is done when it runs again', async () => {
    await store(cityDocuments(10));
    const job = await train();
    await world.store.jobs.updateOne(
      { _id: job._id },
      { $set: { state: 'QUEUED', finishedAt: null, result: null } },
    );
    await runner.idle();
    expect(await read(job)).toMatchObject({ state: 'SUCCEEDED', result: job.result });
    expect(await world.store.models.countDocuments({})).toBe(1);
  });
});
