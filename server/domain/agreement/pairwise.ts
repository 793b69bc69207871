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

/** How two sets are compared. `C` are counts that can be summed; `label` null means all labels together. */
export interface PairCounter<C> {
  count(document: AgreementDocument, first: readonly LabelledRange[], second: readonly LabelledRange[]): C;
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
export function comparePairs<C>(units: AgreementUnits, counter: PairCounter<C>): Agreement {
  const pairs = pairsOf(units.annotators).map((pair) => countPair(pair, units.documents, counter));
  const common = commonDocuments(units).map(({ id }) => id);
  const meanFor = (label: string | null): Figure => {
    const mean = meanFigure(pairs.map(({ counts }) => sumFigure([...counts.values()], label, counter)));
    const empty = common.filter((id) =>
      countsOn(id, pairs).every((counts) => counter.isEmpty(counts, label)),
    );
    return { ...mean, documents: common.length, emptyDocuments: empty.length };
  };
  return {
    overall: meanFor(null),
    perType: units.labels.map((label) => ({ label, figure: meanFor(label) })),
    pairs: pairs.map((pair) => describePair(pair, units.labels, counter)),
    documents: common.map((id) => ({ id, figure: documentFigure(countsOn(id, pairs), counter) })),
  };
}

/** A pair's counts by document, in the order of documents. */
interface ComparedPair<C> {
  readonly first: string;
  readonly second: string;
  readonly counts: ReadonlyMap<string, C>;
}

function countPair<C>(
  [first, second]: readonly [string, string],
  documents: readonly AgreementDocument[],
  counter: PairCounter<C>,
): ComparedPair<C> {
  const counts = new Map<string, C>();
  for (const document of documents) {
    const one = document.sets.get(first);
    const other = document.sets.get(second);
    if (one !== undefined && other !== undefined)
      counts.set(document.id, counter.count(document, one, other));
  }
  return { first, second, counts };
}

function describePair<C>(
  { first, second, counts }: ComparedPair<C>,
  labels: readonly string[],
  counter: PairCounter<C>,
): PairAgreement {
  const all = [...counts.values()];
  const overall = sumFigure(all, null, counter);
  const mean = meanFigure(all.map((one) => sumFigure([one], null, counter)));
  return {
    first,
    second,
    overall,
    macro: all.length === 0 ? overall : { ...overall, ...mean },
    perType: labels.map((label) => ({ label, figure: sumFigure(all, label, counter) })),
  };
}

function documentFigure<C>(all: readonly C[], counter: PairCounter<C>): Figure {
  const mean = meanFigure(all.map((counts) => sumFigure([counts], null, counter)));
  const isEmpty = all.every((counts) => counter.isEmpty(counts, null));
  return { ...mean, documents: 1, emptyDocuments: isEmpty ? 1 : 0 };
}

/** What each pair that shares a document counted there. */
function countsOn<C>(id: string, pairs: readonly ComparedPair<C>[]): C[] {
  return pairs.flatMap(({ counts }) => counts.get(id) ?? []);
}

/** The figure of counts summed over a pair's documents. */
function sumFigure<C>(all: readonly C[], label: string | null, counter: PairCounter<C>): Figure {
  const emptyDocuments = all.filter((counts) => counter.isEmpty(counts, label)).length;
  const rest = { documents: all.length, emptyDocuments };
  if (all.length === 0) return { value: null, reason: 'NO_COMMON_DOCUMENTS', ...rest, units: 0 };
  const counts = counter.sum(all);
  const found = counter.valueOf(counts, label);
  const hasValue = typeof found === 'number';
  return {
    value: hasValue ? found : null,
    reason: hasValue ? null : found,
    ...rest,
    units: counter.unitsOf(counts, label),
  };
}

/** The plain mean of what has a value; without one, the most telling reason. */
function meanFigure(figures: readonly Figure[]): Pick<Figure, 'value' | 'reason' | 'units'> {
  const value = meanOf(figures.map((figure) => figure.value));
  const units = figures.reduce((sum, figure) => sum + figure.units, 0);
  if (value !== null) return { value, reason: null, units };
  if (figures.length === 0) return { value, reason: 'FEWER_THAN_TWO_ANNOTATORS', units };
  const telling = figures.find(({ reason }) => reason !== 'NO_COMMON_DOCUMENTS');
  return { value, reason: telling?.reason ?? 'NO_COMMON_DOCUMENTS', units };
}
