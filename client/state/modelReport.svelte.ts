/** One model with its evaluation and the names that answer with it. */
import type { ApiError } from '../api/apiError.ts';
import {
  DeleteModelDocument,
  DeployModelDocument,
  OneModelDocument,
  type DeploymentRowFragment,
  type ModelWholeFragment,
} from '../api/operations.generated.ts';
import { Live } from './live.svelte.ts';
import type { Project } from './project.svelte.ts';

/** A model against gold it has not seen. */
export type Evaluation = ModelWholeFragment['evaluation'];

/** One model; made by its page. */
export class ModelReport {
  readonly id: string;
  readonly #project: Project;
  readonly #model: Live<ModelWholeFragment>;

  constructor(project: Project, id: string) {
    this.id = id;
    this.#project = project;
    this.#model = new Live(async () => (await project.api.query(OneModelDocument, { id })).model);
  }

  get model(): ModelWholeFragment | undefined {
    return this.#model.value;
  }

  get error(): ApiError | undefined {
    return this.#model.error;
  }

  refresh(): Promise<void> {
    return this.#model.refresh();
  }

  /** Loads, then follows changes until the returned function is called. */
  listen(): () => void {
    void this.refresh();
    return this.#project.onTouched(() => void this.refresh());
  }

  /** Lets a deployment answer with this model; makes the deployment where there is none of that name. */
  async deploy(name: string): Promise<DeploymentRowFragment> {
    const { deployModel } = await this.#project.api.mutate(DeployModelDocument, {
      input: { modelId: this.id, name },
    });
    await this.refresh();
    return deployModel;
  }

  /** Deletes the model; refused while a deployment uses it. */
  async delete(): Promise<void> {
    await this.#project.api.mutate(DeleteModelDocument, { id: this.id });
  }
}
