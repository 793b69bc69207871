/**
 * What a bulk deed on equal mentions does to a set: each place judged by the same rules as any span, before anything is
 * changed. Pure; the page previews and does with it, and so does the job, on the spans of that moment.
 */
import { faultOf, type ConstraintContext } from './constraints.ts';
import { KeptSpans } from './keptSpans.ts';
import type { Range, Span } from './span.ts';

/** What is done at each place where the mention stands. */
export type MentionDeed =
  | { readonly kind: 'add'; readonly entityTypeId: string }
  /** Spans with just these bounds, of type `from` (null: of any), become `to`. */
  | { readonly kind: 'relabel'; readonly from: string | null; readonly to: string }
  /** Spans with just these bounds, of one type (null: of any), go. */
  | { readonly kind: 'remove'; readonly entityTypeId: string | null };

/** How a place fares. */
export interface PlannedMention extends Range {
  /**
   * `ready`: something will be done. `same`: it stands so already, or there is nothing to change. `blocked`: the rules
   * of the project forbid it, for `clash`.
   */
  readonly verdict: 'ready' | 'same' | 'blocked';
  /** The span that is changed or removed; undefined where one is made, or nothing is done. */
  readonly before: Span | undefined;
  /** What stands in the way of one that is blocked. */
  readonly clash: Range | undefined;
}

/** What a plan is made from. */
export interface MentionSituation {
  /** From `findMentions`. */
  readonly places: readonly Range[];
  /** The live spans of the set, those of types in the bin included. */
  readonly spans: readonly Span[];
  readonly context: ConstraintContext;
}

/** One entry a place for `add`; for the others one a span that has the bounds of a place. In reading order. */
export function planMentions(situation: MentionSituation, deed: MentionDeed): PlannedMention[] {
  if (deed.kind === 'add') return planAdding(situation, deed.entityTypeId);
  const placed = spansAt(situation);
  return deed.kind === 'remove'
    ? placed.flatMap((span) => (isOf(span, deed.entityTypeId) ? [verdictOn(span, 'ready')] : []))
    : planRelabelling(situation, placed, deed);
}

/** A place, and how many of the plan are `ready`. */
export function countReady(plan: readonly PlannedMention[]): number {
  return plan.filter(({ verdict }) => verdict === 'ready').length;
}

function planAdding({ places, spans, context }: MentionSituation, entityTypeId: string): PlannedMention[] {
  const candidates = places.map((range) => candidateAt(range, entityTypeId));
  const kept = new KeptSpans(context.overlap, [...spans, ...candidates]);
  for (const span of spans) kept.add(span);
  const twins = new Set(spans.filter((span) => span.entityTypeId === entityTypeId).map(boundsOf));
  return candidates.map((candidate): PlannedMention => {
    const { start, end } = candidate;
    if (twins.has(boundsOf(candidate))) {
      return { start, end, verdict: 'same', before: undefined, clash: undefined };
    }
    const clash = faultOf(candidate, context) === undefined ? kept.clashOf(candidate) : candidate;
    if (clash !== undefined) return { start, end, verdict: 'blocked', before: undefined, clash };
    kept.add(candidate);
    return { start, end, verdict: 'ready', before: undefined, clash: undefined };
  });
}

function planRelabelling(
  { spans }: MentionSituation,
  placed: readonly Span[],
  { from, to }: Extract<MentionDeed, { kind: 'relabel' }>,
): PlannedMention[] {
  // Bounds stay, so nothing new is overlapped; but two spans may not say the same.
  const taken = new Set(spans.filter((span) => span.entityTypeId === to).map(boundsOf));
  return placed.flatMap((span): PlannedMention[] => {
    if (!isOf(span, from)) return [];
    if (span.entityTypeId === to) return [verdictOn(span, 'same')];
    if (taken.has(boundsOf(span))) return [{ ...verdictOn(span, 'blocked'), clash: span }];
    taken.add(boundsOf(span));
    return [verdictOn(span, 'ready')];
  });
}

function spansAt({ places, spans }: MentionSituation): Span[] {
  const bounds = new Set(places.map(boundsOf));
  return spans.filter((span) => bounds.has(boundsOf(span)));
}

function isOf(span: Span, entityTypeId: string | null): boolean {
  return entityTypeId === null || span.entityTypeId === entityTypeId;
}

function verdictOn(span: Span, verdict: PlannedMention['verdict']): PlannedMention {
  return { start: span.start, end: span.end, verdict, before: span, clash: undefined };
}

function boundsOf({ start, end }: Range): string {
  return `${start} ${end}`;
}

/** A span to be judged only: no id, author or time of it is ever stored. */
function candidateAt({ start, end }: Range, entityTypeId: string): Span {
  return { id: `${start}-${end}`, start, end, entityTypeId, by: '-', origin: 'bulk', at: 0 };
}
