/** The documents of a `find` as its projection wants them; without one they go out as stored. */
import type { Found } from '../search.ts';
import { pause, type Step } from '../steps.ts';
import { encode, type Doc } from '../values.ts';
import { parseProjection } from './parse.ts';
import { compileProjection } from './projection.ts';
import { rawProjection } from './rawProjection.ts';

/** @throws StoreError when the projection is malformed; at once, not at the first document. */
export function projectRows(
  rows: Iterable<Step<Found>>,
  projection: Doc,
  filter: Doc,
): Iterable<Step<Buffer>> {
  return mapped(rows, rowProjection(projection, filter));
}

/** How one document goes out. @throws StoreError when the projection is malformed. */
export function rowProjection(projection: Doc, filter: Doc): (row: Found) => Buffer {
  if (Object.keys(projection).length === 0) return (row) => row.bytes;
  const raw = rawProjection(parseProjection(projection));
  if (raw !== undefined) return (row) => raw(row.bytes);
  const project = compileProjection(projection, { filter });
  return (row) => encode(project(row.doc));
}

function* mapped(rows: Iterable<Step<Found>>, toBytes: (row: Found) => Buffer): Generator<Step<Buffer>> {
  for (const row of rows) yield row === pause ? pause : toBytes(row);
}
