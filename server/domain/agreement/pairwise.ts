/**
 * From a comparison of two sets on one document to figures: per pair of annotators (counts summed over their common
 * documents), per type, per document, and the plain mean over pairs. The rule it guards: what cannot be computed has a
 * reason instead of a value, and is left out of means.
 */
import type { LabelledRange } from '../labelledRange.ts';
import { meanOf } from '../scores.ts';
import {
  commonDocuments,
  pairsOf,
  type AgreementDocument,
  type AgreementReason,
  type AgreementUnits,
  type Figure,
} from './units.ts';

/**
 * How two sets are compared: each is prepared once (`P`), two on one document give counts (`C`), counts can be summed.
 * A `label` of null means all labels together.
 */
export interface PairCounter<P, C> {
  prepare(document: AgreementDocument, spans: readonly LabelledRange[]): P;
  count(first: P, second: P): C;
  sum(all: readonly C[]): C;
  valueOf(counts: C, label: string | null): number | AgreementReason;
  /** Spans or tokens compared. */
  unitsOf(counts: C, label: string | null): number;
  /** Whether neither marked anything. */
  isEmpty(counts: C, label: string | null): boolean;
}

export interface TypeFigure {
  readonly label: string;
  readonly figure: Figure;
}

export interface PairAgreement {
  readonly first: string;
  readonly second: string;
  /** Counts summed over all common documents. */
  readonly overall: Figure;
  /** Plain mean over the common documents that have a value. */
  readonly macro: Figure;
  readonly perType: readonly TypeFigure[];
}

/** What a measure says. Figures outside `pairs` are plain means over the pairs that have a value. */
export interface Agreement {
  readonly overall: Figure;
  readonly perType: readonly TypeFigure[];
  readonly pairs: readonly PairAgreement[];
  /** The documents that at least two finished, in the order given. */
  readonly documents: readonly { readonly id: string; readonly figure: Figure }[];
}

/** Compares every pair of annotators on every document that both finished. */
export function comparePairs<P, C>(units: AgreementUnits, counter: PairCounter<P, C>): Agreement {
  const pairs = countPairs(units, counter);
  const common = commonDocuments(units).map(({ id }) => ({
    id,
    all: pairs.flatMap(({ counts }) => counts.get(id) ?? []),
  }));
  const meanFor = (label: string | null): Figure => {
    const mean = meanFigure(pairs.map((pair) => pairFigure(pair, label, counter)));
    const empty = common.filter(({ all }) => all.every((counts) => counter.isEmpty(counts, label)));
    return { ...mean, documents: common.length, emptyDocuments: empty.length };
  };
  return {
    overall: meanFor(null),
    perType: units.labels.map((label) => ({ label, figure: meanFor(label) })),
    pairs: pairs.map((pair) => describePair(pair, units.labels, counter)),
    documents: common.map(({ id, all }) => ({ id, figure: documentFigure(all, counter) })),
  };
}

interface ComparedPair<C> {
  readonly first: string;
  readonly second: string;
  /** By document that both finished. */
  readonly counts: ReadonlyMap<string, C>;
  readonly sum: C;
}

function countPairs<P, C>(
  { annotators, documents }: AgreementUnits,
  counter: PairCounter<P, C>,
): ComparedPair<C>[] {
  const prepared = documents.map((document) => ({
    id: document.id,
    sets: new Map(
      [...document.sets].map(([annotator, spans]) => [annotator, counter.prepare(document, spans)]),
    ),
  }));
  return pairsOf(annotators).map(([first, second]) => {
    const counts = new Map<string, C>();
    for (const { id, sets } of prepared) {
      const one = sets.get(first);
      const other = sets.get(second);
      if (one !== undefined && other !== undefined) counts.set(id, counter.count(one, other));
    }
    return { first, second, counts, sum: counter.sum([...counts.values()]) };
  });
}

function describePair<P, C>(
  pair: ComparedPair<C>,
  labels: readonly string[],
  counter: PairCounter<P, C>,
): PairAgreement {
  const { first, second, counts } = pair;
  const overall = pairFigure(pair, null, counter);
  const mean = meanFigure([...counts.values()].map((one) => figureOf(one, null, counter)));
  return {
    first,
    second,
    overall,
    macro: counts.size === 0 ? overall : { ...overall, ...mean },
    perType: labels.map((label) => ({ label, figure: pairFigure(pair, label, counter) })),
  };
}

/** The figure of counts summed over a pair's documents. */
function pairFigure<P, C>(
  { counts, sum }: ComparedPair<C>,
  label: string | null,
  counter: PairCounter<P, C>,
): Figure {
  const rest = {
    documents: counts.size,
    emptyDocuments: [...counts.values()].filter((one) => counter.isEmpty(one, label)).length,
  };
  if (counts.size === 0) return { value: null, reason: 'NO_COMMON_DOCUMENTS', ...rest, units: 0 };
  return { ...figureOf(sum, label, counter), ...rest };
}

function documentFigure<P, C>(all: readonly C[], counter: PairCounter<P, C>): Figure {
  const mean = meanFigure(all.map((counts) => figureOf(counts, null, counter)));
  const isEmpty = all.every((counts) => counter.isEmpty(counts, null));
  return { ...mean, documents: 1, emptyDocuments: isEmpty ? 1 : 0 };
}

type BareFigure = Pick<Figure, 'value' | 'reason' | 'units'>;

function figureOf<P, C>(counts: C, label: string | null, counter: PairCounter<P, C>): BareFigure {
  const found = counter.valueOf(counts, label);
  const units = counter.unitsOf(counts, label);
  return typeof found === 'number'
    ? { value: found, reason: null, units }
    : { value: null, reason: found, units };
}

/** The plain mean of what has a value; without one, the most telling reason. */
function meanFigure(figures: readonly BareFigure[]): BareFigure {
  const value = meanOf(figures.map((figure) => figure.value));
  const units = figures.reduce((sum, figure) => sum + figure.units, 0);
  if (value !== null) return { value, reason: null, units };
  if (figures.length === 0) return { value, reason: 'FEWER_THAN_TWO_ANNOTATORS', units };
  const telling = figures.find(({ reason }) => reason !== 'NO_COMMON_DOCUMENTS');
  return { value, reason: telling?.reason ?? 'NO_COMMON_DOCUMENTS', units };
}
