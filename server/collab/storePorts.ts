/** Rooms on the store: their texts, their logs, and where their plain spans go. */
import { kindOfSet, roomName } from '../../schema/rooms.ts';
import type { Store } from '../store/connect.ts';
import { isDuplicateKey } from '../store/duplicateKey.ts';
import { newId } from '../store/ids.ts';
import { SeqTaken, type ProjectionWriter, type RoomLog, type RoomSubjects } from './ports.ts';

/** Texts and rules from documents and projects. */
export function createStoreSubjects(store: Store): RoomSubjects {
  return {
    async load(documentId) {
      const document = await store.documents.findById(documentId, { text: 1, projectId: 1 }).lean();
      if (document === null) return undefined;
      const { projectId, text } = document;
      const project = await store.projects.findById(projectId, { entityTypes: 1, overlap: 1 }).lean();
      if (project === null) return undefined;
      const entityTypeIds = new Set(project.entityTypes.map((type) => type.id));
      return { projectId, text, entityTypeIds, overlap: project.overlap };
    },
  };
}

/** The log: rows in `updates`, fenced by their unique index, and one snapshot a room. */
export function createStoreLog(store: Store, now: () => Date): RoomLog {
  return {
    async load(room) {
      const snapshot = await store.snapshots.findById(room).lean();
      const snapshotSeq = snapshot?.seq ?? 0;
      const rows = await store.updates
        .find({ room, seq: { $gt: snapshotSeq } })
        .sort({ seq: 1 })
        .lean();
      return {
        snapshot: snapshot === null ? null : bytesOf(snapshot.state),
        snapshotSeq,
        updates: rows.map((row) => bytesOf(row.update)),
        lastSeq: rows.at(-1)?.seq ?? snapshotSeq,
      };
    },
    async append(room, { seq, userIds, update }) {
      try {
        await store.updates.create({
          _id: newId(),
          room,
          seq,
          userIds: [...userIds],
          update: asBuffer(update),
          at: now(),
        });
      } catch (thrown) {
        throw isDuplicateKey(thrown) ? new SeqTaken(room, seq) : thrown;
      }
    },
    async compact(room, seq, state) {
      // Rows under a newer snapshot are gone, so an older one, written late, must never take its place.
      try {
        await store.snapshots.updateOne(
          { _id: room, seq: { $lt: seq } },
          { $set: { seq, state: asBuffer(state), at: now() } },
          { upsert: true },
        );
      } catch (thrown) {
        if (!isDuplicateKey(thrown)) throw thrown;
      }
      const stored = await store.snapshots.findById(room).lean();
      if (stored !== null && stored.seq > seq) return;
      if (stored === null || stored.seq !== seq || !asBuffer(state).equals(bytesOf(stored.state))) {
        throw new Error(`the snapshot of room ${room} was not stored as it was written`);
      }
      await store.updates.deleteMany({ room, seq: { $lte: seq } });
    },
  };
}

/** Plain spans into `annotationSets`; a row whose `seq` is not older is left as it is (SPEC P2). */
export function createStoreProjection(store: Store, now: () => Date): ProjectionWriter {
  return {
    async write({ room, projectId, spans, seq }) {
      const _id = roomName(room);
      const { documentId, set } = room;
      const shown = { spans: [...spans], spanCount: spans.length, seq, updatedAt: now() };
      try {
        const row = await store.annotationSets
          .findOneAndUpdate(
            { _id, seq: { $lt: seq } },
            {
              $set: shown,
              $inc: { version: 1 },
              $setOnInsert: { projectId, documentId, set, kind: kindOfSet(set) },
            },
            { upsert: true, returnDocument: 'after', projection: { version: 1 } },
          )
          .lean();
        return { version: row?.version ?? 0 };
      } catch (thrown) {
        if (!isDuplicateKey(thrown)) throw thrown;
        const stored = await store.annotationSets.findById(_id, { version: 1 }).lean();
        return { version: stored?.version ?? 0 };
      }
    },
    async seqOf(room) {
      return (await store.annotationSets.findById(roomName(room), { seq: 1 }).lean())?.seq ?? 0;
    },
  };
}

/** Lean reads may give the driver's Binary, whose buffer can be longer than its value. */
function bytesOf(stored: Buffer | { value(): Uint8Array }): Buffer {
  return Buffer.isBuffer(stored) ? stored : Buffer.from(stored.value());
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
