/** One WebSocket frame → one message of the sync protocol. Everything else is a fault of the sender. */
import * as decoding from 'lib0/decoding';
import { MESSAGE, SYNC } from '../../schema/sync.ts';

/** A message that a client may send. The bytes are views into the frame. */
export type Frame =
  | { readonly kind: 'step1'; readonly bytes: Uint8Array }
  | SyncFrame
  | { readonly kind: 'awareness'; readonly bytes: Uint8Array }
  | { readonly kind: 'queryAwareness'; readonly bytes: Uint8Array };

/** A message that changes the document; these are the ones that are acknowledged. */
export interface SyncFrame {
  readonly kind: 'step2' | 'update';
  /** A Yjs update, V1, not yet looked at. */
  readonly bytes: Uint8Array;
}

const NOTHING = new Uint8Array(0);

/** Reads a frame. @throws Error when it is not of this protocol. */
export function readFrame(frame: Uint8Array): Frame {
  const decoder = decoding.createDecoder(frame);
  const type = decoding.readVarUint(decoder);
  switch (type) {
    case MESSAGE.sync:
      return readSync(decoder);
    case MESSAGE.awareness:
      return { kind: 'awareness', bytes: decoding.readVarUint8Array(decoder) };
    case MESSAGE.queryAwareness:
      return { kind: 'queryAwareness', bytes: NOTHING };
    default:
      throw new Error(`message type ${type} is not known`);
  }
}

function readSync(decoder: decoding.Decoder): Frame {
  const subType = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  switch (subType) {
    case SYNC.step1:
      return { kind: 'step1', bytes };
    case SYNC.step2:
      return { kind: 'step2', bytes };
    case SYNC.update:
      return { kind: 'update', bytes };
    default:
      throw new Error(`sync message ${subType} is not known`);
  }
}
