/** A place in a document that an update writes to: a field of a document, or an element of an array. */
import { badValue, StoreError } from '../errors.ts';
import { shellText } from '../duplicateKey.ts';
import { isArrayIndex } from '../paths.ts';
import { fieldOf, isDoc, setField, type Doc } from '../values.ts';

type Container = Doc | unknown[];

/** How far past its end an array may be written to, in elements. */
const MAX_PADDING = 1_500_000;

/** One field or element; it may be missing. */
export class Slot {
  readonly #container: Container;
  readonly name: string;

  constructor(container: Container, name: string) {
    this.#container = container;
    this.name = name;
  }

  /** Undefined when it is missing. */
  get value(): unknown {
    return childOf(this.#container, this.name);
  }

  /** Writes; an array is filled with nulls up to a place past its end. */
  set(value: unknown): void {
    if (!Array.isArray(this.#container)) {
      setField(this.#container, this.name, value);
      return;
    }
    const place = Number(this.name);
    if (place > this.#container.length + MAX_PADDING)
      throw badValue(`can't backfill array to ${place} elements`);
    while (this.#container.length < place) this.#container.push(null);
    this.#container[place] = value;
  }

  /** Removes a field; an element becomes null, so that the others keep their places. */
  remove(): void {
    if (!Array.isArray(this.#container)) Reflect.deleteProperty(this.#container, this.name);
    else if (Number(this.name) < this.#container.length) this.#container[Number(this.name)] = null;
  }
}

/** What to do where the way to a place is missing or barred. */
export interface Approach {
  /** Make missing documents on the way. */
  readonly create: boolean;
  /** Take a barred way for "there is nothing", as `$unset` does, instead of refusing. */
  readonly lenient: boolean;
}

/**
 * The place a path without positional parts leads to; undefined when the way is missing and nothing may be made.
 * @throws PathNotViable (28) when a value that holds no fields is in the way.
 */
export function locate(doc: Doc, path: readonly string[], approach: Approach): Slot | undefined {
  let container: Container = doc;
  for (const [n, name] of path.entries()) {
    const parent = path[n - 1] ?? '';
    if (Array.isArray(container) && !isArrayIndex(name)) {
      if (approach.lenient) return undefined;
      throw notViable(name, parent, container);
    }
    if (n === path.length - 1) return new Slot(container, name);
    const child: unknown = childOf(container, name);
    if (child === undefined) {
      if (!approach.create) return undefined;
      const made: Doc = {};
      new Slot(container, name).set(made);
      container = made;
    } else if (isDoc(child) || Array.isArray(child)) {
      container = child;
    } else {
      if (approach.lenient) return undefined;
      throw notViable(path[n + 1] ?? '', name, child);
    }
  }
  return undefined;
}

function childOf(container: Container, name: string): unknown {
  return Array.isArray(container) ? container[Number(name)] : fieldOf(container, name);
}

function notViable(field: string, element: string, value: unknown): StoreError {
  return new StoreError(
    'PathNotViable',
    `Cannot create field '${field}' in element {${element}: ${shellText(value)}}`,
  );
}
