import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../support/rooms.ts';
import { startTestApp, type TestApp } from '../support/testApp.ts';
import type { TestClient } from '../support/testClient.ts';

const LIST = `documentId set revision modelName
  suggestions { start end entityTypeId confidence source } rejections { start end entityTypeId by at }`;
const SUGGESTIONS = `query ($d: ID!, $s: String!) { document(id: $d) { uncertainty status suggestions(set: $s) { ${LIST} } } }`;
const REJECT = `mutation ($input: SuggestionPlacesInput!) { rejectSuggestions(input: $input) { ${LIST} } }`;
const RESTORE = `mutation ($input: SuggestionPlacesInput!) { restoreSuggestions(input: $input) { ${LIST} } }`;
const CHANGED = `subscription ($d: ID!, $s: String!) { suggestionsChanged(documentId: $d, set: $s) { ${LIST} } }`;
const START = `mutation ($input: StartPreannotationInput!) { startPreannotation(input: $input) {
  id kind name preannotation { modelName scope documents } } }`;
const SET_PATTERNS = `mutation ($input: SetPatternsInput!) { setPatterns(input: $input) { id patterns { terms matchCase } } }`;

interface Place {
  start: number;
  end: number;
  entityTypeId: string;
}
interface List {
  revision: string;
  modelName: string | null;
  suggestions: (Place & { confidence: number | null; source: string })[];
  rejections: (Place & { by: string })[];
}
interface DocumentSeen {
  uncertainty: number | null;
  status: string;
  suggestions: List;
}

const CITIES = ['Berlin', 'Paris', 'Rome', 'Oslo', 'Madrid', 'Vienna'];

/** Texts with their cities labelled, in the shape of Azure's export. */
function corpus(count: number) {
  const texts = Array.from(
    { length: count },
    (_, n) => `A trader in ${CITIES[n % CITIES.length]!} sold on day ${n}.`,
  );
  const documents = texts.map((text, n) => {
    const city = CITIES[n % CITIES.length]!;
    const labels = [{ category: 'CITY', offset: text.indexOf(city), length: city.length }];
    const entities = [{ regionOffset: 0, regionLength: text.length, labels }];
    return { location: `${n}.txt`, language: 'en', entities };
  });
  const labels = {
    projectFileVersion: '2022-05-01',
    stringIndexType: 'Utf16CodeUnit',
    metadata: { language: 'en' },
    assets: { entities: [{ category: 'CITY' }], documents },
  };
  return [
    ...texts.map((content, n) => ({ name: `${n}.txt`, content })),
    { name: 'labels.json', content: JSON.stringify(labels) },
  ];
}

const OPEN_TEXT = 'Mail of Ada: a trader in Rome sold on day 7. BTC rose, btc fell.';

describe('suggestions', () => {
  let test: TestApp;
  let annotator: TestClient;
  let viewer: TestClient;
  let projectId: string;
  let cityId: string;
  let coinId: string;
  let modelId: string;
  let documentId: string;

  beforeAll(async () => {
    test = await startTestApp();
    projectId = await test.owner.createProject({ name: 'Markets', mode: 'SHARED' });
    await test.owner.import(projectId, corpus(18));
    await test.owner.import(projectId, [{ name: 'open.txt', content: OPEN_TEXT }]);
    coinId = await test.owner.addEntityType(projectId, 'COIN');
    annotator = await test.member(projectId, 'ANNOTATOR', 'Ann');
    viewer = await test.member(projectId, 'VIEWER', 'Vic');
    const { project } = await test.owner.ask<{
      project: {
        entityTypes: { id: string; name: string }[];
        documents: { edges: { node: { id: string } }[] };
      };
    }>(
      'query ($id: ID!) { project(id: $id) { entityTypes { id name } documents(filter: { name: "open" }) { edges { node { id } } } } }',
      { id: projectId },
    );
    cityId = project.entityTypes.find(({ name }) => name === 'CITY')!.id;
    documentId = project.documents.edges[0]!.node.id;
    const { startTraining } = await test.owner.ask<{ startTraining: { id: string } }>(
      'mutation ($input: StartTrainingInput!) { startTraining(input: $input) { id } }',
      { input: { projectId, name: 'first', iterations: 20 } },
    );
    modelId = (await test.owner.waitForJob(startTraining.id)).model!.id;
  }, 60_000);
  afterAll(() => test.close());

  const read = async (
    client: TestClient = test.owner,
    set = 'shared',
    id = documentId,
  ): Promise<DocumentSeen> =>
    (await client.ask<{ document: DocumentSeen }>(SUGGESTIONS, { d: id, s: set })).document;
  const mentionsOf = ({ suggestions }: List): string[] =>
    suggestions.map(({ start, end }) => OPEN_TEXT.slice(start, end));
  const at = (mention: string, entityTypeId = coinId): Place => {
    const start = OPEN_TEXT.indexOf(mention);
    return { start, end: start + mention.length, entityTypeId };
  };
  const inputOf = (...places: Place[]) => ({ input: { documentId, set: 'shared', places } });

  it('are none before a model has read', async () => {
    expect(await read()).toMatchObject({
      uncertainty: null,
      suggestions: { suggestions: [], rejections: [], modelName: null },
    });
  });

  it('come from a model by a job, with confidence and uncertainty, and change no status', async () => {
    const { startPreannotation: job } = await test.owner.ask<{ startPreannotation: { id: string } }>(START, {
      input: { projectId, modelId },
    });
    expect(job).toMatchObject({
      kind: 'PREANNOTATE',
      name: 'Suggestions by first',
      preannotation: { modelName: 'first', scope: 'OPEN', documents: null },
    });
    expect(await test.owner.waitForJob(job.id)).toMatchObject({ state: 'SUCCEEDED', error: null });
    const { job: ended } = await test.owner.ask<{ job: object }>(
      'query ($id: ID!) { job(id: $id) { preannotation { documents suggestions leftOut } } }',
      { id: job.id },
    );
    // The others have gold.
    expect(ended).toEqual({ preannotation: { documents: 1, suggestions: 1, leftOut: 0 } });
    const { uncertainty, status, suggestions } = await read(annotator);
    expect(uncertainty).toBeGreaterThan(0);
    expect(uncertainty).toBeLessThanOrEqual(1);
    expect(status).toBe('NEW');
    expect(suggestions.modelName).toBe('first');
    expect(suggestions.suggestions).toEqual([
      { ...at('Rome', cityId), confidence: expect.any(Number) as number, source: `model:${modelId}` },
    ]);
  });

  it('may be asked of a deployment, by leads only, and of one thing at a time', async () => {
    const start = (client: TestClient, input: object) =>
      client.ask(START, { input: { projectId, ...input } });
    await expect(start(annotator, { modelId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(start(test.owner, {})).rejects.toMatchObject({ code: 'INVALID_INPUT', field: 'modelId' });
    await expect(start(test.owner, { modelId, deployment: 'FinDep' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(start(test.owner, { deployment: 'none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const other = await test.owner.createProject({ name: 'Other' });
    await expect(test.owner.ask(START, { input: { projectId: other, modelId } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('come from pattern lists at once, without confidence', async () => {
    const before = (await read()).suggestions.revision;
    const set = (client: TestClient, terms: string[], matchCase = true) =>
      client.ask<{ setPatterns: object }>(SET_PATTERNS, {
        input: { projectId, entityTypeId: coinId, terms, matchCase },
      });
    expect((await set(test.owner, [' BTC ', '', 'BTC', 'ether'])).setPatterns).toEqual({
      id: coinId,
      patterns: { terms: ['BTC', 'ether'], matchCase: true },
    });
    const { suggestions: list } = await read(viewer);
    expect(list.revision).not.toBe(before);
    expect(mentionsOf(list)).toEqual(['Rome', 'BTC']);
    expect(list.suggestions[1]).toEqual({ ...at('BTC'), confidence: null, source: 'patterns' });
    await set(test.owner, ['btc'], false);
    expect(mentionsOf((await read()).suggestions)).toEqual(['Rome', 'BTC', 'btc']);
    await expect(set(annotator, [])).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(set(test.owner, ['ok', 'x'.repeat(101)])).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      field: 'terms',
      message: expect.stringContaining('Line 2') as string,
    });
    const tooMany = Array.from({ length: 2_001 }, (_, n) => `term ${n}`);
    await expect(set(test.owner, tooMany)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  it('are rejected in a set, which others hear of at once, and taken back', async () => {
    const heard = test.owner.subscribe<{ suggestionsChanged: List }>(CHANGED, { d: documentId, s: 'shared' });
    const first = heard.next();
    // The subscription is known to the server once a second one on the same socket has answered.
    await test.owner
      .subscribe('subscription ($id: ID!) { jobChanged(id: $id) { id } }', {
        id: (
          await test.owner.ask<{ project: { jobs: { edges: { node: { id: string } }[] } } }>(
            'query ($id: ID!) { project(id: $id) { jobs(first: 1) { edges { node { id } } } } }',
            { id: projectId },
          )
        ).project.jobs.edges[0]!.node.id,
      })
      .next();
    const { rejectSuggestions } = await annotator.ask<{ rejectSuggestions: List }>(
      REJECT,
      inputOf(at('BTC'), at('Rome', cityId)),
    );
    expect(rejectSuggestions.rejections).toHaveLength(2);
    const told = (await first).value as { suggestionsChanged: List };
    expect(told.suggestionsChanged.rejections.map(({ by }) => by)).toEqual([
      annotator.userId,
      annotator.userId,
    ]);
    await annotator.ask(REJECT, inputOf(at('BTC')));
    expect((await read()).suggestions.rejections).toHaveLength(2);
    const { restoreSuggestions } = await test.owner.ask<{ restoreSuggestions: List }>(
      RESTORE,
      inputOf(at('BTC'), at('fell')),
    );
    expect(restoreSuggestions.rejections).toMatchObject([at('Rome', cityId)]);
    await heard.return(undefined);
  });

  it.each([
    ['nothing', []],
    ['a place outside the text', [{ start: 0, end: 1_000, entityTypeId: 'coin' }]],
    ['an empty place', [{ start: 3, end: 3, entityTypeId: 'coin' }]],
    ['a type of nowhere', [{ start: 0, end: 3, entityTypeId: 'none' }]],
  ])('cannot be rejected where there is %s', async (_what, places) => {
    const real = places.map((place) =>
      place.entityTypeId === 'coin' ? { ...place, entityTypeId: coinId } : place,
    );
    await expect(annotator.ask(REJECT, inputOf(...real))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      field: 'places',
    });
  });

  it('[S1] are rejected by those alone who may write the set, a thousand at once', async () => {
    await expect(viewer.ask(REJECT, inputOf(at('BTC')))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const many = Array.from({ length: 1_001 }, () => at('BTC'));
    await expect(annotator.ask(REJECT, inputOf(...many))).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  });

  it('[S2] are not told to strangers, nor of a set that is closed to the viewer', async () => {
    const stranger = await test.member(await test.owner.createProject({ name: 'Elsewhere' }), 'LEAD', 'Eve');
    await expect(read(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(read(annotator, `user:${test.owner.userId}`)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(read(annotator, 'nonsense')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const ask = stranger.subscribe(CHANGED, { d: documentId, s: 'shared' }).next();
    await expect(ask).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('accepted, are spans by who accepted them, from where they came', async () => {
    const room = annotator.openRoom(`${documentId}/shared`);
    await room.synced;
    await annotate(room, { ...at('BTC'), by: annotator.userId, origin: 'patterns' });
    await annotate(room, { ...at('Rome', cityId), by: annotator.userId, origin: `model:${modelId}` });
    room.close();
    await annotator.ask('mutation ($d: ID!) { submitSet(documentId: $d, set: "shared") { spanCount } }', {
      d: documentId,
    });
    const { document } = await test.owner.ask<{
      document: { annotationSet: { spans: { origin: string }[] } };
    }>('query ($d: ID!) { document(id: $d) { annotationSet(set: "shared") { spans { origin by } } } }', {
      d: documentId,
    });
    expect(document.annotationSet.spans).toEqual([
      { origin: `model:${modelId}`, by: annotator.userId },
      { origin: 'patterns', by: annotator.userId },
    ]);
  });

  it('go with the model that proposed them', async () => {
    await test.owner.ask('mutation ($id: ID!) { deleteModel(id: $id) }', { id: modelId });
    const { uncertainty, suggestions } = await read();
    expect(uncertainty).toBeNull();
    expect(mentionsOf(suggestions)).toEqual(['BTC', 'btc']);
  });
});

describe('suggestions in an independent project', () => {
  it('[S2] what one annotator rejects is not told to another', async () => {
    const test = await startTestApp();
    try {
      const projectId = await test.owner.createProject({ name: 'Blind', mode: 'INDEPENDENT' });
      const typeId = await test.owner.addEntityType(projectId, 'COIN');
      await test.owner.import(projectId, [{ name: 'a.txt', content: 'BTC rose.' }]);
      const [ann, bob] = [
        await test.member(projectId, 'ANNOTATOR', 'Ann'),
        await test.member(projectId, 'ANNOTATOR', 'Bob'),
      ];
      const { project } = await test.owner.ask<{
        project: { documents: { edges: { node: { id: string } }[] } };
      }>('query ($id: ID!) { project(id: $id) { documents { edges { node { id } } } } }', { id: projectId });
      const documentId = project.documents.edges[0]!.node.id;
      const places = [{ start: 0, end: 3, entityTypeId: typeId }];
      const set = `user:${ann.userId}`;
      await ann.ask(REJECT, { input: { documentId, set, places } });
      await expect(bob.ask(SUGGESTIONS, { d: documentId, s: set })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(bob.ask(REJECT, { input: { documentId, set, places } })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      const own = await bob.ask<{ document: DocumentSeen }>(SUGGESTIONS, {
        d: documentId,
        s: `user:${bob.userId}`,
      });
      expect(own.document.suggestions.rejections).toEqual([]);
    } finally {
      await test.close();
    }
  });
});
