/**
 * What makes a span invalid, and which of two yields (SPEC A1–A5). Pure and independent of the order of its input, so
 * the server's repair and the client's warning always agree.
 */
import { KeptSpans } from './keptSpans.ts';
import { splitsSurrogatePair } from './offsets.ts';
import { compareSpans, compareText, type Span } from './span.ts';

/** Which spans may share text: none; one inside another; or any. */
export type OverlapPolicy = 'NONE' | 'NESTED' | 'ANY';

/** A broken rule on one span: that span must go. */
export interface Violation {
  readonly spanId: string;
  readonly rule: 'A1' | 'A2' | 'O2';
  readonly message: string;
}

/** What spans are judged against. */
export interface ConstraintContext {
  readonly text: string;
  /** Ids of entity types that may be used, those in the bin included: a deleted type's spans are kept. */
  readonly entityTypeIds: ReadonlySet<string>;
  readonly overlap: OverlapPolicy;
}

/**
 * Every span that must go, in reading order. Removing them all leaves a set without violations (A5).
 * Of two spans that may not share text, the later made yields; at the same time, the one with the higher id (A3).
 */
export function findViolations(spans: readonly Span[], context: ConstraintContext): Violation[] {
  const violations: Violation[] = [];
  const sound: Span[] = [];
  for (const span of spans) {
    const violation = faultOf(span, context);
    if (violation === undefined) sound.push(span);
    else violations.push(violation);
  }
  violations.push(...findOverlaps(sound, context.overlap));
  const order = new Map(spans.map((span) => [span.id, span]));
  return violations.sort((a, b) => {
    const [first, second] = [order.get(a.spanId), order.get(b.spanId)];
    return first && second ? compareSpans(first, second) : compareText(a.spanId, b.spanId);
  });
}

/** What is wrong with one span taken alone, or undefined. */
export function faultOf(span: Span, context: ConstraintContext): Violation | undefined {
  const { start, end } = span;
  const { length } = context.text;
  if (start >= end)
    return violation(span, 'A1', `a span needs at least one character, and ${start}–${end} has none`);
  if (end > length) return violation(span, 'A1', `end ${end} is after the end of the text (${length})`);
  if (splitsSurrogatePair(context.text, start) || splitsSurrogatePair(context.text, end)) {
    return violation(span, 'O2', `${start}–${end} cuts a character in two`);
  }
  if (!context.entityTypeIds.has(span.entityTypeId)) {
    return violation(span, 'A1', 'its entity type does not exist in this project');
  }
  return undefined;
}

/** Sorted by seniority, a span stays unless it clashes with one that stays; so the answer has no ties and no order. */
function findOverlaps(spans: readonly Span[], policy: OverlapPolicy): Violation[] {
  const kept = new KeptSpans(policy, spans);
  const violations: Violation[] = [];
  for (const span of [...spans].sort(bySeniority)) {
    const clash = kept.clashOf(span);
    if (clash === undefined) kept.add(span);
    else violations.push(violation(span, 'A2', `it overlaps another span at ${clash.start}–${clash.end}`));
  }
  return violations;
}

function bySeniority(a: Span, b: Span): number {
  return a.at - b.at || compareText(a.id, b.id);
}

function violation(span: Span, rule: Violation['rule'], message: string): Violation {
  return { spanId: span.id, rule, message };
}
