/** The argument of `$push`: one value, or `$each` with `$position`, then `$sort`, then `$slice`. */
import { badValue } from '../errors.ts';
import { sortFields, sortKeyMaker, type SortField } from '../sort.ts';
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

/** `1` and `-1` sort the elements as values, a document sorts by their fields. */
function elementOrder(sort: unknown): (array: readonly unknown[]) => unknown[] {
  const direction = toNumber(sort);
  const byValue: SortField[] = [{ path: 'value', descending: direction === -1 }];
  if (!isDoc(sort) && direction !== 1 && direction !== -1) {
    throw badValue(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    );
  }
  const fields = isDoc(sort) ? sortFields(sort) : byValue;
  const keyOf = sortKeyMaker(fields);
  const keyed = (element: unknown) =>
    keyOf(isDoc(sort) ? (isDoc(element) ? element : {}) : { value: element });
  return (array) =>
    array
      .map((element) => ({ element, key: keyed(element) }))
      .sort((left, right) => Buffer.compare(left.key, right.key))
      .map(({ element }) => element);
}
