/** Rooms on the store: their texts and rules, and where their plain spans go. */
import { kindOfSet, roomName } from '../../schema/rooms.ts';
import type { Store } from '../store/connect.ts';
import { isDuplicateKey } from '../store/duplicateKey.ts';
import type { ProjectionWriter, RoomSubjects } from './ports.ts';

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

/** Plain spans into `annotationSets`; a row whose `seq` is not older is left as it is (SPEC P2). */
export function createStoreProjection(store: Store, now: () => Date): ProjectionWriter {
  return {
    async write({ room, projectId, spans, seq }) {
      const _id = roomName(room);
      const { documentId, set } = room;
      const shown = { spans: [...spans], spanCount: spans.length, seq, updatedAt: now() };
      const decided = { submittedAt: null, submittedBy: null, reopenReason: null };
      try {
        const row = await store.driver.annotationSets.findOneAndUpdate(
          { _id, seq: { $lt: seq } },
          {
            $set: shown,
            $inc: { version: 1 },
            $setOnInsert: { projectId, documentId, set, kind: kindOfSet(set), ...decided },
          },
          { upsert: true, returnDocument: 'after', projection: { version: 1 } },
        );
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
