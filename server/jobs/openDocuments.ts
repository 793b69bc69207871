/** The documents that somebody may still label in: neither submitted nor settled, page by page in the project's order. */
import { roomName, type SetName } from '../../schema/rooms.ts';
import type { AnnotationSetRow } from '../store/annotationSet.ts';
import type { Store } from '../store/connect.ts';
import type { DocumentRow } from '../store/document.ts';

/** Which documents. */
export interface OpenDocumentsQuery {
  readonly projectId: string;
  /** The set that is written in. */
  readonly set: SetName;
  /** UNLABELLED: only those without a span in that set. */
  readonly scope: 'UNLABELLED' | 'OPEN';
  /** Only documents after this position; -1: all. */
  readonly after: number;
  /** Only texts that hold this, letter by letter; null: all. */
  readonly holding: string | null;
}

export interface OpenDocument {
  readonly document: Pick<DocumentRow, '_id' | 'name' | 'text' | 'language'>;
  /** The set's stored spans. */
  readonly spans: AnnotationSetRow['spans'];
}

export interface OpenPage {
  readonly documents: readonly OpenDocument[];
  /** Position of the last document that was looked at. */
  readonly lastPosition: number;
  /** How many were looked at, those included that are not open. */
  readonly looked: number;
}

const PAGE = 50;
const FIELDS = { name: 1, text: 1, language: 1, position: 1 };

export async function* openDocuments(store: Store, query: OpenDocumentsQuery): AsyncGenerator<OpenPage> {
  let { after } = query;
  for (;;) {
    const found = await store.documents
      .find({ projectId: query.projectId, position: { $gt: after }, ...holding(query.holding) }, FIELDS)
      .sort({ position: 1 })
      .limit(PAGE)
      .lean();
    const last = found.at(-1);
    if (last === undefined) return;
    after = last.position;
    const sets = await readSets(store, query.set, found);
    const documents = found.flatMap((document) => {
      const spans = openSpans(document._id, sets, query);
      return spans === undefined ? [] : [{ document, spans }];
    });
    yield { documents, lastPosition: after, looked: found.length };
  }
}

type Sets = ReadonlyMap<string, AnnotationSetRow>;

async function readSets(
  store: Store,
  set: SetName,
  documents: readonly { readonly _id: string }[],
): Promise<Sets> {
  const names = documents.flatMap(({ _id: documentId }) => [
    roomName({ documentId, set }),
    roomName({ documentId, set: 'gold' }),
  ]);
  const rows = await store.annotationSets.find({ _id: { $in: names } }).lean();
  return new Map(rows.map((row) => [row._id, row]));
}

/** undefined: the document is not open, or was labelled already where only unlabelled ones are wanted. */
function openSpans(
  documentId: string,
  sets: Sets,
  { set, scope }: OpenDocumentsQuery,
): AnnotationSetRow['spans'] | undefined {
  const gold = sets.get(roomName({ documentId, set: 'gold' }));
  if (gold !== undefined && (gold.spanCount > 0 || gold.submittedAt !== null)) return undefined;
  const own = sets.get(roomName({ documentId, set }));
  if (own === undefined) return [];
  if (own.submittedAt !== null || (scope === 'UNLABELLED' && own.spanCount > 0)) return undefined;
  return own.spans;
}

function holding(text: string | null): object {
  return text === null ? {} : { text: { $regex: text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') } };
}
