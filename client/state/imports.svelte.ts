/**
 * Bringing documents in: files are sent, a job reads them, its result says what was added and what was refused. One
 * import is shown at a time.
 */
import { isFinal } from '../../schema/jobState.ts';
import { CLIENT_CODES, asApiError } from '../api/apiError.ts';
import {
  ImportFolderDocument,
  ProjectJobsDocument,
  type JobWholeFragment,
} from '../api/operations.generated.ts';
import { uploadFiles, type RefusedItem, type UploadTarget } from '../api/upload.ts';
import { JobWatch } from './jobWatch.svelte.ts';
import type { Project } from './project.svelte.ts';

/** Files on their way: how many, and the share of bytes sent, 0–1. */
export interface Sending {
  readonly files: number;
  readonly fraction: number;
}

/** The import that the documents page shows, if any. */
export class Imports {
  #sending = $state.raw<Sending>();
  #watch = $state.raw<JobWatch>();
  #refusedAtDoor = $state.raw<readonly RefusedItem[]>([]);
  #endWatch: (() => void) | undefined;
  #abort: AbortController | undefined;
  readonly #project: Project;
  readonly #onFinal: (job: JobWholeFragment) => void;

  /** @param onFinal Called when an import ends, so that the list can be read anew. */
  constructor(project: Project, onFinal: (job: JobWholeFragment) => void) {
    this.#project = project;
    this.#onFinal = onFinal;
  }

  get sending(): Sending | undefined {
    return this.#sending;
  }

  /** The import's job, running or ended; undefined when none is shown. */
  get job(): JobWholeFragment | undefined {
    return this.#watch?.job;
  }

  get isUnderWay(): boolean {
    return this.#sending !== undefined || (this.#watch !== undefined && !this.#watch.isFinal);
  }

  /** All that was refused: at the door, then by the job. */
  get refused(): readonly RefusedItem[] {
    return [...this.#refusedAtDoor, ...(this.job?.importResult?.refused ?? [])];
  }

  /** Sends files and follows the job that reads them. Rejects with an `ApiError`, save when it was stopped here. */
  async upload(files: readonly File[], into: UploadTarget): Promise<void> {
    this.dismiss();
    const abort = new AbortController();
    this.#abort = abort;
    this.#sending = { files: files.length, fraction: 0 };
    try {
      const { jobId, refused } = await uploadFiles({
        projectId: this.#project.id,
        into,
        files,
        signal: abort.signal,
        onSent: (fraction) => (this.#sending = { files: files.length, fraction }),
      });
      this.#refusedAtDoor = refused;
      this.#follow(jobId);
    } catch (caught) {
      if (asApiError(caught).code !== CLIENT_CODES.stopped) throw caught;
    } finally {
      this.#sending = undefined;
    }
  }

  /** Starts a job that reads a folder on the server. Rejects with an `ApiError`. */
  async importFolder(path: string, into: 'gold' | 'shared'): Promise<void> {
    this.dismiss();
    const input = { projectId: this.#project.id, path, into };
    const { importFolder } = await this.#project.api.mutate(ImportFolderDocument, { input });
    this.#follow(importFolder.id);
  }

  /** Shows an import that is running already, as after a reload. A failure to ask shows nothing. */
  async resume(): Promise<void> {
    const { project } = await this.#project.api.query(ProjectJobsDocument, {
      projectId: this.#project.id,
      first: 10,
      after: null,
    });
    const running = project.jobs.edges.find(({ node }) => node.kind === 'IMPORT' && !isFinal(node.state));
    if (running !== undefined && this.#watch === undefined && this.#sending === undefined) {
      this.#follow(running.node.id);
    }
  }

  /** Stops what is under way: the sending at once, the job within 10 s. */
  async stop(): Promise<void> {
    this.#abort?.abort();
    if (this.#watch !== undefined && !this.#watch.isFinal) await this.#watch.cancel();
  }

  /** Takes the shown import away; a job that runs goes on. */
  dismiss(): void {
    this.#endWatch?.();
    this.#endWatch = undefined;
    this.#watch = undefined;
    this.#refusedAtDoor = [];
  }

  #follow(jobId: string): void {
    const watch = new JobWatch(this.#project.api, jobId);
    this.#watch = watch;
    this.#endWatch = watch.listen(this.#onFinal);
  }
}
