/** Reading the arguments of expression operators. */
import { StoreError } from '../errors.ts';
import { isDoc, type Doc } from '../values.ts';
import type { Expression } from './expression.ts';
import type { CompilePart, ExpressionOperator } from './expressionOperators.ts';

/** An operator on a list of values; a single argument may stand without a list. */
export function onValues(
  name: string,
  count: number | undefined,
  apply: (values: readonly unknown[]) => unknown,
): ExpressionOperator {
  return (argument, compile) => {
    const parts = listOf(argument).map((part) => compile(part));
    if (count !== undefined && parts.length !== count) {
      throw new StoreError(
        'Location16020',
        `Expression ${name} takes exactly ${count} arguments. ${parts.length} were passed in.`,
      );
    }
    return (scope) => apply(parts.map((part) => part(scope)));
  };
}

/** The argument as a list of operands. */
export function listOf(argument: unknown): readonly unknown[] {
  return Array.isArray(argument) ? argument : [argument];
}

/** The named arguments of an operator, compiled. @throws when one is unknown, or a required one is missing. */
export function namedParts(
  name: string,
  argument: unknown,
  spec: { required: readonly string[]; optional?: readonly string[] },
  compile: CompilePart,
): Record<string, Expression> {
  const given = namedArguments(name, argument, spec);
  return Object.fromEntries(Object.entries(given).map(([key, part]) => [key, compile(part)]));
}

/** As `namedParts`, but as written. */
export function namedArguments(
  name: string,
  argument: unknown,
  spec: { required: readonly string[]; optional?: readonly string[] },
): Doc {
  if (!isDoc(argument)) throw new StoreError('FailedToParse', `${name} needs an object as its argument`);
  const known = [...spec.required, ...(spec.optional ?? [])];
  const unknown = Object.keys(argument).find((key) => !known.includes(key));
  if (unknown !== undefined)
    throw new StoreError('FailedToParse', `Unrecognized argument to ${name}: ${unknown}`);
  const missing = spec.required.find((key) => !Object.hasOwn(argument, key));
  if (missing !== undefined)
    throw new StoreError('FailedToParse', `Missing '${missing}' argument to ${name}`);
  return argument;
}

/** Null or missing. */
export function isNullish(value: unknown): boolean {
  return value === null || value === undefined;
}
