/** Agreement between annotators, asked again as sets are handed in. */
import type { ApiError } from '../api/apiError.ts';
import {
  ProjectAgreementDocument,
  ProjectSetStoredDocument,
  type ProjectAgreementQuery,
} from '../api/operations.generated.ts';
import { Live } from './live.svelte.ts';
import { pace } from './pace.ts';
import type { Project } from './project.svelte.ts';

/** Agreement is costly to compute, so a burst of changes is answered once in this time. */
const REFRESH_EVERY_MS = 4_000;

/** Everything the agreement page shows. */
export type AgreementReport = ProjectAgreementQuery['project']['agreement'];
/** The four measures of one comparison. */
export type Figures = AgreementReport['overall'];
/** One value with what it rests on. */
export type FigureReport = Figures['exactF1'];

/** The report of one project; made by its page. */
export class Agreement {
  readonly #project: Project;
  readonly #report: Live<AgreementReport>;

  constructor(project: Project) {
    this.#project = project;
    this.#report = new Live(async () => {
      const answer = await project.api.query(ProjectAgreementDocument, { projectId: project.id });
      return answer.project.agreement;
    });
  }

  get report(): AgreementReport | undefined {
    return this.#report.value;
  }

  get error(): ApiError | undefined {
    return this.#report.error;
  }

  refresh(): Promise<void> {
    return this.#report.refresh();
  }

  /** Loads, then follows changes until the returned function is called. */
  listen(): () => void {
    const { api, id } = this.#project;
    const stored = pace(() => void this.refresh(), REFRESH_EVERY_MS);
    const ends = [
      api.subscribe(ProjectSetStoredDocument, { projectId: id }, { onData: stored.touch }),
      this.#project.onTouched(stored.touch),
      stored.stop,
    ];
    void this.refresh();
    return () => {
      for (const end of ends) end();
    };
  }
}
