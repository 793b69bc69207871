/**
 * A project's documents and sets, kept in memory without texts and spans, so that any filter and order is told at once.
 * The rule it guards: news of a change marks what it touches, and what is marked is read again before the next answer.
 */
import type { QueueContent, QueueDocument, QueueSet } from '../../domain/queue.ts';
import type { AnnotationSetRow } from '../../store/annotationSet.ts';
import type { DocumentRow } from '../../store/document.ts';
import type { Store } from '../../store/connect.ts';
import { contentOf } from './setContent.ts';

type Rows = Pick<Store, 'documents' | 'annotationSets'>;
type DocumentPart = Pick<DocumentRow, '_id' | 'position' | 'name' | 'length' | 'uncertainty'>;
type SetPart = Pick<AnnotationSetRow, 'documentId' | 'set' | 'spanCount' | 'submittedAt'> &
  Partial<Pick<AnnotationSetRow, 'spans'>>;
type Sets = Map<string, readonly QueueSet[]>;

/** All that is kept is read anew after this long, whatever news came. */
const MAX_AGE_MS = 300_000;
/** Documents whose sets are asked for at once. */
const CHUNK = 500;
/** More marked documents than this, and all sets are read instead. */
const MANY = 4_000;

const DOCUMENT_FIELDS = { position: 1, name: 1, length: 1, uncertainty: 1 } as const;
const HEAD_FIELDS = { documentId: 1, set: 1, spanCount: 1, submittedAt: 1 } as const;
const CONTENT_FIELDS = {
  ...HEAD_FIELDS,
  'spans.start': 1,
  'spans.end': 1,
  'spans.entityTypeId': 1,
  'spans.by': 1,
  'spans.origin': 1,
} as const;

/** What is kept of one project; made by `Shelves`. */
export class ProjectShelf {
  readonly #store: Rows;
  readonly #projectId: string;
  readonly #now: () => number;
  #documents: DocumentPart[] = [];
  #sets: Sets = new Map();
  #snapshot: readonly QueueDocument[] = [];
  #readAt = -Infinity;
  #hasContent = false;
  #areDocumentsStale = false;
  #isSnapshotStale = true;
  #touchedDocuments = new Set<string>();
  #touched = new Set<string>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(store: Rows, projectId: string, now: () => number) {
    this.#store = store;
    this.#projectId = projectId;
    this.#now = now;
  }

  /** How many documents are kept. */
  get size(): number {
    return this.#documents.length;
  }

  /** A set on this document changed. */
  touch(documentId: string): void {
    this.#touched.add(documentId);
  }

  /** Something about one document changed, such as what a model thinks of it. */
  touchDocument(documentId: string): void {
    this.#touchedDocuments.add(documentId);
  }

  /** Something about any document may have changed. */
  touchDocuments(): void {
    this.#areDocumentsStale = true;
  }

  /**
   * The documents in the order of import, as of now. Readers wait for each other, so that what is missing is read once.
   * @param needs `content`: whether sets must tell what is in them.
   */
  read(needs: { readonly content: boolean }): Promise<readonly QueueDocument[]> {
    const answer = this.#turn.then(() => this.#read(needs.content));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #read(content: boolean): Promise<readonly QueueDocument[]> {
    const isOld = this.#now() - this.#readAt > MAX_AGE_MS;
    await this.#readDocuments(isOld);
    await this.#readSets(isOld || (content && !this.#hasContent), content);
    if (isOld) this.#readAt = this.#now();
    if (this.#isSnapshotStale) this.#snapshot = this.#documents.map((row) => this.#join(row));
    this.#isSnapshotStale = false;
    return this.#snapshot;
  }

  #join({ _id: id, position, name, length, uncertainty }: DocumentPart): QueueDocument {
    return { id, position, name, length, uncertainty: uncertainty ?? null, sets: this.#sets.get(id) ?? [] };
  }

  async #readDocuments(isOld: boolean): Promise<void> {
    const touched = this.#touchedDocuments;
    this.#touchedDocuments = new Set();
    try {
      const isCheap = !isOld && !this.#areDocumentsStale && touched.size <= MANY;
      if (!isCheap || !(await this.#readAdded())) await this.#readAllDocuments();
      else await this.#readTouched([...touched]);
    } catch (thrown) {
      for (const id of touched) this.#touchedDocuments.add(id);
      throw thrown;
    }
  }

  /** Positions only grow, so what was added stands behind the last. False: the count tells that more has changed. */
  async #readAdded(): Promise<boolean> {
    const { documents } = this.#store;
    const projectId = this.#projectId;
    const position = { $gt: this.#documents.at(-1)?.position ?? -Infinity };
    const [count, added] = await Promise.all([
      documents.countDocuments({ projectId }),
      documents.find({ projectId, position }, DOCUMENT_FIELDS).sort({ position: 1 }).lean(),
    ]);
    if (count !== this.#documents.length + added.length) return false;
    for (const row of added) this.#documents.push(row);
    this.#isSnapshotStale ||= added.length > 0;
    return true;
  }

  async #readAllDocuments(): Promise<void> {
    this.#areDocumentsStale = false;
    try {
      const where = { projectId: this.#projectId };
      this.#documents = await this.#store.documents.find(where, DOCUMENT_FIELDS).sort({ position: 1 }).lean();
      this.#isSnapshotStale = true;
    } catch (thrown) {
      this.#areDocumentsStale = true;
      throw thrown;
    }
  }

  async #readTouched(ids: readonly string[]): Promise<void> {
    const found = new Map<string, DocumentPart>();
    for (let at = 0; at < ids.length; at += CHUNK) {
      const where = { _id: { $in: ids.slice(at, at + CHUNK) } };
      for (const row of await this.#store.documents.find(where, DOCUMENT_FIELDS).lean())
        found.set(row._id, row);
    }
    if (found.size === 0) return;
    this.#documents = this.#documents.map((row) => found.get(row._id) ?? row);
    this.#isSnapshotStale = true;
  }

  async #readSets(areAllNeeded: boolean, content: boolean): Promise<void> {
    const touched = this.#touched;
    this.#touched = new Set();
    const withContent = content || this.#hasContent;
    this.#isSnapshotStale ||= areAllNeeded || touched.size > 0;
    try {
      if (areAllNeeded || touched.size > MANY) {
        this.#sets = await this.#findSets({ projectId: this.#projectId }, withContent);
        this.#hasContent = withContent;
        return;
      }
      const ids = [...touched];
      for (let at = 0; at < ids.length; at += CHUNK) {
        const chunk = ids.slice(at, at + CHUNK);
        const found = await this.#findSets({ documentId: { $in: chunk } }, withContent);
        for (const id of chunk) this.#sets.set(id, found.get(id) ?? []);
      }
    } catch (thrown) {
      for (const id of touched) this.#touched.add(id);
      throw thrown;
    }
  }

  async #findSets(where: object, withContent: boolean): Promise<Sets> {
    const sets = new Map<string, QueueSet[]>();
    const rows = this.#store.annotationSets
      .find(
        { ...where, kind: { $in: ['user', 'shared', 'gold'] } },
        withContent ? CONTENT_FIELDS : HEAD_FIELDS,
      )
      .lean()
      .cursor({ batchSize: 1_000 });
    for await (const row of rows) {
      const set = toQueueSet(row, withContent);
      const others = sets.get(row.documentId);
      if (others === undefined) sets.set(row.documentId, [set]);
      else others.push(set);
    }
    return sets;
  }
}

function toQueueSet(row: SetPart, withContent: boolean): QueueSet {
  const content: QueueContent | undefined = withContent ? contentOf(row.spans ?? []) : undefined;
  return { set: row.set, hasSpans: row.spanCount > 0, isSubmitted: row.submittedAt !== null, content };
}
