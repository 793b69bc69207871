/**
 * The door of rooms, on the store: who somebody is, what they may open, judged by the pure table of `schema/rooms.ts`. All
 * is read anew for each judgement (SPEC R6), and nothing is read that could not change it.
 */
import {
  roomAccess,
  roomName,
  setOfUser,
  type RoomAccess,
  type RoomAddress,
  type RoomSituation,
} from '../../schema/rooms.ts';
import { CLOSE } from '../../schema/sync.ts';
import { roleIn } from '../auth/authorize.ts';
import { viewerOf, viewerOfSignIn, type Viewer } from '../auth/viewer.ts';
import type { Store } from '../store/connect.ts';
import type { Admission, Door, RoomIdentity } from './ports.ts';

const UNAUTHENTICATED: Admission = { ok: false, code: CLOSE.unauthenticated, reason: 'sign in first' };
// The same for a document that is not there and one that may not be seen (SPEC S2).
const NOT_FOUND: Admission = { ok: false, code: CLOSE.notFound, reason: 'no such document, or not for you' };
const FORBIDDEN: Admission = { ok: false, code: CLOSE.forbidden, reason: 'this set is not open to you' };

/** @param now the time, for sign-ins that end. */
export function createStoreDoor(store: Store, now: () => Date): Door {
  return {
    async admit(request, room) {
      const { cookie, authorization } = request.headers;
      const viewer = await viewerOf(store, { cookie, authorization }, now());
      return viewer === null ? UNAUTHENTICATED : judge(store, viewer, room);
    },
    async readmit(identity, room) {
      const viewer = await viewerAgain(store, identity, room, now());
      return viewer === null ? UNAUTHENTICATED : judge(store, viewer, room);
    },
  };
}

/** A person is still in while the sign-in lasts; a program, while a token of that person for the project does. */
async function viewerAgain(
  store: Store,
  who: RoomIdentity,
  room: RoomAddress,
  now: Date,
): Promise<Viewer | null> {
  if (who.signInId !== null) return viewerOfSignIn(store, who.signInId, now);
  const document = await store.documents.findById(room.documentId, { projectId: 1 }).lean();
  const projectId = document?.projectId;
  if (projectId === undefined) return null;
  const token = await store.apiTokens.findOne({ projectId, createdBy: who.userId }).lean();
  const user = token === null ? null : await store.users.findById(who.userId).lean();
  return user === null ? null : { user, signInId: null, onlyProjectId: projectId };
}

async function judge(store: Store, viewer: Viewer, room: RoomAddress): Promise<Admission> {
  const document = await store.documents.findById(room.documentId, { projectId: 1 }).lean();
  if (document === null) return NOT_FOUND;
  const { projectId } = document;
  const [role, project] = await Promise.all([
    roleIn(store, viewer, projectId),
    store.projects.findById(projectId, { mode: 1 }).lean(),
  ]);
  if (role === undefined || project === null) return NOT_FOUND;
  const { _id: userId, name, colour } = viewer.user;
  const situation = { set: room.set, mode: project.mode, viewerId: userId, role };
  const access = accessWhateverWasSubmitted(situation) ?? (await accessBySubmitted(store, situation, room));
  if (access === 'none') return FORBIDDEN;
  return { ok: true, access, projectId, identity: { userId, signInId: viewer.signInId, name, colour } };
}

type Unsubmitted = Omit<RoomSituation, 'ownSubmitted' | 'setSubmitted'>;

/** The access when it is the same whichever sets were submitted; else undefined. */
function accessWhateverWasSubmitted(situation: Unsubmitted): RoomAccess | undefined {
  const [first, ...others] = [false, true].flatMap((ownSubmitted) =>
    [false, true].map((setSubmitted) => roomAccess({ ...situation, ownSubmitted, setSubmitted })),
  );
  return others.every((access) => access === first) ? first : undefined;
}

async function accessBySubmitted(
  store: Store,
  situation: Unsubmitted,
  room: RoomAddress,
): Promise<RoomAccess> {
  const own = { documentId: room.documentId, set: setOfUser(situation.viewerId) };
  const submitted = await store.annotationSets
    .find({ _id: { $in: [roomName(own), roomName(room)] }, submittedAt: { $ne: null } }, { _id: 1 })
    .lean();
  const isSubmitted = (address: RoomAddress): boolean =>
    submitted.some((row) => row._id === roomName(address));
  return roomAccess({ ...situation, ownSubmitted: isSubmitted(own), setSubmitted: isSubmitted(room) });
}
