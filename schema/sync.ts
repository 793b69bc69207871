/**
 * The words of the sync socket `/sync/<documentId>/<set>`. Types 0–3 are those of y-websocket, so the stock
 * `WebsocketProvider` connects unmodified; those from 100 on are ours, and a stock client ignores them.
 * One WebSocket frame holds one message: a varUint type, then its payload.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Message types. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** server → client: varUint, the number of sync frames of *this connection* (step 2 and updates) that are stored. */
  acknowledge: 100,
  /** server → client: a JSON text of `Notice`: what the server took back, and why. */
  notice: 101,
  /** server → client: a string, the room's epoch: the lineage of its log. A copy of another epoch must never be merged. */
  epoch: 102,
} as const;

/** Name of the URL parameter under which a client tells which epoch its copy is of. */
export const EPOCH_PARAMETER = 'epoch';

/** Sub-types of `MESSAGE.sync`. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/**
 * Close codes. The stock provider takes 4400–4499 as final and does not come back; all others it retries with back-off.
 */
export const CLOSE = {
  /** Frame that is not of this protocol. Final. */
  malformed: 4400,
  /** Not signed in. Final until the page signs in again. */
  unauthenticated: 4401,
  /** May not open this room, or attacked it. Final. */
  forbidden: 4403,
  /** No such document. Final. */
  notFound: 4404,
  /** The client's history is unknown here: it must drop its copy and open the room afresh. Final for that copy. */
  unknownHistory: 4409,
  /** An update or the room's whole state is too large. Final. */
  tooLarge: 4413,
  /** Rights changed: come back and be judged again. */
  rightsChanged: 4205,
  /** The server could not store, or the client read too slowly: come back, nothing that was saved is lost. */
  tryAgain: 4500,
  /** The server is going down. */
  restart: 1012,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** Sizes that both sides must know. */
export const LIMITS = {
  /** Largest frame the server reads: must hold a whole room's state, since step 2 cannot be split. */
  maxFrameBytes: 4 * 1024 * 1024,
  /** Largest live update. */
  maxUpdateBytes: 256 * 1024,
  maxSpansPerSet: 20_000,
} as const;

/** What the server took back from a set, told to the author only. */
export interface Notice {
  readonly kind: 'repaired';
  readonly spanId: string;
  /** SPEC rule that was broken: `A1`, `A2` … */
  readonly rule: string;
  readonly message: string;
}

export function encodeAcknowledge(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.acknowledge);
    encoding.writeVarUint(encoder, count);
  });
}

export function encodeNotice(notice: Notice): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.notice);
    encoding.writeVarString(encoder, JSON.stringify(notice));
  });
}

/** @param epoch 1–40 characters. */
export function encodeEpoch(epoch: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.epoch);
    encoding.writeVarString(encoder, epoch);
  });
}

/** A sync message (step 1, step 2 or update) as one frame. */
export function encodeSync(subType: (typeof SYNC)[keyof typeof SYNC], payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, subType);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

/** Reads the payload of an acknowledgement; the type was read already. @throws when the bytes end early. */
export function readAcknowledge(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder);
}

/** Reads the payload of an epoch message; the type was read already. @throws when the bytes end early. */
export function readEpoch(decoder: decoding.Decoder): string {
  return decoding.readVarString(decoder);
}

/** Reads the payload of a notice; undefined when it is not one this version knows. */
export function readNotice(decoder: decoding.Decoder): Notice | undefined {
  const value: unknown = JSON.parse(decoding.readVarString(decoder));
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, spanId, rule, message } = value as Record<string, unknown>;
  if (kind !== 'repaired' || typeof spanId !== 'string') return undefined;
  if (typeof rule !== 'string' || typeof message !== 'string') return undefined;
  return { kind, spanId, rule, message };
}

/** What a person's awareness state holds; name and colour are set by the server. */
export interface Presence {
  readonly userId: string;
  readonly name: string;
  readonly colour: string;
  /** Where the person's selection or caret is; UTF-16, `start ≤ end`. */
  readonly selection: { readonly start: number; readonly end: number } | null;
}
