/** Projections of `find`, `findAndModify` and `$project`: which fields of a document go out, and computed ones. */
import { compileExpression, type Evaluate } from '../aggregate/expression.ts';
import { badValue } from '../errors.ts';
import { compileFilter } from '../match/filter.ts';
import { matchedElement } from '../match/matchedElement.ts';
import { elementTest } from '../match/operators.ts';
import { toInteger } from '../numbers.ts';
import { isDoc, setField, type Doc } from '../values.ts';
import { parseProjection, type Branch, type Projection, type Rule } from './parse.ts';

/** What a projection may look at besides the document. */
export interface ProjectionContext {
  /** The filter that found the document, for the positional `$`. */
  readonly filter: Doc;
}

/** What one document is projected with. */
interface Projecting {
  readonly root: Doc;
  readonly context: ProjectionContext;
  readonly inclusion: boolean;
}

type Project = (value: unknown, projecting: Projecting, path: readonly string[]) => unknown;

/** Compiles a projection; the result shares unchanged values with the document. @throws StoreError when malformed. */
export function compileProjection(spec: Doc, context: ProjectionContext): (doc: Doc) => Doc {
  const projection: Projection = parseProjection(spec);
  const project = branchProject(projection.tree, projection.mode === 'inclusion');
  return (doc) => project(doc, { root: doc, context, inclusion: projection.mode === 'inclusion' }, []) as Doc;
}

/** Drops the field: it is not there, or not wanted. */
const nothing = undefined;

function branchProject({ children }: Branch, inclusion: boolean): Project {
  const fields = new Map<string, Project>();
  const computed: [string, Evaluate][] = [];
  for (const [name, child] of children) {
    if (child.rule?.kind === 'compute') computed.push([name, compileExpression(child.rule.expression)]);
    else
      fields.set(name, child.rule === undefined ? branchProject(child, inclusion) : ruleProject(child.rule));
  }
  const makesFields = computed.length > 0 || hasComputed(children);
  return (value, projecting, path) => {
    if (Array.isArray(value)) return projectElements(value, { fields, computed }, projecting, path);
    if (isDoc(value)) return projectDoc(value, { fields, computed }, projecting, path);
    if (makesFields) return projectDoc({}, { fields, computed }, projecting, path);
    return inclusion ? nothing : value;
  };
}

function hasComputed(children: ReadonlyMap<string, Branch>): boolean {
  return [...children.values()].some(
    (child) => child.rule?.kind === 'compute' || hasComputed(child.children),
  );
}

interface Fields {
  readonly fields: ReadonlyMap<string, Project>;
  readonly computed: readonly (readonly [string, Evaluate])[];
}

function projectDoc(
  doc: Doc,
  { fields, computed }: Fields,
  projecting: Projecting,
  path: readonly string[],
): Doc {
  const result: Doc = {};
  const computedNames = new Set(computed.map(([name]) => name));
  for (const name of Object.keys(doc)) {
    const project = fields.get(name);
    if (project === undefined && (projecting.inclusion || computedNames.has(name))) continue;
    const value = project === undefined ? doc[name] : project(doc[name], projecting, [...path, name]);
    if (value !== undefined) setField(result, name, value);
  }
  for (const [name, project] of fields) {
    if (Object.hasOwn(doc, name)) continue;
    const value = project(undefined, projecting, [...path, name]);
    if (value !== undefined) setField(result, name, value);
  }
  for (const [name, evaluate] of computed) {
    const value = evaluate(projecting.root);
    if (value !== undefined) setField(result, name, value);
  }
  return result;
}

/** Elements that hold no fields are dropped by inclusion, and kept by exclusion. */
function projectElements(
  values: readonly unknown[],
  fields: Fields,
  projecting: Projecting,
  path: readonly string[],
): unknown[] {
  return values.flatMap((value) => {
    if (Array.isArray(value)) return [projectElements(value, fields, projecting, path)];
    if (isDoc(value)) return [projectDoc(value, fields, projecting, path)];
    return projecting.inclusion ? [] : [value];
  });
}

function ruleProject(rule: Rule): Project {
  switch (rule.kind) {
    case 'include':
      return (value) => value;
    case 'exclude':
      return () => nothing;
    case 'slice':
      return sliceProject(rule.argument);
    case 'elemMatch':
      return elemMatchProject(rule.condition);
    case 'matched':
      return matchedProject;
    case 'compute': {
      const evaluate = compileExpression(rule.expression);
      return (_value, { root }) => evaluate(root);
    }
  }
}

/** `n` first, `−n` last, or `[skip, count]`. */
function sliceProject(argument: unknown): Project {
  const [skip, count] = Array.isArray(argument) ? argument.map(toInteger) : [undefined, toInteger(argument)];
  if (count === undefined || (Array.isArray(argument) && (skip === undefined || count <= 0))) {
    throw badValue('$slice needs a whole number, or a list of a position and a count above 0');
  }
  return (value) => {
    if (!Array.isArray(value)) return value;
    const array: readonly unknown[] = value;
    if (skip === undefined) return count < 0 ? array.slice(count) : array.slice(0, count);
    const start = skip < 0 ? Math.max(0, array.length + skip) : skip;
    return array.slice(start, start + count);
  };
}

function elemMatchProject(condition: unknown): Project {
  const test = elementTest(condition, (filter) => compileFilter(filter) as (value: unknown) => boolean);
  return (value) => {
    const found = Array.isArray(value) ? value.findIndex(test) : -1;
    return found < 0 ? nothing : [(value as unknown[])[found]];
  };
}

function matchedProject(value: unknown, { root, context }: Projecting, path: readonly string[]): unknown {
  if (!Array.isArray(value)) return value;
  const index = matchedElement(context.filter, root, path);
  if (index < 0)
    throw badValue(
      "Executor error during find command :: positional operator '.$' couldn't find a matching element in the array",
    );
  return [value[index] as unknown];
}
