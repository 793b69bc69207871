/** `$unwind`: one document for each element of an array. */
import { Long } from 'bson';
import { failedToParse } from '../errors.ts';
import { valueAt } from '../paths.ts';
import { pause, type Step } from '../steps.ts';
import { fieldOf, isDoc, setField, type Doc } from '../values.ts';
import type { StageReader } from './stages.ts';

const knownFields = new Set(['path', 'preserveNullAndEmptyArrays', 'includeArrayIndex']);

export const unwind: StageReader = (argument) => {
  const spec: Doc = typeof argument === 'string' ? { path: argument } : isDoc(argument) ? argument : {};
  const unknown = Object.keys(spec).find((name) => !knownFields.has(name));
  if (unknown !== undefined) throw failedToParse(`unrecognized option to $unwind stage: ${unknown}`);
  const path = spec['path'];
  if (typeof path !== 'string' || !path.startsWith('$')) {
    throw failedToParse("path option to $unwind stage should be prefixed with a '$'");
  }
  const parts = path.slice(1).split('.');
  const keepEmpty = spec['preserveNullAndEmptyArrays'] === true;
  const indexName = spec['includeArrayIndex'];
  return function* (input): Generator<Step<Doc>> {
    for (const step of input) {
      if (step === pause) {
        yield pause;
        continue;
      }
      for (const [value, index] of elementsOf(valueAt(step, parts), keepEmpty)) {
        const doc = withValue(step, parts, value);
        if (typeof indexName === 'string') setField(doc, indexName, index);
        yield doc;
      }
    }
  };
};

/** Values with their index, which is null where there was no array. */
function elementsOf(value: unknown, keepEmpty: boolean): [unknown, Long | null][] {
  if (Array.isArray(value) && value.length > 0)
    return value.map((element, n) => [element, Long.fromNumber(n)]);
  if (Array.isArray(value)) return keepEmpty ? [[undefined, null]] : [];
  if (value === null || value === undefined) return keepEmpty ? [[value, null]] : [];
  return [[value, null]];
}

function withValue(doc: Doc, parts: readonly string[], value: unknown): Doc {
  const [name, ...rest] = parts;
  const copy = { ...doc };
  if (name === undefined) return copy;
  const child = fieldOf(doc, name);
  const next = rest.length === 0 ? value : isDoc(child) ? withValue(child, rest, value) : child;
  if (next === undefined) Reflect.deleteProperty(copy, name);
  else setField(copy, name, next);
  return copy;
}
