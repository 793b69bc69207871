/**
 * Reads an update once, then applies it to documents. Everything that can be judged without a document is judged when
 * reading: unknown operators, malformed arguments, conflicting paths.
 */
import { failedToParse, StoreError } from '../errors.ts';
import { pathsOverlap } from '../paths.ts';
import { fieldNames, type FieldNames } from '../rawDocument.ts';
import { clone, isDoc, type Doc } from '../values.ts';
import { arithmeticModifiers } from './arithmeticModifiers.ts';
import { arrayModifiers } from './arrayModifiers.ts';
import { expandPath, filterNames, isPositional, readArrayFilters, type ArrayFilters } from './expand.ts';
import { fieldModifiers } from './fieldModifiers.ts';
import type { Change, Modifier } from './modifier.ts';
import { locate } from './slot.ts';

const modifiers: Readonly<Record<string, Modifier>> = {
  ...fieldModifiers,
  ...arithmeticModifiers,
  ...arrayModifiers,
};

/** What an update is applied to. */
export interface Target {
  /** A document of its own, which the update may change. */
  readonly doc: Doc;
  /** The filter that found it, for the positional `$`. */
  readonly filter: Doc;
  /** Whether an upsert is making it. */
  readonly isInsert: boolean;
  readonly now: Date;
}

/** A read update. */
export interface Update {
  readonly isReplacement: boolean;
  /** The top-level fields that it reads and changes, so that it can be applied to these alone; undefined: all. */
  readonly roots: FieldNames | undefined;
  /** The new document. @throws StoreError when this document cannot be changed so; the target is then of no use. */
  apply(target: Target): Doc;
}

/** One operator at one path. */
interface Step {
  readonly operator: string;
  readonly path: readonly string[];
  readonly modifier: Modifier;
  readonly change: Change;
}

/** @throws FailedToParse (9), BadValue (2), TypeMismatch (14), ConflictingUpdateOperators (40) and more. */
export function compileUpdate(update: unknown, arrayFilters: unknown): Update {
  if (Array.isArray(update)) throw failedToParse('Updates by an aggregation pipeline are not supported');
  if (!isDoc(update)) throw failedToParse('Update argument must be either an object or an array');
  const names = Object.keys(update);
  const operators = names.filter((name) => name.startsWith('$'));
  if (operators.length === 0) return replacement(update);
  if (operators.length < names.length) {
    throw failedToParse(
      `Unknown modifier: ${names.find((name) => !name.startsWith('$')) ?? ''}. Expected a valid update modifier`,
    );
  }
  const filters = readArrayFilters(arrayFilters);
  const steps = Object.entries(update).flatMap(([operator, spec]) => stepsOf(operator, spec));
  checkPaths(update);
  checkFilters(steps, filters);
  steps.sort((left, right) => compareNames(left.path, right.path));
  return {
    isReplacement: false,
    roots: rootsOf(steps),
    apply: (target) => applySteps(steps, filters, target),
  };
}

/** A positional part is found by the filter, which may speak of any field; a renamed field goes behind all others. */
function rootsOf(steps: readonly Step[]): FieldNames | undefined {
  const needsAll = steps.some(({ operator, path }) => operator === '$rename' || path.some(isPositional));
  return needsAll ? undefined : fieldNames(steps.map(({ path }) => path[0] ?? ''));
}

/** The document itself, under the old `_id` if it names none. */
function replacement(update: Doc): Update {
  return {
    isReplacement: true,
    roots: undefined,
    apply({ doc }) {
      const copy = clone(update) as Doc;
      const { _id = doc['_id'], ...rest } = copy;
      return _id === undefined ? rest : { _id, ...rest };
    },
  };
}

function stepsOf(operator: string, spec: unknown): Step[] {
  const modifier = Object.hasOwn(modifiers, operator) ? modifiers[operator] : undefined;
  if (modifier === undefined) {
    throw failedToParse(`Unknown modifier: ${operator}. Expected a valid update modifier`);
  }
  if (!isDoc(spec)) {
    throw failedToParse(`Modifiers operate on fields but we found another type instead: ${operator}`);
  }
  return Object.entries(spec).map(([path, argument]) => {
    const parts = path.split('.');
    checkParts(path, parts);
    return { operator, path: parts, modifier, change: modifier.read(argument, path) };
  });
}

function checkParts(path: string, parts: readonly string[]): void {
  if (parts.includes('')) {
    throw new StoreError(
      'EmptyFieldName',
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  }
  const [first = ''] = parts;
  if (isPositional(first))
    throw failedToParse(`Cannot have positional element in the first position in path '${path}'`);
  const dollar = parts.find((part) => part.startsWith('$') && !isPositional(part));
  if (dollar !== undefined) {
    throw new StoreError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${dollar}' in '${path}' is not valid for storage.`,
    );
  }
}

/** No two paths, the targets of `$rename` included, may be one, or one below the other. */
function checkPaths(update: Doc): void {
  const seen: string[] = [];
  for (const [operator, spec] of Object.entries(update)) {
    for (const [path, argument] of Object.entries(spec as Doc)) {
      for (const one of operator === '$rename' ? [path, String(argument)] : [path]) {
        const other = seen.find((known) => pathsOverlap(known, one));
        if (other !== undefined) throw conflict(one, other);
        seen.push(one);
      }
    }
  }
}

function conflict(path: string, other: string): StoreError {
  return new StoreError(
    'ConflictingUpdateOperators',
    `Updating the path '${path}' would create a conflict at '${other}'`,
  );
}

function checkFilters(steps: readonly Step[], filters: ArrayFilters): void {
  const used = new Set(steps.flatMap((step) => filterNames(step.path)));
  for (const name of filters.keys()) {
    if (!used.has(name))
      throw failedToParse(`The array filter for identifier '${name}' was not used in the update`);
  }
}

/** New fields come in the order of their names, numbers by value. */
function compareNames(left: readonly string[], right: readonly string[]): number {
  for (const [n, part] of left.entries()) {
    const other = right[n];
    if (other === undefined) return 1;
    if (part === other) continue;
    const [a, b] = [Number(part), Number(other)];
    if (Number.isInteger(a) && Number.isInteger(b)) return a - b;
    return part < other ? -1 : 1;
  }
  return -1;
}

function applySteps(steps: readonly Step[], arrayFilters: ArrayFilters, target: Target): Doc {
  const due = steps.filter((step) => target.isInsert || step.operator !== '$setOnInsert');
  // All places are found before the first change, since a change may move what a filter speaks of.
  const placed = due.flatMap((step) =>
    step.path.some(isPositional)
      ? expandPath(step.path, { ...target, arrayFilters }).map((path) => ({ step, path }))
      : [{ step, path: step.path }],
  );
  if (due.some((step) => step.path.some(isPositional))) checkPlaces(placed.map(({ path }) => path.join('.')));
  for (const { step, path } of placed) {
    const slot = locate(target.doc, path, step.modifier.approach);
    if (slot !== undefined) step.change(slot, target);
  }
  return target.doc;
}

function checkPlaces(paths: readonly string[]): void {
  paths.forEach((path, n) => {
    const other = paths.slice(0, n).find((known) => pathsOverlap(known, path));
    if (other !== undefined) throw conflict(path, other);
  });
}
