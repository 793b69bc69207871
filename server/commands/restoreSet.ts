/**
 * Makes a set what it was after an earlier change. That is one more change, by whoever asked for it, so nothing of the
 * history is lost and it can be taken back the same way (SPEC H2).
 */
import { putSpans, readSpans, removeSpans } from '../../schema/annotationSet.ts';
import { findViolations } from '../../schema/constraints.ts';
import { kindOfSet, roomAccess, roomName, type RoomAddress } from '../../schema/rooms.ts';
import { stepsTo, type Steps } from '../../schema/setHistory.ts';
import type { Span } from '../../schema/span.ts';
import { notFound, requireAction, type Entry } from '../auth/authorize.ts';
import { AppError } from '../errors.ts';
import type { AnnotationSetRow } from '../store/annotationSet.ts';
import { lastSeqOf, readHistoryRows, readSpansAt } from '../store/setHistory.ts';
import type { CommandContext } from './context.ts';
import { enterDocument } from './enterDocument.ts';
import { readText } from './readText.ts';
import { requireSet } from './setRow.ts';

export interface RestoreSetInput {
  readonly documentId: string;
  readonly set: string;
  /** Number of the change after which the set was as it shall be again; 0: before the first. */
  readonly seq: number;
}

/** A span of then that cannot stand today, and why. */
export interface LeftOut {
  readonly span: Span;
  readonly reason: string;
}

export interface RestoredSet {
  readonly row: AnnotationSetRow;
  /** Spans put back, or made again what they were. */
  readonly restored: number;
  readonly removed: number;
  readonly leftOut: readonly LeftOut[];
  /** The change after which the set was as it was before; null: nothing changed. */
  readonly previousSeq: number | null;
}

/**
 * Restores a set. Spans keep their author, origin and time of then.
 * @throws AppError FORBIDDEN without the right and for a model's set; NOT_FOUND; INVALID_INPUT for an unknown change;
 * CONFLICT for a set that was handed in, or when what happened was not recorded.
 */
export async function restoreSet(context: CommandContext, input: RestoreSetInput): Promise<RestoredSet> {
  const { document, ...entry } = await enterDocument(context, input.documentId, 'project.read');
  requireAction(entry.role, 'set.restore');
  const room: RoomAddress = { documentId: document._id, set: requireSet(input.set) };
  const lastSeq = await requireRestorable(context, room, entry);
  await context.projectRoom(room);
  const then = await readSpansAt(context.store, room, input.seq);
  const leftOut = findLeftOut(then, entry, await readText(context.store, document._id));
  const barred = new Set(leftOut.map(({ span }) => span.id));
  const wanted = then.filter(({ id }) => !barred.has(id));
  const by = entry.viewer.user._id;
  const { puts, removals } = await editTowards(context, room, by, wanted);
  await context.projectRoom(room);
  const row = await context.store.annotationSets.findById(roomName(room)).lean();
  if (row === null) throw notFound('annotation set');
  const hasChanged = puts.length + removals.length > 0;
  return {
    row,
    restored: puts.length,
    removed: removals.length,
    leftOut,
    previousSeq: hasChanged ? await seqBefore(context, room, by, lastSeq) : null,
  };
}

/** @returns number of the last change. */
async function requireRestorable(context: CommandContext, room: RoomAddress, entry: Entry): Promise<number> {
  const { set } = room;
  const [row, lastSeq] = await Promise.all([
    context.store.annotationSets.findById(roomName(room), { spans: 0 }).lean(),
    lastSeqOf(context.store, room),
  ]);
  const setSubmitted = row !== null && row.submittedAt !== null;
  const { role, project, viewer } = entry;
  const situation = { set, mode: project.mode, viewerId: viewer.user._id, role, ownSubmitted: false };
  if (lastSeq === 0 || roomAccess({ ...situation, setSubmitted }) === 'none')
    throw notFound('annotation set');
  if (kindOfSet(set) === 'model') {
    throw new AppError('FORBIDDEN', 'What a model suggested is not changed. Let it predict anew.', {
      field: 'set',
    });
  }
  if (kindOfSet(set) === 'user' && setSubmitted) {
    throw new AppError('CONFLICT', 'This set was handed in. Reopen it first, then restore it.', {
      field: 'set',
    });
  }
  return lastSeq;
}

function findLeftOut(spans: readonly Span[], { project }: Entry, text: string): LeftOut[] {
  const entityTypeIds = new Set(project.entityTypes.map(({ id }) => id));
  const byId = new Map(spans.map((span) => [span.id, span]));
  const violations = findViolations(spans, { text, entityTypeIds, overlap: project.overlap });
  return violations.flatMap(({ spanId, message }) => {
    const span = byId.get(spanId);
    return span === undefined ? [] : [{ span, reason: message }];
  });
}

/** One edit; what to do is found from the spans at the moment of the edit, so that nothing newer is misread. */
async function editTowards(
  context: CommandContext,
  room: RoomAddress,
  by: string,
  wanted: readonly Span[],
): Promise<Steps> {
  let steps: Steps = { puts: [], removals: [] };
  await context.editRoom(room, by, (doc) => {
    steps = stepsTo(readSpans(doc), wanted);
    removeSpans(doc, steps.removals, null);
    putSpans(doc, steps.puts, null);
  });
  return steps;
}

/** Number of the change before the one that restored: others may have written just before it. */
async function seqBefore(
  { store }: CommandContext,
  room: RoomAddress,
  by: string,
  lastSeq: number,
): Promise<number> {
  const rows = await readHistoryRows(store, room, { before: undefined, limit: 200 });
  const own = rows.find(({ seq, userIds }) => seq > lastSeq && userIds.includes(by));
  return own === undefined ? lastSeq : own.seq - 1;
}
