/** A project's training jobs, newest first, with the models they made. */
import type { ApiError } from '../api/apiError.ts';
import {
  CancelJobDocument,
  ProjectJobMovedDocument,
  ProjectJobsDocument,
  ProjectModelsDocument,
  StartTrainingDocument,
  type JobRowFragment,
  type ModelRowFragment,
  type StartTrainingInput,
} from '../api/operations.generated.ts';
import { isFinal } from '../../schema/jobState.ts';
import { Live } from './live.svelte.ts';
import type { Project } from './project.svelte.ts';

const JOBS_SHOWN = 100;

/** The trainings and models of one project; made by their page. */
export class Trainings {
  readonly #project: Project;
  readonly #jobs: Live<readonly JobRowFragment[]>;
  readonly #models: Live<readonly ModelRowFragment[]>;

  constructor(project: Project) {
    this.#project = project;
    this.#jobs = new Live(() => this.#loadJobs());
    this.#models = new Live(async () => {
      const answer = await project.api.query(ProjectModelsDocument, { projectId: project.id });
      return answer.project.models;
    });
  }

  get jobs(): readonly JobRowFragment[] | undefined {
    return this.#jobs.value;
  }

  /** Jobs that have not ended or made no model; the others stand among the models. */
  get openJobs(): readonly JobRowFragment[] {
    return (this.jobs ?? []).filter((job) => !isFinal(job.state) || job.model === null);
  }

  get models(): readonly ModelRowFragment[] | undefined {
    return this.#models.value;
  }

  get error(): ApiError | undefined {
    return this.#jobs.error ?? this.#models.error;
  }

  async refresh(): Promise<void> {
    await Promise.all([this.#jobs.refresh(), this.#models.refresh()]);
  }

  /** Loads, then follows changes until the returned function is called. */
  listen(): () => void {
    const { api, id } = this.#project;
    const ends = [
      api.subscribe(
        ProjectJobMovedDocument,
        { projectId: id },
        { onData: (event) => this.#take(event.projectJobChanged) },
      ),
      this.#project.onTouched(() => void this.refresh()),
    ];
    void this.refresh();
    return () => {
      for (const end of ends) end();
    };
  }

  /** Starts a training and gives its job's id. */
  async start(input: Omit<StartTrainingInput, 'projectId'>): Promise<string> {
    const { startTraining } = await this.#project.api.mutate(StartTrainingDocument, {
      input: { projectId: this.#project.id, ...input },
    });
    this.#take(startTraining);
    return startTraining.id;
  }

  async cancel(jobId: string): Promise<void> {
    const { cancelJob } = await this.#project.api.mutate(CancelJobDocument, { id: jobId });
    this.#take(cancelJob);
  }

  #take(job: JobRowFragment): void {
    if (job.kind !== 'TRAIN') return;
    this.#jobs.change((jobs) =>
      jobs.some(({ id }) => id === job.id)
        ? jobs.map((old) => (old.id === job.id && !isFinal(old.state) ? job : old))
        : [job, ...jobs],
    );
    if (job.state === 'SUCCEEDED') void this.#models.refresh();
  }

  async #loadJobs(): Promise<readonly JobRowFragment[]> {
    const { project } = await this.#project.api.query(ProjectJobsDocument, {
      projectId: this.#project.id,
      first: JOBS_SHOWN,
      after: null,
    });
    return project.jobs.edges.map(({ node }) => node).filter((job) => job.kind === 'TRAIN');
  }
}
