/**
 * A model against gold. A span counts when bounds and label are equal (CoNLL's exact match); a confusion table over
 * overlapping spans shows what became of the others. The rule it guards: every gold and every predicted span is counted
 * once, so each row of the table adds up to the gold of its label, each column to what was predicted.
 */
import { compareText } from '../../schema/span.ts';
import { confuse, type Confusion } from './confusion.ts';
import { distinct, keyOf, type LabelledRange } from './labelledRange.ts';
import { macroOf, scoresOf, sumCounts, type Counts, type MacroScores, type Scores } from './scores.ts';

/** One document, as a person settled it and as the model saw it. Doubled ranges count once. */
export interface EvaluationPair {
  readonly gold: readonly LabelledRange[];
  readonly predicted: readonly LabelledRange[];
}

export interface LabelScores {
  readonly label: string;
  /** Gold spans of this label. */
  readonly support: number;
  readonly scores: Scores;
  /** Gold spans found with the right label but other bounds. */
  readonly boundaryErrors: number;
}

/** What an evaluation says; the shape of `Evaluation` in the SDL, with reasons where a figure is missing. */
export interface Evaluation {
  readonly documents: number;
  readonly micro: Scores;
  readonly macro: MacroScores;
  readonly perType: readonly LabelScores[];
  readonly confusion: Confusion;
}

/**
 * @param labels in the order they are to be shown; a label that only the data has is added behind them.
 */
export function evaluate(pairs: readonly EvaluationPair[], labels: readonly string[]): Evaluation {
  const documents = pairs.map(({ gold, predicted }) => ({
    gold: distinct(gold),
    predicted: distinct(predicted),
  }));
  const all = withFound(labels, documents);
  const { confusion, boundaryErrors } = confuse(documents, all);
  const perType = all.map((label) => {
    const counts = sumCounts(documents.map((document) => countExact(document, label)));
    return {
      label,
      support: counts.truePositives + counts.falseNegatives,
      scores: scoresOf(counts),
      boundaryErrors: boundaryErrors.get(label) ?? 0,
    };
  });
  const scores = perType.map((one) => one.scores);
  return {
    documents: pairs.length,
    micro: scoresOf(sumCounts(scores)),
    macro: macroOf(scores),
    perType,
    confusion,
  };
}

function countExact({ gold, predicted }: EvaluationPair, label: string): Counts {
  const wanted = new Set(gold.filter((span) => span.label === label).map(keyOf));
  const found = predicted.filter((span) => span.label === label);
  const truePositives = found.filter((span) => wanted.has(keyOf(span))).length;
  return {
    truePositives,
    falsePositives: found.length - truePositives,
    falseNegatives: wanted.size - truePositives,
  };
}

/** The given labels, each once, then those that only the data has, in order of code units. */
function withFound(labels: readonly string[], documents: readonly EvaluationPair[]): string[] {
  const found = documents.flatMap(({ gold, predicted }) => [...gold, ...predicted].map((span) => span.label));
  return [...new Set([...labels, ...found.sort(compareText)])];
}
