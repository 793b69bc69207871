/** How a test meets the values of a field: on each value and each array element, or on the value as a whole. */
import { visitPath } from '../paths.ts';

/** A test on one value; undefined is a missing field. */
export type ValueTest = (value: unknown) => boolean;

/** What an operator applies to. Both give a test on the root: a document, or an array element inside `$elemMatch`. */
export interface Field {
  /** True if the test holds for a value of the field or, where that is an array, for one of its elements. */
  any(test: ValueTest): ValueTest;
  /** True if the test holds for a value of the field, arrays taken as they are. */
  whole(test: ValueTest): ValueTest;
}

/** The field at a dotted path of a document. */
export function pathField(path: string): Field {
  const parts = path.split('.');
  return {
    any: (test) => (root) =>
      visitPath(
        root,
        parts,
        (value, byIndex) => test(value) || (!byIndex && Array.isArray(value) && value.some(test)),
      ),
    whole: (test) => (root) => visitPath(root, parts, test),
  };
}

/** The root itself: inside `$elemMatch`, and for a condition of `$pull`. Nested arrays are not entered. */
export const elementField: Field = {
  any: (test) => test,
  whole: (test) => test,
};
