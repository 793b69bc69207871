/** Relay cursor connections: pages of a list with opaque cursors. */
import { AppError } from '../errors.ts';

/** Most items in one page. */
export const MAX_PAGE = 200;

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Connection<Node> {
  readonly edges: Edge<Node>[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** How many items were asked for. @throws AppError INVALID_INPUT outside 1–200. */
export function pageSize(first: number | null | undefined, usual: number): number {
  const size = first ?? usual;
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE) {
    throw new AppError('INVALID_INPUT', `first must be between 1 and ${MAX_PAGE}.`, { field: 'first' });
  }
  return size;
}

/** A cursor that holds the sort key of its item. */
export function toCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key in a cursor of `length` parts, or undefined without one. @throws AppError INVALID_INPUT for a foreign one. */
export function fromCursor(
  cursor: string | null | undefined,
  length: number,
): (string | number)[] | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === length && key.every(isKeyPart)) return key;
  } catch {
    // Not JSON: told below.
  }
  throw new AppError('INVALID_INPUT', 'after is not a cursor of this list.', { field: 'after' });
}

/** A page from up to `size + 1` rows: the extra one only tells that more follow. */
export function toConnection<Row, Node>(
  rows: readonly Row[],
  size: number,
  keyOf: (row: Row) => readonly (string | number)[],
  nodeOf: (row: Row) => Node,
): Connection<Node> {
  const edges = rows.slice(0, size).map((row) => ({ cursor: toCursor(keyOf(row)), node: nodeOf(row) }));
  return { edges, pageInfo: { endCursor: edges.at(-1)?.cursor ?? null, hasNextPage: rows.length > size } };
}

function isKeyPart(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
