/** Rooms' logs on the store: rows in `updates`, fenced by their unique index, and one snapshot a room. */
import type { Store } from '../store/connect.ts';
import { isDuplicateKey } from '../store/duplicateKey.ts';
import { decodeChanges, encodeChanges } from '../store/spanChanges.ts';
import { updateId, type SnapshotRow, type UpdateRow } from '../store/updateLog.ts';
import { BOUNDS } from './limits.ts';
import {
  SeqTaken,
  type ClientBinding,
  type LoadedLog,
  type LogEntry,
  type RoomLog,
  type RoomSnapshot,
} from './ports.ts';

/** Rooms written before rows told their lineage have this one. */
const FIRST_EPOCH = '0';
/** It looks this far for rows to strip, also such as an earlier life of the room left when it was cut short. */
const STRIP_REACH = 2 * BOUNDS.rowsBeforeStripping;

/** @param now for the time of each row. */
export function createStoreLog(store: Store, now: () => Date): RoomLog {
  return {
    load: (room, after = 0) => load(store, room, after),
    async lastSeq(room) {
      const last = await store.updates.findOne({ room }, { seq: 1 }).sort({ seq: -1 }).lean();
      return last?.seq ?? 0;
    },
    async changesSince(room, after) {
      const rows = await store.updates
        .find({ room, seq: { $gt: after } }, { changes: 1 })
        .sort({ seq: 1 })
        .lean();
      return rows.flatMap((row) => decodeChanges(row.changes));
    },
    async append(room, entry) {
      try {
        await store.insertUpdate(toRow(room, entry, now()));
      } catch (thrown) {
        throw isDuplicateKey(thrown) ? new SeqTaken(room, entry.seq) : thrown;
      }
    },
    compact: (room, snapshot) => putSnapshot(store, room, snapshot, now()),
    async strip(room, seq) {
      const rows = { room, seq: { $gt: seq - STRIP_REACH, $lte: seq }, update: { $ne: null } };
      await store.updates.updateMany(rows, { $set: { update: null, bindings: null } });
    },
  };
}

async function load(store: Store, room: string, after: number): Promise<LoadedLog> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const snapshot = await store.snapshots.findById(room).lean();
    const isNews = snapshot !== null && snapshot.seq > after;
    const known = isNews ? snapshot.seq : after;
    const rows = await store.updates
      .find({ room, seq: { $gt: known } })
      .sort({ seq: 1 })
      .lean();
    const entries = toEntries(rows);
    // Between the two reads another server put a newer snapshot in the place of these rows.
    if (entries === undefined) continue;
    return {
      epoch: epochOf(snapshot ?? rows[0]),
      snapshot: isNews ? bytesOf(snapshot.state) : null,
      snapshotSeq: known,
      bindings: isNews ? toBindings(snapshot.bindings) : [],
      rows: entries,
      lastSeq: entries.at(-1)?.seq ?? known,
    };
  }
  throw new Error(`the log of room ${room} was compacted again and again while it was read`);
}

/** @returns whether this snapshot is the one that stands now. Rows under a newer one must stay as it left them. */
async function putSnapshot(store: Store, room: string, snapshot: RoomSnapshot, at: Date): Promise<boolean> {
  const { seq, epoch } = snapshot;
  const state = asBuffer(snapshot.state);
  const bindings = fromBindings(snapshot.bindings);
  try {
    const isOlder = { _id: room, seq: { $lt: seq } };
    await store.snapshots.updateOne(isOlder, { $set: { seq, epoch, state, bindings, at } }, { upsert: true });
  } catch (thrown) {
    if (!isDuplicateKey(thrown)) throw thrown;
    // Another server put one for these rows or later ones, whose bytes may differ; it strips them.
    return false;
  }
  const stored = await store.snapshots.findById(room).lean();
  if (stored !== null && stored.seq > seq) return false;
  if (stored === null || stored.seq !== seq || !state.equals(bytesOf(stored.state))) {
    throw new Error(`the snapshot of room ${room} was not stored as it was written`);
  }
  return true;
}

function toRow(room: string, entry: LogEntry, at: Date): UpdateRow {
  const { seq, epoch, userIds, changes, bindings, update } = entry;
  return {
    _id: updateId(room, seq),
    room,
    seq,
    epoch,
    userIds: [...userIds],
    changes: encodeChanges(changes),
    bindings: bindings.length === 0 ? null : fromBindings(bindings),
    update: asBuffer(update),
    at,
  };
}

/** Rows as entries; undefined when one of them was stripped. */
function toEntries(rows: readonly UpdateRow[]): LogEntry[] | undefined {
  const entries: LogEntry[] = [];
  for (const row of rows) {
    if (row.update === null) return undefined;
    const { seq, userIds } = row;
    entries.push({
      seq,
      epoch: epochOf(row) ?? FIRST_EPOCH,
      userIds,
      changes: decodeChanges(row.changes),
      bindings: toBindings(row.bindings),
      update: bytesOf(row.update),
    });
  }
  return entries;
}

function epochOf(row: Pick<UpdateRow | SnapshotRow, 'epoch'> | undefined): string | null {
  return row === undefined ? null : row.epoch || FIRST_EPOCH;
}

function fromBindings(bindings: readonly ClientBinding[]): string {
  return JSON.stringify(bindings.map(({ client, userId }) => [client, userId]));
}

function toBindings(stored: string | null): ClientBinding[] {
  const pairs = JSON.parse(stored || '[]') as [number, string][];
  return pairs.map(([client, userId]) => ({ client, userId }));
}

/** Lean reads may give the driver's Binary, whose buffer can be longer than its value. */
function bytesOf(stored: Buffer | { value(): Uint8Array }): Buffer {
  return Buffer.isBuffer(stored) ? stored : Buffer.from(stored.value());
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
