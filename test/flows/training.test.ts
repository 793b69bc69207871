import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/testApp.ts';
import type { JobSeen } from '../support/testClient.ts';

const COINS = ['bitcoin', 'ether', 'solana', 'dogecoin', 'litecoin', 'cardano', 'ripple', 'monero'];
const CITIES = ['Berlin', 'Paris', 'Rome', 'Oslo', 'Madrid', 'Vienna', 'Lisbon', 'Athens'];

/** Labelled texts in the shape of Azure's export; each has one coin and one city. */
function corpus(count: number) {
  const files: { name: string; content: string }[] = [];
  const documents: object[] = [];
  for (let n = 0; n < count; n += 1) {
    const [coin, city] = [COINS[n % COINS.length]!, CITIES[(n * 3) % CITIES.length]!];
    const text = `Note ${n}: a trader in ${city} sold ${coin} for cash on day ${n}.`;
    const label = (category: string, mention: string) => ({
      category,
      offset: text.indexOf(mention),
      length: mention.length,
    });
    const labels = [label('CITY', city), label('COIN', coin)];
    documents.push({
      location: `${n}.txt`,
      language: 'en',
      entities: [{ regionOffset: 0, regionLength: text.length, labels }],
    });
    files.push({ name: `${n}.txt`, content: text });
  }
  const assets = { entities: [{ category: 'CITY' }, { category: 'COIN' }], documents };
  const labels = {
    projectFileVersion: '2022-05-01',
    stringIndexType: 'Utf16CodeUnit',
    metadata: { language: 'en' },
    assets,
  };
  return [...files, { name: 'labels.json', content: JSON.stringify(labels) }];
}

const START = 'mutation ($input: StartTrainingInput!) { startTraining(input: $input) { id } }';

describe('training, deploying and predicting', () => {
  let test: TestApp;
  let projectId: string;
  let modelId: string;
  beforeAll(async () => {
    test = await startTestApp();
    projectId = await test.owner.createProject({ name: 'Coins' });
  });
  afterAll(() => test.close());

  const train = async (name: string, seed = 1): Promise<JobSeen> => {
    const { startTraining } = await test.owner.ask<{ startTraining: { id: string } }>(START, {
      input: { projectId, name, seed, iterations: 30 },
    });
    return test.owner.waitForJob(startTraining.id);
  };

  it('refuses to train without gold and says what to do', async () => {
    const asked = test.owner.ask(START, { input: { projectId, name: 'none' } });
    await expect(asked).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      field: 'data',
      message: expect.stringMatching(/gold/i) as string,
    });
    const { project } = await test.owner.ask<{ project: { jobs: { edges: [] } } }>(
      'query ($id: ID!) { project(id: $id) { jobs { edges { node { id } } } } }',
      { id: projectId },
    );
    expect(project.jobs.edges).toEqual([]);
  });

  it('trains on imported gold and evaluates on documents it has not seen', async () => {
    const imported = await test.owner.import(projectId, corpus(40));
    expect(imported.importResult).toMatchObject({ added: 40, spans: 80, refused: [] });
    const job = await train('first');
    expect(job).toMatchObject({ state: 'SUCCEEDED', error: null });
    modelId = job.model!.id;
    const { model } = await test.owner.ask<{
      model: { evaluation: { documents: number; micro: { f1: number }; confusion: { labels: string[] } } };
    }>(
      'query ($id: ID!) { model(id: $id) { evaluation { documents micro { f1 } confusion { labels rows } } } }',
      { id: modelId },
    );
    expect(model.evaluation.documents).toBe(8);
    expect(model.evaluation.micro.f1).toBeGreaterThan(0.9);
    expect(model.evaluation.confusion.labels).toEqual(['CITY', 'COIN', 'nothing']);
  });

  it('[T1] gives the same model for the same data and seed', async () => {
    const again = await train('again');
    const digest = 'query ($id: ID!) { model(id: $id) { digest } }';
    const [first, second] = await Promise.all(
      [modelId, again.model!.id].map((id) => test.owner.ask(digest, { id })),
    );
    expect(second).toEqual(first);
  });

  it('refuses a name that a model has', async () => {
    const asked = test.owner.ask(START, { input: { projectId, name: 'first' } });
    await expect(asked).rejects.toMatchObject({ code: 'CONFLICT', field: 'name' });
  });

  it('deploys under a name and answers by GraphQL and by HTTP with a token', async () => {
    const deploy =
      'mutation ($m: ID!, $n: String!) { deployModel(input: { modelId: $m, name: $n }) { name url } }';
    await expect(test.owner.ask(deploy, { m: modelId, n: 'a/b' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      field: 'name',
    });
    const { deployModel } = await test.owner.ask<{ deployModel: { url: string } }>(deploy, {
      m: modelId,
      n: 'FinDep',
    });
    const text = 'Note 99: 🚀 a trader in Rome sold bitcoin for cash on day 99.';
    const { predict } = await test.owner.ask<{
      predict: { entities: { start: number; text: string; category: string; confidence: number }[] };
    }>(
      'query ($p: ID!, $t: String!) { predict(projectId: $p, deployment: "FinDep", text: $t) { entities { start text category confidence } } }',
      { p: projectId, t: text },
    );
    expect(predict.entities.map(({ text: mention, category }) => [mention, category])).toEqual([
      ['Rome', 'CITY'],
      ['bitcoin', 'COIN'],
    ]);
    for (const { confidence } of predict.entities) expect(confidence).toBeGreaterThan(0.5);

    const { createApiToken } = await test.owner.ask<{ createApiToken: { secret: string } }>(
      'mutation ($p: ID!) { createApiToken(projectId: $p, name: "robot") { secret } }',
      { p: projectId },
    );
    const call = (token: string, body: object): Promise<Response> =>
      fetch(deployModel.url, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const response = await call(createApiToken.secret, { text, unit: 'codePoint' });
    const { entities } = (await response.json()) as {
      entities: { start: number; end: number; text: string }[];
    };
    const points = Array.from(text);
    for (const { start, end, text: mention } of entities)
      expect(points.slice(start, end).join('')).toBe(mention);
    expect(entities).toHaveLength(2);
    expect((await call('x'.repeat(43), { text })).status).toBe(401);
    expect((await call(createApiToken.secret, {})).status).toBe(400);
    expect((await call(createApiToken.secret, { text: 'x'.repeat(125_001) })).status).toBe(413);
  });

  it('[J4] cancels a job that runs', async () => {
    const { startTraining } = await test.owner.ask<{ startTraining: { id: string } }>(START, {
      input: { projectId, name: 'stopped', iterations: 500 },
    });
    const cancel = 'mutation ($id: ID!) { cancelJob(id: $id) { state } }';
    await test.owner.ask(cancel, { id: startTraining.id });
    const job = await test.owner.waitForJob(startTraining.id);
    expect(job).toMatchObject({ state: 'CANCELLED', model: null });
    await expect(test.owner.ask(cancel, { id: startTraining.id })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});
