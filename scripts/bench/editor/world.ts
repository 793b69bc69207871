/** A data folder with one project in it whose documents are the samples, made by the app's own commands. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { putSpans } from '../../../schema/annotationSet.ts';
import { colourFor } from '../../../schema/palette.ts';
import { startApp, type App } from '../../../server/app.ts';
import { hashPassword, newSecret } from '../../../server/auth/credentials.ts';
import { cookieName } from '../../../server/auth/viewer.ts';
import { addEntityType } from '../../../server/commands/addEntityType.ts';
import { createProject } from '../../../server/commands/createProject.ts';
import { importUpload } from '../../../server/commands/importUpload.ts';
import { openSignIn } from '../../../server/commands/openSignIn.ts';
import { readConfig } from '../../../server/config.ts';
import { createLogger } from '../../../server/log.ts';
import { newId } from '../../../server/store/ids.ts';
import type { UserRow } from '../../../server/store/user.ts';
import { spansOf, textOf, type Sample } from './texts.ts';

export interface EditorWorld {
  readonly dataDir: string;
  /** Name and value of the cookie by which the owner is signed in. */
  readonly cookie: { readonly name: string; readonly value: string };
  /** Sample's name → path of its page. */
  readonly pages: ReadonlyMap<string, string>;
  /** Removes the folder. */
  remove(): Promise<void>;
}

/** The last one has no spans: it is for those that are made while measuring. */
const TYPES = ['PERSON', 'PLACE', 'THING'];

/** Makes the world in a temporary folder. @throws what a command of the app throws. */
export async function makeEditorWorld(samples: readonly Sample[]): Promise<EditorWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'concord-editor-'));
  const remove = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' });
  try {
    const app = await startApp(config, createLogger('error'));
    try {
      return { dataDir, remove, ...(await fill(app, samples)) };
    } finally {
      await app.close();
    }
  } catch (thrown) {
    await remove();
    throw thrown;
  }
}

async function fill(app: App, samples: readonly Sample[]): Promise<Pick<EditorWorld, 'cookie' | 'pages'>> {
  const owner = await makeOwner(app);
  const asOwner = { ...app.system, viewer: { user: owner, signInId: null, onlyProjectId: null } };
  const project = await createProject(asOwner, {
    name: 'Bench',
    language: 'en',
    mode: 'SHARED',
    overlap: 'ANY',
  });
  const typeIds: string[] = [];
  for (const [at, name] of TYPES.entries()) {
    const type = { projectId: project._id, name, key: String(at + 1), guideline: '' };
    typeIds.push((await addEntityType(asOwner, type)).id);
  }
  const files = samples.map((sample) => ({
    name: `${sample.name}.txt`,
    bytes: new TextEncoder().encode(textOf(sample)),
  }));
  await importUpload(asOwner, { projectId: project._id, into: 'gold', files, refused: [] });
  await app.jobsIdle();
  const rows = await app.system.store.documents.find({ projectId: project._id }, { name: 1 }).lean();
  const pages = new Map<string, string>();
  for (const sample of samples) {
    const row = rows.find(({ name }) => name === `${sample.name}.txt`);
    if (row === undefined) throw new Error(`${sample.name} did not arrive`);
    await app.system.editRoom({ documentId: row._id, set: 'shared' }, owner._id, (doc) =>
      putSpans(doc, spansOf(textOf(sample), sample, owner._id, typeIds.slice(0, -1)), null),
    );
    pages.set(sample.name, `/projects/${project._id}/documents/${row._id}`);
  }
  const { secret } = await openSignIn(app.system, owner._id);
  return { cookie: { name: cookieName(false), value: secret }, pages };
}

async function makeOwner(app: App): Promise<UserRow> {
  const _id = newId();
  const owner: UserRow = {
    _id,
    name: 'Olga Owner',
    email: 'olga@bench.example',
    colour: colourFor(0),
    passwordHash: await hashPassword(newSecret()),
    isOwner: true,
    createdAt: new Date(),
  };
  await app.system.store.users.create(owner);
  return owner;
}
