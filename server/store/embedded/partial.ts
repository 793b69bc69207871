/** Whether a filter demands all that a partial index asks for: only then does the index list every match. */
import { constraintOf, constraintsOf, type Constraint } from './bounds.ts';
import { encodeKey } from './keys.ts';
import type { KeyRange } from './kv.ts';
import { isDoc, isOperatorDoc, type Doc } from './values.ts';

/** True when every condition of `partialFilter` follows from `filter`; false when in doubt. */
export function isImplied(partialFilter: Doc, filter: Doc): boolean {
  const constraints = constraintsOf(filter);
  return Object.entries(partialFilter).every(([path, condition]) => {
    if (path === '$and' && Array.isArray(condition)) {
      return condition.every((branch) => isDoc(branch) && isImplied(branch, filter));
    }
    if (path.startsWith('$')) return false;
    const operators = isOperatorDoc(condition) ? Object.entries(condition) : [['$eq', condition] as const];
    return operators.every(
      ([operator, argument]) =>
        isWritten(filter, path, { operator, argument }) ||
        (constraints.byPath.get(path) ?? []).some((known) => covers(constraintOf(operator, argument), known)),
    );
  });
}

/** Whether the filter has the very same condition. */
function isWritten(filter: Doc, path: string, wanted: { operator: string; argument: unknown }): boolean {
  return Object.entries(filter).some(([name, condition]) => {
    if (name === '$and' && Array.isArray(condition)) {
      return condition.some((branch) => isDoc(branch) && isWritten(branch, path, wanted));
    }
    if (name !== path) return false;
    const operators: Doc = isOperatorDoc(condition) ? condition : { $eq: condition };
    return (
      Object.hasOwn(operators, wanted.operator) &&
      encodeKey(operators[wanted.operator]).equals(encodeKey(wanted.argument))
    );
  });
}

function covers(wide: Constraint | undefined, narrow: Constraint): boolean {
  if (wide === undefined || (narrow.allowsMissing && !wide.allowsMissing)) return false;
  return narrow.ranges.every((inner) => wide.ranges.some((outer) => isWithin(inner, outer)));
}

function isWithin(inner: KeyRange, outer: KeyRange): boolean {
  return Buffer.compare(inner.low, outer.low) >= 0 && Buffer.compare(inner.high, outer.high) <= 0;
}
