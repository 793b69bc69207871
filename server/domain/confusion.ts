/**
 * What became of each gold span: gold label × predicted label over a one-to-one matching of overlapping spans, with a
 * column for what was missed and a row for what was made up. The rule it guards: equal spans are matched first, then
 * overlapping ones of one label, then the rest, each time as many as there can be.
 */
import { keyOf, type LabelledRange } from './labelledRange.ts';
import { matchOverlapping } from './matching.ts';

/** Label of the last row (predicted where nothing is) and the last column (missed). */
export const NOTHING = 'nothing';

export interface Confusion {
  /** The labels, then `NOTHING`. */
  readonly labels: readonly string[];
  /** `rows[gold][predicted]`; the diagonal holds exact matches and boundary errors. */
  readonly rows: readonly (readonly number[])[];
}

/** One document; both lists without doubles. */
export interface ConfusionPair {
  readonly gold: readonly LabelledRange[];
  readonly predicted: readonly LabelledRange[];
}

export interface ConfusionResult {
  readonly confusion: Confusion;
  /** Label → matches with that label on both sides and other bounds; labels without any are left out. */
  readonly boundaryErrors: ReadonlyMap<string, number>;
}

/** @param labels all labels that occur, each once. */
export function confuse(pairs: readonly ConfusionPair[], labels: readonly string[]): ConfusionResult {
  const place = new Map(labels.map((label, n) => [label, n]));
  const placeOf = (range: LabelledRange | undefined): number =>
    (range === undefined ? undefined : place.get(range.label)) ?? labels.length;
  const rows = Array.from({ length: labels.length + 1 }, () => new Array<number>(labels.length + 1).fill(0));
  const boundaryErrors = new Map<string, number>();
  for (const { gold, predicted } of pairs.flatMap(outcomesOf)) {
    const row = rows[placeOf(gold)] ?? [];
    const column = placeOf(predicted);
    row[column] = (row[column] ?? 0) + 1;
    if (gold !== undefined && gold.label === predicted?.label && keyOf(gold) !== keyOf(predicted)) {
      boundaryErrors.set(gold.label, (boundaryErrors.get(gold.label) ?? 0) + 1);
    }
  }
  return { confusion: { labels: [...labels, NOTHING], rows }, boundaryErrors };
}

/** A gold span with what was predicted for it; one of the two may be missing, never both. */
interface Outcome {
  readonly gold: LabelledRange | undefined;
  readonly predicted: LabelledRange | undefined;
}

type MayMatch = (gold: LabelledRange, predicted: LabelledRange) => boolean;

const STAGES: readonly MayMatch[] = [
  (gold, predicted) => keyOf(gold) === keyOf(predicted),
  (gold, predicted) => gold.label === predicted.label,
  () => true,
];

function outcomesOf(pair: ConfusionPair): Outcome[] {
  const outcomes: Outcome[] = [];
  let { gold, predicted } = pair;
  for (const mayMatch of STAGES) {
    const matches = matchOverlapping(gold, predicted, mayMatch);
    for (const { left, right } of matches) outcomes.push({ gold: gold[left], predicted: predicted[right] });
    const matchedGold = new Set(matches.map(({ left }) => left));
    const matchedPredicted = new Set(matches.map(({ right }) => right));
    gold = gold.filter((_, n) => !matchedGold.has(n));
    predicted = predicted.filter((_, n) => !matchedPredicted.has(n));
  }
  for (const missed of gold) outcomes.push({ gold: missed, predicted: undefined });
  for (const spurious of predicted) outcomes.push({ gold: undefined, predicted: spurious });
  return outcomes;
}
