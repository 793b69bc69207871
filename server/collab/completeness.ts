/**
 * Looks at an update before it touches a document. Yjs keeps an update whose predecessor is missing and raises no event,
 * so it would be in memory only; such an update is found here and asked for again instead. Decoding also ends small
 * frames that claim to hold millions of structs, before any memory is reserved for them.
 */
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { BOUNDS } from './limits.ts';

/** An update's structs and deletions, decoded but not applied. */
export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

/** Shows how far the bytes were read: Yjs itself does not look whether some are left. */
class MeasuredDecoder extends Y.UpdateDecoderV1 {
  /** The one made last; decoding is one synchronous call. */
  static last: MeasuredDecoder | undefined;

  constructor(decoder: decoding.Decoder) {
    super(decoder);
    MeasuredDecoder.last = this;
  }
}

/**
 * Decodes an update as V1, the only encoding that clients may send.
 * @throws Error when it is malformed or when bytes are left over: V2 looks like an empty V1 with a long tail.
 */
export function decodeClientUpdate(update: Uint8Array): DecodedUpdate {
  const decoded = Y.decodeUpdateV2(update, MeasuredDecoder);
  const { last } = MeasuredDecoder;
  if (last === undefined || decoding.hasContent(last.restDecoder))
    throw new Error('the update has bytes left over');
  return decoded;
}

/** What stands against applying an update now: nothing, a missing predecessor, or an absurd clock. */
export type UpdateStanding = 'complete' | 'incomplete' | 'absurd';

/** Whether `doc` holds everything that the update builds on, so that nothing of it can be left waiting. */
export function standingOf(doc: Y.Doc, update: DecodedUpdate): UpdateStanding {
  const ends = new Map<number, number>();
  const endOf = (client: number): number => ends.get(client) ?? Y.getState(doc.store, client);
  for (const struct of update.structs) {
    const { client, clock } = struct.id;
    const end = endOf(client);
    if (struct instanceof Y.Skip || clock > end) return 'incomplete';
    if (clock + struct.length - Y.getState(doc.store, client) > BOUNDS.clockJump) return 'absurd';
    ends.set(client, Math.max(end, clock + struct.length));
  }
  const isKnown = (id: unknown): boolean => !(id instanceof Y.ID) || id.clock < endOf(id.client);
  for (const struct of update.structs) {
    if (!(struct instanceof Y.Item)) continue;
    if (!isKnown(struct.origin) || !isKnown(struct.rightOrigin) || !isKnown(struct.parent))
      return 'incomplete';
  }
  for (const [client, ranges] of update.ds.clients) {
    for (const { clock, len } of ranges) if (clock + len > endOf(client)) return 'incomplete';
  }
  return 'complete';
}

/** Ids of the clients whose structs the update brings. */
export function clientsOf(doc: Y.Doc, update: DecodedUpdate): Set<number> {
  const clients = new Set<number>();
  for (const { id, length } of update.structs) {
    if (id.clock + length > Y.getState(doc.store, id.client)) clients.add(id.client);
  }
  return clients;
}
