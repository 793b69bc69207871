/** The pattern lists of a project's entity types: words that are suggested wherever they stand. */
import {
  PatternListsDocument,
  SetPatternsDocument,
  type PatternListsQuery,
} from '../api/operations.generated.ts';
import { Live } from './live.svelte.ts';
import type { Project } from './project.svelte.ts';

type PatternList = PatternListsQuery['project']['entityTypes'][number]['patterns'];

/** All lists of one project; made by its page. */
export class Patterns {
  readonly #project: Project;
  readonly #types: Live<PatternListsQuery['project']['entityTypes']>;

  constructor(project: Project) {
    this.#project = project;
    this.#types = new Live(async () => {
      const answer = await project.api.query(PatternListsDocument, { projectId: project.id });
      return answer.project.entityTypes;
    });
  }

  /** The list of a type; undefined until loaded, and for a type in the bin. */
  listOf(typeId: string): PatternList | undefined {
    return this.#types.value?.find(({ id }) => id === typeId)?.patterns;
  }

  /** Loads, then follows changes until the returned function is called. */
  listen(): () => void {
    void this.#types.refresh();
    return this.#project.onTouched(() => void this.#types.refresh());
  }

  /** Replaces a list and gives how many terms it has then. Rejects with an `ApiError`. */
  async set(entityTypeId: string, terms: readonly string[], matchCase: boolean): Promise<number> {
    const { setPatterns } = await this.#project.api.mutate(SetPatternsDocument, {
      input: { projectId: this.#project.id, entityTypeId, terms: [...terms], matchCase },
    });
    const { patterns } = setPatterns;
    this.#types.change((types) =>
      types.map((type) => (type.id === entityTypeId ? { ...type, patterns } : type)),
    );
    return patterns.terms.length;
  }
}
