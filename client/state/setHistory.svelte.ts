/**
 * The history of one set as its page shows it: changes newest first, older ones on request, new ones as they come, and
 * the spans as they stood after a chosen one. Restoring is a change like any other, so it comes back as a new entry.
 */
import { stepsTo, type Steps } from '../../schema/setHistory.ts';
import type { Span } from '../../schema/span.ts';
import { asApiError, type ApiError } from '../api/apiError.ts';
import {
  DocumentSetStoredDocument,
  RestoreAnnotationSetDocument,
  SetHistoryDocument,
  SetMomentDocument,
  SetNowDocument,
  type HistoryEntryPartsFragment,
  type HistorySpanFragment,
  type RestoreAnnotationSetMutation,
  type SetHistoryQuery,
} from '../api/operations.generated.ts';
import { Live } from './live.svelte.ts';
import { pace } from './pace.ts';
import type { Project } from './project.svelte.ts';
import { onReturn } from './returnOfLine.ts';

/** Entries asked for at once. */
const PAGE = 40;
const REFRESH_EVERY_MS = 700;

export type HistoryEntry = HistoryEntryPartsFragment;
export type RestoredSet = RestoreAnnotationSetMutation['restoreAnnotationSet'];
type HistoryPage = SetHistoryQuery['document']['annotationSet']['history'];

/** The set before and after one of its changes; spans in reading order. */
export interface Moment {
  readonly seq: number;
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

interface Entries {
  /** Newest first. */
  readonly list: readonly HistoryEntry[];
  /** Leads to older ones; null: there are none. */
  readonly olderCursor: string | null;
}

/** The history of one set; made by its page. */
export class SetHistory {
  readonly #project: Project;
  readonly #documentId: string;
  readonly #set: string;
  readonly #entries: Live<Entries>;
  readonly #moment: Live<Moment>;
  #wanted: number | undefined;
  #isLoadingOlder = $state(false);
  #olderError = $state.raw<ApiError>();

  constructor(project: Project, documentId: string, set: string) {
    this.#project = project;
    this.#documentId = documentId;
    this.#set = set;
    this.#entries = new Live(async () => {
      const page = await this.#read(null);
      return withNewest(this.#entries.value, page);
    });
    this.#moment = new Live(() => this.#readMoment(this.#wanted ?? 0));
  }

  /** Newest first; undefined until loaded. */
  get entries(): readonly HistoryEntry[] | undefined {
    return this.#entries.value?.list;
  }

  get hasOlder(): boolean {
    return this.#entries.value !== undefined && this.#entries.value.olderCursor !== null;
  }

  get isLoadingOlder(): boolean {
    return this.#isLoadingOlder;
  }

  get error(): ApiError | undefined {
    return this.#entries.error ?? this.#olderError;
  }

  /** The moment shown last; a newer one may be under way. */
  get moment(): Moment | undefined {
    return this.#moment.value;
  }

  get momentError(): ApiError | undefined {
    return this.#moment.error;
  }

  /** Loads, then follows changes until the returned function is called. */
  listen(): () => void {
    const { api, id: projectId } = this.#project;
    const stored = pace(() => void this.refresh(), REFRESH_EVERY_MS);
    const onData = ({ annotationSetChanged: { documentId, set } }: SetStored): void => {
      if (documentId === this.#documentId && set === this.#set) stored.touch();
    };
    const ends = [
      api.subscribe(DocumentSetStoredDocument, { projectId }, { onData }),
      onReturn(api, () => void this.refresh()),
      stored.stop,
    ];
    void this.refresh();
    return () => {
      for (const end of ends) end();
    };
  }

  refresh(): Promise<void> {
    return this.#entries.refresh();
  }

  /** Loads the next older entries; does nothing when there are none or they are on their way. */
  async older(): Promise<void> {
    const cursor = this.#entries.value?.olderCursor;
    if (cursor === null || cursor === undefined || this.#isLoadingOlder) return;
    this.#isLoadingOlder = true;
    this.#olderError = undefined;
    try {
      const page = await this.#read(cursor);
      this.#entries.change((entries) => withOlder(entries, page));
    } catch (caught) {
      this.#olderError = asApiError(caught);
    } finally {
      this.#isLoadingOlder = false;
    }
  }

  /** Shows the set as it was after this change. */
  async show(seq: number): Promise<void> {
    this.#wanted = seq;
    if (this.#moment.value?.seq !== seq || this.#moment.isLoading) await this.showAgain();
  }

  /** Asks again for the moment that was wanted last. */
  showAgain(): Promise<void> {
    return this.#moment.refresh();
  }

  /** What restoring this state would do to the set as it is now. Rejects with an `ApiError`. */
  async stepsBackTo(moment: Moment): Promise<Steps> {
    const answer = await this.#project.api.query(SetNowDocument, { id: this.#documentId, set: this.#set });
    return stepsTo(answer.document.annotationSet.spans.map(toSpan), moment.after);
  }

  /** Makes the set what it was after this change. Rejects with an `ApiError`. */
  async restore(seq: number): Promise<RestoredSet> {
    const input = { documentId: this.#documentId, set: this.#set, seq };
    const answer = await this.#project.api.mutate(RestoreAnnotationSetDocument, { input });
    await this.refresh();
    return answer.restoreAnnotationSet;
  }

  async #read(after: string | null): Promise<HistoryPage> {
    const variables = { id: this.#documentId, set: this.#set, first: PAGE, after };
    return (await this.#project.api.query(SetHistoryDocument, variables)).document.annotationSet.history;
  }

  async #readMoment(seq: number): Promise<Moment> {
    const variables = { id: this.#documentId, set: this.#set, seq, before: Math.max(0, seq - 1) };
    const { annotationSet } = (await this.#project.api.query(SetMomentDocument, variables)).document;
    return { seq, before: annotationSet.before.map(toSpan), after: annotationSet.after.map(toSpan) };
  }
}

interface SetStored {
  readonly annotationSetChanged: { readonly documentId: string; readonly set: string };
}

/** The newest page on top of what was loaded; where the two do not meet, the page alone. */
function withNewest(entries: Entries | undefined, page: HistoryPage): Entries {
  const fresh = page.edges.map(({ node }) => node);
  const oldest = fresh.at(-1)?.seq;
  const olderCursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  const known = entries?.list ?? [];
  if (oldest === undefined || !known.some(({ seq }) => seq >= oldest)) return { list: fresh, olderCursor };
  const rest = known.filter(({ seq }) => seq < oldest);
  return {
    list: [...fresh, ...rest],
    olderCursor: rest.length > 0 ? (entries?.olderCursor ?? null) : olderCursor,
  };
}

function withOlder(entries: Entries, page: HistoryPage): Entries {
  const oldest = entries.list.at(-1)?.seq ?? Infinity;
  const older = page.edges.map(({ node }) => node).filter(({ seq }) => seq < oldest);
  const olderCursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  return { list: [...entries.list, ...older], olderCursor };
}

function toSpan({ id, start, end, entityTypeId, by, origin, at }: HistorySpanFragment): Span {
  return { id, start, end, entityTypeId, by, origin: origin as Span['origin'], at: Date.parse(at) };
}
