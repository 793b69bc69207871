/**
 * The document that is being annotated, with what the page needs around it: its sets, the project's types and members,
 * its place in the queue, and (for leads) what annotators disagree on. Kept fresh by events; the text never changes.
 */
import type { ApiError } from '../../api/apiError.ts';
import {
  AnnotatedDocumentDocument,
  DocumentDisagreementsDocument,
  DocumentSetStoredDocument,
  LabellingRulesDocument,
  RefreshedHeadDocument,
  ReopenSetDocument,
  SubmitSetDocument,
  type AnnotatedDocumentQuery,
  type DisagreementPartsFragment,
  type LabellingRulesQuery,
  type SetHeadFragment,
} from '../../api/operations.generated.ts';
import { Live } from '../../state/live.svelte.ts';
import { pace } from '../../state/pace.ts';
import type { Project } from '../../state/project.svelte.ts';
import { onReturn } from '../../state/returnOfLine.ts';
import { QueueWalk } from './queue/queueWalk.svelte.ts';

export type AnnotatedDocument = AnnotatedDocumentQuery['document'];
export type LabellingRules = LabellingRulesQuery['project'];

const REFRESH_EVERY_MS = 1_500;

export class OpenDocument {
  readonly id: string;
  /** The ways on from here. */
  readonly walk: QueueWalk;
  readonly #project: Project;
  readonly #document: Live<AnnotatedDocument>;
  readonly #rules: Live<LabellingRules>;
  readonly #disagreements: Live<readonly DisagreementPartsFragment[]>;

  constructor(project: Project, id: string) {
    const { api } = project;
    this.id = id;
    this.#project = project;
    this.#document = new Live(async () => (await api.query(AnnotatedDocumentDocument, { id })).document);
    this.#rules = new Live(async () => {
      return (await api.query(LabellingRulesDocument, { projectId: project.id })).project;
    });
    this.walk = new QueueWalk(project, id);
    this.#disagreements = new Live(async () => {
      return (await api.query(DocumentDisagreementsDocument, { id })).document.disagreements;
    });
  }

  get document(): AnnotatedDocument | undefined {
    return this.#document.value;
  }

  /** The project's entity types, those in the bin too, and its members. */
  get rules(): LabellingRules | undefined {
    return this.#rules.value;
  }

  /** undefined until asked for, and for those who may not see them. */
  get disagreements(): readonly DisagreementPartsFragment[] | undefined {
    return this.#disagreements.value;
  }

  get error(): ApiError | undefined {
    return this.#document.error ?? this.#rules.error;
  }

  /** Whether the viewer is shown what annotators disagree on. */
  get hasDisagreements(): boolean {
    return this.#project.can('agreement.read') && this.#project.shell?.mode === 'INDEPENDENT';
  }

  /** The set by this name if the viewer may open it, else the default one. */
  chooseSet(name: string | undefined): SetHeadFragment | undefined {
    const { sets, defaultSet } = this.document ?? {};
    return sets?.find(({ set }) => set === name) ?? sets?.find(({ set }) => set === defaultSet) ?? sets?.[0];
  }

  async refresh(): Promise<void> {
    await Promise.all([this.#document.refresh(), this.#rules.refresh()]);
  }

  /** Loads, then follows changes until the returned function is called. */
  listen(): () => void {
    const { api, id: projectId } = this.#project;
    const stored = pace(() => this.#refreshDisagreements(), REFRESH_EVERY_MS);
    const ends = [
      api.subscribe(
        DocumentSetStoredDocument,
        { projectId },
        {
          onData: ({ annotationSetChanged: set }) => {
            this.walk.touchSets();
            if (set.documentId !== this.id) return;
            this.#take(set);
            stored.touch();
          },
        },
      ),
      this.#project.onTouched(() => void this.#refreshAround()),
      onReturn(api, () => void this.#refreshAround()),
      stored.stop,
      () => this.walk.stop(),
    ];
    void this.refresh();
    this.#refreshDisagreements();
    return () => {
      for (const end of ends) end();
    };
  }

  /** Hands a set in. All that is to be in it must be saved before. Rejects with an `ApiError`. */
  async submit(set: string): Promise<void> {
    const { submitSet } = await this.#project.api.mutate(SubmitSetDocument, { documentId: this.id, set });
    this.#take(submitSet);
  }

  /** Gives a set back to its annotator. */
  async reopen(set: string, reason: string): Promise<void> {
    const variables = { documentId: this.id, set, reason };
    const { reopenSet } = await this.#project.api.mutate(ReopenSetDocument, variables);
    this.#take(reopenSet);
  }

  #take(changed: SetHeadFragment): void {
    const former = this.document?.sets.find(({ set }) => set === changed.set);
    this.#document.change((document) => ({
      ...document,
      sets: document.sets.map((set) => (set.set === changed.set ? { ...set, ...changed } : set)),
    }));
    // What is handed in decides which other sets may be opened.
    if (former?.submittedAt !== changed.submittedAt) void this.#refreshHead();
  }

  async #refreshAround(): Promise<void> {
    await Promise.all([this.#refreshHead(), this.#rules.refresh(), this.walk.refresh()]);
  }

  async #refreshHead(): Promise<void> {
    if (this.document === undefined) return this.#document.refresh();
    try {
      const { document: head } = await this.#project.api.query(RefreshedHeadDocument, { id: this.id });
      this.#document.change((document) => ({ ...document, ...head }));
    } catch {
      // Asked again whole, so that a document which is gone, or a line which is lost, shows as that.
      await this.#document.refresh();
    }
  }

  #refreshDisagreements(): void {
    if (this.hasDisagreements) void this.#disagreements.refresh();
  }
}
