/** Which array element made a filter match: what the positional `$` of updates and projections stands for. */
import { BSONRegExp } from 'bson';
import { isArrayIndex, valueAt } from '../paths.ts';
import { fieldOf, isDoc, isOperatorDoc, type Doc } from '../values.ts';
import { elementField, type ValueTest } from './field.ts';
import { compileFilter } from './filter.ts';
import { equalTo } from './leaves.ts';
import { elementTest, fieldTest } from './operators.ts';
import { regexTest } from './regex.ts';

/** Index of the first element of the array at `arrayPath` that meets the filter's conditions on it; −1 if none. */
export function matchedElement(filter: Doc, doc: Doc, arrayPath: readonly string[]): number {
  const array = valueAt(doc, arrayPath);
  if (!Array.isArray(array)) return -1;
  return firstIndex(filter, arrayPath.join('.'), array);
}

function firstIndex(filter: Doc, path: string, array: readonly unknown[]): number {
  for (const [name, condition] of Object.entries(filter)) {
    const index =
      name === '$and' || name === '$or'
        ? firstOf(condition, path, array)
        : array.findIndex(testFor(name, condition, path) ?? never);
    if (index >= 0) return index;
  }
  return -1;
}

const never: ValueTest = () => false;

function firstOf(branches: unknown, path: string, array: readonly unknown[]): number {
  if (!Array.isArray(branches)) return -1;
  for (const branch of branches) {
    const index = isDoc(branch) ? firstIndex(branch, path, array) : -1;
    if (index >= 0) return index;
  }
  return -1;
}

/** The element test that one condition of the filter makes, if it speaks of this array. */
function testFor(name: string, condition: unknown, path: string): ValueTest | undefined {
  const filterOf = (filter: Doc): ValueTest => {
    const test = compileFilter(filter);
    return (value) => isDoc(value) && test(value);
  };
  if (name === path) {
    if (condition instanceof BSONRegExp) return regexTest(condition);
    if (!isOperatorDoc(condition)) return equalTo(condition);
    const inner = fieldOf(condition, '$elemMatch');
    return inner === undefined ? fieldTest(condition, elementField, filterOf) : elementTest(inner, filterOf);
  }
  if (!name.startsWith(`${path}.`)) return undefined;
  const rest = name.slice(path.length + 1);
  return isArrayIndex(rest.split('.')[0] ?? '') ? undefined : filterOf({ [rest]: condition });
}
