/**
 * Precision, recall and F1 from counts. The rule it guards: where there is nothing to divide by there is no value, and the
 * reason is given; never a 0 or a 1 that nobody earned.
 */

/** Why a figure has no value. */
export type NoScoreReason =
  /** Nothing was predicted: no precision. */
  | 'NO_PREDICTIONS'
  /** Nothing is there to be found: no recall. */
  | 'NO_GOLD'
  /** Neither: no figure at all. */
  | 'NO_SPANS';

export interface Counts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

/** All figures 0–1. */
export interface Scores extends Counts {
  readonly precision: number | null;
  readonly recall: number | null;
  /** 2·TP / (2·TP + FP + FN). */
  readonly f1: number | null;
  /** Set when a figure is null. */
  readonly reason: NoScoreReason | null;
}

/** Plain means; null where no type has a value. */
export interface MacroScores {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  readonly reason: NoScoreReason | null;
}

/** Figures from counts. */
export function scoresOf({ truePositives, falsePositives, falseNegatives }: Counts): Scores {
  const predicted = truePositives + falsePositives;
  const gold = truePositives + falseNegatives;
  return {
    truePositives,
    falsePositives,
    falseNegatives,
    precision: ratio(truePositives, predicted),
    recall: ratio(truePositives, gold),
    f1: ratio(2 * truePositives, predicted + gold),
    reason: reasonFor(predicted, gold),
  };
}

/** Counts added up. */
export function sumCounts(all: readonly Counts[]): Counts {
  return {
    truePositives: all.reduce((sum, one) => sum + one.truePositives, 0),
    falsePositives: all.reduce((sum, one) => sum + one.falsePositives, 0),
    falseNegatives: all.reduce((sum, one) => sum + one.falseNegatives, 0),
  };
}

/** The plain mean of each figure over the types that have a value for it. */
export function macroOf(all: readonly Scores[]): MacroScores {
  const counts = sumCounts(all);
  return {
    precision: meanOf(all.map((one) => one.precision)),
    recall: meanOf(all.map((one) => one.recall)),
    f1: meanOf(all.map((one) => one.f1)),
    reason: scoresOf(counts).reason,
  };
}

/** The plain mean of what has a value; null when nothing has. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return ratio(
    known.reduce((sum, value) => sum + value, 0),
    known.length,
  );
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function reasonFor(predicted: number, gold: number): NoScoreReason | null {
  if (predicted > 0) return gold > 0 ? null : 'NO_GOLD';
  return gold > 0 ? 'NO_PREDICTIONS' : 'NO_SPANS';
}
