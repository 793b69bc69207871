/** Operators on arrays. Each makes a new array, so a failure half-way changes nothing. */
import { BSONRegExp } from 'bson';
import { equalValues } from '../compare.ts';
import { badValue, failedToParse, StoreError } from '../errors.ts';
import { shellText } from '../duplicateKey.ts';
import type { ValueTest } from '../match/field.ts';
import { compileFilter } from '../match/filter.ts';
import { isValueCondition } from '../match/operators.ts';
import { typeName } from '../match/types.ts';
import { toNumber } from '../numbers.ts';
import { clone, fieldOf, isDoc } from '../values.ts';
import { creating, existing, type Applying, type Modifier } from './modifier.ts';
import { pushPlacer } from './pushPlacer.ts';
import type { Slot } from './slot.ts';

const push: Modifier = {
  approach: creating,
  read(argument, path) {
    const place = pushPlacer(argument);
    return (slot, applying) => {
      const array = arrayAt(slot, applying, path) ?? [];
      slot.set(place(array));
    };
  },
};

const addToSet: Modifier = {
  approach: creating,
  read(argument, path) {
    const each = isDoc(argument) && Object.hasOwn(argument, '$each') ? argument['$each'] : [argument];
    if (!Array.isArray(each)) {
      throw new StoreError('TypeMismatch', 'The argument to $each in $addToSet must be an array');
    }
    const values: readonly unknown[] = each;
    return (slot, applying) => {
      const array = [...(arrayAt(slot, applying, path) ?? [])];
      for (const value of values) {
        if (!array.some((element) => equalValues(element, value))) array.push(clone(value));
      }
      slot.set(array);
    };
  },
};

/** Removes what a test finds, from a field that must be an array if it is there. */
function removing(name: string, testOf: (argument: unknown) => ValueTest): Modifier {
  return {
    approach: existing,
    read(argument) {
      const test = testOf(argument);
      return (slot) => {
        const { value } = slot;
        if (value === undefined) return;
        if (!Array.isArray(value)) throw badValue(`Cannot apply ${name} to a non-array value`);
        slot.set(value.filter((element) => !test(element)));
      };
    },
  };
}

/** A document is a filter on elements that are documents, operators and patterns a condition on each element. */
function pullTest(argument: unknown): ValueTest {
  if (isDoc(argument) && !isValueCondition(argument)) {
    const test = compileFilter(argument);
    return (element) => isDoc(element) && test(element);
  }
  if (!isDoc(argument) && !(argument instanceof BSONRegExp)) {
    return (element) => equalValues(element, argument);
  }
  // As a field of its own, so that an element that is an array is met by any of its values.
  const test = compileFilter({ element: argument });
  return (element) => test({ element });
}

function listTest(argument: unknown): ValueTest {
  if (!Array.isArray(argument)) throw badValue('$pullAll requires an array argument');
  const values: readonly unknown[] = argument;
  return (element) => values.some((value) => equalValues(element, value));
}

const pop: Modifier = {
  approach: existing,
  read(argument, path) {
    const end = toNumber(argument);
    if (end !== 1 && end !== -1) throw failedToParse(`$pop expects 1 or -1, found: ${shellText(argument)}`);
    return (slot) => {
      const { value } = slot;
      if (value === undefined) return;
      if (!Array.isArray(value)) {
        throw new StoreError(
          'TypeMismatch',
          `Path '${path}' contains an element of non-array type '${typeName(value)}'`,
        );
      }
      slot.set(end === 1 ? value.slice(0, -1) : value.slice(1));
    };
  },
};

function arrayAt(slot: Slot, { doc }: Applying, path: string): unknown[] | undefined {
  const { value } = slot;
  if (value === undefined || Array.isArray(value)) return value;
  throw badValue(
    `The field '${path}' must be an array but is of type ${typeName(value)} in document {_id: ${shellText(fieldOf(doc, '_id'))}}`,
  );
}

/** By name. */
export const arrayModifiers: Readonly<Record<string, Modifier>> = {
  $push: push,
  $addToSet: addToSet,
  $pull: removing('$pull', pullTest),
  $pullAll: removing('$pullAll', listTest),
  $pop: pop,
};
