/**
 * The way through the queue from one document: what comes before and after it, and where it stands. The rule it guards:
 * the way on is told from the place where the document was opened, though labelling it has moved it since.
 */
import { PlaceInQueueDocument, type PlaceInQueueQuery } from '../../../api/operations.generated.ts';
import { Live } from '../../../state/live.svelte.ts';
import { pace } from '../../../state/pace.ts';
import type { Project } from '../../../state/project.svelte.ts';
import { queueVariables, WHOLE_QUEUE, writeQueueQuery, type QueueQuery } from '../../../state/queueQuery.ts';

type QueuePlace = PlaceInQueueQuery['document']['place'];

/** Where to go from a document that was submitted; no document: to the list, as nothing is left to do. */
export interface NextStep {
  readonly documentId: string | undefined;
}

const REFRESH_EVERY_MS = 3_000;

/** Made with its document. */
export class QueueWalk {
  readonly documentId: string;
  readonly #project: Project;
  readonly #place: Live<QueuePlace>;
  readonly #sets = pace(() => void this.refresh(), REFRESH_EVERY_MS);
  #query = $state.raw<QueueQuery>(WHOLE_QUEUE);
  #openedAt: string | undefined;

  constructor(project: Project, documentId: string) {
    this.documentId = documentId;
    this.#project = project;
    this.#place = new Live(() => this.#load());
  }

  /** Which documents are walked, and in which order. */
  get query(): QueueQuery {
    return this.#query;
  }

  /** undefined until known. */
  get place(): QueuePlace | undefined {
    return this.#place.value;
  }

  get hasPrevious(): boolean {
    return this.neighbour(-1) !== null;
  }

  get hasNext(): boolean {
    return this.neighbour(1) !== null;
  }

  /** The document before or after this one; null where there is none. */
  neighbour(step: 1 | -1): string | null {
    return (step === 1 ? this.place?.nextId : this.place?.previousId) ?? null;
  }

  /** Walks this queue from now on; does nothing when it is the one that is walked already. */
  follow(query: QueueQuery): void {
    if (this.place !== undefined && isSame(query, this.#query)) return;
    this.#query = query;
    this.#openedAt = undefined;
    void this.refresh();
  }

  /** Asks again. Never rejects: while it fails, what was known last stays. */
  refresh(): Promise<void> {
    return this.#place.refresh();
  }

  /** Somebody's set was stored: who walks by what is in sets asks again soon. */
  touchSets(): void {
    if (!isSame(this.#query, { ...WHOLE_QUEUE, name: this.#query.name, text: this.#query.text }))
      this.#sets.touch();
  }

  /** No more questions. */
  stop(): void {
    this.#sets.stop();
  }

  /**
   * Where to go once this document was submitted; undefined: nowhere. In a queue of what is to be done, what was passed
   * over comes when the end is reached.
   */
  async afterSubmit(): Promise<NextStep | undefined> {
    await this.refresh();
    const next = this.neighbour(1);
    if (next !== null) return { documentId: next };
    if (this.#query.status !== 'TODO') return undefined;
    const first = this.place?.firstId ?? null;
    return { documentId: first === null || first === this.documentId ? undefined : first };
  }

  async #load(): Promise<QueuePlace> {
    const query = this.#query;
    const { document } = await this.#project.api.query(PlaceInQueueDocument, {
      id: this.documentId,
      from: this.#openedAt ?? null,
      ...queueVariables(query),
    });
    if (query === this.#query) this.#openedAt = document.place.cursor;
    return document.place;
  }
}

function isSame(a: QueueQuery, b: QueueQuery): boolean {
  return JSON.stringify(writeQueueQuery(a)) === JSON.stringify(writeQueueQuery(b));
}
