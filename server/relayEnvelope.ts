/** The envelope of a message between instances: a version, who sent it, and the payload as it is. */

const VERSION = 1;
const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** A message and its sender's instance id. The payload is a view into the envelope. */
export interface Envelope {
  readonly from: string;
  readonly payload: Uint8Array;
}

/** `version, length of the id, id, payload`. @param from 1 to 64 letters, digits, `_` or `-`. */
export function writeEnvelope({ from, payload }: Envelope): Buffer {
  return Buffer.concat([Buffer.of(VERSION, from.length), Buffer.from(from, 'latin1'), payload]);
}

/** Reads an envelope; undefined when it is not one of this version. */
export function readEnvelope(bytes: Uint8Array): Envelope | undefined {
  const [version, length] = bytes;
  if (version !== VERSION || length === undefined || bytes.length < 2 + length) return undefined;
  const from = Buffer.from(bytes.subarray(2, 2 + length)).toString('latin1');
  return ID.test(from) ? { from, payload: bytes.subarray(2 + length) } : undefined;
}
