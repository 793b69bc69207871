/** A project's entity types with those in the bin; deleting one hides its spans until it is restored. */
import type { ApiError } from '../api/apiError.ts';
import {
  AddEntityTypeDocument,
  AllEntityTypesDocument,
  DeleteEntityTypeDocument,
  RestoreEntityTypeDocument,
  UpdateEntityTypeDocument,
  type AddEntityTypeInput,
  type DeleteEntityTypeMutation,
  type EntityTypeRowFragment,
  type UpdateEntityTypeInput,
} from '../api/operations.generated.ts';
import { Live } from './live.svelte.ts';
import type { Project } from './project.svelte.ts';

/** The entity types of one project; made by its page. */
export class EntityTypes {
  readonly #project: Project;
  readonly #all: Live<readonly EntityTypeRowFragment[]>;

  constructor(project: Project) {
    this.#project = project;
    this.#all = new Live(async () => {
      const answer = await project.api.query(AllEntityTypesDocument, { projectId: project.id });
      return answer.project.entityTypes;
    });
  }

  /** Those in use, in the server's order; undefined until loaded. */
  get inUse(): readonly EntityTypeRowFragment[] | undefined {
    return this.#all.value?.filter((type) => type.deletedAt === null);
  }

  get inBin(): readonly EntityTypeRowFragment[] {
    return this.#all.value?.filter((type) => type.deletedAt !== null) ?? [];
  }

  get error(): ApiError | undefined {
    return this.#all.error;
  }

  refresh(): Promise<void> {
    return this.#all.refresh();
  }

  /** Loads, then follows changes until the returned function is called. */
  listen(): () => void {
    void this.refresh();
    return this.#project.onTouched(() => void this.refresh());
  }

  async add(input: Omit<AddEntityTypeInput, 'projectId'>): Promise<void> {
    const { addEntityType } = await this.#project.api.mutate(AddEntityTypeDocument, {
      input: { projectId: this.#project.id, ...input },
    });
    this.#all.change((all) => [...all.filter(({ id }) => id !== addEntityType.id), addEntityType]);
  }

  async update(id: string, change: Omit<UpdateEntityTypeInput, 'projectId' | 'id'>): Promise<void> {
    const { updateEntityType } = await this.#project.api.mutate(UpdateEntityTypeDocument, {
      input: { projectId: this.#project.id, id, ...change },
    });
    this.#replace(updateEntityType);
  }

  /** Puts one into the bin; gives how many spans and documents that hides. */
  async delete(id: string): Promise<DeleteEntityTypeMutation['deleteEntityType']> {
    const { deleteEntityType } = await this.#project.api.mutate(DeleteEntityTypeDocument, {
      projectId: this.#project.id,
      id,
    });
    this.#replace(deleteEntityType.entityType);
    return deleteEntityType;
  }

  /** Takes one out of the bin; its spans come back. */
  async restore(id: string): Promise<void> {
    const { restoreEntityType } = await this.#project.api.mutate(RestoreEntityTypeDocument, {
      projectId: this.#project.id,
      id,
    });
    this.#replace(restoreEntityType);
  }

  #replace(changed: EntityTypeRowFragment): void {
    this.#all.change((all) => all.map((type) => (type.id === changed.id ? changed : type)));
  }
}
