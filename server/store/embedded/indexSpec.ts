/** Reads an index specification of `createIndexes`. What this store has not is refused, so nobody relies on it. */
import type { Index, IndexField } from './catalog.ts';
import { badValue, StoreError } from './errors.ts';
import { encodeKey } from './keys.ts';
import { compileFilter } from './match/filter.ts';
import { isTruthy, toInteger, toNumber } from './numbers.ts';
import { isArrayIndex } from './paths.ts';
import { isDoc, type Doc } from './values.ts';

/** Options that are taken, and those that mean nothing here. */
const knownOptions = new Set([
  'key',
  'name',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
  'v',
]);

/** An index to be made. @throws CannotCreateIndex (67), BadValue (2), InvalidOptions (72). */
export function readIndexSpec(spec: Doc): Omit<Index, 'id'> {
  const unknown = Object.keys(spec).find((name) => !knownOptions.has(name));
  if (unknown !== undefined && !isSimpleCollation(unknown, spec[unknown])) {
    throw new StoreError(
      'InvalidOptions',
      `The index option '${unknown}' is not supported by the embedded store`,
    );
  }
  const fields = readFields(spec['key']);
  const sparse = isTruthy(spec['sparse']);
  const partialFilter = readPartialFilter(spec['partialFilterExpression']);
  if (sparse && partialFilter !== undefined) {
    throw new StoreError('CannotCreateIndex', 'cannot mix "partialFilterExpression" and "sparse" options');
  }
  return {
    name: typeof spec['name'] === 'string' ? spec['name'] : defaultName(fields),
    fields,
    unique: isTruthy(spec['unique']),
    sparse,
    partialFilter,
    expireAfterSeconds: readExpiry(spec['expireAfterSeconds'], fields),
    multikey: fields.map(() => false),
  };
}

function isSimpleCollation(name: string, value: unknown): boolean {
  return name === 'collation' && isDoc(value) && value['locale'] === 'simple';
}

function readFields(key: unknown): IndexField[] {
  if (!isDoc(key) || Object.keys(key).length === 0) {
    throw new StoreError('CannotCreateIndex', 'Index keys must be an object with at least one field');
  }
  return Object.entries(key).map(([path, direction]) => {
    const sign = Math.sign(toNumber(direction));
    if (sign !== 1 && sign !== -1) {
      throw new StoreError(
        'CannotCreateIndex',
        `Index type of '${path}' is not supported by the embedded store`,
      );
    }
    const parts = path.split('.');
    if (parts.some((part) => part === '' || part.startsWith('$') || isArrayIndex(part))) {
      throw new StoreError('CannotCreateIndex', `Index key '${path}' is not supported by the embedded store`);
    }
    return { path, descending: sign === -1 };
  });
}

function readPartialFilter(filter: unknown): Doc | undefined {
  if (filter === undefined) return undefined;
  if (!isDoc(filter)) throw badValue('partialFilterExpression must be an object');
  compileFilter(filter);
  return filter;
}

function readExpiry(value: unknown, fields: readonly IndexField[]): number | undefined {
  if (value === undefined) return undefined;
  const seconds = toInteger(value);
  if (seconds === undefined || seconds < 0) {
    throw new StoreError(
      'CannotCreateIndex',
      'TTL index expireAfterSeconds must be a whole number not below 0',
    );
  }
  if (fields.length > 1) throw new StoreError('CannotCreateIndex', 'TTL indexes are single-field indexes');
  return seconds;
}

function defaultName(fields: readonly IndexField[]): string {
  return fields.map((field) => `${field.path}_${field.descending ? -1 : 1}`).join('_');
}

/**
 * Whether the wanted index is there already.
 * @throws IndexKeySpecsConflict (86) for another index of the same name, IndexOptionsConflict (85) for the same index
 * of another name or other options.
 */
export function sameIndex(known: Index, wanted: Omit<Index, 'id'>): boolean {
  const sameKey = JSON.stringify(known.fields) === JSON.stringify(wanted.fields);
  const same = sameKey && JSON.stringify(options(known)) === JSON.stringify(options(wanted));
  if (same && known.name === wanted.name) return true;
  if (known.name === wanted.name) {
    throw new StoreError(
      'IndexKeySpecsConflict',
      `An existing index has the same name as the requested index, but another key or other options: ${known.name}`,
    );
  }
  const isId = known.name === '_id_' && sameKey;
  if (same || isId) {
    throw new StoreError('IndexOptionsConflict', `Index already exists with a different name: ${known.name}`);
  }
  return false;
}

function options(index: Omit<Index, 'id'>): readonly unknown[] {
  const filter = index.partialFilter === undefined ? null : encodeKey(index.partialFilter).toString('latin1');
  return [index.unique, index.sparse, filter, index.expireAfterSeconds ?? null];
}
