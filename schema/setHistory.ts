/**
 * A set's history, folded: which spans stood after a row of its log, and what must be done to get from one state to
 * another. Pure; what a row did is in its `SpanChange`s (SPEC H1, H2).
 */
import { compareSpans, isSameSpan, type Span } from './span.ts';
import type { SpanChange } from './spanChange.ts';

/** What a change did: bounds are MOVED, a type is RELABELLED, both or anything else is CHANGED. */
export type HistoryChangeKind = 'ADDED' | 'REMOVED' | 'MOVED' | 'RELABELLED' | 'CHANGED';

/** What leads from one state of a set to another. */
export interface Steps {
  /** Spans to put, in reading order: new ones, and ones that replace what has their id. */
  readonly puts: readonly Span[];
  /** Ids to remove, in the reading order of what had them. */
  readonly removals: readonly string[];
}

/** The spans of a set as they are moved to and fro along its history. */
export class SetState {
  readonly #spans: Map<string, Span>;

  constructor(spans: Iterable<Span>) {
    this.#spans = new Map(Array.from(spans, (span) => [span.id, span]));
  }

  /** Goes forward over one row. */
  redo(changes: readonly SpanChange[]): void {
    for (const { spanId, after } of changes) this.#put(spanId, after);
  }

  /** Goes back over one row. */
  undo(changes: readonly SpanChange[]): void {
    for (const { spanId, before } of [...changes].reverse()) this.#put(spanId, before);
  }

  /** In reading order. */
  spans(): Span[] {
    return [...this.#spans.values()].sort(compareSpans);
  }

  #put(id: string, span: Span | null): void {
    if (span === null) this.#spans.delete(id);
    else this.#spans.set(id, span);
  }
}

/** What must be put and removed to make `from` equal to `to`; nothing for equal sets. */
export function stepsTo(from: readonly Span[], to: readonly Span[]): Steps {
  const former = new Map(from.map((span) => [span.id, span]));
  const wanted = new Set(to.map(({ id }) => id));
  const puts = to.filter((span) => {
    const old = former.get(span.id);
    return old === undefined || !isSameSpan(old, span);
  });
  const removals = from.filter(({ id }) => !wanted.has(id));
  return {
    puts: puts.sort(compareSpans),
    removals: removals.sort(compareSpans).map(({ id }) => id),
  };
}

/** The kind of a change. One without a span before and after did nothing, and counts as CHANGED. */
export function kindOfChange({ before, after }: Pick<SpanChange, 'before' | 'after'>): HistoryChangeKind {
  if (before === null) return after === null ? 'CHANGED' : 'ADDED';
  if (after === null) return 'REMOVED';
  const isMoved = before.start !== after.start || before.end !== after.end;
  const isRelabelled = before.entityTypeId !== after.entityTypeId;
  if (isMoved === isRelabelled) return 'CHANGED';
  return isMoved ? 'MOVED' : 'RELABELLED';
}
