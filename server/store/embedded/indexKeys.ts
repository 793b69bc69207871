/**
 * Which entries a document has in an index. Arrays are spread: one entry an element, and fields below one and the same
 * array go element by element together. A missing field counts as null, an empty array as something below null.
 */
import type { Index } from './catalog.ts';
import { StoreError } from './errors.ts';
import { emptyArray, KeyWriter } from './keyWriter.ts';
import { compileFilter, type DocTest } from './match/filter.ts';
import { fieldOf, isDoc, type Doc } from './values.ts';

/** The entries of one document in one index. */
export interface IndexKeys {
  /** The encoded fields, without prefix and `_id`, each once. */
  readonly keys: Buffer[];
  /** Whether a field went through an array, a field each. */
  readonly multikey: boolean[];
}

/** Computes the keys of an index; made once an index, since it compiles the partial filter. */
export type KeyMaker = (doc: Doc) => IndexKeys;

/** One field on its way to its value. */
interface Walker {
  readonly value: unknown;
  /** Path parts still to go. */
  readonly rest: readonly string[];
  readonly found: boolean;
}

/** @throws CannotIndexParallelArrays (171), when made keys of a document with two arrays in the index's fields. */
export function keyMaker(index: Index): KeyMaker {
  const applies: DocTest =
    index.partialFilter === undefined ? () => true : compileFilter(index.partialFilter);
  const paths = index.fields.map((field) => field.path.split('.'));
  return (doc) => {
    const multikey = paths.map(() => false);
    if (!applies(doc)) return { keys: [], multikey };
    const rows: unknown[][] = [];
    const start = paths.map((rest): Walker => ({ value: doc, rest, found: true }));
    const someFound = spread(start.map(advance), { index, rows, multikey });
    if (index.sparse && !someFound) return { keys: [], multikey };
    return { keys: distinctKeys(index, rows), multikey };
  };
}

/** Walks through documents until the value, an array on the way, or nothing. */
function advance(walker: Walker): Walker {
  let { value, rest } = walker;
  while (rest.length > 0) {
    if (Array.isArray(value)) return { value, rest, found: true };
    const [name = ''] = rest;
    if (!isDoc(value) || fieldOf(value, name) === undefined) return { value: null, rest: [], found: false };
    value = fieldOf(value, name);
    rest = rest.slice(1);
  }
  return { value, rest, found: walker.found };
}

interface Spreading {
  readonly index: Index;
  readonly rows: unknown[][];
  readonly multikey: boolean[];
}

/** Adds a row for every element of the arrays that are in the way; gives whether any field exists. */
function spread(walkers: readonly Walker[], into: Spreading): boolean {
  const stopped = walkers.map((walker) => Array.isArray(walker.value));
  const first = walkers.find((_walker, n) => stopped[n] === true);
  if (first === undefined) {
    into.rows.push(walkers.map((walker) => innerValue(walker)));
    return walkers.some((walker) => walker.found);
  }
  const array = first.value as unknown[];
  walkers.forEach((walker, n) => {
    if (stopped[n] !== true) return;
    if (walker.value !== array) throw parallelArrays(into.index);
    into.multikey[n] = true;
  });
  const elements = array.length === 0 ? [emptyArray] : array;
  let found = false;
  for (const element of elements) {
    const row = walkers.map((walker, n) => (stopped[n] === true ? enter(walker, element) : walker));
    if (spread(row, into)) found = true;
  }
  return found;
}

/** An array that is itself an element is not spread again. */
const inner = Symbol('array element');

function innerValue({ value }: Walker): unknown {
  return typeof value === 'object' && value !== null && inner in value ? value[inner] : value;
}

function enter(walker: Walker, element: unknown): Walker {
  if (walker.rest.length === 0) {
    const value = Array.isArray(element) ? { [inner]: element as unknown } : element;
    return { value, rest: [], found: true };
  }
  if (!isDoc(element)) return { value: null, rest: [], found: false };
  return advance({ value: element, rest: walker.rest, found: true });
}

function distinctKeys(index: Index, rows: readonly unknown[][]): Buffer[] {
  const keys = rows.map((row) => {
    const writer = new KeyWriter();
    index.fields.forEach((field, n) => writer.value(row[n], field.descending));
    return writer.take();
  });
  if (keys.length < 2) return keys;
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
}

function parallelArrays(index: Index): StoreError {
  return new StoreError('CannotIndexParallelArrays', `cannot index parallel arrays in index ${index.name}`);
}
