/**
 * The history of a set as its room's log keeps it: rows stay when a snapshot stands for them, so each state that ever
 * was can be told from the spans of now (SPEC H1, H2).
 */
import { roomName, type RoomAddress } from '../../schema/rooms.ts';
import { SetState } from '../../schema/setHistory.ts';
import type { Span } from '../../schema/span.ts';
import type { SpanChange } from '../../schema/spanChange.ts';
import { AppError } from '../errors.ts';
import type { Store } from './connect.ts';
import { decodeChanges } from './spanChanges.ts';
import type { UpdateRow } from './updateLog.ts';

/** One row that changed spans. */
export interface HistoryRow {
  readonly seq: number;
  readonly at: Date;
  /** Whose changes are in it, without doubles. */
  readonly userIds: readonly string[];
  readonly changes: readonly SpanChange[];
}

/** What is read: never the updates, which may be large. */
const FIELDS = { seq: 1, at: 1, userIds: 1, changes: 1 } as const;
/** Rows without a change in them, and rows of a layout that did not tell it. */
const SAYS_NOTHING = ['', null];
/** How many rows a state may be away from now. */
const MAX_WAY = 100_000;

type Logs = Pick<Store, 'updates' | 'annotationSets'>;

/** Rows that changed spans, newest first: at most `limit`, those before row `before` only (undefined: all). */
export async function readHistoryRows(
  store: Pick<Store, 'updates'>,
  room: RoomAddress,
  page: { readonly before: number | undefined; readonly limit: number },
): Promise<HistoryRow[]> {
  const older = page.before === undefined ? {} : { seq: { $lt: page.before } };
  const rows = await store.updates
    .find({ room: roomName(room), changes: { $nin: SAYS_NOTHING }, ...older }, FIELDS)
    .sort({ seq: -1 })
    .limit(page.limit)
    .lean();
  return rows.map(toHistoryRow);
}

/** Number of the last row of a room; 0: nobody wrote to it. */
export async function lastSeqOf(store: Pick<Store, 'updates'>, room: RoomAddress): Promise<number> {
  const last = await store.updates
    .findOne({ room: roomName(room) }, { seq: 1 })
    .sort({ seq: -1 })
    .lean();
  return last?.seq ?? 0;
}

/**
 * The spans as they stood after row `seq`, in reading order; 0: before the first.
 * @throws AppError INVALID_INPUT for a row that is not there; CONFLICT when rows on the way do not tell what they did.
 */
export async function readSpansAt(store: Logs, room: RoomAddress, seq: number): Promise<Span[]> {
  const last = await lastSeqOf(store, room);
  if (!Number.isInteger(seq) || seq < 0 || seq > last) {
    throw new AppError('INVALID_INPUT', `This set has no change ${seq}; its last is ${last}.`, {
      field: 'seq',
    });
  }
  if (seq === 0) return [];
  const row = await store.annotationSets.findById(roomName(room), { seq: 1, spans: 1 }).lean();
  const state = new SetState(row?.spans ?? []);
  await walk(store, room, { from: row?.seq ?? 0, to: seq }, state);
  return state.spans();
}

/** Goes row by row from one state to the other; each row must be there and tell what it did. */
async function walk(
  store: Pick<Store, 'updates'>,
  room: RoomAddress,
  { from, to }: { readonly from: number; readonly to: number },
  state: SetState,
): Promise<void> {
  const isForward = from < to;
  const [low, high] = isForward ? [from, to] : [to, from];
  if (high - low > MAX_WAY) {
    throw new AppError('LIMIT_EXCEEDED', 'This state is too many changes away. Choose one nearer to now.', {
      field: 'seq',
    });
  }
  let steps = 0;
  const rows = store.updates
    .find({ room: roomName(room), seq: { $gt: low, $lte: high } }, FIELDS)
    .sort({ seq: isForward ? 1 : -1 })
    .lean()
    .cursor();
  for await (const row of rows) {
    if (!tellsChanges(row)) throw unknownPast();
    const changes = decodeChanges(row.changes);
    if (isForward) state.redo(changes);
    else state.undo(changes);
    steps += 1;
  }
  if (steps !== high - low) throw unknownPast();
}

function toHistoryRow(row: Pick<UpdateRow, 'seq' | 'at' | 'userIds' | 'changes'>): HistoryRow {
  return { seq: row.seq, at: row.at, userIds: row.userIds, changes: decodeChanges(row.changes) };
}

/** Rows of a layout before this one have no such field, whatever its type says. */
function tellsChanges({ changes }: { readonly changes?: string | null }): boolean {
  return typeof changes === 'string';
}

function unknownPast(): AppError {
  return new AppError('CONFLICT', 'What happened at that time was not recorded. Choose a later state.', {
    field: 'seq',
  });
}
