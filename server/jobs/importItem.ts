/**
 * Imports one document with its spans, all or nothing. A text that the project has is not added again (SPEC I1); its spans
 * are taken only where nobody has ever written in that set, so an import never brings back what a person removed.
 */
import { putSpans } from '../../schema/annotationSet.ts';
import { roomName, type RoomAddress, type SetName } from '../../schema/rooms.ts';
import { isSameAnnotation, type Span } from '../../schema/span.ts';
import type { Store } from '../store/connect.ts';
import { excerptOf, type DocumentRow } from '../store/document.ts';
import { isDuplicateKey } from '../store/duplicateKey.ts';
import { digestOf } from '../store/files.ts';
import { newId } from '../store/ids.ts';
import { removeRooms } from '../store/removeRooms.ts';
import type { EditRoom, ProjectRoom } from './editRoom.ts';
import type { RefusedItem } from './importResult.ts';
import { judgeLabels, type ImportedLabel, type SpanRules } from './importSpans.ts';

/** What all documents of one import have in common. */
export interface ImportItemContext {
  readonly store: Store;
  readonly editRoom: EditRoom;
  readonly projectRoom: ProjectRoom;
  readonly now: () => Date;
  readonly projectId: string;
  /** Where the spans go; null: they are left out. */
  readonly set: SetName | null;
  readonly rules: SpanRules;
}

/** A document as it was read; labels as the format gave them. */
export interface ImportedDocument {
  readonly name: string;
  readonly text: string;
  readonly source: string;
  readonly language: string | null;
  readonly labels: readonly ImportedLabel[];
}

/** What became of one document. */
export interface ItemOutcome {
  readonly isNew: boolean;
  readonly spans: number;
  /** Spans that were left out, since the text was there with a set that somebody wrote in and that lacks them. */
  readonly leftOut: number;
  readonly refused: readonly RefusedItem[];
}

/** @throws what the store or the room throws; a document added for this item is removed again first. */
export async function importItem(
  context: ImportItemContext,
  document: ImportedDocument,
): Promise<ItemOutcome> {
  const { documentId, isNew } = await findOrAdd(context, document);
  try {
    return { isNew, ...(await writeSpans(context, document, documentId, isNew)) };
  } catch (thrown) {
    if (isNew) await removeDocument(context.store, documentId);
    throw thrown;
  }
}

async function findOrAdd(
  { store, projectId, now }: ImportItemContext,
  document: ImportedDocument,
): Promise<{ documentId: string; isNew: boolean }> {
  const digest = digestOf(document.text);
  const known = await store.documents.findOne({ projectId, digest }, { _id: 1 }).lean();
  if (known !== null) return { documentId: known._id, isNew: false };
  const { name, text, source, language } = document;
  const row: DocumentRow = {
    _id: newId(),
    projectId,
    position: await nextPosition(store, projectId),
    name,
    text,
    length: text.length,
    excerpt: excerptOf(text),
    digest,
    language,
    source,
    createdAt: now(),
  };
  try {
    await store.documents.create(row);
    return { documentId: row._id, isNew: true };
  } catch (thrown) {
    // Another import may have added the same text meanwhile.
    const twin = isDuplicateKey(thrown)
      ? await store.documents.findOne({ projectId, digest }, { _id: 1 }).lean()
      : null;
    if (twin === null) throw thrown;
    return { documentId: twin._id, isNew: false };
  }
}

async function nextPosition(store: Store, projectId: string): Promise<number> {
  const project = await store.projects
    .findOneAndUpdate({ _id: projectId }, { $inc: { nextPosition: 1 } }, { returnDocument: 'before' })
    .lean();
  if (project === null) throw new Error(`project ${projectId} is gone`);
  return project.nextPosition;
}

async function writeSpans(
  context: ImportItemContext,
  document: ImportedDocument,
  documentId: string,
  isNew: boolean,
): Promise<Omit<ItemOutcome, 'isNew'>> {
  if (context.set === null || document.labels.length === 0) return { spans: 0, leftOut: 0, refused: [] };
  const room: RoomAddress = { documentId, set: context.set };
  const { spans, refused } = judgeLabels(document, document.labels, context.rules);
  if (!isNew && !(await isUntouched(context.store, room))) {
    return { spans: 0, leftOut: await countMissing(context.store, room, spans), refused: [] };
  }
  if (spans.length > 0) {
    await context.editRoom(room, context.rules.by, (doc) => putSpans(doc, spans, null));
    await context.projectRoom(room);
  }
  return { spans: spans.length, leftOut: 0, refused };
}

/** How many of the spans a set does not hold. */
async function countMissing(store: Store, room: RoomAddress, spans: readonly Span[]): Promise<number> {
  const row = await store.annotationSets.findById(roomName(room), { spans: 1 }).lean();
  const held = row?.spans ?? [];
  return spans.filter((span) => !held.some((other) => isSameAnnotation(span, other))).length;
}

/** Whether nothing was ever written in a room and nobody handed it in. */
async function isUntouched(store: Store, room: RoomAddress): Promise<boolean> {
  const name = roomName(room);
  const [update, snapshot, row] = await Promise.all([
    store.updates.exists({ room: name }),
    store.snapshots.exists({ _id: name }),
    store.annotationSets.exists({ _id: name, submittedAt: { $ne: null } }),
  ]);
  return update === null && snapshot === null && row === null;
}

async function removeDocument(store: Store, documentId: string): Promise<void> {
  await store.documents.deleteOne({ _id: documentId });
  await store.annotationSets.deleteMany({ documentId });
  await removeRooms(store, documentId);
}
