/** Awareness messages as stock clients write and read them, and what of a client's state is believed. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE, type Presence } from '../../schema/sync.ts';
import { BOUNDS } from './limits.ts';
import type { RoomIdentity } from './ports.ts';

/** What a client says of a client id. */
export interface Saying {
  readonly client: number;
  readonly clock: number;
  /** null: gone. */
  readonly state: unknown;
}

/** What clients are told of a client id. */
export interface Telling {
  readonly client: number;
  /** null: gone. */
  readonly presence: Presence | null;
}

/** A frame that tells clients of others, all under one clock. */
export function encodeAwareness(tellings: readonly Telling[], clock: number): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, tellings.length);
    for (const { client, presence } of tellings) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, JSON.stringify(presence));
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

/** Reads an awareness message; states that are too large are left out. @throws Error when it is malformed. */
export function readAwareness(bytes: Uint8Array): Saying[] {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  const sayings: Saying[] = [];
  for (let index = 0; index < count; index += 1) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const text = decoding.readVarString(decoder);
    if (text.length > BOUNDS.presenceStateBytes) continue;
    sayings.push({ client, clock, state: JSON.parse(text) as unknown });
  }
  return sayings;
}

/** Somebody's presence: who it is by the server's word, and where by the client's. */
export function toPresence({ userId, name, colour }: RoomIdentity, state: unknown): Presence {
  return { userId, name, colour, selection: toSelection(state) };
}

/** Whether a state has the form that only servers write. */
export function isOfServer(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'userId' in state;
}

/** The selection in a state; null when there is none, or none that makes sense. */
export function toSelection(state: unknown): Presence['selection'] {
  if (typeof state !== 'object' || state === null || !('selection' in state)) return null;
  const { selection } = state;
  if (typeof selection !== 'object' || selection === null) return null;
  if (!('start' in selection) || !('end' in selection)) return null;
  const { start, end } = selection;
  if (!isOffset(start) || !isOffset(end) || start > end) return null;
  return { start, end };
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
