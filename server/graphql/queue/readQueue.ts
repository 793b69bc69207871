/** The documents that fit a filter, in an order, as the API asks for them. Here it is judged who may ask for what. */
import type { SetName } from '../../../schema/rooms.ts';
import type { DocumentFilter, DocumentOrder } from '../../../schema/generated.ts';
import { requireAction, type Entry } from '../../auth/authorize.ts';
import {
  compareQueueKeys,
  filterQueue,
  queueKey,
  queueStatus,
  type QueueDocument,
  type QueueFilter,
  type QueueKey,
  type QueueStatus,
  type QueueViewer,
} from '../../domain/queue.ts';
import { AppError } from '../../errors.ts';
import type { GraphQLContext } from '../context.ts';

/** What the API's fields are asked with. */
export interface QueueRequest {
  readonly filter?: DocumentFilter | null;
  readonly order?: DocumentOrder | null;
}

/** A document in its queue. */
export interface QueueItem {
  readonly id: string;
  readonly key: QueueKey;
  readonly status: QueueStatus;
}

export interface Queue {
  /** All that fits, in its order. */
  readonly items: readonly QueueItem[];
  /** The same without the filter's status. */
  readonly ofAnyStatus: readonly QueueItem[];
  /** Where a document stands in the order, also one that does not fit; undefined when it is gone. */
  keyOf(documentId: string): QueueKey | undefined;
}

type Means = Pick<GraphQLContext, 'shelves' | 'store'>;

const LONGEST_PART = 200;

/** @throws AppError INVALID_INPUT, FORBIDDEN (disagreement, for others than leads) or LIMIT_EXCEEDED (text). */
export async function readQueue(means: Means, entry: Entry, request: QueueRequest): Promise<Queue> {
  const asked = request.filter ?? {};
  const order = request.order ?? 'POSITION';
  if (asked.disagreement === true) requireAction(entry.role, 'agreement.read');
  const viewer = queueViewer(entry);
  const shelf = means.shelves.of(entry.project._id);
  const text = partOf(asked.text, 'text', 2);
  const documents = await shelf.documents.read({ content: asksOfContent(asked, viewer) });
  const within = text === undefined ? undefined : await shelf.texts.find(text, documents);
  const commented = asked.commented === true ? await readCommented(means, entry) : undefined;
  const filter = { ...toFilter(asked, entry), within, commented };
  const ofAnyStatus = filterQueue(documents, viewer, filter)
    .map((document) => toItem(document, viewer, order))
    .sort((a, b) => compareQueueKeys(a.key, b.key));
  return {
    items: ofAnyStatus.filter(({ status }) => isWanted(status, asked)),
    ofAnyStatus,
    keyOf(documentId) {
      const document = documents.find(({ id }) => id === documentId);
      return document && queueKey(document, viewer, order);
    },
  };
}

/** Who asks, as the rules of queues want it. */
export function queueViewer({ viewer, role, project }: Entry): QueueViewer {
  return { userId: viewer.user._id, role, mode: project.mode };
}

/** Whether there is work for the viewer. */
export function isToDo(status: QueueStatus): boolean {
  return status === 'NEW' || status === 'STARTED';
}

function isWanted(status: QueueStatus, { status: wanted, toDo }: DocumentFilter): boolean {
  return (wanted == null || status === wanted) && (toDo !== true || isToDo(status));
}

function toItem(document: QueueDocument, viewer: QueueViewer, order: DocumentOrder): QueueItem {
  return {
    id: document.id,
    key: queueKey(document, viewer, order),
    status: queueStatus(document.sets, viewer),
  };
}

/** In a shared set it takes the spans to tell who worked in it. */
function asksOfContent(
  { entityTypeId, annotatorId, disagreement }: DocumentFilter,
  { mode }: QueueViewer,
): boolean {
  return entityTypeId != null || disagreement === true || (annotatorId != null && mode === 'SHARED');
}

function toFilter(asked: DocumentFilter, { project }: Entry): QueueFilter {
  const live = project.entityTypes.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
  return {
    name: partOf(asked.name, 'name', 1),
    entityTypeId: asked.entityTypeId ?? undefined,
    annotatorId: asked.annotatorId ?? undefined,
    differingIn: asked.disagreement === true ? live : undefined,
  };
}

/** Sets with a comment or flag that is not resolved, by document. */
async function readCommented({ store }: Means, { project }: Entry): Promise<ReadonlyMap<string, SetName[]>> {
  const rows = await store.comments
    .find({ projectId: project._id, resolvedAt: null }, { documentId: 1, set: 1 })
    .lean();
  const sets = new Map<string, SetName[]>();
  for (const { documentId, set } of rows) {
    const others = sets.get(documentId) ?? [];
    if (!others.includes(set)) sets.set(documentId, [...others, set]);
  }
  return sets;
}

/** What to look for in names or texts; undefined for all. */
function partOf(asked: string | null | undefined, field: string, atLeast: number): string | undefined {
  const part = asked?.trim() ?? '';
  if (part === '') return undefined;
  if (part.length >= atLeast && part.length <= LONGEST_PART) return part;
  throw new AppError('INVALID_INPUT', `Look for ${atLeast} to ${LONGEST_PART} characters.`, { field });
}
