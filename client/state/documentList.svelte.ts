/** One page of a project's documents, by filter and order, with counts; kept fresh while people import and annotate. */
import type { ApiError } from '../api/apiError.ts';
import {
  AdoptGoldDocument,
  DeleteDocumentDocument,
  DocumentPageDocument,
  ProjectSetStoredDocument,
  type AdoptGoldMutation,
  type DocumentPageQuery,
  type QueueCountsFragment,
} from '../api/operations.generated.ts';
import { Live } from './live.svelte.ts';
import { pace } from './pace.ts';
import type { Project } from './project.svelte.ts';
import { queueVariables, WHOLE_QUEUE, type QueueQuery } from './queueQuery.ts';

/** Documents a page. */
export const PAGE_SIZE = 50;
const REFRESH_EVERY_MS = 1_500;

/** What part of the list is looked at; all of it stands in the page's address. */
export interface DocumentPlace {
  readonly query: QueueQuery;
  /** Cursor the page begins after; undefined for the first. */
  readonly after: string | undefined;
}

type ListedProject = DocumentPageQuery['project'];

/** The part of the list that is looked at; made by its page. */
export class DocumentList {
  readonly #project: Project;
  readonly #page: Live<ListedProject>;
  #place: DocumentPlace = { query: WHOLE_QUEUE, after: undefined };

  constructor(project: Project) {
    this.#project = project;
    this.#page = new Live(() => this.#load());
  }

  get page(): ListedProject['documents'] | undefined {
    return this.#page.value?.documents;
  }

  /** What fits the filter by status, whatever status is shown; undefined until loaded. */
  get counts(): QueueCountsFragment | undefined {
    return this.#page.value?.queue;
  }

  get error(): ApiError | undefined {
    return this.#page.error;
  }

  get isLoading(): boolean {
    return this.#page.isLoading;
  }

  /** Goes to another part of the list; the old one stays until the new one has come. */
  show(place: DocumentPlace): Promise<void> {
    this.#place = place;
    return this.#page.refresh();
  }

  refresh(): Promise<void> {
    return this.#page.refresh();
  }

  /** Follows changes until the returned function is called. */
  listen(): () => void {
    const { api, id } = this.#project;
    const stored = pace(() => {
      void this.refresh();
      void this.#project.refresh();
    }, REFRESH_EVERY_MS);
    const ends = [
      api.subscribe(ProjectSetStoredDocument, { projectId: id }, { onData: stored.touch }),
      this.#project.onTouched(() => void this.refresh()),
      stored.stop,
    ];
    // Who comes from a document has changed how far the project is.
    void this.#project.refresh();
    return () => {
      for (const end of ends) end();
    };
  }

  /** Deletes a document with all sets on it; there is no way back. */
  async delete(documentId: string): Promise<void> {
    await this.#project.api.mutate(DeleteDocumentDocument, { id: documentId });
    await this.refresh();
  }

  /**
   * Makes gold of the sets that were submitted.
   * @param atLeast How many sets must hold a span; undefined for all of them.
   */
  async adoptGold(atLeast: number | undefined, replace: boolean): Promise<AdoptGoldMutation['adoptGold']> {
    const { adoptGold } = await this.#project.api.mutate(AdoptGoldDocument, {
      projectId: this.#project.id,
      atLeast: atLeast ?? null,
      replace,
    });
    await this.refresh();
    return adoptGold;
  }

  async #load(): Promise<ListedProject> {
    const { query, after } = this.#place;
    const { project } = await this.#project.api.query(DocumentPageDocument, {
      projectId: this.#project.id,
      first: PAGE_SIZE,
      after: after ?? null,
      ...queueVariables(query),
    });
    return project;
  }
}
