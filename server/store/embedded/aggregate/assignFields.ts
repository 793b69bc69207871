/** `$addFields`: computed values at dotted paths, also in every element of an array on the way. */
import { fieldOf, isDoc, isOperatorDoc, setField, type Doc } from '../values.ts';
import { compileExpression, type Evaluate } from './expression.ts';

/** Compiles the assignments; the result shares what is not assigned with the document. */
export function assignFields(spec: Doc): (doc: Doc) => Doc {
  const assignments = assignmentsOf(spec, []);
  return (doc) =>
    assignments.reduce((result, { path, evaluate }) => assigned(result, path, evaluate(doc)) as Doc, doc);
}

interface Assignment {
  readonly path: readonly string[];
  readonly evaluate: Evaluate;
}

function assignmentsOf(spec: Doc, prefix: readonly string[]): Assignment[] {
  return Object.entries(spec).flatMap(([name, value]) => {
    const path = [...prefix, ...name.split('.')];
    const isNested = isDoc(value) && !isOperatorDoc(value) && Object.keys(value).length > 0;
    return isNested ? assignmentsOf(value, path) : [{ path, evaluate: compileExpression(value) }];
  });
}

function assigned(target: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(target)) return target.map((element) => assigned(element, path, value));
  const copy: Doc = isDoc(target) ? { ...target } : {};
  const inner = assigned(fieldOf(copy, name), rest, value);
  if (inner === undefined) Reflect.deleteProperty(copy, name);
  else setField(copy, name, inner);
  return copy;
}
