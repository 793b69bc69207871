/**
 * A stretch of text with a label: what models give, files hold and measures compare. Unlike a span of an annotation set
 * it has no id and no author. The rule it guards: two are the same if, and only if, bounds and label are equal.
 */
import { compareText, type Range } from '../../schema/span.ts';

/** UTF-16 offsets, half-open; the label is an entity type's name or id, as the caller chooses. */
export interface LabelledRange extends Range {
  readonly label: string;
}

/** Reading order: by start, then the longer first. */
export function compareRanges(a: Range, b: Range): number {
  return a.start - b.start || b.end - a.end;
}

/** Reading order, then by label; 0 only for the same. */
export function compareLabelled(a: LabelledRange, b: LabelledRange): number {
  return compareRanges(a, b) || compareText(a.label, b.label);
}

/** A key that is equal for the same, and only for them. */
export function keyOf({ start, end, label }: LabelledRange): string {
  return `${start} ${end} ${label}`;
}

/** In reading order, each once. */
export function distinct<R extends LabelledRange>(ranges: readonly R[]): R[] {
  return [...ranges]
    .sort(compareLabelled)
    .filter((range, n, all) => n === 0 || compareLabelled(all[n - 1] ?? range, range) !== 0);
}
