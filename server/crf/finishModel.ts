/** Training's result → a model without the features whose weight is zero. */
import type { Fit } from './fit.ts';
import type { CrfModel } from './model.ts';

/** The model of a fit as it stands. Weights are rounded to single precision, as they are stored. */
export function finishModel({ space, alphabet, rows, weights, hasLineWords }: Fit): CrfModel {
  const rounded = Float32Array.from(weights);
  const kept = keptAttributes(alphabet.entries(), rows.start, rounded);
  const features = kept.flatMap((attribute) => attribute.features);
  const start = new Int32Array(kept.length + 1);
  for (const [row, attribute] of kept.entries()) start[row + 1] = start[row]! + attribute.features.length;
  return {
    labels: space.labels,
    hasLineWords,
    attributes: kept.map(({ name }) => name),
    rows: { start, label: Uint16Array.from(features, (feature) => rows.label[feature]!) },
    weights: Float32Array.from(features, (feature) => rounded[feature]!),
    transitions: rounded.slice(rows.label.length),
  };
}

interface KeptAttribute {
  readonly name: string;
  /** Numbers of its features with a weight, ascending; at least one. */
  readonly features: readonly number[];
}

/** Sorted by code units. */
function keptAttributes(
  attributes: Iterable<[string, number]>,
  start: Int32Array,
  weights: Float32Array,
): KeptAttribute[] {
  const kept: KeptAttribute[] = [];
  for (const [name, number] of attributes) {
    const features: number[] = [];
    for (let feature = start[number]!; feature < start[number + 1]!; feature += 1) {
      if (weights[feature] !== 0) features.push(feature);
    }
    if (features.length > 0) kept.push({ name, features });
  }
  return kept.sort((a, b) => (a.name < b.name ? -1 : 1));
}
