/** A labelling of mentions in other documents: told before, started, watched, stopped and taken back. */
import { isFinal } from '../../schema/jobState.ts';
import type { Api } from '../api/graphql.ts';
import {
  CancelJobDocument,
  LabelMentionsDocument,
  MentionJobMovedDocument,
  MentionPreviewDocument,
  UndoLabelMentionsDocument,
  type LabelMentionsInput,
  type MentionJobFragment,
  type MentionPreviewQuery,
} from '../api/operations.generated.ts';

export type MentionPreview = MentionPreviewQuery['mentionPreview'];

/** Made by the dialog; `stop` when it goes. */
export class MentionJob {
  readonly #api: Api;
  #job = $state.raw<MentionJobFragment>();
  #undoOf = $state.raw<MentionJobFragment>();
  #end: (() => void) | undefined;

  constructor(api: Api) {
    this.#api = api;
  }

  /** The job that runs or ran last: the labelling, or its undo. */
  get job(): MentionJobFragment | undefined {
    return this.#job;
  }

  get isOver(): boolean {
    return this.#job !== undefined && isFinal(this.#job.state);
  }

  /** What the labelling did, when its undo is what is shown. */
  get undoOf(): MentionJobFragment | undefined {
    return this.#undoOf;
  }

  /** Rejects with an `ApiError`, as the others. */
  async preview(input: LabelMentionsInput): Promise<MentionPreview> {
    return (await this.#api.query(MentionPreviewDocument, { input })).mentionPreview;
  }

  async start(input: LabelMentionsInput): Promise<void> {
    const { labelMentions } = await this.#api.mutate(LabelMentionsDocument, { input });
    this.#undoOf = undefined;
    this.#follow(labelMentions);
  }

  /** Takes back what the job made. */
  async undo(): Promise<void> {
    const job = this.#job;
    if (job === undefined) return;
    const { undoLabelMentions } = await this.#api.mutate(UndoLabelMentionsDocument, { jobId: job.id });
    this.#undoOf = job;
    this.#follow(undoLabelMentions);
  }

  /** Asks it to stop; what it labelled so far stays, and can be taken back. */
  async cancel(): Promise<void> {
    if (this.#job !== undefined) await this.#api.mutate(CancelJobDocument, { id: this.#job.id });
  }

  /** Watches no longer; the job goes on. */
  stop(): void {
    this.#end?.();
    this.#end = undefined;
  }

  #follow(job: MentionJobFragment): void {
    this.stop();
    this.#job = job;
    this.#end = this.#api.subscribe(
      MentionJobMovedDocument,
      { id: job.id },
      { onData: ({ jobChanged }) => (this.#job = jobChanged) },
    );
  }
}
