import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SetName } from '../../schema/rooms.ts';
import { kindOfSet } from '../../schema/rooms.ts';
import { Shelves } from '../../server/graphql/queue/shelves.ts';
import { TextSearch } from '../../server/graphql/queue/textSearch.ts';
import { emptyStore, openWorld, type JobWorld } from '../jobs/openStore.ts';

const PROJECT = 'p1';

describe('what is kept of a project for its lists', () => {
  let world: JobWorld;
  let clock = 0;
  let end = (): void => undefined;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterEach(async () => {
    end();
    await emptyStore(world.store);
  });
  afterAll(() => world.close());

  function shelves(): Shelves {
    const made = new Shelves(world.store, () => clock);
    end = made.listen(world.bus);
    return made;
  }

  async function addDocuments(from: number, to: number, text = 'A text.'): Promise<void> {
    const rows = Array.from({ length: to - from + 1 }, (_, n) => ({
      _id: `d${from + n}`,
      projectId: PROJECT,
      position: from + n,
      name: `${from + n}.txt`,
      text,
      length: text.length,
      excerpt: text,
      digest: `${from + n}`,
      source: 'upload:x',
      createdAt: world.now(),
    }));
    await world.store.documents.insertMany(rows);
  }

  async function writeSet(documentId: string, set: SetName, types: string[]): Promise<void> {
    const spans = types.map((entityTypeId, n) => {
      return { id: `s${n}`, start: n, end: n + 1, entityTypeId, by: 'ann', origin: 'human', at: 0 };
    });
    await world.store.annotationSets.updateOne(
      { _id: `${documentId}/${set}` },
      { $set: { projectId: PROJECT, documentId, set, kind: kindOfSet(set), spans, spanCount: spans.length } },
      { upsert: true },
    );
    world.bus.publish('annotationSetChanged', { projectId: PROJECT, documentId, set, version: 1 });
  }

  async function idsWith(made: Shelves): Promise<string[]> {
    return (await made.of(PROJECT).documents.read({ content: false })).map(({ id }) => id);
  }

  it('documents that came or went are known at the next reading', async () => {
    const made = shelves();
    await addDocuments(1, 2);
    expect(await idsWith(made)).toEqual(['d1', 'd2']);
    await addDocuments(3, 4);
    expect(await idsWith(made)).toEqual(['d1', 'd2', 'd3', 'd4']);
    await world.store.documents.deleteOne({ _id: 'd2' });
    expect(await idsWith(made)).toEqual(['d1', 'd3', 'd4']);
    await world.store.documents.deleteOne({ _id: 'd1' });
    await addDocuments(5, 5);
    expect(await idsWith(made)).toEqual(['d3', 'd4', 'd5']);
  });

  it('a set that changed is read again, with what is in it once that was asked for', async () => {
    const made = shelves();
    await addDocuments(1, 2);
    await writeSet('d1', 'user:ann', ['per']);
    const shelf = made.of(PROJECT).documents;
    const [first] = await shelf.read({ content: false });
    expect(first?.sets).toMatchObject([{ set: 'user:ann', hasSpans: true }]);
    expect(first?.sets[0]?.content).toBeUndefined();
    expect((await shelf.read({ content: true }))[0]?.sets[0]?.content?.digests.has('per')).toBe(true);
    await writeSet('d1', 'user:ann', ['org']);
    await writeSet('d2', 'gold', []);
    const after = await shelf.read({ content: false });
    expect([...(after[0]?.sets[0]?.content?.digests.keys() ?? [])]).toEqual(['org']);
    expect(after[1]?.sets).toMatchObject([{ set: 'gold', hasSpans: false }]);
  });

  it('two sets have one digest exactly when they hold the same spans of a type, however many', async () => {
    const made = shelves();
    await addDocuments(1, 1);
    const many = Array.from({ length: 300 }, () => 'per');
    await writeSet('d1', 'user:ann', many);
    await writeSet('d1', 'user:bob', many);
    await writeSet('d1', 'user:cy', [...many, 'per']);
    const [document] = await made.of(PROJECT).documents.read({ content: true });
    const digests = document?.sets.map(({ set, content }) => [set, content?.digests.get('per')] as const);
    const bySet = new Map(digests);
    expect(bySet.get('user:ann')).toBe(bySet.get('user:bob'));
    expect(bySet.get('user:ann')).not.toBe(bySet.get('user:cy'));
  });

  it('the sets of models are no work of anybody', async () => {
    const made = shelves();
    await addDocuments(1, 1);
    await writeSet('d1', 'model:m1', ['per']);
    expect((await made.of(PROJECT).documents.read({ content: false }))[0]?.sets).toEqual([]);
  });

  it('what a model thinks of documents is read again on news of it', async () => {
    const made = shelves();
    await addDocuments(1, 1);
    await idsWith(made);
    await world.store.documents.updateOne({ _id: 'd1' }, { $set: { uncertainty: 0.5 } });
    world.bus.publish('projectChanged', { projectId: PROJECT });
    expect((await made.of(PROJECT).documents.read({ content: false }))[0]?.uncertainty).toBe(0.5);
    await world.store.documents.updateOne({ _id: 'd1' }, { $set: { uncertainty: 0.7 } });
    world.bus.publish('suggestionsChanged', { projectId: PROJECT, documentId: 'd1', set: null });
    expect((await made.of(PROJECT).documents.read({ content: false }))[0]?.uncertainty).toBe(0.7);
  });

  it('what was written without news is seen after five minutes, or when news was missed', async () => {
    const made = shelves();
    await addDocuments(1, 1);
    await idsWith(made);
    const quietly = (spanCount: number) =>
      world.store.annotationSets.updateOne(
        { _id: 'd1/shared' },
        { $set: { projectId: PROJECT, documentId: 'd1', set: 'shared', kind: 'shared', spanCount } },
        { upsert: true },
      );
    const hasSpans = async (): Promise<boolean | undefined> =>
      (await made.of(PROJECT).documents.read({ content: false }))[0]?.sets[0]?.hasSpans;
    await quietly(1);
    expect(await hasSpans()).toBeUndefined();
    clock += 301_000;
    expect(await hasSpans()).toBe(true);
    await quietly(0);
    world.bus.publish('newsMissed', {});
    expect(await hasSpans()).toBe(false);
  });

  it('a search reads only texts that came since', async () => {
    await addDocuments(1, 3, 'Bitcoin rose.');
    await addDocuments(4, 4, 'Nothing (here).');
    const made = shelves();
    const { documents, texts } = made.of(PROJECT);
    expect([...(await texts.find('BITCOIN', await documents.read({ content: false })))]).toEqual([
      'd1',
      'd2',
      'd3',
    ]);
    await addDocuments(5, 5, 'No bitcoin.');
    expect((await texts.find('BITCOIN', await documents.read({ content: false }))).has('d5')).toBe(true);
    expect([...(await texts.find('(here).', await documents.read({ content: false })))]).toEqual(['d4']);
    expect((await texts.find('.*', await documents.read({ content: false }))).size).toBe(0);
  });

  it('a search that takes too long says how far it came, and goes on from there', async () => {
    await addDocuments(1, 1_200, 'Bitcoin rose.');
    const known = await shelves().of(PROJECT).documents.read({ content: false });
    let time = 0;
    const slow = new TextSearch(world.store, PROJECT, () => (time += 1_500));
    await expect(slow.find('rose', known)).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      field: 'text',
      message: expect.stringMatching(/^500 of 1200 texts/) as string,
    });
    await expect(slow.find('rose', known)).rejects.toThrow(/^1000 of 1200/);
    expect((await slow.find('rose', known)).size).toBe(1_200);
  });
});
