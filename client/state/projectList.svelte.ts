/** The projects the viewer is a member of, a page at a time. */
import type { ApiError } from '../api/apiError.ts';
import type { Api } from '../api/graphql.ts';
import {
  CreateProjectDocument,
  ProjectCardsDocument,
  type CreateProjectInput,
  type ProjectCardFragment,
} from '../api/operations.generated.ts';
import { Live } from './live.svelte.ts';

const PAGE_SIZE = 50;

interface Cards {
  readonly cards: readonly ProjectCardFragment[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

/** The list on the first page. */
export class ProjectList {
  readonly #api: Api;
  readonly #shown: Live<Cards>;

  constructor(api: Api) {
    this.#api = api;
    this.#shown = new Live(() => this.#load(null));
  }

  get cards(): readonly ProjectCardFragment[] | undefined {
    return this.#shown.value?.cards;
  }

  get error(): ApiError | undefined {
    return this.#shown.error;
  }

  get hasMore(): boolean {
    return (this.#shown.value?.next ?? null) !== null;
  }

  refresh(): Promise<void> {
    return this.#shown.refresh();
  }

  /** Adds the next page to those shown. Rejects with an `ApiError`. */
  async more(): Promise<void> {
    const next = this.#shown.value?.next ?? null;
    if (next === null) return;
    const page = await this.#load(next);
    this.#shown.change(({ cards }) => ({ cards: [...cards, ...page.cards], next: page.next }));
  }

  /** Makes a project and gives its id. */
  async create(input: CreateProjectInput): Promise<string> {
    const { createProject } = await this.#api.mutate(CreateProjectDocument, { input });
    return createProject.id;
  }

  async #load(after: string | null): Promise<Cards> {
    const { viewer } = await this.#api.query(ProjectCardsDocument, { first: PAGE_SIZE, after });
    const { edges, pageInfo } = viewer?.projects ?? {
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    };
    return {
      cards: edges.map(({ node }) => node),
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
    };
  }
}
