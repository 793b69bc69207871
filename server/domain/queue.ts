/**
 * Which documents a person works through, and in which order. The rule it guards: nothing is decided by a set that the
 * viewer may not open, so that neither a filter nor an order tells of the unsubmitted work of others.
 */
import {
  kindOfSet,
  ownerOfSet,
  roomAccess,
  setOfUser,
  type ProjectMode,
  type SetName,
} from '../../schema/rooms.ts';
import type { Role } from '../../schema/roles.ts';

/** What is inside a set, as far as filters ask for it. */
export interface QueueContent {
  /** Ids of the entity types it holds, each with what says whether two sets hold the same spans of it. */
  readonly digests: ReadonlyMap<string, string>;
  /** Who made its spans by hand. */
  readonly authorIds: ReadonlySet<string>;
}

/** A set on a document. */
export interface QueueSet {
  readonly set: SetName;
  readonly hasSpans: boolean;
  readonly isSubmitted: boolean;
  /** undefined where it was not read, or the set is empty. */
  readonly content?: QueueContent | undefined;
}

/** A document with its sets; those of models are left out. */
export interface QueueDocument {
  readonly id: string;
  /** Order of import, unique in the project. */
  readonly position: number;
  readonly name: string;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
  /** How unsure a model was, 0–1; null when none was asked. */
  readonly uncertainty: number | null;
  readonly sets: readonly QueueSet[];
}

/** Who asks. */
export interface QueueViewer {
  readonly userId: string;
  readonly role: Role;
  readonly mode: ProjectMode;
}

export type QueueStatus = 'NEW' | 'STARTED' | 'SUBMITTED' | 'GOLD';
export type QueueOrder = 'POSITION' | 'UNCERTAINTY' | 'UNTOUCHED';

/** What to leave out; a part left undefined leaves out nothing. */
export interface QueueFilter {
  /** Part of the name, whatever the case. */
  readonly name?: string | undefined;
  readonly entityTypeId?: string | undefined;
  readonly annotatorId?: string | undefined;
  /** Only documents on which submitted sets differ in one of these entity types. */
  readonly differingIn?: readonly string[] | undefined;
  /** Sets with an open comment, by document. */
  readonly commented?: ReadonlyMap<string, readonly SetName[]> | undefined;
  /** Only these documents. */
  readonly within?: ReadonlySet<string> | undefined;
}

/** Sorts documents: by the first number, then the second. */
export type QueueKey = readonly [rank: number, position: number];

/** A document's status for a viewer: by the set that he writes in. */
export function queueStatus(
  sets: readonly QueueSet[],
  viewer: Pick<QueueViewer, 'userId' | 'mode'>,
): QueueStatus {
  if (sets.some(({ set, hasSpans, isSubmitted }) => set === 'gold' && (hasSpans || isSubmitted)))
    return 'GOLD';
  const name = viewer.mode === 'SHARED' ? 'shared' : setOfUser(viewer.userId);
  const own = sets.find(({ set }) => set === name);
  if (own?.isSubmitted === true) return 'SUBMITTED';
  return own?.hasSpans === true ? 'STARTED' : 'NEW';
}

/** How far a project is. */
export interface QueueProgress {
  readonly documents: number;
  /** Documents with a span by somebody; handed in by somebody; with settled gold. */
  readonly annotated: number;
  readonly submitted: number;
  readonly gold: number;
}

/** Counts documents by what is done on them by anybody, whoever asks: numbers only, so that they tell of no one's work. */
export function countProgress(documents: readonly QueueDocument[]): QueueProgress {
  const count = (has: (set: QueueSet) => boolean): number =>
    documents.filter(({ sets }) => sets.some(has)).length;
  const isGold = ({ set }: QueueSet): boolean => kindOfSet(set) === 'gold';
  return {
    documents: documents.length,
    annotated: count((set) => !isGold(set) && set.hasSpans),
    submitted: count((set) => !isGold(set) && set.isSubmitted),
    gold: count((set) => isGold(set) && (set.hasSpans || set.isSubmitted)),
  };
}

/** The sets of a document that the viewer may open. */
export function openSets(sets: readonly QueueSet[], viewer: QueueViewer): QueueSet[] {
  return sets.filter(({ set }) => mayOpen(set, sets, viewer));
}

/** Also of a set that nobody has written in, which is not among the document's. */
function mayOpen(set: SetName, sets: readonly QueueSet[], { userId, role, mode }: QueueViewer): boolean {
  const own = setOfUser(userId);
  const isSubmitted = (name: SetName): boolean => sets.some((each) => each.set === name && each.isSubmitted);
  const known = { viewerId: userId, ownSubmitted: isSubmitted(own), setSubmitted: isSubmitted(set) };
  return roomAccess({ set, mode, role, ...known }) !== 'none';
}

/** The documents that pass a filter. */
export function filterQueue(
  documents: readonly QueueDocument[],
  viewer: QueueViewer,
  filter: QueueFilter,
): QueueDocument[] {
  const { within, differingIn } = filter;
  const name = filter.name?.toLowerCase();
  const asksOfSets = filter.entityTypeId !== undefined || filter.annotatorId !== undefined;
  return documents.filter((document) => {
    if (within !== undefined && !within.has(document.id)) return false;
    if (name !== undefined && !document.name.toLowerCase().includes(name)) return false;
    if (differingIn !== undefined && !isDisputed(document.sets, differingIn)) return false;
    if (filter.commented !== undefined && !hasOpenComment(document, viewer, filter.commented)) return false;
    return !asksOfSets || passesBySets(openSets(document.sets, viewer), filter);
  });
}

/** `open` is all that the viewer may know of a document's sets. */
function passesBySets(open: readonly QueueSet[], { entityTypeId, annotatorId }: QueueFilter): boolean {
  if (entityTypeId !== undefined && !open.some(({ content }) => content?.digests.has(entityTypeId) === true))
    return false;
  return annotatorId === undefined || open.some((set) => isWorkOf(set, annotatorId));
}

function hasOpenComment(
  { id, sets }: QueueDocument,
  viewer: QueueViewer,
  commented: ReadonlyMap<string, readonly SetName[]>,
): boolean {
  return commented.get(id)?.some((set) => mayOpen(set, sets, viewer)) === true;
}

function isWorkOf({ set, hasSpans, isSubmitted, content }: QueueSet, userId: string): boolean {
  if (set === 'shared') return content?.authorIds.has(userId) === true;
  return ownerOfSet(set) === userId && (hasSpans || isSubmitted);
}

/** Whether at least two people handed in sets that do not hold the same spans of these types. */
function isDisputed(sets: readonly QueueSet[], typeIds: readonly string[]): boolean {
  const [first, ...others] = sets.filter(({ set, isSubmitted }) => isSubmitted && kindOfSet(set) === 'user');
  return others.some(({ content }) =>
    typeIds.some((id) => content?.digests.get(id) !== first?.content?.digests.get(id)),
  );
}

/** Where a document stands in an order. */
export function queueKey(document: QueueDocument, viewer: QueueViewer, order: QueueOrder): QueueKey {
  const { position, uncertainty } = document;
  if (order === 'UNCERTAINTY') return [uncertainty === null ? 1 : -uncertainty, position];
  if (order === 'POSITION') return [0, position];
  const isTouched = openSets(document.sets, viewer).some(
    ({ hasSpans, isSubmitted }) => hasSpans || isSubmitted,
  );
  return [isTouched ? 1 : 0, position];
}

/** Negative, zero or positive, as for `sort`. */
export function compareQueueKeys(a: QueueKey, b: QueueKey): number {
  return a[0] - b[0] || a[1] - b[1];
}
