/** What an upsert's filter already says about the document to make: its equalities. */
import { BSONRegExp } from 'bson';
import { StoreError } from '../errors.ts';
import { pathsOverlap } from '../paths.ts';
import { clone, isDoc, isOperatorDoc, type Doc } from '../values.ts';
import { creating } from './modifier.ts';
import { locate } from './slot.ts';

/** @throws NotSingleValueField (54) when the filter gives one path two values. */
export function upsertBase(filter: Doc): Doc {
  const equalities = new Map<string, unknown>();
  collect(filter, equalities);
  const base: Doc = {};
  for (const [path, value] of equalities) locate(base, path.split('.'), creating)?.set(clone(value));
  return base;
}

function collect(filter: Doc, into: Map<string, unknown>): void {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' || name === '$or') {
      const branches = Array.isArray(condition) ? condition.filter(isDoc) : [];
      if (name === '$and' || branches.length === 1) for (const branch of branches) collect(branch, into);
    } else if (!name.startsWith('$')) {
      const value = equality(condition);
      if (value === undefined) continue;
      const other = [...into.keys()].find((known) => pathsOverlap(known, name));
      if (other !== undefined) throw matchedTwice(name);
      into.set(name, value.value);
    }
  }
}

function matchedTwice(path: string): StoreError {
  return new StoreError(
    'NotSingleValueField',
    `cannot infer query fields to set, path '${path}' is matched twice`,
  );
}

function equality(condition: unknown): { value: unknown } | undefined {
  if (condition instanceof BSONRegExp) return undefined;
  if (!isOperatorDoc(condition)) return { value: condition };
  if (Object.hasOwn(condition, '$eq')) return { value: condition['$eq'] };
  for (const name of ['$all', '$in']) {
    const list = condition[name];
    if (
      Array.isArray(list) &&
      list.length === 1 &&
      !(list[0] instanceof BSONRegExp) &&
      !isOperatorDoc(list[0])
    ) {
      return { value: list[0] };
    }
  }
  return undefined;
}
