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
  if (Object.keys(projection).length === 0) return mapped(rows, (row) => row.bytes);
  const raw = rawProjection(parseProjection(projection));
  if (raw !== undefined) return mapped(rows, (row) => raw(row.bytes));
  const project = compileProjection(projection, { filter });
  return mapped(rows, (row) => encode(project(row.doc)));
}

function* mapped(rows: Iterable<Step<Found>>, toBytes: (row: Found) => Buffer): Generator<Step<Buffer>> {
  for (const row of rows) yield row === pause ? pause : toBytes(row);
}
