/**
 * The agreement measures there are. One line a measure; a doubled id is found when this file is loaded. The rule it guards:
 * what asks for a figure needs to know no measure by name.
 */
import { tokenKappa } from './cohenKappa.ts';
import type { Agreement } from './pairwise.ts';
import { pairwiseF1 } from './pairwiseF1.ts';
import type { AgreementUnits } from './units.ts';

export interface Measure {
  /** Stable; the API's name for it. */
  readonly id: string;
  readonly title: string;
  /** With fewer annotators every figure is missing, with the reason `FEWER_THAN_TWO_ANNOTATORS`. */
  readonly minAnnotators: number;
  compute(units: AgreementUnits): Agreement;
}

/** In the order they are to be shown: the headline first. */
export const MEASURES = register([
  {
    id: 'exactF1',
    title: 'Span F1, exact bounds and type',
    minAnnotators: 2,
    compute: (units) => pairwiseF1(units, 'exact'),
  },
  {
    id: 'overlapF1',
    title: 'Span F1, overlap and type',
    minAnnotators: 2,
    compute: (units) => pairwiseF1(units, 'overlap'),
  },
  {
    id: 'halfOverlapF1',
    title: 'Span F1, at least half in common and type',
    minAnnotators: 2,
    compute: (units) => pairwiseF1(units, 'halfOverlap'),
  },
  {
    id: 'tokenKappa',
    title: 'Token kappa, all tokens',
    minAnnotators: 2,
    compute: (units) => tokenKappa(units, { markedOnly: false }),
  },
  {
    id: 'markedTokenKappa',
    title: 'Token kappa, marked tokens only',
    minAnnotators: 2,
    compute: (units) => tokenKappa(units, { markedOnly: true }),
  },
]);

/** @throws RangeError when two measures have one id. */
export function register(measures: readonly Measure[]): readonly Measure[] {
  const ids = measures.map(({ id }) => id);
  const doubled = ids.find((id, n) => ids.indexOf(id) !== n);
  if (doubled !== undefined) throw new RangeError(`two agreement measures are called ${doubled}`);
  return measures;
}

/** The measure with an id; undefined when there is none. */
export function measureById(id: string): Measure | undefined {
  return MEASURES.find((measure) => measure.id === id);
}
