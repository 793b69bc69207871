import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPredictor, MAX_TEXT_LENGTH } from '../../server/predict/predictor.ts';
import { digestOf } from '../../server/store/files.ts';
import { registerBackends, type TextPredictor, type TrainingBackend } from '../../server/training/backend.ts';
import { buildDataset } from '../../server/training/dataset.ts';
import { localBackend } from '../../server/training/local/localBackend.ts';
import { entityType, makeProject } from '../jobs/importWorld.ts';
import { emptyStore, openWorld, type JobWorld } from '../jobs/openStore.ts';
import { cityDocument, cityDocuments, CITY_TYPES } from '../training/cities.ts';

let world: JobWorld;
let bytes: Uint8Array;
/** The local backend, counting how often it loads. */
let loads: number;
let duringLoad: () => Promise<void>;
const backend: TrainingBackend = {
  ...localBackend,
  load: async (weights): Promise<TextPredictor> => {
    loads += 1;
    await duringLoad();
    return localBackend.load(weights);
  },
};

beforeAll(async () => {
  world = await openWorld();
  const dataset = buildDataset(cityDocuments(12), CITY_TYPES, { testShare: 0.2, seed: 1 });
  const hooks = { signal: new AbortController().signal, onProgress: () => undefined };
  bytes = await localBackend.train(dataset, { seed: 1, iterations: 10 }, hooks);
});
afterAll(() => world.close());
beforeEach(async () => {
  loads = 0;
  duringLoad = () => Promise.resolve();
  await emptyStore(world.store);
  await makeProject(world, { entityTypes: CITY_TYPES.map(({ id, name }) => entityType(id, name)) });
  await deploy('m1', 'FinDep');
});

async function deploy(modelId: string, name: string, digest = digestOf(bytes)): Promise<void> {
  await world.store.files.put(digest, bytes);
  await world.store.models.create({
    _id: modelId,
    projectId: 'p1',
    name: modelId,
    backend: 'local',
    jobId: 'j1',
    digest,
    sizeBytes: bytes.length,
    entityTypes: CITY_TYPES,
    training: { any: 1 },
    evaluation: { any: 1 },
    createdAt: world.now(),
  });
  await world.store.deployments.create({
    _id: `deployment of ${modelId}`,
    projectId: 'p1',
    name,
    modelId,
    updatedAt: world.now(),
  });
}

const { text } = cityDocument(5);

function predictor(store: JobWorld['store'] = world.store) {
  return createPredictor({ store, backends: registerBackends([backend]) });
}

describe('a prediction', () => {
  it('tells entities with their texts, names and how sure the model is', async () => {
    const { modelId, entities } = await predictor().predict('p1', 'FinDep', text);
    expect(modelId).toBe('m1');
    expect(entities.map((entity) => [entity.text, entity.category, entity.entityTypeId])).toEqual([
      ['Donald', 'PER', 't1'],
      ['Athens', 'LOC', 't2'],
    ]);
    for (const { start, end, text: mention, confidence } of entities) {
      expect(text.slice(start, end)).toBe(mention);
      expect(confidence).toBeGreaterThan(0.3);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('names a type as it is called now, and one that is gone as it was called then', async () => {
    const types = [entityType('t1', 'Person'), entityType('t2', 'Place', { deletedAt: world.now() })];
    await world.store.projects.updateOne({ _id: 'p1' }, { $set: { entityTypes: types } });
    const { entities } = await predictor().predict('p1', 'FinDep', text);
    expect(entities.map(({ category, entityTypeId }) => [category, entityTypeId])).toEqual([
      ['Person', 't1'],
      ['LOC', null],
    ]);
  });

  it.each([
    ['p1', 'Nothing'],
    ['p2', 'FinDep'],
  ])('in project %s by deployment %s is not to be had', async (projectId, name) => {
    await expect(predictor().predict(projectId, name, text)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      field: 'deployment',
    });
  });

  it('takes a text of 125,000 code units and none longer', async () => {
    const longest = 'a '.repeat(MAX_TEXT_LENGTH / 2);
    expect((await predictor().predict('p1', 'FinDep', longest)).modelId).toBe('m1');
    await expect(predictor().predict('p1', 'FinDep', `${longest}a`)).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      field: 'text',
    });
  });

  it('gives way to other work in a long text', async () => {
    const models = await localBackend.load(bytes);
    let turns = 0;
    let isDone = false;
    const count = (): void => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    await models.predict('Ada lives in Rome.\n'.repeat(5_000));
    isDone = true;
    expect(turns).toBeGreaterThanOrEqual(4);
  });

  it('says so when the weights are gone', async () => {
    await world.store.files.remove(digestOf(bytes));
    await expect(predictor().predict('p1', 'FinDep', text)).rejects.toMatchObject({
      code: 'BACKEND_UNAVAILABLE',
    });
  });
});

describe('models in memory', () => {
  it('are loaded once, also when many ask at once', async () => {
    const models = predictor();
    const answers = await Promise.all(Array.from({ length: 5 }, () => models.predict('p1', 'FinDep', text)));
    expect(loads).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('follow a deployment that moves to another model', async () => {
    const models = predictor();
    await models.predict('p1', 'FinDep', text);
    await deploy('m2', 'Other', 'another digest');
    await world.store.deployments.updateOne({ name: 'FinDep' }, { $set: { modelId: 'm2' } });
    expect((await models.predict('p1', 'FinDep', text)).modelId).toBe('m2');
    expect(loads).toBe(2);
  });

  it('are at most eight: the one not used for the longest goes', async () => {
    const models = predictor();
    for (let n = 2; n <= 9; n += 1) await deploy(`m${n}`, `D${n}`, `digest ${n}`);
    for (let n = 2; n <= 8; n += 1) await models.predict('p1', `D${n}`, text);
    await models.predict('p1', 'FinDep', text);
    await models.predict('p1', 'D2', text);
    await models.predict('p1', 'D9', text);
    expect(loads).toBe(9);
    await models.predict('p1', 'D2', text);
    await models.predict('p1', 'FinDep', text);
    expect(loads).toBe(9);
    await models.predict('p1', 'D3', text);
    expect(loads).toBe(10);
  });

  it('go when they are forgotten', async () => {
    const models = predictor();
    await models.predict('p1', 'FinDep', text);
    models.forget('m1');
    models.forget('unknown');
    await models.predict('p1', 'FinDep', text);
    expect(loads).toBe(2);
  });

  it('that could not be loaded are tried again', async () => {
    const models = predictor();
    duringLoad = () => Promise.reject(new Error('disk'));
    await expect(models.predict('p1', 'FinDep', text)).rejects.toThrow('disk');
    duringLoad = () => Promise.resolve();
    expect((await models.predict('p1', 'FinDep', text)).entities).toHaveLength(2);
  });
});
