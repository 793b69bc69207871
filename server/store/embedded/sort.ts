/** Sort orders: reading them from a command, a document's sort key, and sorting with a bounded memory where a limit is known. */
import { badValue } from './errors.ts';
import { emptyArray, KeyWriter } from './keyWriter.ts';
import { encodeKey, inverted } from './keys.ts';
import { toNumber } from './numbers.ts';
import { visitPath } from './paths.ts';
import { isDoc, type Doc } from './values.ts';

/** One field to sort by. */
export interface SortField {
  readonly path: string;
  readonly descending: boolean;
}

/** Reads `{path: 1, other: -1}`; nothing gives no fields. @throws BadValue for other directions. */
export function sortFields(sort: unknown): SortField[] {
  if (sort === undefined || sort === null) return [];
  if (!isDoc(sort)) throw badValue('Expected field sort to be of type object');
  return Object.entries(sort).map(([path, direction]) => {
    const sign = toNumber(direction);
    if (sign !== 1 && sign !== -1)
      throw badValue('Illegal key in $sort specification: only 1 and -1 are supported');
    if (path.startsWith('$')) throw badValue(`Sort by ${path} is not supported`);
    return { path, descending: sign === -1 };
  });
}

/** Makes the sort key of a document: memcmp order of keys is the wanted order of documents. */
export function sortKeyMaker(fields: readonly SortField[]): (doc: Doc) => Buffer {
  const paths = fields.map((field) => field.path.split('.'));
  return (doc) => {
    const writer = new KeyWriter();
    fields.forEach((field, n) => {
      const key = fieldKey(doc, paths[n] ?? [], field.descending);
      writer.bytes(field.descending ? inverted(key) : key);
    });
    return writer.take();
  };
}

/** Ascending takes the least element of an array, descending the greatest. */
function fieldKey(doc: Doc, parts: readonly string[], descending: boolean): Buffer {
  let best: Buffer | undefined;
  const offer = (value: unknown) => {
    const key = encodeKey(value);
    const sign = best === undefined ? -1 : Buffer.compare(key, best);
    if (best === undefined || (descending ? sign > 0 : sign < 0)) best = key;
  };
  visitPath(doc, parts, (value) => {
    if (!Array.isArray(value)) offer(value);
    else if (value.length === 0) offer(emptyArray);
    else value.forEach(offer);
    return false;
  });
  return best ?? encodeKey(null);
}

interface Keyed<T> {
  readonly key: Buffer;
  /** Order of arrival, which settles ties. */
  readonly nth: number;
  readonly item: T;
}

/** Collects items and gives them back in the order of their keys; with a limit it never holds more than twice that. */
export class Sorter<T> {
  readonly #limit: number;
  #items: Keyed<T>[] = [];
  #count = 0;

  /** @param limit how many of the first items are wanted; 0 means all. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(key: Buffer, item: T): void {
    this.#items.push({ key, nth: this.#count++, item });
    if (this.#limit > 0 && this.#items.length >= Math.max(this.#limit * 2, 1000)) this.#shorten();
  }

  /** All kept items in order. */
  sorted(): T[] {
    this.#shorten();
    return this.#items.map(({ item }) => item);
  }

  #shorten(): void {
    this.#items.sort((left, right) => Buffer.compare(left.key, right.key) || left.nth - right.nth);
    if (this.#limit > 0) this.#items.length = Math.min(this.#items.length, this.#limit);
  }
}
