/**
 * The project that all of its pages stand in: its name, rules and the viewer's role, kept fresh by events. Other
 * states hang on `onTouched` and so share one subscription.
 */
import { can, type Action } from '../../schema/roles.ts';
import type { ApiError } from '../api/apiError.ts';
import type { Api } from '../api/graphql.ts';
import { Listeners } from '../api/listeners.ts';
import {
  DeleteProjectDocument,
  OpenProjectDocument,
  ProjectTouchedDocument,
  UpdateProjectDocument,
  type ProjectShellFragment,
  type UpdateProjectInput,
} from '../api/operations.generated.ts';
import { Live } from './live.svelte.ts';
import { pace } from './pace.ts';
import { onReturn } from './returnOfLine.ts';

const REFRESH_EVERY_MS = 700;

/** One open project; made by the frame around its pages. */
export class Project {
  readonly id: string;
  readonly api: Api;
  readonly #shell: Live<ProjectShellFragment>;
  readonly #listeners = new Listeners();

  constructor(api: Api, id: string) {
    this.api = api;
    this.id = id;
    this.#shell = new Live(async () => (await api.query(OpenProjectDocument, { id })).project);
  }

  /** What the project is; undefined until loaded. */
  get shell(): ProjectShellFragment | undefined {
    return this.#shell.value;
  }

  get error(): ApiError | undefined {
    return this.#shell.error;
  }

  /** Whether the viewer's role allows this; false until loaded. */
  can(action: Action): boolean {
    return can(this.shell?.role, action);
  }

  refresh(): Promise<void> {
    return this.#shell.refresh();
  }

  /** Loads, then follows changes until the returned function is called. */
  listen(): () => void {
    const touched = pace(() => this.#tellTouched(), REFRESH_EVERY_MS);
    const ends = [
      this.api.subscribe(
        ProjectTouchedDocument,
        { projectId: this.id },
        { onData: touched.touch, onError: touched.touch },
      ),
      onReturn(this.api, () => this.#tellTouched()),
      touched.stop,
    ];
    void this.refresh();
    return () => {
      for (const end of ends) end();
    };
  }

  /** Calls `listener` whenever something in the project changed, until the returned function is called. */
  onTouched(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  async update(change: Omit<UpdateProjectInput, 'id'>): Promise<void> {
    const { updateProject } = await this.api.mutate(UpdateProjectDocument, {
      input: { id: this.id, ...change },
    });
    this.#shell.set(updateProject);
  }

  /** Deletes it with all that is in it. `confirmName` must equal its name. */
  async delete(confirmName: string): Promise<void> {
    await this.api.mutate(DeleteProjectDocument, { id: this.id, confirmName });
  }

  #tellTouched(): void {
    void this.refresh();
    this.#listeners.tell();
  }
}
