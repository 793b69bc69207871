import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readSpans, removeSpans } from '../../schema/annotationSet.ts';
import type { Collab } from '../../server/collab/createCollab.ts';
import type { EditRoom } from '../../server/jobs/editRoom.ts';
import { createHandlers } from '../../server/jobs/handlers.ts';
import type { ImportResult } from '../../server/jobs/importResult.ts';
import { enqueueJob, requestCancel } from '../../server/jobs/queue.ts';
import { createPredictor } from '../../server/predict/predictor.ts';
import { createRunner, type Runner } from '../../server/jobs/runner.ts';
import { stageUpload } from '../../server/sources/upload.ts';
import type { JobRow } from '../../server/store/job.ts';
import { makeProject, openRooms, spansOfSet } from './importWorld.ts';
import { emptyStore, gate, openWorld, type JobWorld } from './openStore.ts';

let world: JobWorld;
let documentRoot: string;
let collab: Collab;
let runner: Runner;
/** Wraps the rooms' editor; a test may hold it up or let it fail. */
let beforeEdit: () => Promise<void>;

beforeAll(async () => {
  world = await openWorld();
  documentRoot = await mkdtemp(join(tmpdir(), 'concord-root-'));
});
afterAll(async () => {
  await world.close();
  await rm(documentRoot, { recursive: true, force: true });
});
beforeEach(async () => {
  await emptyStore(world.store);
  await makeProject(world);
  beforeEdit = () => Promise.resolve();
  collab = openRooms(world);
  runner = startRunner();
});
afterEach(async () => {
  await runner.close();
  await collab.close();
});

function startRunner(): Runner {
  const { store, bus, logger, now } = world;
  const editRoom: EditRoom = (room, by, edit) => beforeEdit().then(() => collab.editRoom(room, by, edit));
  const projectRoom = (room: Parameters<EditRoom>[0]) => collab.projectRoom(room);
  const predictor = createPredictor({ store });
  const handlers = createHandlers({ store, bus, now, editRoom, projectRoom, documentRoot, predictor });
  const fresh = createRunner({ store, bus, logger, now, handlers, timings: { pollMs: 60_000 } });
  fresh.start();
  return fresh;
}

type File = readonly [name: string, content: string | Uint8Array];

async function enqueueUpload(files: readonly File[], more: Record<string, unknown> = {}): Promise<JobRow> {
  const uploaded = files.map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
  const batchId = await stageUpload(world.store.files, uploaded, world.now());
  return enqueue({ source: { kind: 'upload', batchId }, into: 'gold', refused: [], ...more });
}

function enqueue(input: unknown): Promise<JobRow> {
  return enqueueJob(world, { projectId: 'p1', kind: 'IMPORT', name: 'import', input, createdBy: 'u1' });
}

async function read(job: JobRow): Promise<JobRow & { result: ImportResult }> {
  return (await world.store.jobs.findById(job._id).lean()) as JobRow & { result: ImportResult };
}

async function run(job: JobRow): Promise<ImportResult> {
  await runner.idle();
  const done = await read(job);
  expect(done).toMatchObject({ state: 'SUCCEEDED', error: null });
  return done.result;
}

async function upload(...files: File[]): Promise<ImportResult> {
  return run(await enqueueUpload(files));
}

/** A labels file in Azure's form: for each text, the mentions that carry the label. */
function azureLabels(entries: Record<string, { text: string; label: string; mention: string }[]>): File {
  const documents = Object.entries(entries).map(([location, labels]) => ({
    location,
    language: 'en',
    entities: labels.map(({ text, label, mention }) => ({
      regionOffset: 0,
      regionLength: text.length,
      labels: [{ category: label, offset: text.indexOf(mention), length: mention.length }],
    })),
  }));
  const categories = new Set(Object.values(entries).flatMap((labels) => labels.map(({ label }) => label)));
  const file = {
    projectFileVersion: '2022-05-01',
    stringIndexType: 'Utf16CodeUnit',
    metadata: { projectKind: 'CustomEntityRecognition', language: 'en' },
    assets: { entities: [...categories].map((category) => ({ category })), documents },
  };
  return ['labels.json', JSON.stringify(file)];
}

const TEXT = '🚀 Ada Lovelace\r\njoined Köln AG.';
const LABELLED: File[] = [
  ['ada.txt', TEXT],
  azureLabels({
    'ada.txt': [
      { text: TEXT, label: 'PER', mention: 'Ada Lovelace' },
      { text: TEXT, label: 'ORG', mention: 'Köln AG' },
    ],
  }),
];

async function documents() {
  return world.store.documents.find({ projectId: 'p1' }).sort({ position: 1 }).lean();
}

describe('an import of uploaded files', () => {
  it('stores texts as they are, with their spans, and adds the entity types they need', async () => {
    const result = await upload(...LABELLED);
    expect(result).toMatchObject({ added: 1, unchanged: 0, spans: 2, refused: [] });
    expect(result.notes.join()).toContain('Entity types were added: PER, ORG');
    const [row] = await documents();
    expect(row).toMatchObject({ name: 'ada.txt', text: TEXT, source: 'upload:ada.txt', length: TEXT.length });
    const spans = await spansOfSet(world, row!._id, 'gold');
    expect(spans.map(({ start, end, origin }) => [TEXT.slice(start, end), origin])).toEqual([
      ['Ada Lovelace', 'import'],
      ['Köln AG', 'import'],
    ]);
  });

  it('[I1] twice adds nothing, and leaves what people changed meanwhile', async () => {
    await upload(...LABELLED);
    const [row] = await documents();
    const room = { documentId: row!._id, set: 'gold' as const };
    await collab.editRoom(room, 'u1', (doc) => removeSpans(doc, [readSpans(doc)[0]!.id], null));
    await collab.projectRoom(room);
    const before = await spansOfSet(world, row!._id, 'gold');
    const result = await upload(...LABELLED);
    expect(result).toMatchObject({ added: 0, unchanged: 1, spans: 0, refused: [] });
    expect(result.notes).toEqual([expect.stringContaining('1 span was left out')]);
    expect(await documents()).toHaveLength(1);
    expect(await spansOfSet(world, row!._id, 'gold')).toEqual(before);
    expect((await world.store.projects.findById('p1').lean())!.entityTypes).toHaveLength(2);
  });

  it('[I2] reports each bad file with a code, a place and what to do, and takes the good ones', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Ada', 'utf16le')]);
    const result = await upload(
      ['good.txt', 'Good.'],
      ['photo.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2])],
      ['empty.txt', ''],
      ['wide.txt', utf16],
      ['latin1.txt', new Uint8Array([0x41, 0x0a, 0xf6, 0x6c])],
      ['large.txt', 'x'.repeat(5 * 1024 * 1024 + 1)],
      ['sheet.xlsx', 'x'],
      ['again.txt', 'Good.'],
      ['last.txt', 'Last.'],
    );
    expect(result).toMatchObject({ added: 2, unchanged: 1 });
    const refused = new Map(result.refused.map((item) => [item.source, item]));
    expect([...refused.keys()].sort()).toEqual(
      ['empty', 'large', 'latin1', 'photo', 'sheet', 'wide'].map(
        (name) => `upload:${name}.${name === 'sheet' ? 'xlsx' : 'txt'}`,
      ),
    );
    for (const { field, message } of result.refused) {
      expect(field).not.toBeNull();
      expect(message).toMatch(/\.$/);
    }
    expect(refused.get('upload:large.txt')!.code).toBe('LIMIT_EXCEEDED');
    expect(refused.get('upload:wide.txt')!.message).toContain('UTF-16');
    expect(refused.get('upload:latin1.txt')).toMatchObject({ code: 'INVALID_INPUT', line: 2 });
    expect((await documents()).map(({ name }) => name)).toEqual(['good.txt', 'last.txt']);
  });

  it('removes a byte order mark and says so', async () => {
    const result = await upload(['bom.txt', '\ufeffBerlin']);
    expect((await documents())[0]!.text).toBe('Berlin');
    expect(result.notes).toEqual([expect.stringContaining('bom.txt: The byte order mark')]);
  });

  it('lists what was refused while it was sent with the rest', async () => {
    const refused = [
      {
        source: 'upload:huge.txt',
        code: 'LIMIT_EXCEEDED',
        field: 'files',
        line: null,
        message: 'Too large.',
      },
    ];
    const result = await run(await enqueueUpload([['a.txt', 'A.']], { refused }));
    expect(result).toMatchObject({ added: 1, refused });
  });

  it('puts spans into the set that was named', async () => {
    await run(await enqueueUpload(LABELLED, { into: 'shared' }));
    const [row] = await documents();
    expect(await spansOfSet(world, row!._id, 'shared')).toHaveLength(2);
    expect(await spansOfSet(world, row!._id, 'gold')).toHaveLength(0);
  });

  it('puts spans into the own set of who imports', async () => {
    await run(await enqueueUpload(LABELLED, { into: 'mine' }));
    const [row] = await documents();
    expect(await spansOfSet(world, row!._id, 'user:u1')).toHaveLength(2);
  });

  it('reads columns beside plain texts', async () => {
    const columns = 'Ada\tB-PER\nsmiles\tO\n\nOslo\tB-LOC\nsleeps\tO\n';
    expect(await upload(['a.txt', 'Plain.'], ['b.conll', columns])).toMatchObject({
      added: 2,
      spans: 2,
      refused: [],
    });
    const row = (await documents()).find(({ source }) => source === 'upload:b.conll');
    const spans = await spansOfSet(world, row!._id, 'gold');
    expect(spans.map(({ start, end }) => row!.text.slice(start, end))).toEqual(['Ada', 'Oslo']);
  });

  it('[I2] refuses one document whose spans cannot be written, and takes the others', async () => {
    let edits = 0;
    beforeEdit = () => (++edits === 1 ? Promise.reject(new Error('no room')) : Promise.resolve());
    const columns = 'Ada\tB-PER\n\n-DOCSTART-\tO\n\nBob\tB-PER\n';
    const result = await upload(['b.conll', `-DOCSTART-\tO\n\n${columns}`]);
    expect(result).toMatchObject({ added: 1, spans: 1 });
    expect(result.refused).toMatchObject([{ source: 'upload:b.conll', code: 'INTERNAL' }]);
    expect((await documents()).map(({ text }) => text)).toEqual(['Bob']);
  });

  it('says so when the files are gone', async () => {
    const job = await enqueue({
      source: { kind: 'upload', batchId: '0'.repeat(20) },
      into: 'gold',
      refused: [],
    });
    await runner.idle();
    expect(await read(job)).toMatchObject({ state: 'FAILED', error: { code: 'NOT_FOUND', field: 'files' } });
  });

  it.each([
    [{ source: { kind: 'upload', batchId: '../x' }, into: 'gold', refused: [] }],
    [{ source: { kind: 'ftp' }, into: 'gold', refused: [] }],
    [{ source: { kind: 'folder', path: '.' }, into: 'user:u2', refused: [] }],
    [null],
  ])('fails on the input %j', async (input) => {
    const job = await enqueue(input);
    await runner.idle();
    expect(await read(job)).toMatchObject({ state: 'FAILED', error: { code: 'INVALID_INPUT' } });
  });
});

describe('uploaded files', () => {
  const staged = () => world.store.files.list('upload/');

  it('are removed when the import has ended well', async () => {
    await upload(['a.txt', 'A.']);
    expect(await staged()).toEqual([]);
  });

  it('are removed when it failed', async () => {
    await world.store.projects.deleteMany({});
    const job = await enqueueUpload([['a.txt', 'A.']]);
    await runner.idle();
    expect(await read(job)).toMatchObject({ state: 'FAILED', error: { code: 'NOT_FOUND' } });
    expect(await staged()).toEqual([]);
  });

  it('are removed when it was cancelled before it began', async () => {
    const { opened, open } = gate();
    beforeEdit = () => opened;
    const busy = [await enqueueUpload(LABELLED), await enqueueUpload(LABELLED)];
    runner.wake();
    const waiting = await enqueueUpload([['a.txt', 'A.']]);
    await requestCancel(world, waiting._id);
    open();
    await runner.idle();
    expect((await read(waiting)).state).toBe('CANCELLED');
    for (const job of busy) expect((await read(job)).state).toBe('SUCCEEDED');
    expect(await staged()).toEqual([]);
  });

  it('that no job will read are removed when a runner starts, once they are an hour old', async () => {
    await stageUpload(world.store.files, [{ name: 'a.txt', bytes: Buffer.from('A.') }], world.now());
    await startAnother();
    expect(await staged()).toHaveLength(2);
    world.clock.now = new Date(world.clock.now.getTime() + 3_600_001);
    await startAnother();
    expect(await staged()).toEqual([]);
  });

  async function startAnother(): Promise<void> {
    await runner.close();
    runner = startRunner();
    await runner.idle();
  }
});

describe('an import that is stopped', () => {
  const three: File[] = ['one', 'two', 'three'].map((name) => [`${name}.conll`, `${name}\tB-NUM\nmore\tO\n`]);

  it('[J4] by cancelling keeps the documents that are whole', async () => {
    const second = gate();
    const { opened, open } = gate();
    let edits = 0;
    beforeEdit = async () => {
      edits += 1;
      if (edits !== 2) return;
      second.open();
      await opened;
    };
    const job = await enqueueUpload(three);
    runner.wake();
    await second.opened;
    await requestCancel(world, job._id);
    open();
    await runner.idle();
    const done = await read(job);
    expect(done).toMatchObject({ state: 'CANCELLED', result: { added: 2, spans: 2 } });
    for (const { _id } of await documents()) expect(await spansOfSet(world, _id, 'gold')).toHaveLength(1);
    expect(await world.store.files.list('upload/')).toEqual([]);
  });

  it('[I1] by the server goes on under the next one, and adds each document once', async () => {
    const second = gate();
    const { opened, open } = gate();
    let edits = 0;
    beforeEdit = async () => {
      edits += 1;
      if (edits !== 2) return;
      second.open();
      await opened;
    };
    const job = await enqueueUpload(three);
    runner.wake();
    await second.opened;
    const closing = runner.close();
    open();
    await closing;
    expect(await read(job)).toMatchObject({ state: 'QUEUED' });
    expect((await world.store.files.list('upload/')).length).toBe(4);
    runner = startRunner();
    await runner.idle();
    expect(await read(job)).toMatchObject({
      state: 'SUCCEEDED',
      result: { added: 1, unchanged: 2, refused: [] },
    });
    expect(await documents()).toHaveLength(3);
    for (const { _id } of await documents()) expect(await spansOfSet(world, _id, 'gold')).toHaveLength(1);
  });

  it('[I1] between a text and its spans brings the spans when it runs again', async () => {
    await upload(['ada.txt', TEXT]);
    expect(await upload(...LABELLED)).toMatchObject({ added: 0, unchanged: 1, spans: 2 });
    const [row] = await documents();
    expect(await spansOfSet(world, row!._id, 'gold')).toHaveLength(2);
  });
});

describe('an import of a folder', () => {
  beforeEach(async () => {
    await rm(join(documentRoot, 'in'), { recursive: true, force: true });
    await mkdir(join(documentRoot, 'in', 'deep'), { recursive: true });
    await writeFile(join(documentRoot, 'in', 'a.txt'), 'A.');
    await writeFile(join(documentRoot, 'in', 'deep', 'b.txt'), 'B.');
  });

  const folder = (path: string) => enqueue({ source: { kind: 'folder', path }, into: 'gold', refused: [] });

  it('takes the files of all its folders, with their paths from the root', async () => {
    expect(await run(await folder('in'))).toMatchObject({ added: 2, refused: [] });
    expect((await documents()).map(({ name, source }) => [name, source])).toEqual([
      ['a.txt', 'folder:in/a.txt'],
      ['deep/b.txt', 'folder:in/deep/b.txt'],
    ]);
  });

  it('[I1] twice adds nothing', async () => {
    await run(await folder('in'));
    expect(await run(await folder('in'))).toMatchObject({ added: 0, unchanged: 2 });
  });

  it('[I2] reports links that lead out', async () => {
    await symlink('/etc/hostname', join(documentRoot, 'in', 'x.txt'));
    const { added, refused } = await run(await folder('in'));
    expect(added).toBe(2);
    expect(refused).toMatchObject([{ source: 'folder:in/x.txt', code: 'FORBIDDEN' }]);
  });

  it.each(['../..', '/etc', 'nowhere'])('fails on the path %s', async (path) => {
    const job = await folder(path);
    await runner.idle();
    const { state, error } = await read(job);
    expect(state).toBe('FAILED');
    expect(error).toMatchObject({ field: 'path' });
  });
});
