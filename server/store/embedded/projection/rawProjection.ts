/** Projections of whole top-level fields, done on the bytes: nothing is decoded. */
import { dropFields, fieldNames, pickFields } from '../rawDocument.ts';
import type { Projection } from './parse.ts';

/** The projection on bytes; undefined when it looks into fields or computes some. */
export function rawProjection({ tree, mode }: Projection): ((bytes: Buffer) => Buffer) | undefined {
  const kept: string[] = [];
  const dropped: string[] = [];
  for (const [name, { rule }] of tree.children) {
    if (rule?.kind === 'include') kept.push(name);
    else if (rule?.kind === 'exclude') dropped.push(name);
    else return undefined;
  }
  const names = fieldNames(mode === 'inclusion' ? kept : dropped);
  return mode === 'inclusion' ? (bytes) => pickFields(bytes, names) : (bytes) => dropFields(bytes, names);
}
