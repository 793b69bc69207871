/** The agreement measures on the screen: their names, what they mean, and what a value rests on, in words. */
import type { FigureReport, Figures } from '../../state/agreement.svelte.ts';
import { countOf } from '../../words/numbers.ts';
import { reasonInWords } from '../../words/reasons.ts';

/** A measure as the screen names and explains it. */
export interface MeasureWords {
  readonly key: keyof Figures;
  readonly label: string;
  /** Short, for the head of a column. */
  readonly short: string;
  readonly meaning: string;
  /** What is counted, in the singular. */
  readonly unit: 'span' | 'token';
}

/** In the order they are shown; the first is the headline. */
export const MEASURES: readonly MeasureWords[] = [
  {
    key: 'exactF1',
    label: 'Span F1',
    short: 'F1',
    meaning: 'Same bounds and same type. 1 is complete agreement.',
    unit: 'span',
  },
  {
    key: 'overlapF1',
    label: 'Span F1, overlap',
    short: 'F1 overlap',
    meaning: 'Same type, and the spans share text.',
    unit: 'span',
  },
  {
    key: 'markedTokenKappa',
    label: 'Kappa, marked tokens',
    short: 'κ marked',
    meaning: 'Beyond chance, on tokens at least one of the two labelled.',
    unit: 'token',
  },
  {
    key: 'tokenKappa',
    label: 'Kappa, all tokens',
    short: 'κ tokens',
    meaning: 'Beyond chance, on all tokens. Plain text raises it.',
    unit: 'token',
  },
];

/** `12 documents, 340 spans`. */
export function basisOf(figure: FigureReport, measure: MeasureWords): string {
  return `${countOf(figure.documents, 'document')}, ${countOf(figure.units, measure.unit)}`;
}

/** Why a figure has no value, in words. */
export function reasonOf(figure: FigureReport): string {
  return reasonInWords(figure.reason);
}
