/**
 * One open annotation set: its spans as they stand now, what is selected, who else is here and what is saved; and every
 * verb that changes it. Nothing is sent that the rules forbid; undo takes back the viewer's own deeds only.
 */
import { putSpan, removeSpans, spansOf } from '../../schema/annotationSet.ts';
import type { ConstraintContext, OverlapPolicy } from '../../schema/constraints.ts';
import type { Range, Span } from '../../schema/span.ts';
import { CLOSE, type Notice } from '../../schema/sync.ts';
import type { Unsent } from '../api/keptCopy.ts';
import { Listeners } from '../api/listeners.ts';
import type { RoomLine } from '../api/roomLine.ts';
import type { SyncStatus } from '../api/syncProvider.ts';
import { planCarryOver, type CarryOver } from '../editor/carryOver.ts';
import { findObstacle, type Obstacle } from '../editor/clashes.ts';
import { fitting, fittingRestorations, toSpan, type NewSpan } from '../editor/fitting.ts';
import { cursorsIn, peopleIn, type Cursor, type Person } from '../editor/people.ts';
import { SelectionState } from '../editor/selectionState.svelte.ts';
import { countByType, SpanIndex, without } from '../editor/spanIndex.ts';
import { rangeOf } from '../editor/textSelection.ts';
import { UndoJournal, type Restoration, type UndoStep, type World } from '../editor/undoJournal.ts';
import { whenSaved } from '../editor/whenSaved.ts';
import { pace } from './pace.ts';

/** What the state needs of the live connection. It is the state's from then on, and ends with it. */
export type SetLine = Pick<
  RoomLine,
  | 'doc'
  | 'awareness'
  | 'status'
  | 'subscribe'
  | 'onNotice'
  | 'onRenewed'
  | 'select'
  | 'others'
  | 'connect'
  | 'destroy'
>;

/** The rules of the project that bear on a set; read anew each time, since they change while a set is open. */
export interface SetRules {
  readonly overlap: OverlapPolicy;
  /** Types in use. Spans of others are hidden, yet still take their place in the text. */
  readonly typesInUse: ReadonlySet<string>;
  /** Types in use and in the bin. */
  readonly typesKnown: ReadonlySet<string>;
  readonly canWrite: boolean;
}

export interface AnnotationSetOptions {
  readonly line: SetLine;
  readonly text: string;
  /** The viewer. */
  readonly userId: string;
  readonly rules: () => SetRules;
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number;
}

/** What became of a wish to change the set. */
export type Outcome =
  | { readonly kind: 'done'; readonly span: Span }
  /** It stands so already. */
  | { readonly kind: 'unchanged'; readonly span: Span }
  /** The set is read-only, or the span is gone. */
  | { readonly kind: 'impossible' }
  /** Forbidden by the rules: by itself, or since it shares text with `clashes`. */
  | { readonly kind: 'refused'; readonly fault: string | undefined; readonly clashes: readonly Span[] };

/** After these the viewer has no business with what stands in the set. */
const CODES_THAT_HIDE: ReadonlySet<number> = new Set([CLOSE.forbidden, CLOSE.notFound]);
/** How often others are told where the selection is, in milliseconds. */
const TELL_SELECTION_MS = 80;

export class AnnotationSetState {
  readonly text: string;
  readonly userId: string;
  /** What the viewer has selected. */
  readonly selected: SelectionState;
  #all = $state.raw<readonly Span[]>([]);
  #status: SyncStatus = $state.raw({
    state: 'connecting',
    unsaved: 0,
    closeCode: undefined,
    hasLoaded: false,
    keptIn: 'tab',
  });
  #people = $state.raw<readonly Person[]>([]);
  #cursors = $state.raw<readonly Cursor[]>([]);
  #canUndo = $state(false);
  #canRedo = $state(false);
  // What the viewer may no longer see is not shown, though a copy of it may be here.
  readonly #isClosed = $derived(
    this.#status.state === 'refused' && CODES_THAT_HIDE.has(this.#status.closeCode ?? 0),
  );
  readonly #visible = $derived(
    this.#isClosed ? [] : this.#all.filter((span) => this.#rules().typesInUse.has(span.entityTypeId)),
  );
  readonly #counts = $derived.by(() => countByType(this.#visible));
  #index: SpanIndex;
  readonly #line: SetLine;
  readonly #rules: () => SetRules;
  readonly #now: () => number;
  #journal = new UndoJournal();
  readonly #world: World = {
    now: (id) => this.#index.get(id),
    allowed: (restorations) => fittingRestorations(restorations, this.#all, this.#context()),
  };
  /** Marks the transactions of this state. */
  readonly #origin = {};
  readonly #ends: (() => void)[];
  #docEnds: (() => void)[] = [];
  /** What was not saved when the set was opened afresh, until that has loaded. */
  #unsent: readonly Unsent[] | undefined;
  readonly #renewed = new Listeners<CarryOver>();

  constructor({ line, text, userId, rules, now = Date.now }: AnnotationSetOptions) {
    this.#line = line;
    this.#index = new SpanIndex(line.doc, text.length);
    this.text = text;
    this.userId = userId;
    this.#rules = rules;
    this.#now = now;
    const tellSelection = pace(() => this.#tellSelection(), TELL_SELECTION_MS);
    this.selected = new SelectionState(() => this.#visible, text.length, tellSelection.touch);
    this.#listenToDoc();
    this.#ends = [
      line.onRenewed((unsent) => this.#startAfresh(unsent)),
      line.subscribe((status) => this.#onStatus(status)),
      tellSelection.stop,
    ];
  }

  /** All spans of types in use, in reading order. Unchanged ones keep their object. */
  get spans(): readonly Span[] {
    return this.#visible;
  }

  /** How many spans each entity type has, by id. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  get status(): SyncStatus {
    return this.#status;
  }

  /** False also before the set has been read, since what is not seen cannot be minded, after a refusal, and for a reader. */
  get canWrite(): boolean {
    const { state, hasLoaded } = this.#status;
    return this.#rules().canWrite && hasLoaded && state !== 'refused' && state !== 'held';
  }

  /** The others who have this set open. */
  get people(): readonly Person[] {
    return this.#people;
  }

  /** Selections in other windows, the viewer's own included. */
  get cursors(): readonly Cursor[] {
    return this.#cursors;
  }

  get canUndo(): boolean {
    return this.#canUndo && this.canWrite;
  }

  /** How many of the viewer's deeds can be taken back. */
  get undoDepth(): number {
    return this.#journal.depth;
  }

  get canRedo(): boolean {
    return this.#canRedo && this.canWrite;
  }

  /** Labels the selected text, else the selected span; undefined when neither is. */
  label(typeId: string): Outcome | undefined {
    const { text, span } = this.selected;
    if (text !== undefined) return this.add(rangeOf(text), typeId);
    return span === undefined ? undefined : this.relabel(span.id, typeId);
  }

  /**
   * Makes a span and selects it. Where spans may not overlap, the same stretch labelled anew is relabelled.
   * @param replacing spans that go in the same deed, to make room.
   */
  add(range: Range, typeId: string, replacing: readonly Span[] = []): Outcome {
    const same = this.#all.filter(({ start, end }) => start === range.start && end === range.end);
    const twin = same.find(({ entityTypeId }) => entityTypeId === typeId);
    if (twin !== undefined) return this.#settle({ kind: 'unchanged', span: twin });
    const [only] = same;
    if (only !== undefined && this.#rules().overlap === 'NONE') return this.relabel(only.id, typeId);
    const wish = { start: range.start, end: range.end, entityTypeId: typeId, origin: 'human' } as const;
    return this.#put(toSpan(wish, this.userId, this.#now()), replacing);
  }

  /**
   * Makes many spans in one deed, which one undo takes back; selects none of them. What breaks a rule, also among
   * themselves, is passed over. @returns those that were made; none when the set is read-only.
   */
  addAll(wishes: readonly NewSpan[]): readonly Span[] {
    if (!this.canWrite) return [];
    const at = this.#now();
    const spans = wishes.map((wish) => toSpan(wish, this.userId, at));
    const made = fitting(spans, this.#all, this.#context());
    if (made.length > 0) this.#do(made.map((after) => ({ id: after.id, before: undefined, after })));
    return made;
  }

  /** Changes that the caller has judged, in one deed. @returns false when the set is read-only. */
  changeAll(changes: Parameters<UndoJournal['record']>[0]): boolean {
    if (this.canWrite && changes.length > 0) this.#do(changes);
    return this.canWrite;
  }

  relabel(id: string, typeId: string): Outcome {
    const span = this.#index.get(id);
    if (span?.entityTypeId === typeId) return this.#settle({ kind: 'unchanged', span });
    return span === undefined ? { kind: 'impossible' } : this.#put({ ...span, entityTypeId: typeId });
  }

  resize(id: string, { start, end }: Range): Outcome {
    const span = this.#index.get(id);
    if (span?.start === start && span.end === end) return { kind: 'unchanged', span };
    return span === undefined ? { kind: 'impossible' } : this.#put({ ...span, start, end });
  }

  /** Removes a span; the caret stays where it was. @returns false when the set is read-only or the span is gone. */
  remove(id: string): boolean {
    const span = this.#index.get(id);
    if (span === undefined || !this.canWrite) return false;
    this.#do([{ id, before: span, after: undefined }]);
    this.selected.placeCaret(span.end);
    return true;
  }

  /** Whether a span with this id stands in the set. */
  has(id: string): boolean {
    return this.#index.get(id) !== undefined;
  }

  /** What stands in the way of a span, by the rules and the spans as they are now; undefined: nothing. */
  obstacleTo(span: Span): Obstacle | undefined {
    return findObstacle(span, this.#all, this.#context());
  }

  /** Takes back the last deed; undefined when there is none. */
  undo(): UndoStep | undefined {
    return this.canWrite ? this.#turn(this.#journal.undo(this.#world)) : undefined;
  }

  /** Does again what was undone last. */
  redo(): UndoStep | undefined {
    return this.canWrite ? this.#turn(this.#journal.redo(this.#world)) : undefined;
  }

  /** Calls `listener` with what the server took back, and the span as it was; returns the undo. */
  onTakenBack(listener: (notice: Notice, span: Span | undefined) => void): () => void {
    return this.#line.onNotice((notice) => listener(notice, this.#index.lastOf(notice.spanId)));
  }

  /** Calls `listener` when the set was opened afresh since the server's history of it is another; returns the undo. */
  onRenewed(listener: (carryOver: CarryOver) => void): () => void {
    return this.#renewed.add(listener);
  }

  /** Tries to connect again after a refusal. */
  reconnect(): void {
    this.#line.connect();
  }

  /** Waits until all is stored. @returns false when the line is lost or refused first, or `withinMs` have passed. */
  whenSaved(withinMs: number): Promise<boolean> {
    return whenSaved(this.#line, withinMs);
  }

  /** Ends the connection; the state is not used again. */
  destroy(): void {
    for (const end of [...this.#ends, ...this.#docEnds]) end();
    this.#line.destroy();
  }

  #onStatus(status: SyncStatus): void {
    const waiting = this.#unsent;
    if (waiting === undefined) this.#status = status;
    else this.#status = { ...status, unsaved: status.unsaved + waiting.length, keptIn: 'tab' };
    if (waiting !== undefined && status.hasLoaded) this.#carryOver(waiting);
  }

  /** The line has another document now, which is empty until it has loaded. */
  #startAfresh(unsent: readonly Unsent[]): void {
    for (const end of this.#docEnds) end();
    this.#index = new SpanIndex(this.#line.doc, this.text.length);
    this.#journal = new UndoJournal();
    this.#showJournal();
    this.#unsent = [...(this.#unsent ?? []), ...unsent];
    this.#listenToDoc();
  }

  #carryOver(unsent: readonly Unsent[]): void {
    this.#unsent = undefined;
    this.#status = this.#line.status;
    const plan = planCarryOver(this.#rules().canWrite ? unsent : [], this.#world);
    this.#apply(plan.restorations);
    this.#renewed.tell(this.#rules().canWrite ? plan : { ...plan, lost: unsent.length });
  }

  #listenToDoc(): void {
    const { doc, awareness } = this.#line;
    const map = spansOf(doc);
    const onSpans = (
      { keysChanged }: { keysChanged: Set<string | null> },
      { origin }: { origin: unknown },
    ): void => {
      const others = origin === this.#origin ? [] : [...keysChanged].filter((id) => id !== null);
      const former = others.map((id) => ({ id, before: this.#index.get(id) }));
      this.#all = this.#index.read(keysChanged);
      for (const { id, before } of former) this.#journal.touch({ id, before, after: this.#index.get(id) });
    };
    const onPresence = (): void => {
      const others = this.#line.others();
      this.#people = peopleIn(others, this.userId);
      this.#cursors = cursorsIn(others, this.text.length);
    };
    map.observe(onSpans);
    awareness.on('change', onPresence);
    this.#all = this.#index.read();
    onPresence();
    this.#line.select(null);
    this.#docEnds = [() => map.unobserve(onSpans), () => awareness.off('change', onPresence)];
  }

  #tellSelection(): void {
    const { range, caret, isPlaced } = this.selected;
    const { start, end } = range ?? { start: caret, end: caret };
    this.#line.select(range !== undefined || isPlaced ? { start, end } : null);
  }

  #put(span: Span, replacing: readonly Span[] = []): Outcome {
    if (!this.canWrite) return { kind: 'impossible' };
    const obstacle = findObstacle(span, without(this.#all, replacing), this.#context());
    if (obstacle !== undefined) return { kind: 'refused', ...obstacle };
    this.#do([
      ...replacing.map((old) => ({ id: old.id, before: old, after: undefined })),
      { id: span.id, before: this.#index.get(span.id), after: span },
    ]);
    return this.#settle({ kind: 'done', span });
  }

  #settle(outcome: Outcome & { readonly span: Span }): Outcome {
    this.selected.selectSpan(outcome.span.id);
    return outcome;
  }

  /** One deed of the viewer, to be taken back at once. */
  #do(changes: Parameters<UndoJournal['record']>[0]): void {
    this.#apply(changes.map(({ id, after }) => ({ id, span: after })));
    this.#journal.record(changes);
    this.#showJournal();
  }

  /** Writes spans, or takes them away, in one transaction of this state. */
  #apply(restorations: readonly Restoration[]): void {
    const { doc } = this.#line;
    doc.transact(() => {
      for (const { id, span } of restorations) {
        if (span === undefined) removeSpans(doc, [id], this.#origin);
        else putSpan(doc, span, this.#origin);
      }
    }, this.#origin);
  }

  #turn(step: UndoStep | undefined): UndoStep | undefined {
    this.#showJournal();
    if (step === undefined) return undefined;
    this.#apply(step.restorations);
    const shown = step.restorations.find(({ span }) => span !== undefined);
    if (shown !== undefined) this.selected.selectSpan(shown.id);
    return step;
  }

  #showJournal(): void {
    this.#canUndo = this.#journal.canUndo;
    this.#canRedo = this.#journal.canRedo;
  }

  #context(): ConstraintContext {
    const { overlap, typesKnown } = this.#rules();
    return { text: this.text, entityTypeIds: typesKnown, overlap };
  }
}
