/** Aggregation expressions: field paths, variables, literals and a table of operators. An unknown operator is refused. */
import { badValue, StoreError } from '../errors.ts';
import { fieldOf, isDoc, isOperatorDoc, setField, type Doc } from '../values.ts';
import { expressionOperators } from './expressionOperators.ts';

/** Evaluates on a document; undefined is a missing value. */
export type Evaluate = (doc: Doc) => unknown;

/** What an expression sees. */
export interface Scope {
  readonly root: Doc;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A compiled part of an expression. */
export type Expression = (scope: Scope) => unknown;

/** @throws StoreError when the expression has an unknown operator or variable, or a malformed argument. */
export function compileExpression(expression: unknown): Evaluate {
  const compiled = compilePart(expression, []);
  return (root) => compiled({ root, variables: {} });
}

/** Compiles a part; `names` are the variables that are defined around it. */
function compilePart(expression: unknown, names: readonly string[]): Expression {
  if (typeof expression === 'string' && expression.startsWith('$$'))
    return variable(expression.slice(2), names);
  if (typeof expression === 'string' && expression.startsWith('$')) return fieldPath(expression.slice(1));
  if (Array.isArray(expression)) {
    const parts = expression.map((part) => compilePart(part, names));
    return (scope) => parts.map((part) => part(scope) ?? null);
  }
  if (isOperatorDoc(expression)) return operation(expression, names);
  if (isDoc(expression)) return docExpression(expression, names);
  return () => expression;
}

function operation(expression: Doc, names: readonly string[]): Expression {
  const [entry, ...others] = Object.entries(expression);
  if (entry === undefined || others.length > 0) {
    throw badValue('an expression specification must contain exactly one field, the name of the expression');
  }
  const [name, argument] = entry;
  const operator = Object.hasOwn(expressionOperators, name) ? expressionOperators[name] : undefined;
  if (operator === undefined)
    throw new StoreError('InvalidPipelineOperator', `Unrecognized expression '${name}'`);
  return operator(argument, (part, more = []) => compilePart(part, [...names, ...more]));
}

function docExpression(expression: Doc, names: readonly string[]): Expression {
  const fields = Object.entries(expression).map(([name, part]) => [name, compilePart(part, names)] as const);
  return (scope) => {
    const doc: Doc = {};
    for (const [name, part] of fields) {
      const value = part(scope);
      if (value !== undefined) setField(doc, name, value);
    }
    return doc;
  };
}

function fieldPath(path: string): Expression {
  const parts = path.split('.');
  if (parts.includes('')) throw badValue(`'$${path}' is not a valid field path`);
  return ({ root }) => valueOnPath(root, parts);
}

function variable(text: string, names: readonly string[]): Expression {
  const [name = '', ...path] = text.split('.');
  if (name === 'ROOT' || name === 'CURRENT') return ({ root }) => valueOnPath(root, path);
  if (name === 'REMOVE') return () => undefined;
  if (name === 'NOW') return () => new Date();
  if (!names.includes(name)) throw new StoreError('Location17276', `Use of undefined variable: ${name}`);
  return ({ variables }) => valueOnPath(variables[name], path);
}

/** The value at a path; an array on the way gives the list of its elements' values. */
export function valueOnPath(value: unknown, parts: readonly string[]): unknown {
  const [part, ...rest] = parts;
  if (part === undefined) return value;
  if (Array.isArray(value)) {
    return value.flatMap((element) => {
      const inner = isDoc(element) || Array.isArray(element) ? valueOnPath(element, parts) : undefined;
      return inner === undefined ? [] : [inner];
    });
  }
  return isDoc(value) ? valueOnPath(fieldOf(value, part), rest) : undefined;
}
