/** The argument of `$push`: one value, or `$each` with `$position`, then `$sort`, then `$slice`. */
import { compareValues } from '../compare.ts';
import { badValue } from '../errors.ts';
import { valueAt } from '../paths.ts';
import { sortFields } from '../sort.ts';
import { toInteger, toNumber } from '../numbers.ts';
import { clone, isDoc, type Doc } from '../values.ts';

const clauses = new Set(['$each', '$position', '$sort', '$slice']);

/** Gives the function that makes the new array. @throws BadValue when a clause is unknown or malformed. */
export function pushPlacer(argument: unknown): (array: readonly unknown[]) => unknown[] {
  if (!isDoc(argument) || !Object.hasOwn(argument, '$each')) return (array) => [...array, clone(argument)];
  const unknown = Object.keys(argument).find((name) => !clauses.has(name));
  if (unknown !== undefined) throw badValue(`Unrecognized clause in $push: ${unknown}`);
  const values = argument['$each'];
  if (!Array.isArray(values)) throw badValue('The argument to $each in $push must be an array');
  const position = wholeNumber(argument, '$position');
  const slice = wholeNumber(argument, '$slice');
  const sort = argument['$sort'] === undefined ? undefined : elementOrder(argument['$sort']);
  return (array) => {
    const placed = [...array];
    placed.splice(position === undefined ? placed.length : position, 0, ...values.map(clone));
    const sorted = sort === undefined ? placed : sort(placed);
    if (slice === undefined) return sorted;
    if (slice === 0) return [];
    return slice < 0 ? sorted.slice(slice) : sorted.slice(0, slice);
  };
}

function wholeNumber(argument: Doc, name: string): number | undefined {
  const value = argument[name];
  if (value === undefined) return undefined;
  const number = toInteger(value);
  if (number === undefined) throw badValue(`The value for ${name} must be an integer value`);
  return number;
}

/** `1` and `-1` sort the elements as values, a document sorts by their fields; an array is one value here. */
function elementOrder(sort: unknown): (array: readonly unknown[]) => unknown[] {
  if (isDoc(sort)) {
    const fields = sortFields(sort).map(({ path, descending }) => ({ parts: path.split('.'), descending }));
    return sortedBy((left, right) => {
      for (const { parts, descending } of fields) {
        const sign = compareValues(partOf(left, parts), partOf(right, parts));
        if (sign !== 0) return descending ? -sign : sign;
      }
      return 0;
    });
  }
  const direction = toNumber(sort);
  if (direction !== 1 && direction !== -1) {
    throw badValue(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    );
  }
  return sortedBy((left, right) => direction * compareValues(left, right));
}

function sortedBy(
  order: (left: unknown, right: unknown) => number,
): (array: readonly unknown[]) => unknown[] {
  return (array) => [...array].sort(order);
}

function partOf(element: unknown, parts: readonly string[]): unknown {
  return isDoc(element) ? valueAt(element, parts) : undefined;
}
