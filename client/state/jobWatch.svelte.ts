/** One job, watched live until it is final. */
import { isFinal } from '../../schema/jobState.ts';
import type { ApiError } from '../api/apiError.ts';
import type { Api } from '../api/graphql.ts';
import {
  CancelJobDocument,
  JobMovedDocument,
  OneJobDocument,
  type JobWholeFragment,
} from '../api/operations.generated.ts';
import { Live } from './live.svelte.ts';
import { onReturn } from './returnOfLine.ts';

/** One job as it goes; made by the page that shows it. */
export class JobWatch {
  readonly id: string;
  readonly #api: Api;
  readonly #job: Live<JobWholeFragment>;

  constructor(api: Api, id: string) {
    this.id = id;
    this.#api = api;
    this.#job = new Live(async () => (await api.query(OneJobDocument, { id })).job);
  }

  get job(): JobWholeFragment | undefined {
    return this.#job.value;
  }

  get error(): ApiError | undefined {
    return this.#job.error;
  }

  /** Whether nothing more will happen; false until loaded. */
  get isFinal(): boolean {
    return this.job !== undefined && isFinal(this.job.state);
  }

  refresh(): Promise<void> {
    return this.#job.refresh();
  }

  /** Loads, then follows the job until the returned function is called. `onFinal` is called once, when it ends. */
  listen(onFinal?: (job: JobWholeFragment) => void): () => void {
    let isTold = false;
    const take = (job: JobWholeFragment): void => {
      if (!isStale(this.job, job)) this.#job.set(job);
      if (isTold || !isFinal(job.state)) return;
      isTold = true;
      onFinal?.(job);
    };
    const load = async (): Promise<void> => {
      await this.refresh();
      if (this.job !== undefined) take(this.job);
    };
    const ends = [
      this.#api.subscribe(
        JobMovedDocument,
        { id: this.id },
        { onData: ({ jobChanged }) => take(jobChanged) },
      ),
      onReturn(this.#api, () => void load()),
    ];
    void load();
    return () => {
      for (const end of ends) end();
    };
  }

  /** Asks it to stop; it ends within 10 s. */
  async cancel(): Promise<void> {
    const { cancelJob } = await this.#api.mutate(CancelJobDocument, { id: this.id });
    this.#job.change((job) => (isFinal(job.state) ? job : { ...job, ...cancelJob }));
  }
}

/** Whether `next` was made before `now`: a final state never changes and progress never goes back (SPEC J2, J3). */
function isStale(now: JobWholeFragment | undefined, next: JobWholeFragment): boolean {
  if (now === undefined) return false;
  if (isFinal(now.state)) return !isFinal(next.state);
  return !isFinal(next.state) && next.progress.fraction < now.progress.fraction;
}
