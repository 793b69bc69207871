/** Fills a fresh app through its own commands: two projects, their members, documents, and rooms with spans. */
import { putSpans } from '../../../schema/annotationSet.ts';
import { colourFor } from '../../../schema/palette.ts';
import type { Role } from '../../../schema/roles.ts';
import type { ProjectMode } from '../../../schema/rooms.ts';
import type { App } from '../../../server/app.ts';
import { hashPassword, newSecret } from '../../../server/auth/credentials.ts';
import { cookieName } from '../../../server/auth/viewer.ts';
import { addEntityType } from '../../../server/commands/addEntityType.ts';
import type { CommandContext } from '../../../server/commands/context.ts';
import { createProject } from '../../../server/commands/createProject.ts';
import { importUpload } from '../../../server/commands/importUpload.ts';
import { joinProject } from '../../../server/commands/joinProject.ts';
import { openSignIn } from '../../../server/commands/openSignIn.ts';
import { newId } from '../../../server/store/ids.ts';
import type { UserRow } from '../../../server/store/user.ts';
import { filledRooms, ownSetTextsFor, spansFor, textsFor, TARGET, textOf } from './worldTexts.ts';

/** Somebody who is signed in. */
export interface Person {
  readonly id: string;
  readonly cookie: string;
}

/** How much there is. */
export interface WorldSize {
  readonly people: number;
  readonly strangers: number;
  readonly smallRooms: number;
  readonly spansInBig: number;
  /** Empty rooms `load0`, `load1`, … with long texts; at least one. */
  readonly loadRooms?: number;
  /** Documents of a third project, in which all people annotate in sets of their own. */
  readonly ownSetDocuments?: number;
}

export interface WorldContent {
  /** Annotators of the project. */
  readonly people: readonly Person[];
  /** Annotators of another project, who have no business in this one. */
  readonly strangers: readonly Person[];
  /** May read the project's sets, and no more. */
  readonly reader: Person;
  readonly entityTypeIds: readonly string[];
  /** Those of the strangers' project. */
  readonly entityTypeIdsElsewhere: readonly string[];
  /** A room's name in the benches → its name on our server. */
  readonly rooms: ReadonlyMap<string, string>;
  /** The project of own sets: ids of its documents and entity types. */
  readonly ownSets: { readonly documentIds: readonly string[]; readonly entityTypeIds: readonly string[] };
}

/** @throws what a command throws, or Error when a document did not arrive. */
export async function fillWorld(app: App, size: WorldSize): Promise<WorldContent> {
  const passwordHash = await hashPassword(newSecret());
  const makePeople = (count: number): Promise<Person[]> => peopleOf(app, passwordHash, count);
  const owner = await makeUser(app, passwordHash, true);
  const asOwner = { ...app.system, viewer: { user: owner, signInId: null, onlyProjectId: null } };
  const people = await makePeople(size.people);
  const strangers = await makePeople(size.strangers);
  const [reader] = await makePeople(1);
  if (reader === undefined) throw new Error('there is no reader');
  const here = await projectOf(asOwner, 'Bench', 'SHARED');
  const elsewhere = await projectOf(asOwner, 'Elsewhere', 'SHARED');
  const apart = await projectOf(asOwner, 'Apart', 'INDEPENDENT');
  await enrol(app, here.id, people, 'ANNOTATOR');
  await enrol(app, apart.id, people, 'ANNOTATOR');
  await enrol(app, here.id, [reader], 'VIEWER');
  await enrol(app, elsewhere.id, strangers, 'ANNOTATOR');
  const rooms = new Map([
    ...(await importTexts(app, asOwner, here.id, textsFor(size))),
    ...(await importTexts(app, asOwner, elsewhere.id, new Map([[TARGET, textOf(-1, 9_000)]]))),
  ]);
  const ownSetTexts = ownSetTextsFor(size);
  const documents = ownSetTexts.size === 0 ? [] : await importTexts(app, asOwner, apart.id, ownSetTexts);
  for (const { room, spans } of filledRooms(size)) {
    const author = people[spans % people.length]?.id ?? owner._id;
    const [documentId = ''] = (rooms.get(room) ?? '').split('/');
    await app.system.editRoom({ documentId, set: 'shared' }, author, (doc) =>
      putSpans(doc, spansFor(spans, author, here.entityTypeIds), null),
    );
  }
  return {
    people,
    strangers,
    reader,
    entityTypeIds: here.entityTypeIds,
    entityTypeIdsElsewhere: elsewhere.entityTypeIds,
    rooms,
    ownSets: {
      documentIds: [...documents].map(([, room]) => room.split('/', 1)[0] ?? ''),
      entityTypeIds: apart.entityTypeIds,
    },
  };
}

async function makeUser(app: App, passwordHash: string, isOwner: boolean): Promise<UserRow> {
  const _id = newId();
  const user: UserRow = {
    _id,
    name: `Person ${_id}`,
    email: `${_id.toLowerCase()}@bench.example`,
    colour: colourFor(0),
    passwordHash,
    isOwner,
    createdAt: new Date(),
  };
  await app.system.store.users.create(user);
  return user;
}

async function peopleOf(app: App, passwordHash: string, count: number): Promise<Person[]> {
  const people: Person[] = [];
  while (people.length < count) {
    const { _id: id } = await makeUser(app, passwordHash, false);
    const { secret } = await openSignIn(app.system, id);
    people.push({ id, cookie: `${cookieName(false)}=${secret}` });
  }
  return people;
}

async function projectOf(asOwner: CommandContext, name: string, mode: ProjectMode) {
  const project = await createProject(asOwner, { name, language: 'en', mode, overlap: 'NONE' });
  const entityTypeIds: string[] = [];
  for (const type of ['PERSON', 'PLACE', 'THING']) {
    const added = await addEntityType(asOwner, {
      projectId: project._id,
      name: type,
      key: null,
      guideline: '',
    });
    entityTypeIds.push(added.id);
  }
  return { id: project._id, entityTypeIds };
}

async function enrol(app: App, projectId: string, people: readonly Person[], role: Role): Promise<void> {
  for (const { id } of people) await joinProject(app.system, { projectId, userId: id, role });
}

/** @returns a room's name in the benches → the shared room of its document. */
async function importTexts(
  app: App,
  asOwner: CommandContext,
  projectId: string,
  texts: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const encoder = new TextEncoder();
  const files = [...texts].map(([name, text]) => ({ name: `${name}.txt`, bytes: encoder.encode(text) }));
  await importUpload(asOwner, { projectId, into: 'gold', files, refused: [] });
  await app.jobsIdle();
  const rows = await app.system.store.documents.find({ projectId }, { name: 1 }).lean();
  if (rows.length !== texts.size)
    throw new Error(`${texts.size} texts were sent, and ${rows.length} arrived`);
  return new Map(rows.map((row) => [row.name.replace(/\.txt$/, ''), `${row._id}/shared`]));
}
