/** Dotted paths as MongoDB reads them: through documents, and through the documents in arrays. */
import { fieldOf, isDoc, type Doc } from './values.ts';

const ARRAY_INDEX = /^(0|[1-9]\d*)$/;

/** Whether a path part may name an array element. */
export function isArrayIndex(part: string): boolean {
  return ARRAY_INDEX.test(part);
}

/**
 * Calls `visit` with every value the path reaches, until one returns true; gives whether one did. A missing field is
 * undefined. Arrays on the way are entered once (not arrays directly inside arrays); a numeric part also names an
 * element, and then `byIndex` is true.
 */
export function visitPath(
  value: unknown,
  parts: readonly string[],
  visit: (value: unknown, byIndex: boolean) => boolean,
): boolean {
  return step(value, { parts, visit }, 0, false);
}

interface Walk {
  readonly parts: readonly string[];
  readonly visit: (value: unknown, byIndex: boolean) => boolean;
}

function step(value: unknown, walk: Walk, at: number, byIndex: boolean): boolean {
  const part = walk.parts[at];
  if (part === undefined) return walk.visit(value, byIndex);
  if (Array.isArray(value)) return stepArray(value, walk, at);
  if (!isDoc(value)) return walk.visit(undefined, false);
  return step(fieldOf(value, part), walk, at + 1, false);
}

function stepArray(values: readonly unknown[], walk: Walk, at: number): boolean {
  const part = walk.parts[at] ?? '';
  if (isArrayIndex(part) && Number(part) < values.length) {
    if (step(values[Number(part)], walk, at + 1, true)) return true;
  }
  return values.some((element) => isDoc(element) && step(element, walk, at, false));
}

/** The value at a path through documents only; undefined when it is missing or an array is in the way. */
export function valueAt(doc: Doc, parts: readonly string[]): unknown {
  let value: unknown = doc;
  for (const part of parts) {
    if (!isDoc(value)) return undefined;
    value = fieldOf(value, part);
  }
  return value;
}

/** Whether one path is the other or lies below it. */
export function pathsOverlap(left: string, right: string): boolean {
  return left === right || left.startsWith(`${right}.`) || right.startsWith(`${left}.`);
}
