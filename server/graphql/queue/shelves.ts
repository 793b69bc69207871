/** What is kept of projects for their lists; the least recently read go when there is too much. */
import type { EventBus } from '../../events.ts';
import type { Store } from '../../store/connect.ts';
import { ProjectShelf } from './projectShelf.ts';
import { TextSearch } from './textSearch.ts';

/** Most documents of all projects together; the project that was read last is kept whatever its size. */
const MAX_DOCUMENTS = 200_000;
const MAX_PROJECTS = 50;

/** A project's documents and what was found in their texts. */
export interface Shelf {
  readonly documents: ProjectShelf;
  readonly texts: TextSearch;
}

/** The shelves of one server; made when it starts. */
export class Shelves {
  readonly #store: Store;
  readonly #now: () => number;
  /** The one read last stands last. */
  readonly #shelves = new Map<string, Shelf>();

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** A project's shelf; empty until it is read. */
  of(projectId: string): Shelf {
    const shelf = this.#shelves.get(projectId) ?? {
      documents: new ProjectShelf(this.#store, projectId, this.#now),
      texts: new TextSearch(this.#store, projectId, this.#now),
    };
    this.#shelves.delete(projectId);
    this.#shelves.set(projectId, shelf);
    this.#makeRoom();
    return shelf;
  }

  /** Follows what happens until the returned function is called. */
  listen(bus: EventBus): () => void {
    const ends = [
      bus.on('annotationSetChanged', ({ projectId, documentId }) =>
        this.#shelves.get(projectId)?.documents.touch(documentId),
      ),
      bus.on('projectChanged', ({ projectId }) => this.#shelves.get(projectId)?.documents.touchDocuments()),
      bus.on('suggestionsChanged', ({ projectId, documentId, set }) => {
        // A model that reads a document also says how sure it is of it; who rejects a suggestion does not.
        if (set === null) this.#shelves.get(projectId)?.documents.touchDocument(documentId);
      }),
      bus.on('newsMissed', () => this.#shelves.clear()),
    ];
    return () => {
      for (const end of ends) end();
    };
  }

  #makeRoom(): void {
    let total = 0;
    for (const { documents } of this.#shelves.values()) total += documents.size;
    for (const [projectId, { documents }] of this.#shelves) {
      const isTooMuch = total > MAX_DOCUMENTS || this.#shelves.size > MAX_PROJECTS;
      if (!isTooMuch || this.#shelves.size === 1) return;
      total -= documents.size;
      this.#shelves.delete(projectId);
    }
  }
}
