import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readSpans, removeSpans } from '../../schema/annotationSet.ts';
import type { Collab } from '../../server/collab/createCollab.ts';
import {
  importItem,
  type ImportedDocument,
  type ImportItemContext,
  type ItemOutcome,
} from '../../server/jobs/importItem.ts';
import { entityType, makeProject, openRooms, spansOfSet } from './importWorld.ts';
import { emptyStore, openWorld, type JobWorld } from './openStore.ts';

let world: JobWorld;
let collab: Collab;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await emptyStore(world.store);
  await makeProject(world, { entityTypes: [entityType('t1', 'PER'), entityType('t2', 'ORG')] });
  collab = openRooms(world);
});
afterEach(() => collab.close());

function context(more: Partial<ImportItemContext> = {}): ImportItemContext {
  return {
    store: world.store,
    editRoom: collab.editRoom,
    projectRoom: (room) => collab.projectRoom(room),
    now: world.now,
    projectId: 'p1',
    set: 'gold',
    rules: {
      by: 'u1',
      at: 1_000,
      overlap: 'NONE',
      entityTypeIds: new Map([
        ['PER', 't1'],
        ['ORG', 't2'],
      ]),
      labelRefusals: new Map([['a/b', 'A name may not hold "/".']]),
    },
    ...more,
  };
}

const document: ImportedDocument = {
  name: 'a.txt',
  text: '🚀 Ada Lovelace joined Köln AG.',
  source: 'upload:a.txt',
  language: null,
  labels: [
    { start: 3, end: 15, label: 'PER' },
    { start: 23, end: 30, label: 'ORG' },
  ],
};

function take(
  more: Partial<ImportedDocument> = {},
  into: Partial<ImportItemContext> = {},
): Promise<ItemOutcome> {
  return importItem(context(into), { ...document, ...more });
}

async function onlyDocument() {
  const rows = await world.store.documents.find({}).lean();
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

describe('one imported document', () => {
  it('is stored with its text as it is, and its spans stand in the set at once', async () => {
    expect(await take()).toEqual({ isNew: true, spans: 2, leftOut: 0, refused: [] });
    const row = await onlyDocument();
    expect(row).toMatchObject({
      name: 'a.txt',
      text: document.text,
      position: 0,
      source: 'upload:a.txt',
      projectId: 'p1',
    });
    const spans = await spansOfSet(world, row._id, 'gold');
    expect(
      spans.map(({ start, end, entityTypeId, by, origin }) => [start, end, entityTypeId, by, origin]),
    ).toEqual([
      [3, 15, 't1', 'u1', 'import'],
      [23, 30, 't2', 'u1', 'import'],
    ]);
  });

  it('gets positions in the order of import', async () => {
    for (const text of ['one', 'two', 'three']) await take({ text, labels: [] });
    const rows = await world.store.documents.find({}).sort({ position: 1 }).lean();
    expect(rows.map(({ text, position }) => [text, position])).toEqual([
      ['one', 0],
      ['two', 1],
      ['three', 2],
    ]);
  });

  it('[I1] adds nothing when it comes again, not even what a person removed meanwhile', async () => {
    await take();
    const { _id } = await onlyDocument();
    await collab.editRoom({ documentId: _id, set: 'gold' }, 'u1', (doc) =>
      removeSpans(doc, [readSpans(doc)[0]!.id], null),
    );
    await collab.projectRoom({ documentId: _id, set: 'gold' });
    expect(await take({ name: 'b.txt', source: 'upload:b.txt' })).toEqual({
      isNew: false,
      spans: 0,
      leftOut: 1,
      refused: [],
    });
    expect((await onlyDocument()).name).toBe('a.txt');
    expect(await spansOfSet(world, _id, 'gold')).toHaveLength(1);
  });

  it('brings its spans to a text that came without, if nobody wrote in that set', async () => {
    await take({ labels: [] });
    expect(await take()).toMatchObject({ isNew: false, spans: 2 });
    expect(await take()).toMatchObject({ isNew: false, spans: 0, leftOut: 0 });
  });

  it('leaves a set alone that was handed in empty', async () => {
    await take({ labels: [] });
    const { _id } = await onlyDocument();
    await world.store.annotationSets.create({
      _id: `${_id}/gold`,
      projectId: 'p1',
      documentId: _id,
      set: 'gold',
      kind: 'gold',
      submittedAt: world.now(),
    });
    expect(await take()).toMatchObject({ spans: 0, leftOut: 2 });
  });

  it('is one document when two imports bring it at once', async () => {
    const outcomes = await Promise.all([take(), take(), take()]);
    expect(outcomes.filter(({ isNew }) => isNew)).toHaveLength(1);
    const { _id } = await onlyDocument();
    expect(await spansOfSet(world, _id, 'gold')).toHaveLength(2);
  });

  it('[I2] keeps the sound spans and reports each bad one with its place', async () => {
    const labels = [
      { start: 3, end: 15, label: 'PER' },
      { start: 23, end: 99, label: 'ORG' },
      { start: 1, end: 15, label: 'PER' },
      { start: 5, end: 5, label: 'PER' },
      { start: 7, end: 20, label: 'ORG' },
      { start: 3, end: 15, label: 'PER' },
      { start: 23, end: 30, label: 'a/b' },
      { start: 23, end: 30, label: 'ORG' },
    ];
    const { spans, refused } = await take({ labels });
    expect(spans).toBe(2);
    expect(refused.map(({ field }) => field).sort()).toEqual([
      'labels[1]',
      'labels[2]',
      'labels[3]',
      'labels[4]',
      'labels[6]',
    ]);
    const byField = new Map(refused.map((item) => [item.field, item]));
    expect(byField.get('labels[1]')).toMatchObject({ code: 'INVALID_INPUT', source: 'upload:a.txt' });
    expect(byField.get('labels[1]')!.message).toContain('after the end of the text (31)');
    expect(byField.get('labels[2]')!.message).toContain('cuts a character');
    expect(byField.get('labels[4]')!.message).toContain('overlaps another span at 3–15');
    expect(byField.get('labels[6]')!.message).toContain('"/"');
  });

  it('keeps of two spans that may not share text the one that comes first', async () => {
    const pair = [
      { start: 3, end: 15, label: 'PER' },
      { start: 7, end: 22, label: 'ORG' },
    ];
    for (const labels of [pair, [...pair].reverse()]) {
      await emptyStore(world.store);
      await makeProject(world, { entityTypes: [entityType('t1', 'PER'), entityType('t2', 'ORG')] });
      expect((await take({ labels })).refused.map(({ field }) => field)).toEqual(['labels[1]']);
    }
  });

  it('takes nested spans where the project allows them', async () => {
    const labels = [
      { start: 3, end: 15, label: 'PER' },
      { start: 3, end: 6, label: 'ORG' },
    ];
    const rules = { ...context().rules, overlap: 'NESTED' as const };
    await world.store.projects.updateOne({ _id: 'p1' }, { $set: { overlap: 'NESTED' } });
    expect(await take({ labels }, { rules })).toMatchObject({ spans: 2, refused: [] });
  });

  it('goes without its spans where no set was named', async () => {
    expect(await take({}, { set: null })).toEqual({ isNew: true, spans: 0, leftOut: 0, refused: [] });
    expect(await world.store.updates.countDocuments({})).toBe(0);
  });

  it('is not kept when its spans cannot be written', async () => {
    const editRoom = () => Promise.reject(new Error('the log cannot be written'));
    await expect(take({}, { editRoom })).rejects.toThrow('the log cannot be written');
    expect(await world.store.documents.countDocuments({})).toBe(0);
    expect(await take()).toMatchObject({ isNew: true, spans: 2 });
  });

  it('was there before: it is kept when its spans cannot be written', async () => {
    await take({ labels: [] });
    const editRoom = () => Promise.reject(new Error('the log cannot be written'));
    await expect(take({}, { editRoom })).rejects.toThrow();
    await onlyDocument();
  });
});
