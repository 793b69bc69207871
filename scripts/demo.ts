// `npm run demo`: fills a fresh store with a finance project, two annotators who differ, and gold; prints sign-in links.
import { putSpans, newSpanId } from '../schema/annotationSet.ts';
import { setOfUser, type SetName } from '../schema/rooms.ts';
import type { Span } from '../schema/span.ts';
import { colourFor } from '../schema/palette.ts';
import { startApp, type App } from '../server/app.ts';
import { hashPassword, newSecret } from '../server/auth/credentials.ts';
import { submitSet } from '../server/commands/submitSet.ts';
import type { CommandContext } from '../server/commands/context.ts';
import { createSignInLink } from '../server/commands/createSignInLink.ts';
import { createProject } from '../server/commands/createProject.ts';
import { addEntityType } from '../server/commands/addEntityType.ts';
import { importUpload } from '../server/commands/importUpload.ts';
import { joinProject } from '../server/commands/joinProject.ts';
import { settleGold } from '../server/commands/settleGold.ts';
import { ConfigError, readConfig } from '../server/config.ts';
import { messageOf } from '../server/errors.ts';
import { createLogger } from '../server/log.ts';
import { newId } from '../server/store/ids.ts';
import type { UserRow } from '../server/store/user.ts';
import { documents } from './demo/corpus/all.ts';
import { guidelines } from './demo/guideline.ts';
import { parseMarked, type LabelledRange, type ParsedDocument } from './demo/markup.ts';

/** Documents at the end that nobody has annotated yet, so that there is something to do. */
const LEFT_TO_DO = 12;
const TYPES = ['FIN.CRYPTO', 'FIN.FOREX', 'FIN.STOCK'] as const;
const KEYS = ['c', 'f', 's'] as const;

interface People {
  readonly owner: UserRow;
  readonly ada: UserRow;
  readonly ben: UserRow;
}

async function seed(app: App, publicUrl: string): Promise<void> {
  const { store } = app.system;
  if ((await store.users.findOne({}).lean()) !== null) {
    throw new Error(
      'This store is in use already. The demo fills a fresh one: set DATA_DIR to an empty folder.',
    );
  }
  const people: People = {
    owner: await makeUser(app, 'Olga Lindqvist', 'olga@demo.example', true),
    ada: await makeUser(app, 'Ada Moreau', 'ada@demo.example', false),
    ben: await makeUser(app, 'Ben Okafor', 'ben@demo.example', false),
  };
  const asOwner = as(app, people.owner);
  const project = await createProject(asOwner, {
    name: 'Market notes',
    language: 'en',
    mode: 'INDEPENDENT',
    overlap: 'NONE',
  });
  const projectId = project._id;
  await joinProject(asOwner, { projectId, userId: people.ada._id, role: 'ANNOTATOR' });
  await joinProject(asOwner, { projectId, userId: people.ben._id, role: 'ANNOTATOR' });
  const typeIds = new Map<string, string>();
  for (const [index, name] of TYPES.entries()) {
    const type = await addEntityType(asOwner, {
      projectId,
      name,
      key: KEYS[index] ?? null,
      guideline: guidelines[name],
    });
    typeIds.set(name, type.id);
  }
  const parsed = documents.map(parseMarked);
  await importTexts(app, asOwner, projectId, parsed);
  await annotate(app, people, projectId, parsed, typeIds);
  await printLinks(app, people, publicUrl, parsed.length);
}

async function importTexts(
  app: App,
  context: CommandContext,
  projectId: string,
  parsed: readonly ParsedDocument[],
): Promise<void> {
  const encoder = new TextEncoder();
  const files = parsed.map(({ name, text }) => ({ name: `${name}.txt`, bytes: encoder.encode(text) }));
  await importUpload(context, { projectId, into: 'gold', files, refused: [] });
  await app.jobsIdle();
  const count = await context.store.documents.countDocuments({ projectId });
  if (count !== parsed.length) throw new Error(`${parsed.length} documents were sent, and ${count} arrived`);
}

/** Ada's and Ben's sets, handed in, and gold, for all but the last documents. */
async function annotate(
  app: App,
  people: People,
  projectId: string,
  parsed: readonly ParsedDocument[],
  typeIds: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = await app.system.store.documents.find({ projectId }, { name: 1 }).lean();
  const idOf = new Map(rows.map((row) => [row.name.replace(/\.txt$/, ''), row._id]));
  for (const document of parsed.slice(0, -LEFT_TO_DO)) {
    const documentId = idOf.get(document.name);
    if (documentId === undefined) throw new Error(`${document.name} was not imported`);
    const write = (set: SetName, by: UserRow, ranges: readonly LabelledRange[]): Promise<void> =>
      app.system.editRoom({ documentId, set }, by._id, (doc) => {
        putSpans(doc, toSpans(ranges, by, typeIds), null);
      });
    for (const [person, ranges] of [
      [people.ada, document.annotatorA],
      [people.ben, document.annotatorB],
    ] as const) {
      const set = setOfUser(person._id);
      await write(set, person, ranges);
      await submitSet(as(app, person), { documentId, set });
    }
    await write('gold', people.owner, document.gold);
    await settleGold(app.system, { _id: documentId, projectId }, people.owner._id);
  }
  await app.system.flushProjections();
}

function toSpans(
  ranges: readonly LabelledRange[],
  by: UserRow,
  typeIds: ReadonlyMap<string, string>,
): Span[] {
  return ranges.map(({ start, end, label }) => ({
    id: newSpanId(),
    start,
    end,
    entityTypeId: typeIds.get(label) ?? '',
    by: by._id,
    origin: 'human',
    at: Date.now(),
  }));
}

async function makeUser(app: App, name: string, email: string, isOwner: boolean): Promise<UserRow> {
  const { store } = app.system;
  const user: UserRow = {
    _id: newId(),
    name,
    email,
    colour: colourFor(await store.users.countDocuments({})),
    // Nobody knows this password: people come in by their links.
    passwordHash: await hashPassword(newSecret()),
    isOwner,
    createdAt: new Date(),
  };
  await store.users.create(user);
  return user;
}

function as(app: App, user: UserRow): CommandContext {
  return { ...app.system, viewer: { user, signInId: null, onlyProjectId: null } };
}

async function printLinks(app: App, people: People, publicUrl: string, count: number): Promise<void> {
  console.log(
    `\nThe project “Market notes” has ${count} documents; the last ${LEFT_TO_DO} wait for annotation.`,
  );
  console.log('Sign-in links, each works once (seven days):');
  for (const [title, user] of [
    ['owner and lead', people.owner],
    ['annotator', people.ada],
    ['annotator', people.ben],
  ] as const) {
    const link = await createSignInLink({ ...app.system, publicUrl }, user._id);
    console.log(`  ${user.name} (${title}): ${link.url}`);
  }
  console.log('\nStart the server with: npm start\n');
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
  const app = await startApp({ ...config, port: 0, host: '127.0.0.1' }, createLogger('error'));
  try {
    await seed(app, publicUrl);
  } finally {
    await app.close();
  }
}

main().catch((thrown: unknown) => {
  console.error(thrown instanceof ConfigError ? thrown.message : messageOf(thrown));
  process.exitCode = 1;
});
