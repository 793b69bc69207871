/**
 * What two updates made at once by two servers have in common. Both may hold the same change, when a client sent it to one,
 * heard nothing, and went to the other; or the same removal, by two people.
 */
import * as Y from 'yjs';
import type { LoadedLog } from './ports.ts';

/** What a log says, as one update; undefined: nothing. */
export function mergedLog({ snapshot, rows }: LoadedLog): Uint8Array | undefined {
  const updates = rows.map(({ update }) => update);
  if (snapshot !== null) updates.unshift(snapshot);
  return updates.length > 1 ? Y.mergeUpdates(updates) : updates[0];
}

/** Whether both write under the same numbers of the same client id: they may say different things there. */
export function sharesStructs(a: Uint8Array, b: Uint8Array): boolean {
  const { from, to } = Y.parseUpdateMeta(a);
  const other = Y.parseUpdateMeta(b);
  for (const [client, begin] of from) {
    const [otherBegin, otherEnd] = [other.from.get(client), other.to.get(client)];
    if (otherBegin === undefined || otherEnd === undefined) continue;
    if (otherBegin < (to.get(client) ?? 0) && begin < otherEnd) return true;
  }
  return false;
}

/** Whether all that an update does was done by the other: it only removes, and that is removed. */
export function addsNothing(update: Uint8Array, to: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  if (structs.length > 0) return false;
  const done = Y.decodeUpdate(to).ds.clients;
  for (const [client, ranges] of ds.clients) {
    const doneHere = done.get(client) ?? [];
    const isDone = ({ clock, len }: { readonly clock: number; readonly len: number }): boolean =>
      doneHere.some((range) => range.clock <= clock && clock + len <= range.clock + range.len);
    if (!ranges.every(isDone)) return false;
  }
  return true;
}
