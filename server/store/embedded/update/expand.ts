/** Positional parts of update paths: `$`, `$[]` and `$[name]` become the places of the elements they mean. */
import { badValue, failedToParse } from '../errors.ts';
import { shellText } from '../duplicateKey.ts';
import { compileFilter } from '../match/filter.ts';
import { matchedElement } from '../match/matchedElement.ts';
import type { ValueTest } from '../match/field.ts';
import { fieldOf, isDoc, type Doc } from '../values.ts';

/** Tests of `arrayFilters` by their names. */
export type ArrayFilters = ReadonlyMap<string, ValueTest>;

const NAMED = /^\$\[(.*)\]$/;

/** Whether a path part is positional. */
export function isPositional(part: string): boolean {
  return part === '$' || NAMED.test(part);
}

/** Names of the array filters a path uses. */
export function filterNames(path: readonly string[]): string[] {
  return path.flatMap((part) => NAMED.exec(part)?.[1] ?? []).filter((name) => name !== '');
}

/** Reads `arrayFilters`. @throws FailedToParse when one is not about exactly one name, or a name comes twice. */
export function readArrayFilters(filters: unknown): ArrayFilters {
  const read = new Map<string, ValueTest>();
  if (filters === undefined) return read;
  if (!Array.isArray(filters)) throw failedToParse('arrayFilters must be an array');
  for (const filter of filters) {
    if (!isDoc(filter)) throw failedToParse('an array filter must be an object');
    const names = new Set(rootNames(filter));
    const [name] = names;
    if (name === undefined || names.size !== 1) {
      throw failedToParse(
        `Error parsing array filter :: expected a single top-level field name, found ${[...names].join(', ')}`,
      );
    }
    if (read.has(name))
      throw failedToParse(`Found multiple array filters with the same top-level field name ${name}`);
    const test = compileFilter(filter);
    read.set(name, (element) => test({ [name]: element }));
  }
  return read;
}

function rootNames(filter: Doc): string[] {
  return Object.entries(filter).flatMap(([name, condition]) => {
    if (!name.startsWith('$')) return name.split('.')[0] ?? '';
    return Array.isArray(condition) ? condition.filter(isDoc).flatMap(rootNames) : [];
  });
}

/** Where the update happens. */
export interface Matched {
  /** The document before the update. */
  readonly doc: Doc;
  /** The filter that found it. */
  readonly filter: Doc;
  readonly arrayFilters: ArrayFilters;
}

/**
 * The concrete paths of a path. Without positional parts it is the path itself.
 * @throws BadValue when `$` has no matching element, or an array is missing where one is named.
 */
export function expandPath(path: readonly string[], matched: Matched): string[][] {
  return expand(path, matched, { done: [], value: matched.doc });
}

function expand(
  path: readonly string[],
  matched: Matched,
  at: { done: string[]; value: unknown },
): string[][] {
  const [part, ...rest] = path;
  if (part === undefined) return [at.done];
  const into = (name: string, value: unknown) => expand(rest, matched, { done: [...at.done, name], value });
  if (part === '$') {
    const index = matchedElement(matched.filter, matched.doc, at.done);
    if (index < 0) {
      throw badValue('The positional operator did not find the match needed from the query.');
    }
    return into(String(index), (at.value as unknown[])[index]);
  }
  const name = NAMED.exec(part)?.[1];
  if (name === undefined) return into(part, childOf(at.value, part));
  const array = arrayOf(at);
  const test = name === '' ? () => true : matched.arrayFilters.get(name);
  if (test === undefined)
    throw badValue(`No array filter found for identifier '${name}' in path '${path.join('.')}'`);
  return array.flatMap((element, n) => (test(element) ? into(String(n), element) : []));
}

function childOf(value: unknown, part: string): unknown {
  if (Array.isArray(value)) return value[Number(part)];
  return isDoc(value) ? fieldOf(value, part) : undefined;
}

function arrayOf({ done, value }: { done: readonly string[]; value: unknown }): readonly unknown[] {
  const path = done.join('.');
  if (Array.isArray(value)) return value;
  throw badValue(
    value === undefined
      ? `The path '${path}' must exist in the document in order to apply array updates.`
      : `Cannot apply array updates to non-array element ${path}: ${shellText(value)}`,
  );
}
