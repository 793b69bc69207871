/** `$lookup` by equality of two fields, through the other collection's index where there is one. */
import { failedToParse } from '../errors.ts';
import { pause, type Step } from '../steps.ts';
import { isDoc, type Doc } from '../values.ts';
import { assignFields } from './assignFields.ts';
import { valueOnPath } from './expression.ts';
import type { StageReader } from './stages.ts';

const fields = ['from', 'localField', 'foreignField', 'as'] as const;

export const lookup: StageReader = (argument, context) => {
  const { from, localField, foreignField, as } = readSpec(argument);
  const localPath = localField.split('.');
  return function* (input): Generator<Step<Doc>> {
    for (const step of input) {
      if (step === pause) {
        yield pause;
        continue;
      }
      const found: Doc[] = [];
      for (const other of context.find(from, filterFor(foreignField, valueOnPath(step, localPath)))) {
        if (other === pause) yield pause;
        else found.push(other);
      }
      yield assignFields({ [as]: { $literal: found } })(step);
    }
  };
};

/** An array on this side joins what equals any of its elements; a missing field joins null and missing ones. */
function filterFor(foreignField: string, value: unknown): Doc {
  return { [foreignField]: Array.isArray(value) ? { $in: value as unknown[] } : { $eq: value ?? null } };
}

function readSpec(argument: unknown): Record<(typeof fields)[number], string> {
  const spec = isDoc(argument) ? argument : {};
  const unknown = Object.keys(spec).find((name) => !(fields as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw failedToParse(`$lookup with '${unknown}' is not supported; it joins by equality only`);
  const read = fields.map((name) => {
    const value = spec[name];
    if (typeof value !== 'string' || value === '')
      throw failedToParse(`$lookup argument '${name}' must be a string`);
    return [name, value] as const;
  });
  return Object.fromEntries(read) as Record<(typeof fields)[number], string>;
}
