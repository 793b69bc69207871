/** Rows of sets that nobody has written in yet: they are offered all the same. */
import { can } from '../../schema/roles.ts';
import { kindOfSet, roomName, type SetName } from '../../schema/rooms.ts';
import type { Entry } from '../auth/authorize.ts';
import type { AnnotationSetHead } from '../store/annotationSet.ts';
import type { DocumentHead } from './parents.ts';
import { defaultSet } from './readDocuments.ts';

/** The row of an empty set. */
export function emptySet(document: DocumentHead, set: SetName): AnnotationSetHead {
  return {
    _id: roomName({ documentId: document._id, set }),
    projectId: document.projectId,
    documentId: document._id,
    set,
    kind: kindOfSet(set),
    spanCount: 0,
    seq: 0,
    version: 0,
    updatedAt: null,
    submittedAt: null,
    submittedBy: null,
    reopenReason: null,
  };
}

/** The rows, with the viewer's default set and (for those who edit it) gold among them, the default first. */
export function ensureDefault(
  rows: readonly AnnotationSetHead[],
  document: DocumentHead,
  entry: Entry,
): AnnotationSetHead[] {
  const wanted: SetName[] = can(entry.role, 'gold.edit') ? [defaultSet(entry), 'gold'] : [defaultSet(entry)];
  const missing = wanted.filter((set) => !rows.some((row) => row.set === set));
  const all = [...rows, ...missing.map((set) => emptySet(document, set))];
  const rank = (row: AnnotationSetHead): number =>
    row.set === defaultSet(entry) ? 0 : row.set === 'gold' ? 1 : 2;
  return all.sort((a, b) => rank(a) - rank(b) || (a.set < b.set ? -1 : 1));
}
