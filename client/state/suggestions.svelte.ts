/**
 * What is suggested in one open set: which suggestions are open, which of them are shown, the one that is looked at, and
 * the answers to them. A suggestion is open or not by the live spans alone, so accepting is nothing but making a span.
 */
import {
  acceptTogether,
  isSureEnough,
  openSuggestions,
  proposalKey,
  type Proposal,
  type Suggestion,
} from '../../schema/suggestions.ts';
import type { RoomAddress } from '../../schema/rooms.ts';
import type { Range, Span } from '../../schema/span.ts';
import type { ApiError } from '../api/apiError.ts';
import {
  DocumentSuggestionsDocument,
  RejectSuggestionsDocument,
  RestoreSuggestionsDocument,
  SuggestionsMovedDocument,
  type RejectionPartsFragment,
  type SuggestionListWholeFragment,
} from '../api/operations.generated.ts';
import type { Suggestion as SuggestionMark } from '../editor/marks.ts';
import { rangeOf } from '../editor/textSelection.ts';
import type { AnnotationSetState, SetRules } from './annotationSet.svelte.ts';
import { Live } from './live.svelte.ts';
import { pace } from './pace.ts';
import type { Project } from './project.svelte.ts';
import { onReturn } from './returnOfLine.ts';
import {
  haveCommonPlace,
  toMark,
  toPlace,
  toSuggestion,
  withoutPlaces,
  type Place,
} from './suggestionParts.ts';

export interface SuggestionsOptions {
  readonly project: Project;
  readonly room: RoomAddress;
  readonly set: Pick<AnnotationSetState, 'spans' | 'canWrite' | 'addAll' | 'undoDepth' | 'selected'>;
  readonly rules: () => Pick<SetRules, 'overlap' | 'typesInUse'>;
}

/** As many as the server takes at once. */
const MOST_AT_ONCE = 1_000;
const REFRESH_EVERY_MS = 400;

export class Suggestions {
  /** Only what is at least so sure is shown: 0–1. Patterns always are. */
  threshold = $state(0);
  /** Only suggestions of this entity type are shown; undefined: of all. */
  typeId = $state<string>();
  #currentKey = $state<string>();
  readonly #list: Live<SuggestionListWholeFragment>;
  readonly #options: SuggestionsOptions;
  // Apart, so that a rejection leaves each suggestion the object that it is.
  readonly #told = $derived.by(() => this.#list.value?.suggestions);
  readonly #all = $derived.by(() => (this.#told ?? []).map(toSuggestion));
  readonly #open = $derived.by(() =>
    openSuggestions(this.#all, {
      spans: this.#options.set.spans,
      rejections: this.rejections,
      ...this.#options.rules(),
    }),
  );
  readonly #shown = $derived(
    this.#open.filter(
      (each) =>
        isSureEnough(each, this.threshold) &&
        (this.typeId === undefined || each.entityTypeId === this.typeId),
    ),
  );
  readonly #marks = $derived(this.#shown.map(toMark));
  readonly #current = $derived.by(() => {
    const { text } = this.#options.set.selected;
    if (this.#currentKey === undefined || text === undefined) return undefined;
    const found = this.#shown.find((each) => proposalKey(each) === this.#currentKey);
    const { start, end } = rangeOf(text);
    return found?.start === start && found.end === end ? found : undefined;
  });
  /** Rejections that the next undo takes back, with the depth of the set's own undo at that time. */
  #rejected: { readonly places: readonly Proposal[]; readonly depth: number }[] = [];

  constructor(options: SuggestionsOptions) {
    this.#options = options;
    const { api } = options.project;
    this.#list = new Live(async () => {
      const { document } = await api.query(DocumentSuggestionsDocument, options.room);
      return document.suggestions;
    });
  }

  /** Whether there is anything to look at: something was suggested or rejected here. */
  get isEmpty(): boolean {
    return this.#all.length === 0 && this.rejections.length === 0;
  }

  get isLoaded(): boolean {
    return this.#list.value !== undefined;
  }

  get error(): ApiError | undefined {
    return this.#list.error;
  }

  /** Name of the model that read the document last. */
  get modelName(): string | undefined {
    return this.#list.value?.modelName ?? undefined;
  }

  /** Those that still ask for an answer, in reading order. */
  get open(): readonly Suggestion[] {
    return this.#open;
  }

  /** The open ones that threshold and type let through. */
  get shown(): readonly Suggestion[] {
    return this.#shown;
  }

  /** The shown ones as they are drawn in the text. */
  get marks(): readonly SuggestionMark[] {
    return this.#marks;
  }

  /** Whether any open one comes from a model, so that a threshold means something. */
  get hasConfidence(): boolean {
    return this.#all.some(({ confidence }) => confidence !== null);
  }

  get rejections(): readonly RejectionPartsFragment[] {
    return this.#list.value?.rejections ?? [];
  }

  get canAnswer(): boolean {
    return this.#options.set.canWrite;
  }

  /** The one that is looked at: while it is shown, and its stretch of text is what is selected. */
  get current(): Suggestion | undefined {
    return this.#current;
  }

  /** Loads, then follows changes until the returned function is called. */
  listen(): () => void {
    const { project, room } = this.#options;
    const touched = pace(() => void this.refresh(), REFRESH_EVERY_MS);
    const ends = [
      project.api.subscribe(SuggestionsMovedDocument, room, {
        onData: ({ suggestionsChanged: { revision, rejections } }) => {
          if (revision !== this.#list.value?.revision) touched.touch();
          else this.#takeRejections(rejections);
        },
      }),
      project.onTouched(touched.touch),
      onReturn(project.api, touched.touch),
      touched.stop,
    ];
    void this.refresh();
    return () => {
      for (const end of ends) end();
    };
  }

  refresh(): Promise<void> {
    return this.#list.refresh();
  }

  /** Looks at one of the shown; undefined: at none. */
  lookAt(suggestion: Proposal | undefined): void {
    this.#currentKey = suggestion && proposalKey(suggestion);
  }

  /** The next shown one after a place in the text (or the last one before it); undefined at the end. */
  neighbour(place: Range, step: 1 | -1): Suggestion | undefined {
    const { current } = this;
    const shown = this.#shown;
    if (current !== undefined) return shown[shown.indexOf(current) + step];
    if (step === 1) return shown.find(({ start }) => start >= place.end) ?? undefined;
    return shown.findLast(({ end }) => end <= place.start);
  }

  /**
   * Makes spans of suggestions, in one deed of the set: of those that exclude each other, the surest.
   * @param typeId labels them as another type. @returns the spans that were made.
   */
  accept(suggestions: readonly Suggestion[], typeId?: string): readonly Span[] {
    const taken = acceptTogether(suggestions, this.#options.rules().overlap);
    return this.#options.set.addAll(
      taken.map(({ start, end, entityTypeId, source }) => {
        return { start, end, entityTypeId: typeId ?? entityTypeId, origin: source };
      }),
    );
  }

  /** Says no; they are gone at once, and come back when that cannot be stored. Rejects with an `ApiError`. */
  async reject(suggestions: readonly Proposal[]): Promise<void> {
    const places = suggestions.map(toPlace);
    const deed = { places, depth: this.#options.set.undoDepth };
    const before = this.rejections;
    this.#rejected.push(deed);
    this.#takeRejections([...before, ...places.map((place) => ({ ...place, by: '' }))]);
    try {
      await this.#send(places, async (input) => {
        const { rejectSuggestions } = await this.#api.mutate(RejectSuggestionsDocument, { input });
        return rejectSuggestions.rejections;
      });
    } catch (caught) {
      this.#rejected = this.#rejected.filter((each) => each !== deed);
      await this.refresh();
      throw caught;
    }
  }

  /** Takes rejections back. Rejects with an `ApiError`. */
  async restore(rejections: readonly Proposal[]): Promise<void> {
    const places = rejections.map(toPlace);
    this.#rejected = this.#rejected.filter((deed) => !haveCommonPlace(deed.places, places));
    this.#takeRejections(withoutPlaces(this.rejections, places));
    try {
      await this.#send(places, async (input) => {
        const { restoreSuggestions } = await this.#api.mutate(RestoreSuggestionsDocument, { input });
        return restoreSuggestions.rejections;
      });
    } catch (caught) {
      await this.refresh();
      throw caught;
    }
  }

  /** What the viewer rejected after the last change of the set that can be undone: the next undo is about that. */
  get undoable(): readonly Proposal[] | undefined {
    const last = this.#rejected.at(-1);
    return last !== undefined && this.#options.set.undoDepth <= last.depth ? last.places : undefined;
  }

  get #api(): Project['api'] {
    return this.#options.project.api;
  }

  #takeRejections(rejections: readonly RejectionPartsFragment[]): void {
    this.#list.change((list) => ({ ...list, rejections: [...rejections] }));
  }

  /** In parts that the server takes; what it answered last is the truth. */
  async #send(places: readonly Place[], send: (input: PlacesInput) => Promise<Rejections>): Promise<void> {
    let answer: Rejections | undefined;
    for (let at = 0; at < places.length; at += MOST_AT_ONCE) {
      answer = await send({ ...this.#options.room, places: places.slice(at, at + MOST_AT_ONCE) });
    }
    if (answer !== undefined) this.#takeRejections(answer);
  }
}

type PlacesInput = RoomAddress & { places: Place[] };
type Rejections = readonly RejectionPartsFragment[];
