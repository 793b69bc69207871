import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SetName } from '../../schema/rooms.ts';
import { kindOfSet } from '../../schema/rooms.ts';
import type { JobHandlers } from '../../server/jobs/handler.ts';
import { createPreannotationHandler, type PreannotationResult } from '../../server/jobs/preannotate.ts';
import { enqueueJob, requestCancel } from '../../server/jobs/queue.ts';
import { createRunner, type Runner } from '../../server/jobs/runner.ts';
import type { JobRow } from '../../server/store/job.ts';
import type { Analysis } from '../../server/training/backend.ts';
import { entityType, makeProject } from './importWorld.ts';
import { emptyStore, gate, openWorld, type JobWorld } from './openStore.ts';

let world: JobWorld;
let runner: Runner;
/** What the model answers. */
let analyse: (text: string) => Promise<Analysis>;

beforeAll(async () => {
  world = await openWorld();
}, 30_000);
afterAll(() => world.close());
beforeEach(async () => {
  await emptyStore(world.store);
  await makeProject(world, { entityTypes: [entityType('t1', 'PER'), entityType('t2', 'LOC')] });
  await makeModel('m1');
  analyse = (text) =>
    Promise.resolve({ entities: [found(0, 3), found(4, 6)], uncertainty: text.length / 100 });
  const { store, bus, logger, now } = world;
  const idle = { repeatable: true, atOnce: 1, run: () => Promise.resolve(null) };
  const handlers: JobHandlers = {
    IMPORT: idle,
    TRAIN: idle,
    LABEL_MENTIONS: idle,
    PREANNOTATE: createPreannotationHandler({
      store,
      bus,
      now,
      predictor: { analyse: (_model, text) => analyse(text) },
    }),
  };
  runner = createRunner({ store, bus, logger, now, handlers });
  runner.start();
});
afterEach(() => runner.close());

function found(start: number, end: number, entityTypeId = 't1', confidence = 0.5) {
  return { start, end, entityTypeId, confidence };
}

async function makeModel(id: string): Promise<void> {
  await world.store.models.create({
    _id: id,
    projectId: 'p1',
    name: id,
    backend: 'local',
    jobId: 'j',
    digest: id,
    sizeBytes: 1,
    entityTypes: [],
    training: {},
    evaluation: {},
    createdAt: world.now(),
  });
}

async function makeDocuments(count: number): Promise<void> {
  await world.store.documents.insertMany(
    Array.from({ length: count }, (_, n) => ({
      _id: `d${n}`,
      projectId: 'p1',
      position: n,
      name: `d${n}`,
      text: `Ada of Rome ${n}`,
      length: 13,
      digest: `${n}`,
      source: 'upload:x',
      createdAt: world.now(),
    })),
  );
}

async function makeSet(documentId: string, set: SetName, more: object = {}): Promise<void> {
  await world.store.annotationSets.create({
    _id: `${documentId}/${set}`,
    projectId: 'p1',
    documentId,
    set,
    kind: kindOfSet(set),
    ...more,
  });
}

function enqueue(input: Record<string, unknown> = {}): Promise<JobRow> {
  return enqueueJob(world, {
    projectId: 'p1',
    kind: 'PREANNOTATE',
    name: 'read',
    input: { modelId: 'm1', modelName: 'm1', scope: 'OPEN', ...input },
    createdBy: 'u1',
  });
}

async function run(input: Record<string, unknown> = {}): Promise<JobRow & { result: PreannotationResult }> {
  const job = await enqueue(input);
  await runner.idle();
  return (await world.store.jobs.findById(job._id).lean()) as JobRow & { result: PreannotationResult };
}

async function readIds(): Promise<string[]> {
  const rows = await world.store.suggestionSets.find({}, { documentId: 1 }).sort({ documentId: 1 }).lean();
  return rows.map(({ documentId }) => documentId);
}

describe('a model that reads documents', () => {
  it('keeps what it proposes and how unsure it was, and says how far it is', async () => {
    await makeDocuments(45);
    const heard: string[] = [];
    const stop = world.bus.on('suggestionsChanged', ({ documentId }) => heard.push(documentId));
    const job = await run();
    stop();
    expect(job).toMatchObject({
      state: 'SUCCEEDED',
      error: null,
      progress: { fraction: 1, done: 45, total: 45 },
    });
    expect(job.result).toEqual({ documents: 45, suggestions: 90, leftOut: 0 });
    expect(await world.store.suggestionSets.findById('d7/model:m1').lean()).toMatchObject({
      source: 'model:m1',
      suggestions: [found(0, 3), found(4, 6)],
    });
    expect(await world.store.documents.findById('d7').lean()).toMatchObject({
      uncertainty: 0.13,
      uncertaintyModelId: 'm1',
    });
    expect(heard).toHaveLength(45);
  });

  it('replaces what it proposed before: the same model twice makes no copies and other models stay', async () => {
    await makeDocuments(2);
    await run();
    const first = await world.store.suggestionSets.find().sort({ _id: 1 }).lean();
    await run();
    expect(await world.store.suggestionSets.find().sort({ _id: 1 }).lean()).toEqual(first);
    analyse = () => Promise.resolve({ entities: [], uncertainty: 0 });
    await makeModel('m2');
    await run({ modelId: 'm2' });
    expect(await world.store.suggestionSets.countDocuments()).toBe(4);
    await run();
    expect((await world.store.suggestionSets.findById('d0/model:m1').lean())?.suggestions).toEqual([]);
  });

  it('touches no annotation set and counts as nothing done', async () => {
    await makeDocuments(1);
    await run();
    expect(await world.store.annotationSets.countDocuments()).toBe(0);
    expect(await world.store.updates.countDocuments()).toBe(0);
  });

  it('leaves out types that the project never had, and keeps the surest of very many', async () => {
    await makeDocuments(1);
    const many = Array.from({ length: 10_005 }, (_, n) => found(n, n + 1, 't1', n < 5 ? 0.1 : 0.87654321));
    analyse = () => Promise.resolve({ entities: [...many, found(0, 1, 'gone')], uncertainty: 0 });
    expect((await run()).result).toEqual({ documents: 1, suggestions: 10_000, leftOut: 1 });
    const row = await world.store.suggestionSets.findById('d0/model:m1').lean();
    expect(row?.suggestions[0]).toEqual(found(5, 6, 't1', 0.8765));
  });

  it('passes over gold and what was handed in, unless it shall read all', async () => {
    await makeDocuments(4);
    await makeSet('d0', 'gold', { spanCount: 1 });
    await makeSet('d1', 'shared', { submittedAt: world.now() });
    await makeSet('d2', 'shared', { spanCount: 3 });
    expect((await run()).progress).toMatchObject({ done: 2, total: 2 });
    expect(await readIds()).toEqual(['d2', 'd3']);
    await run({ scope: 'ALL' });
    expect(await readIds()).toEqual(['d0', 'd1', 'd2', 'd3']);
  });

  it('in an independent project reads what some annotator has still to hand in', async () => {
    await world.store.projects.updateOne({ _id: 'p1' }, { $set: { mode: 'INDEPENDENT' } });
    await world.store.members.insertMany(
      ['ann', 'bob'].map((userId) => {
        return { _id: userId, projectId: 'p1', userId, role: 'ANNOTATOR', joinedAt: world.now() };
      }),
    );
    await makeDocuments(2);
    await makeSet('d0', 'user:ann', { submittedAt: world.now() });
    await makeSet('d1', 'user:ann', { submittedAt: world.now() });
    await makeSet('d1', 'user:bob', { submittedAt: world.now() });
    await run();
    expect(await readIds()).toEqual(['d0']);
  });

  it('[J4] stops when asked to, and says what is whole by then', async () => {
    await makeDocuments(30);
    const { opened, open } = gate();
    const { opened: atThird, open: reachThird } = gate();
    let count = 0;
    analyse = async () => {
      count += 1;
      if (count === 3) {
        reachThird();
        await opened;
      }
      return { entities: [found(0, 3)], uncertainty: 0 };
    };
    const job = await enqueue();
    runner.wake();
    await atThird;
    await requestCancel(world, job._id);
    open();
    await runner.idle();
    const row = await world.store.jobs.findById(job._id).lean();
    expect(row?.state).toBe('CANCELLED');
    expect(row?.result).toMatchObject({ documents: await world.store.suggestionSets.countDocuments() });
    expect(await world.store.suggestionSets.countDocuments()).toBeLessThan(30);
  });

  it('keeps nothing of a document that was deleted meanwhile', async () => {
    await makeDocuments(2);
    analyse = async () => {
      await world.store.documents.deleteOne({ _id: 'd0' });
      return { entities: [found(0, 3)], uncertainty: 0 };
    };
    expect((await run()).result).toMatchObject({ documents: 1 });
    expect(await readIds()).toEqual(['d1']);
  });

  it('fails in words when the model is gone', async () => {
    await makeDocuments(1);
    expect(await run({ modelId: 'none' })).toMatchObject({ state: 'FAILED', error: { code: 'NOT_FOUND' } });
  });
});
