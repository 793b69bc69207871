/** Letting a model read documents: which models there are, and starting the job. */
import type { ApiError } from '../api/apiError.ts';
import {
  StartPreannotationDocument,
  SuggestionModelsDocument,
  type PreannotationScope,
  type SuggestionModelsQuery,
} from '../api/operations.generated.ts';
import { Live } from './live.svelte.ts';
import type { Project } from './project.svelte.ts';

/** A model to choose, with the names that answer with it. */
export interface ModelChoice {
  readonly id: string;
  readonly name: string;
  readonly deployments: readonly string[];
}

/** The models of one project; made by the dialog that asks for one. */
export class Preannotation {
  readonly #project: Project;
  readonly #answer: Live<SuggestionModelsQuery['project']>;

  constructor(project: Project) {
    this.#project = project;
    this.#answer = new Live(async () => {
      return (await project.api.query(SuggestionModelsDocument, { projectId: project.id })).project;
    });
  }

  /** Those that are deployed first, else in the server's order; undefined until loaded. */
  get models(): readonly ModelChoice[] | undefined {
    const answer = this.#answer.value;
    const models = answer?.models.map(({ id, name }) => {
      const own = answer.deployments.filter(({ model }) => model.id === id);
      return { id, name, deployments: own.map((deployment) => deployment.name) };
    });
    return models?.sort((a, b) => b.deployments.length - a.deployments.length);
  }

  get error(): ApiError | undefined {
    return this.#answer.error;
  }

  refresh(): Promise<void> {
    return this.#answer.refresh();
  }

  /** Starts the job and gives its id. Rejects with an `ApiError`. */
  async start(modelId: string, scope: PreannotationScope): Promise<string> {
    const { startPreannotation } = await this.#project.api.mutate(StartPreannotationDocument, {
      input: { projectId: this.#project.id, modelId, scope },
    });
    return startPreannotation.id;
  }
}
