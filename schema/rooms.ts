/**
 * Rooms: one room is one annotation set on one document, and who may open it or write in it follows from its name, the
 * member's role and what was submitted. Pure, so that the server enforces and the client hides by the same words.
 */
import { can, type Role } from './roles.ts';

/** Which set on a document: a person's own, the one that all share, the settled one, or a model's suggestions. */
export type SetName = `user:${string}` | 'shared' | 'gold' | `model:${string}`;

/** A room's address; its name on the wire is `<documentId>/<set>`. */
export interface RoomAddress {
  readonly documentId: string;
  readonly set: SetName;
}

const ID = '[A-Za-z0-9_-]{1,40}';
const ROOM = new RegExp(`^(${ID})/(shared|gold|user:${ID}|model:${ID})$`);

/** `{documentId, set}` → `<documentId>/<set>`. */
export function roomName(room: RoomAddress): string {
  return `${room.documentId}/${room.set}`;
}

/** The address in a room's name, or undefined when it is not a legal one. */
export function parseRoomName(name: string): RoomAddress | undefined {
  const found = ROOM.exec(name);
  const [, documentId, set] = found ?? [];
  if (documentId === undefined || set === undefined || !isSetName(set)) return undefined;
  return { documentId, set };
}

/** Whether a text names an annotation set. */
export function isSetName(text: string): text is SetName {
  return new RegExp(`^(shared|gold|user:${ID}|model:${ID})$`).test(text);
}

/** The id of the user whose own set this is, else undefined. */
export function ownerOfSet(set: SetName): string | undefined {
  return set.startsWith('user:') ? set.slice('user:'.length) : undefined;
}

/** The four kinds of sets. */
export type SetKind = 'user' | 'shared' | 'gold' | 'model';

/** Which kind a set is. */
export function kindOfSet(set: SetName): SetKind {
  if (set === 'shared' || set === 'gold') return set;
  return set.startsWith('user:') ? 'user' : 'model';
}

/** The own set of a user. */
export function setOfUser(userId: string): SetName {
  return `user:${userId}`;
}

/** How a project's annotators work: all in one live set, or each blind in an own set until submitted. */
export type ProjectMode = 'SHARED' | 'INDEPENDENT';

/** What must be known to judge a door. */
export interface RoomSituation {
  readonly set: SetName;
  readonly mode: ProjectMode;
  readonly viewerId: string;
  /** undefined: not a member of the project. */
  readonly role: Role | undefined;
  /** Whether the viewer's own set on this document was submitted. */
  readonly ownSubmitted: boolean;
  /** Whether the set behind this door was submitted. */
  readonly setSubmitted: boolean;
}

export type RoomAccess = 'none' | 'read' | 'write';

/**
 * Who may open a room, and how. Independent sets stay blind: an annotator sees another's set, and the gold, only after
 * both the own one and that one were submitted. A model's set is written by the server alone.
 */
export function roomAccess(situation: RoomSituation): RoomAccess {
  const { set, role, mode } = situation;
  if (!can(role, 'project.read')) return 'none';
  if (set === 'shared') {
    if (mode !== 'SHARED') return 'none';
    return can(role, 'annotate') ? 'write' : 'read';
  }
  if (set === 'gold') {
    if (can(role, 'gold.edit')) return 'write';
    return mode === 'SHARED' || situation.ownSubmitted ? 'read' : 'none';
  }
  if (set.startsWith('model:')) return 'read';
  return accessToUserSet(situation);
}

function accessToUserSet(situation: RoomSituation): RoomAccess {
  const { set, role, mode, viewerId } = situation;
  if (mode !== 'INDEPENDENT') return 'none';
  if (ownerOfSet(set) === viewerId) {
    return can(role, 'annotate') && !situation.setSubmitted ? 'write' : 'read';
  }
  if (can(role, 'set.readAll')) return 'read';
  return can(role, 'annotate') && situation.ownSubmitted && situation.setSubmitted ? 'read' : 'none';
}
