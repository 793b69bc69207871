/** The names that answer with a model, the tokens programs use, and trying a text. */
import type { ApiError } from '../api/apiError.ts';
import {
  CreateApiTokenDocument,
  DeleteDeploymentDocument,
  DeployModelDocument,
  ProjectDeploymentsDocument,
  RevokeApiTokenDocument,
  TryDeploymentDocument,
  type CreateApiTokenMutation,
  type ProjectDeploymentsQuery,
  type TryDeploymentQuery,
} from '../api/operations.generated.ts';
import { Live } from './live.svelte.ts';
import type { Project } from './project.svelte.ts';

type Answer = ProjectDeploymentsQuery['project'];
/** What a deployment found in a text. */
export type Prediction = TryDeploymentQuery['predict'];
/** One thing it found: UTF-16 code units, half-open; confidence 0–1. */
export type PredictedEntity = Prediction['entities'][number];

/** Deployments and tokens of one project; made by its page. */
export class Deployments {
  readonly #project: Project;
  readonly #answer: Live<Answer>;

  constructor(project: Project) {
    this.#project = project;
    this.#answer = new Live(async () => {
      const withTokens = project.can('apiToken.manage');
      const answer = await project.api.query(ProjectDeploymentsDocument, {
        projectId: project.id,
        withTokens,
      });
      return answer.project;
    });
  }

  /** Deployments, models, tokens (for those who may manage them) and entity types; undefined until loaded. */
  get all(): Answer | undefined {
    return this.#answer.value;
  }

  get error(): ApiError | undefined {
    return this.#answer.error;
  }

  refresh(): Promise<void> {
    return this.#answer.refresh();
  }

  /** Loads, then follows changes until the returned function is called. */
  listen(): () => void {
    void this.refresh();
    return this.#project.onTouched(() => void this.refresh());
  }

  /** Lets a name answer with a model, whether or not the name exists. */
  async deploy(modelId: string, name: string): Promise<void> {
    await this.#project.api.mutate(DeployModelDocument, { input: { modelId, name } });
    await this.refresh();
  }

  async delete(name: string): Promise<void> {
    await this.#project.api.mutate(DeleteDeploymentDocument, { projectId: this.#project.id, name });
    await this.refresh();
  }

  /** What the deployment finds in a text. */
  async try(deployment: string, text: string): Promise<Prediction> {
    const { predict } = await this.#project.api.query(TryDeploymentDocument, {
      projectId: this.#project.id,
      deployment,
      text,
    });
    return predict;
  }

  /** Makes a token. Its secret is given this once and kept nowhere. */
  async createToken(name: string): Promise<CreateApiTokenMutation['createApiToken']> {
    const { createApiToken } = await this.#project.api.mutate(CreateApiTokenDocument, {
      projectId: this.#project.id,
      name,
    });
    await this.refresh();
    return createApiToken;
  }

  /** Ends a token at once. */
  async revokeToken(id: string): Promise<void> {
    await this.#project.api.mutate(RevokeApiTokenDocument, { projectId: this.#project.id, id });
    await this.refresh();
  }
}
