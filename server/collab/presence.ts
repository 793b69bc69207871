/**
 * Who is in a room and where: the awareness part of the protocol. A client says only where its selection is; name and
 * colour come from the server, and nobody can speak for somebody else. Stock clients send back what they hear, so states
 * under another's client id are dropped without a word.
 *
 * Clocks on the wire are the server's own and follow its time, so that a person who returns under an old client id is
 * seen at once, also after a restart. Nobody is sent what is their own: under a newer clock the stock client would send
 * it back, for ever.
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
  readonly #audience: () => Iterable<PresentOne>;
  readonly #delayMs: number;
  #timer: NodeJS.Timeout | undefined;
  #clock = 0;

  /** @param audience everybody in the room; each is sent at most one frame per `delayMs`, the latest state wins. */
  constructor(now: () => number, audience: () => Iterable<PresentOne>, delayMs: number) {
    this.#now = now;
    this.#audience = audience;
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

  /** Sends the others' states to somebody who joins or asks. */
  tellAll(to: PresentOne): void {
    const entries = [...this.#states.keys()].map((client) => this.#entryOf(client));
    sendTo(to, entries);
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
    const entries = [...this.#changed].map((client) => this.#entryOf(client));
    this.#changed.clear();
    const frame = encodeAwareness(entries);
    const owners = new Set(entries.map(({ owner }) => owner));
    for (const one of this.#audience()) {
      if (owners.has(one)) sendTo(one, entries);
      else one.send(frame);
    }
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

  #entryOf(client: number): WireEntry {
    const state = this.#states.get(client);
    return {
      client,
      clock: state?.clock ?? this.#tick(),
      state: state?.presence ?? null,
      owner: state?.owner,
    };
  }
}

interface WireEntry {
  readonly client: number;
  readonly clock: number;
  readonly state: Presence | null;
  /** undefined: gone. */
  readonly owner: PresentOne | undefined;
}

/** Sends what is not the receiver's own, if there is any. */
function sendTo(receiver: PresentOne, entries: readonly WireEntry[]): void {
  const others = entries.filter(({ owner }) => owner !== receiver);
  if (others.length > 0) receiver.send(encodeAwareness(others));
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
