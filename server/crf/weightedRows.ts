/** One number a feature, be it weights or a gradient, and the two inner steps of every pass over them. */
import type { FeatureRows } from './featureRows.ts';

/** Features with a value each. */
export interface WeightedRows extends FeatureRows {
  /** One a feature; what stands behind them is not read. */
  readonly value: Float64Array;
}

/** Rows with values: always made here, so that the engine's hot loops see objects of one shape. */
export function weigh({ start, label }: FeatureRows, value: Float64Array): WeightedRows {
  return { start, label, value };
}

/** Adds the values of an attribute's features to their labels in `target`, where label 0 stands at `base`. */
export function addRow(rows: WeightedRows, attribute: number, target: Float64Array, base: number): void {
  const { start, label, value } = rows;
  for (let f = start[attribute]!, end = start[attribute + 1]!; f < end; f += 1) {
    target[base + label[f]!]! += value[f]!;
  }
}

/** The way back: adds to an attribute's features what stands at their labels in `source`. */
export function gatherRow(rows: WeightedRows, attribute: number, source: Float64Array, base: number): void {
  const { start, label, value } = rows;
  for (let f = start[attribute]!, end = start[attribute + 1]!; f < end; f += 1) {
    value[f]! += source[base + label[f]!]!;
  }
}
