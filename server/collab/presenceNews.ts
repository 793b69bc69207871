/**
 * What the boards of one room tell each other across instances. Three messages: `query` asks the others to say all;
 * `changes` says what changed; `whole` says all that is shown by the sender, so that what it does not name has gone.
 * Bytes: kind, number of states, then for each the client id, a stamp and the presence as JSON (null: gone).
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Presence } from '../../schema/sync.ts';
import { BOUNDS } from './limits.ts';
import { toSelection } from './presenceWire.ts';

/** A client's state as another instance is told of it. */
export interface StampedState {
  readonly client: number;
  /** Milliseconds since 1970 of the last word of the client, or a little more; of two holders the larger is right. */
  readonly stamp: number;
  /** null: gone. */
  readonly presence: Presence | null;
}

export type PresenceNews =
  | { readonly kind: 'query' }
  | { readonly kind: 'changes' | 'whole'; readonly states: readonly StampedState[] };

/** Other instances' states that a room keeps; more are not shown. */
export const MAX_FAR_STATES = 1_000;

const KINDS = ['query', 'changes', 'whole'] as const;

/** The bytes of a message; states beyond `MAX_FAR_STATES` are left out, since nobody would keep them. */
export function encodeNews(news: PresenceNews): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, KINDS.indexOf(news.kind));
    if (news.kind === 'query') return;
    const states = news.states.slice(0, MAX_FAR_STATES);
    encoding.writeVarUint(encoder, states.length);
    for (const { client, stamp, presence } of states) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, stamp);
      encoding.writeVarString(encoder, JSON.stringify(presence));
    }
  });
}

/** Reads a message; states of a wrong shape or too large are left out. @throws Error when it is malformed. */
export function readNews(bytes: Uint8Array): PresenceNews {
  const decoder = decoding.createDecoder(bytes);
  const kind = KINDS[decoding.readVarUint(decoder)];
  if (kind === undefined) throw new Error('this is no news of presence');
  if (kind === 'query') return { kind };
  const count = decoding.readVarUint(decoder);
  if (count > MAX_FAR_STATES) throw new Error('these are too many states');
  const states: StampedState[] = [];
  for (let index = 0; index < count; index += 1) {
    const client = decoding.readVarUint(decoder);
    const stamp = decoding.readVarUint(decoder);
    const presence = readPresence(decoding.readVarString(decoder));
    if (presence !== undefined) states.push({ client, stamp, presence });
  }
  return { kind, states };
}

/** undefined: not of the right shape. */
function readPresence(text: string): Presence | null | undefined {
  if (text.length > BOUNDS.presenceStateBytes) return undefined;
  const value = JSON.parse(text) as unknown;
  if (value === null) return null;
  if (typeof value !== 'object') return undefined;
  const { userId, name, colour } = value as Record<string, unknown>;
  if (typeof userId !== 'string' || typeof name !== 'string' || typeof colour !== 'string') return undefined;
  return { userId, name, colour, selection: toSelection(value) };
}
