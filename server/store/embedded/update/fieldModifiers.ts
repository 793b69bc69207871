/** Operators that set, remove, rename and compare whole fields. */
import { Timestamp } from 'bson';
import { compareValues } from '../compare.ts';
import { badValue } from '../errors.ts';
import { shellText } from '../duplicateKey.ts';
import { clone, fieldOf, isDoc, type Doc } from '../values.ts';
import { creating, existing, lenient, type Applying, type Modifier } from './modifier.ts';
import { locate, type Slot } from './slot.ts';

const set: Modifier = {
  approach: creating,
  read: (argument) => (slot) => slot.set(clone(argument)),
};

const setOnInsert: Modifier = {
  approach: creating,
  read: (argument) => (slot) => slot.set(clone(argument)),
};

const unset: Modifier = {
  approach: lenient,
  read: () => (slot) => slot.remove(),
};

/** `$min` keeps the lesser value, `$max` the greater, in MongoDB's order across types. */
function extreme(sign: 1 | -1): Modifier {
  return {
    approach: creating,
    read: (argument) => (slot) => {
      const { value } = slot;
      if (value === undefined || Math.sign(compareValues(argument, value)) === sign)
        slot.set(clone(argument));
    },
  };
}

const currentDate: Modifier = {
  approach: creating,
  read(argument, path) {
    const type = isDoc(argument) ? fieldOf(argument, '$type') : argument;
    if (type === 'timestamp') {
      return (slot, { now }) => slot.set(new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 }));
    }
    if (typeof type === 'boolean' || type === 'date') return (slot, { now }) => slot.set(new Date(now));
    throw badValue(`${shellText(argument)} is not valid type for $currentDate. (path: ${path})`);
  },
};

/** Moves a value; both paths must lead through documents only. */
const rename: Modifier = {
  approach: existing,
  read(argument, path) {
    if (typeof argument !== 'string') throw badValue(`The 'to' field for $rename must be a string: ${path}`);
    if (argument === path) throw badValue(`The source and target field for $rename must differ: ${path}`);
    if (`${path}.${argument}`.split('.').some((part) => part.startsWith('$'))) {
      throw badValue(`The source and target field for $rename may not be dynamic: ${path}`);
    }
    return (slot, applying) => move(slot, { from: path.split('.'), to: argument.split('.') }, applying);
  },
};

function move(
  from: Slot,
  paths: { from: readonly string[]; to: readonly string[] },
  { doc }: Applying,
): void {
  const { value } = from;
  if (value === undefined) return;
  if (passesArray(doc, paths.from)) {
    throw badValue(`The source field cannot be an array element, '${paths.from.join('.')}'`);
  }
  const to = locate(doc, paths.to, creating);
  if (to === undefined) return;
  if (passesArray(doc, paths.to)) {
    throw badValue(`The destination field cannot be an array element, '${paths.to.join('.')}'`);
  }
  from.remove();
  to.remove();
  to.set(value);
}

function passesArray(doc: Doc, path: readonly string[]): boolean {
  let value: unknown = doc;
  for (const part of path.slice(0, -1)) {
    if (!isDoc(value)) return true;
    value = fieldOf(value, part);
  }
  return !isDoc(value);
}

/** By name; `$setOnInsert` is applied by the caller on inserts only. */
export const fieldModifiers: Readonly<Record<string, Modifier>> = {
  $set: set,
  $setOnInsert: setOnInsert,
  $unset: unset,
  $min: extreme(-1),
  $max: extreme(1),
  $currentDate: currentDate,
  $rename: rename,
};
