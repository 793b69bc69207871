/** The documents of a `find` as its projection wants them; without one they go out as stored. */
import type { Found } from '../search.ts';
import { pause, type Step } from '../steps.ts';
import { encode, type Doc } from '../values.ts';
import { compileProjection } from './projection.ts';

/** @throws StoreError when the projection is malformed; at once, not at the first document. */
export function projectRows(
  rows: Iterable<Step<Found>>,
  projection: Doc,
  filter: Doc,
): Iterable<Step<Buffer>> {
  if (Object.keys(projection).length === 0) return storedBytes(rows);
  const project = compileProjection(projection, { filter });
  return projected(rows, project);
}

function* storedBytes(rows: Iterable<Step<Found>>): Generator<Step<Buffer>> {
  for (const row of rows) yield row === pause ? pause : row.bytes;
}

function* projected(rows: Iterable<Step<Found>>, project: (doc: Doc) => Doc): Generator<Step<Buffer>> {
  for (const row of rows) yield row === pause ? pause : encode(project(row.doc));
}
