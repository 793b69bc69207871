/**
 * Who is in a room and where: the awareness part of the protocol. A client says only where its selection is; name and
 * colour come from the server, and nobody can speak for somebody else. Stock clients send back what they hear, so states
 * under another's client id are dropped without a word.
 *
 * Clocks on the wire are the server's own and follow its time, so that a person who returns under an old client id is
 * seen at once, also after a restart.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE, type Presence } from '../../schema/sync.ts';
import { BOUNDS } from './limits.ts';
import type { RoomIdentity } from './ports.ts';

/** Somebody whose presence is shown: one connection. */
export interface PresentOne {
  readonly identity: RoomIdentity;
  send(frame: Uint8Array): void;
}

interface State {
  readonly owner: PresentOne;
  clock: number;
  presence: Presence;
}

interface Entry {
  readonly client: number;
  /** null: gone. */
  readonly state: unknown;
}

/** An awareness frame that says nothing: a sign of life for clients that give up after 30 s of silence. */
export const EMPTY_AWARENESS = encodeAwareness([]);

export class PresenceBoard {
  readonly #states = new Map<number, State>();
  /** Clients to tell of with the next frame; those without a state have gone. */
  readonly #changed = new Set<number>();
  readonly #now: () => number;
  readonly #send: (frame: Uint8Array) => void;
  readonly #delayMs: number;
  #timer: NodeJS.Timeout | undefined;
  #clock = 0;

  /** @param send tells everybody in the room; at most one frame each `delayMs`, the latest state wins. */
  constructor(now: () => number, send: (frame: Uint8Array) => void, delayMs: number) {
    this.#now = now;
    this.#send = send;
    this.#delayMs = delayMs;
  }

  /** Takes an awareness message of a connection. @throws Error when it is malformed. */
  take(from: PresentOne, bytes: Uint8Array): void {
    if (bytes.length > BOUNDS.presenceFrameBytes) return;
    for (const { client, state } of readEntries(bytes)) {
      if (state === null) this.#remove(client, from);
      else this.#put(client, from, state);
    }
    this.#schedule();
  }

  /** Removes all that a connection showed. */
  leave(from: PresentOne): void {
    for (const client of [...this.#states.keys()]) this.#remove(client, from);
    this.#schedule();
  }

  /** Everybody's state as one frame, for somebody who joins or asks; undefined when nobody shows any. */
  all(): Uint8Array | undefined {
    if (this.#states.size === 0) return undefined;
    return encodeAwareness([...this.#states.keys()].map((client) => this.#wireEntry(client)));
  }

  /** Says nothing more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#changed.clear();
  }

  #schedule(): void {
    if (this.#changed.size === 0) return;
    this.#timer ??= setTimeout(() => this.#flush(), this.#delayMs);
  }

  #flush(): void {
    this.#timer = undefined;
    const clients = [...this.#changed];
    this.#changed.clear();
    this.#send(encodeAwareness(clients.map((client) => this.#wireEntry(client))));
  }

  #put(client: number, from: PresentOne, state: unknown): void {
    const known = this.#states.get(client);
    if (known === undefined && this.#countOf(from) >= BOUNDS.presenceIds) return;
    // The same person on a new socket takes over, since the old one may not know yet that it is dead.
    if (known !== undefined && known.owner.identity.userId !== from.identity.userId) return;
    this.#states.set(client, {
      owner: from,
      clock: this.#tick(),
      presence: toPresence(from.identity, state),
    });
    this.#changed.add(client);
  }

  #remove(client: number, from: PresentOne): void {
    if (this.#states.get(client)?.owner !== from) return;
    this.#states.delete(client);
    this.#changed.add(client);
  }

  #countOf(from: PresentOne): number {
    let count = 0;
    for (const { owner } of this.#states.values()) if (owner === from) count += 1;
    return count;
  }

  #tick(): number {
    this.#clock = Math.max(this.#clock + 1, this.#now());
    return this.#clock;
  }

  #wireEntry(client: number): WireEntry {
    const state = this.#states.get(client);
    return { client, clock: state?.clock ?? this.#tick(), state: state?.presence ?? null };
  }
}

interface WireEntry {
  readonly client: number;
  readonly clock: number;
  readonly state: Presence | null;
}

function encodeAwareness(entries: readonly WireEntry[]): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { client, clock, state } of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, JSON.stringify(state));
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

function readEntries(bytes: Uint8Array): Entry[] {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    const client = decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    const text = decoding.readVarString(decoder);
    if (text.length > BOUNDS.presenceStateBytes) continue;
    entries.push({ client, state: JSON.parse(text) as unknown });
  }
  return entries;
}

function toPresence({ userId, name, colour }: RoomIdentity, state: unknown): Presence {
  return { userId, name, colour, selection: toSelection(state) };
}

function toSelection(state: unknown): Presence['selection'] {
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
