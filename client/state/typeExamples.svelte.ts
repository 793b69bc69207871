/** What was labelled with an entity type most often, asked for when its guideline is looked at. */
import { TypeExamplesDocument, type TypeExamplesQuery } from '../api/operations.generated.ts';
import { Live } from './live.svelte.ts';
import type { Project } from './project.svelte.ts';

/** A text that was labelled, and how often. */
export type TypeExample = TypeExamplesQuery['project']['entityType']['examples'][number];

/** The examples of one type; made by what shows its guideline. */
export class TypeExamples {
  readonly #all: Live<readonly TypeExample[]>;

  constructor(project: Project, typeId: string) {
    this.#all = new Live(async () => {
      const answer = await project.api.query(TypeExamplesDocument, { projectId: project.id, typeId });
      return answer.project.entityType.examples;
    });
  }

  /** undefined until known, and where they cannot be read: a guideline stands without them. */
  get all(): readonly TypeExample[] | undefined {
    return this.#all.value;
  }

  /** Asks (again). Never rejects. */
  refresh(): Promise<void> {
    return this.#all.refresh();
  }
}
