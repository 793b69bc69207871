/**
 * Cohen's kappa (1960, Educational and Psychological Measurement 20(1):37–46): κ = (p_o − p_e) / (1 − p_e), p_e from each
 * annotator's own shares. On tokens it depends on how many stand outside all spans, so a variant counts only tokens that
 * at least one of the two marked. The rule it guards: any overlap marks a token, and p_e = 1 has no value.
 */
import { overlaps, type Range } from '../../../schema/span.ts';
import type { LabelledRange } from '../labelledRange.ts';
import { comparePairs, type Agreement, type PairCounter } from './pairwise.ts';
import type { AgreementUnits } from './units.ts';

/** How often one annotator said `first` where the other said `second`. */
export interface KappaCell {
  readonly first: string;
  readonly second: string;
  readonly count: number;
}

/** κ of a table, −1 … 1; null when one category was used throughout by both, or the table is empty. */
export function cohenKappa(cells: readonly KappaCell[]): number | null {
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  let total = 0;
  let agreed = 0;
  for (const { first, second, count } of cells) {
    rows.set(first, (rows.get(first) ?? 0) + count);
    columns.set(second, (columns.get(second) ?? 0) + count);
    total += count;
    if (first === second) agreed += count;
  }
  // Whole numbers throughout, so that p_e = 1 is recognised exactly.
  const chance = [...rows].reduce((sum, [category, count]) => sum + count * (columns.get(category) ?? 0), 0);
  const room = total * total - chance;
  return room === 0 ? null : (total * agreed - chance) / room;
}

export interface TokenKappaOptions {
  /** Counts only tokens that at least one of the two marked. */
  readonly markedOnly: boolean;
}

/** Token kappa of each pair over all labels, and per label one against the rest. */
export function tokenKappa(units: AgreementUnits, { markedOnly }: TokenKappaOptions): Agreement {
  return comparePairs(units, counterFor(markedOnly));
}

/** Category of a token that no span touches. */
const UNMARKED = '';
/** Between the labels of a token that spans of several labels touch; together they are one category. */
const AND = '\u0000';

/** Category of one annotator → category of the other → tokens. */
type Table = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface Counts {
  readonly table: Table;
  /** Labels that either of the two gave to a token. */
  readonly labels: ReadonlySet<string>;
}

function counterFor(markedOnly: boolean): PairCounter<string[], Counts> {
  // Marked with any label: on tokens marked with this one alone, kappa could never be above 0.
  const cellsFor = ({ table }: Counts, label: string | null): KappaCell[] => {
    const cells = cellsOf(table).filter((cell) => !markedOnly || isMarked(cell));
    return label === null ? cells : cells.map((cell) => oneAgainstRest(cell, label));
  };
  const isEmpty = ({ labels }: Counts, label: string | null): boolean =>
    label === null ? labels.size === 0 : !labels.has(label);
  return {
    prepare: ({ tokens }, spans) => categoriesOf(tokens, spans),
    count: (first, second) => toCounts(tabulate(first, second)),
    sum: (all) => toCounts(addUp(all.map(({ table }) => table))),
    valueOf: (counts, label) => {
      if (isEmpty(counts, label)) return 'NO_SPANS';
      return cohenKappa(cellsFor(counts, label)) ?? 'NO_VARIATION';
    },
    unitsOf: (counts, label) => cellsFor(counts, label).reduce((sum, { count }) => sum + count, 0),
    isEmpty,
  };
}

function toCounts(table: Table): Counts {
  const categories = new Set([...table].flatMap(([first, row]) => [first, ...row.keys()]));
  categories.delete(UNMARKED);
  return { table, labels: new Set([...categories].flatMap((category) => category.split(AND))) };
}

function isMarked({ first, second }: KappaCell): boolean {
  return first !== UNMARKED || second !== UNMARKED;
}

/** For each token the labels of all spans that touch it, as one category. */
function categoriesOf(tokens: readonly Range[], spans: readonly LabelledRange[]): string[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let open: LabelledRange[] = [];
  let next = 0;
  return tokens.map((token) => {
    for (let span = sorted[next]; span !== undefined && span.start < token.end; span = sorted[next]) {
      open.push(span);
      next += 1;
    }
    open = open.filter((span) => span.end > token.start);
    const labels = open.filter((span) => overlaps(span, token)).map((span) => span.label);
    return labels.length < 2 ? (labels[0] ?? UNMARKED) : [...new Set(labels)].sort().join(AND);
  });
}

function tabulate(first: readonly string[], second: readonly string[]): Table {
  const table = new Map<string, Map<string, number>>();
  for (const [at, category] of first.entries()) add(table, category, second[at] ?? UNMARKED, 1);
  return table;
}

function addUp(all: readonly Table[]): Table {
  const sum = new Map<string, Map<string, number>>();
  for (const table of all) {
    for (const { first, second, count } of cellsOf(table)) add(sum, first, second, count);
  }
  return sum;
}

function add(table: Map<string, Map<string, number>>, first: string, second: string, count: number): void {
  const row = table.get(first) ?? new Map<string, number>();
  row.set(second, (row.get(second) ?? 0) + count);
  table.set(first, row);
}

function cellsOf(table: Table): KappaCell[] {
  return [...table].flatMap(([first, row]) => [...row].map(([second, count]) => ({ first, second, count })));
}

/** Every category becomes the label, where it holds it, or unmarked. */
function oneAgainstRest({ first, second, count }: KappaCell, label: string): KappaCell {
  const collapse = (category: string): string => (category.split(AND).includes(label) ? label : UNMARKED);
  return { first: collapse(first), second: collapse(second), count };
}
