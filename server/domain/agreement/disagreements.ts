/**
 * Where the annotation sets of one document differ, stretch by stretch, for the review page. The rule it guards: every
 * annotation of every set stands in exactly one entry; what all hold alike is agreed, and the rest is grouped by overlap.
 */
import { compareText, type Range } from '../../../schema/span.ts';
import { agreedSpans, annotationKey, compareAnnotations, type Annotation } from '../adjudicate.ts';
import { compareRanges } from '../labelledRange.ts';

/** What kind of difference it is; the first that fits, in this order. */
export type StretchKind =
  /** All hold the same. */
  | 'AGREED'
  /** Some marked nothing here. */
  | 'MISSING'
  /** One span against two or more. */
  | 'SPLIT'
  /** Same bounds, other type. */
  | 'LABEL'
  /** Same type, other bounds. */
  | 'BOUNDS'
  /** Other bounds and other type. */
  | 'BOTH';

/** One annotator's finished set on the document. */
export interface AnnotatorSet<S extends Annotation> {
  readonly annotatorId: string;
  readonly spans: readonly S[];
}

/** A stretch of text with what everybody says about it; `start` and `end` cover all its spans. */
export interface Stretch<S extends Annotation> extends Range {
  readonly kind: StretchKind;
  /** One a set, in the order given; no spans where that annotator marked nothing here. */
  readonly sides: readonly AnnotatorSet<S>[];
}

/**
 * All stretches in reading order, agreed ones included. Nothing for fewer than two sets: one opinion is no agreement.
 */
export function compareSets<S extends Annotation>(sets: readonly AnnotatorSet<S>[]): Stretch<S>[] {
  if (sets.length < 2) return [];
  const entries = sets.flatMap(({ spans }, side) => withoutDoubles(spans).map((span) => ({ side, span })));
  entries.sort((a, b) => compareAnnotations(a.span, b.span));
  const agreed = new Set(agreedSpans(sets.map(({ spans }) => spans)).map(annotationKey));
  const isAgreed = ({ span }: Entry<S>): boolean => agreed.has(annotationKey(span));
  const groups = [
    ...groupEqual(entries.filter(isAgreed)),
    ...groupOverlapping(entries.filter((entry) => !isAgreed(entry))),
  ];
  return groups
    .map((group) => toStretch(group, sets))
    .sort((a, b) => compareRanges(a, b) || compareText(a.kind, b.kind));
}

/** Only the stretches that somebody has to decide. */
export function findDisagreements<S extends Annotation>(sets: readonly AnnotatorSet<S>[]): Stretch<S>[] {
  return compareSets(sets).filter(({ kind }) => kind !== 'AGREED');
}

/** A span with the number of the set it is from. */
interface Entry<S> {
  readonly side: number;
  readonly span: S;
}

function withoutDoubles<S extends Annotation>(spans: readonly S[]): S[] {
  return [...new Map(spans.map((span) => [annotationKey(span), span])).values()];
}

/** Groups of spans that say the same. */
function groupEqual<S extends Annotation>(sorted: readonly Entry<S>[]): Entry<S>[][] {
  const groups = new Map<string, Entry<S>[]>();
  for (const entry of sorted) {
    const key = annotationKey(entry.span);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

/** Groups of spans that hang together by overlap, directly or through others. */
function groupOverlapping<S extends Annotation>(sorted: readonly Entry<S>[]): Entry<S>[][] {
  const groups: Entry<S>[][] = [];
  let reach = 0;
  for (const entry of sorted) {
    const group = groups.at(-1);
    if (group !== undefined && entry.span.start < reach) group.push(entry);
    else groups.push([entry]);
    reach = Math.max(reach, entry.span.end);
  }
  return groups;
}

/** @param group sorted, not empty. */
function toStretch<S extends Annotation>(
  group: readonly Entry<S>[],
  sets: readonly AnnotatorSet<S>[],
): Stretch<S> {
  const sides = sets.map(({ annotatorId }, side) => {
    return { annotatorId, spans: group.filter((entry) => entry.side === side).map(({ span }) => span) };
  });
  return {
    kind: kindOf(sides.map(({ spans }) => spans)),
    start: group[0]?.span.start ?? 0,
    end: group.reduce((end, { span }) => Math.max(end, span.end), 0),
    sides,
  };
}

/** Compares what each side holds, span by span in reading order. */
function kindOf(sides: readonly (readonly Annotation[])[]): StretchKind {
  const counts = sides.map((spans) => spans.length);
  if (counts.includes(0)) return 'MISSING';
  if (new Set(counts).size > 1) return 'SPLIT';
  const sameBounds = allEqual(sides.map((spans) => spans.map(({ start, end }) => `${start} ${end}`).join()));
  const sameTypes = allEqual(sides.map((spans) => spans.map(({ entityTypeId }) => entityTypeId).join()));
  if (sameBounds) return sameTypes ? 'AGREED' : 'LABEL';
  return sameTypes ? 'BOUNDS' : 'BOTH';
}

function allEqual(values: readonly string[]): boolean {
  return new Set(values).size === 1;
}
