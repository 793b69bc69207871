/** Reads what a training may learn from: the sets that the rule looks at, and the texts they stand on. */
import type { Store } from '../store/connect.ts';
import type { AnnotationSetRow } from '../store/annotationSet.ts';
import type { DataRule, DocumentText, StoredSet } from '../training/chooseSpans.ts';

/** Rows for `chooseSpans`. */
export interface TrainingData {
  readonly documents: readonly DocumentText[];
  readonly sets: readonly StoredSet[];
}

const PAGE = 200;
const FIELDS = { digest: 1, name: 1, text: 1 };

/** Stops with the signal's reason when it aborts. */
export async function readTrainingData(
  store: Store,
  projectId: string,
  rule: DataRule,
  signal: AbortSignal,
): Promise<TrainingData> {
  const rows = await store.annotationSets.find({ projectId, ...LOOKS_AT[rule] }).lean();
  const ids = [...new Set(rows.map((row) => row.documentId))];
  const documents: DocumentText[] = [];
  for (let at = 0; at < ids.length; at += PAGE) {
    signal.throwIfAborted();
    const wanted = { projectId, _id: { $in: ids.slice(at, at + PAGE) } };
    for (const { _id, digest, name, text } of await store.documents.find(wanted, FIELDS).lean()) {
      documents.push({ id: _id, digest, name, text });
    }
  }
  return { documents, sets: rows.map(toStoredSet) };
}

const LOOKS_AT = {
  GOLD: { set: 'gold' },
  SHARED: { set: 'shared' },
  MAJORITY: { set: /^user:/, submittedAt: { $ne: null } },
} as const;

function toStoredSet(row: AnnotationSetRow): StoredSet {
  const { documentId, set, spans, submittedAt, version } = row;
  return { documentId, set, spans, isSubmitted: submittedAt !== null, isTouched: version > 0 };
}
