/** Reads a projection into a tree over path parts. The same reading serves `find` and `$project`. */
import { badValue, StoreError } from '../errors.ts';
import { isNumber, toNumber } from '../numbers.ts';
import { isDoc, isOperatorDoc, type Doc } from '../values.ts';

/** What is to be done with a field. */
export type Rule =
  | { readonly kind: 'include' }
  | { readonly kind: 'exclude' }
  | { readonly kind: 'compute'; readonly expression: unknown }
  | { readonly kind: 'slice'; readonly argument: unknown }
  | { readonly kind: 'elemMatch'; readonly condition: unknown }
  | { readonly kind: 'matched' };

/** Rules below a path part, or a rule for it. */
export interface Branch {
  readonly rule: Rule | undefined;
  readonly children: Map<string, Branch>;
}

/** A whole projection. */
export interface Projection {
  readonly tree: Branch;
  /** Whether only the named fields are kept, or all but the named ones. */
  readonly mode: 'inclusion' | 'exclusion';
}

/** @throws BadValue, or Location31254 and Location31249 for mixed and overlapping rules, as MongoDB does. */
export function parseProjection(spec: Doc): Projection {
  const rules = rulesOf(spec, '');
  const idRule = rules.find(([path]) => path === '_id')?.[1];
  const mode = modeOf(rules, idRule);
  const tree: Branch = { rule: undefined, children: new Map() };
  for (const [path, rule] of rules) plant(tree, path, rule);
  if (mode === 'inclusion' && idRule === undefined && !hasBelow(rules, '_id')) {
    plant(tree, '_id', { kind: 'include' });
  }
  return { tree, mode };
}

/** `_id` alone does not decide, unless nothing else is named. */
function modeOf(rules: readonly (readonly [string, Rule])[], idRule: Rule | undefined): Projection['mode'] {
  const kinds = new Set(rules.filter(([path]) => path !== '_id').map(([, rule]) => rule.kind));
  const includes = kinds.has('include') || kinds.has('compute') || kinds.has('matched');
  if (includes && kinds.has('exclude')) {
    throw new StoreError(
      'Location31254',
      'Cannot do exclusion in an inclusion projection, or the other way round',
    );
  }
  if (kinds.size === 0) return idRule === undefined || idRule.kind === 'exclude' ? 'exclusion' : 'inclusion';
  return includes || (kinds.has('elemMatch') && !kinds.has('exclude')) ? 'inclusion' : 'exclusion';
}

function hasBelow(rules: readonly (readonly [string, Rule])[], name: string): boolean {
  return rules.some(([path]) => path.startsWith(`${name}.`));
}

function rulesOf(spec: Doc, prefix: string): (readonly [string, Rule])[] {
  return Object.entries(spec).flatMap(([name, value]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (path.split('.').includes('')) throw badValue(`The projection path '${path}' has an empty field name`);
    if (isDoc(value) && !isOperatorDoc(value)) {
      if (Object.keys(value).length === 0) throw badValue('An empty sub-projection is not a valid value');
      return rulesOf(value, path);
    }
    if (path.endsWith('.$')) return [[path.slice(0, -2), { kind: 'matched' }] as const];
    if (path.split('.').some((part) => part.startsWith('$'))) {
      throw badValue(`The projection path '${path}' must not begin with a dollar sign`);
    }
    return [[path, ruleOf(value)] as const];
  });
}

function ruleOf(value: unknown): Rule {
  if (typeof value === 'boolean') return { kind: value ? 'include' : 'exclude' };
  if (isNumber(value)) return { kind: toNumber(value) === 0 ? 'exclude' : 'include' };
  if (isDoc(value) && '$slice' in value) return { kind: 'slice', argument: value['$slice'] };
  if (isDoc(value) && '$elemMatch' in value) return { kind: 'elemMatch', condition: value['$elemMatch'] };
  return { kind: 'compute', expression: value };
}

function plant(tree: Branch, path: string, rule: Rule): void {
  const parts = path.split('.');
  let branch = tree;
  for (const [n, part] of parts.entries()) {
    if (branch.rule !== undefined) throw collision(path);
    const last = n === parts.length - 1;
    const child = branch.children.get(part);
    if (last) {
      if (child !== undefined) throw collision(path);
      branch.children.set(part, { rule, children: new Map() });
      return;
    }
    const next = child ?? { rule: undefined, children: new Map<string, Branch>() };
    branch.children.set(part, next);
    branch = next;
  }
}

function collision(path: string): StoreError {
  return new StoreError('Location31249', `Path collision at ${path}`);
}
