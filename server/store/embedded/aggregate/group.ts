/** `$group`: one document for each value of `_id`, in the order the values first came. */
import { failedToParse, StoreError } from '../errors.ts';
import { encodeKey } from '../keys.ts';
import { pause, type Step } from '../steps.ts';
import { isDoc, setField, type Doc } from '../values.ts';
import { accumulators, type Accumulator } from './accumulators.ts';
import { compileExpression, type Evaluate } from './expression.ts';
import type { StageReader } from './stages.ts';

interface Column {
  readonly name: string;
  readonly make: () => Accumulator;
  readonly evaluate: Evaluate;
}

interface Group {
  readonly id: unknown;
  readonly columns: readonly Accumulator[];
}

export const group: StageReader = (argument) => {
  if (!isDoc(argument)) throw failedToParse("a group's fields must be specified in an object");
  if (!Object.hasOwn(argument, '_id')) throw failedToParse('a group specification must include an _id');
  const { _id, ...rest } = argument;
  const idOf = compileExpression(_id);
  const columns = Object.entries(rest).map(([name, spec]) => columnOf(name, spec));
  return function* (input): Generator<Step<Doc>> {
    const groups = new Map<string, Group>();
    for (const step of input) {
      if (step === pause) yield pause;
      else addTo(groups, { doc: step, id: idOf(step), columns });
    }
    for (const one of groups.values()) yield resultOf(one, columns);
  };
};

function columnOf(name: string, spec: unknown): Column {
  const [entry, ...others] = isDoc(spec) ? Object.entries(spec) : [];
  if (entry === undefined || others.length > 0) {
    throw failedToParse(`The field '${name}' must be an accumulator object`);
  }
  const [operator, argument] = entry;
  const make = Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined;
  if (make === undefined) throw new StoreError('Location15952', `unknown group operator '${operator}'`);
  return { name, make, evaluate: compileExpression(argument) };
}

function addTo(
  groups: Map<string, Group>,
  { doc, id, columns }: { doc: Doc; id: unknown; columns: readonly Column[] },
): void {
  const key = encodeKey(id).toString('latin1');
  const known = groups.get(key);
  const target = known ?? { id: id ?? null, columns: columns.map((column) => column.make()) };
  if (known === undefined) groups.set(key, target);
  columns.forEach((column, n) => target.columns[n]?.add(column.evaluate(doc)));
}

function resultOf(one: Group, columns: readonly Column[]): Doc {
  const result: Doc = { _id: one.id };
  columns.forEach((column, n) => setField(result, column.name, one.columns[n]?.result()));
  return result;
}
