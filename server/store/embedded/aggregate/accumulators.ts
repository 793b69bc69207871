/** Accumulators of `$group`. Each group has its own; missing values are left out as MongoDB leaves them out. */
import { Double, Int32 } from 'bson';
import { compareValues } from '../compare.ts';
import { encodeKey } from '../keys.ts';
import { add, isNumber, toNumber, type BsonNumber } from '../numbers.ts';
import { isNullish } from './operands.ts';

/** Takes the values of a group one by one. */
export interface Accumulator {
  add(value: unknown): void;
  result(): unknown;
}

function sum(): Accumulator {
  let total: BsonNumber = new Int32(0);
  return {
    add(value) {
      if (isNumber(value)) total = add(total, value);
    },
    result: () => total,
  };
}

function average(): Accumulator {
  let [total, count] = [0, 0];
  return {
    add(value) {
      if (!isNumber(value)) return;
      total += toNumber(value);
      count++;
    },
    result: () => (count === 0 ? null : new Double(total / count)),
  };
}

function extreme(sign: 1 | -1): () => Accumulator {
  return () => {
    let best: unknown;
    return {
      add(value) {
        if (isNullish(value)) return;
        if (best === undefined || Math.sign(compareValues(value, best)) === sign) best = value;
      },
      result: () => best ?? null,
    };
  };
}

function first(): Accumulator {
  let kept: { value: unknown } | undefined;
  return {
    add(value) {
      kept ??= { value };
    },
    result: () => kept?.value ?? null,
  };
}

function last(): Accumulator {
  let kept: unknown;
  return {
    add(value) {
      kept = value;
    },
    result: () => kept ?? null,
  };
}

function list(): Accumulator {
  const values: unknown[] = [];
  return {
    add(value) {
      if (value !== undefined) values.push(value);
    },
    result: () => values,
  };
}

function set(): Accumulator {
  const values = new Map<string, unknown>();
  return {
    add(value) {
      if (value === undefined) return;
      const key = encodeKey(value).toString('latin1');
      if (!values.has(key)) values.set(key, value);
    },
    result: () => [...values.values()],
  };
}

function count(): Accumulator {
  let number = 0;
  return {
    add() {
      number++;
    },
    result: () => new Int32(number),
  };
}

/** By name; each call makes a fresh one. */
export const accumulators: Readonly<Record<string, () => Accumulator>> = {
  $sum: sum,
  $avg: average,
  $min: extreme(-1),
  $max: extreme(1),
  $first: first,
  $last: last,
  $push: list,
  $addToSet: set,
  $count: count,
};
