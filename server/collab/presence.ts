/**
 * Who is in a room and where: the awareness part of the protocol. A client says only where its selection is; name and
 * colour come from the server, and nobody can speak for somebody else. Stock clients send back what they hear; that is
 * dropped without a word.
 *
 * Clocks on the wire are the server's own and follow its time, so that whoever returns is told of everybody anew, also
 * after a restart or on another instance. Nobody is sent what is their own: under a newer clock the stock client would
 * send it back, for ever. So a connection that has not said yet which client it is, is told nothing of the same person.
 *
 * With other instances (`Outside`), each speaks for its own sockets: it tells changes as they come, all it shows every
 * `announceMs` and when asked, and is forgotten when it is silent for two and a half of these. Of a client id that two
 * instances hold, the one it spoke to last is right.
 */
import { FarPresence } from './farPresence.ts';
import { BOUNDS } from './limits.ts';
import type { RoomIdentity } from './ports.ts';
import { encodeNews, readNews, type PresenceNews, type StampedState } from './presenceNews.ts';
import {
  encodeAwareness,
  isOfServer,
  readAwareness,
  toPresence,
  type Saying,
  type Telling,
} from './presenceWire.ts';
import type { Presence } from '../../schema/sync.ts';

/** Somebody whose presence is shown: one connection. */
export interface PresentOne {
  readonly identity: RoomIdentity;
  send(frame: Uint8Array): void;
}

/** The way to the boards of the same room on other instances. */
export interface Outside {
  /** Sends to all of them; it may be lost. Must not throw. */
  publish(bytes: Uint8Array): void;
  /** Between two announcements of all that is shown here, in milliseconds. Default: 10 s. */
  readonly announceMs?: number;
}

interface NearState {
  readonly owner: PresentOne;
  readonly stamp: number;
  readonly presence: Presence;
}

interface Shown extends Telling {
  /** undefined: gone, or on another instance. */
  readonly owner: PresentOne | undefined;
}

const ANNOUNCE_MS = 10_000;

/** An awareness frame that says nothing: a sign of life for clients that give up after 30 s of silence. */
export const EMPTY_AWARENESS = encodeAwareness([], 0);

export class PresenceBoard {
  readonly #near = new Map<number, NearState>();
  readonly #far = new FarPresence();
  /** Clients to tell of with the next frame; those without a state have gone. */
  readonly #changed = new Set<number>();
  /** Of these the other instances are to hear, or of all. */
  readonly #news = new Set<number>();
  #owesWhole = false;
  /** Whether the others show something of ours, as far as we told them. */
  #isShownOutside = false;
  readonly #now: () => number;
  readonly #audience: () => Iterable<PresentOne>;
  readonly #delayMs: number;
  readonly #outside: Outside | undefined;
  readonly #bornAt: number;
  #timer: NodeJS.Timeout | undefined;
  #beat: NodeJS.Timeout | undefined;
  #beats = 0;
  #clock = 0;
  #isStopped = false;

  /**
   * @param audience everybody in the room; each is sent at most one frame per `delayMs`, the latest state wins.
   * @param outside the other instances, which hear as often; undefined: there are none.
   */
  constructor(now: () => number, audience: () => Iterable<PresentOne>, delayMs: number, outside?: Outside) {
    this.#now = now;
    this.#audience = audience;
    this.#delayMs = delayMs;
    this.#outside = outside;
    this.#bornAt = now();
  }

  /** Asks the other instances who is there, and says who is here: once they are heard, and whenever some may have been missed. */
  meet(): void {
    const { announceMs = ANNOUNCE_MS } = this.#outside ?? {};
    if (this.#outside === undefined || this.#isStopped) return;
    this.#beat ??= setInterval(() => this.#onBeat(announceMs), announceMs / 2);
    this.#publish({ kind: 'query' });
    this.#announce();
  }

  /** Takes a message of another instance. @returns false when it is none of this version; it is dropped then. */
  hear(from: string, bytes: Uint8Array): boolean {
    if (this.#isStopped) return true;
    let news: PresenceNews;
    try {
      news = readNews(bytes);
    } catch {
      return false;
    }
    if (news.kind === 'query') this.#owesWhole ||= this.#near.size > 0 || this.#isShownOutside;
    else for (const client of this.#far.take(from, news, this.#now())) this.#onFar(client);
    this.#schedule();
    return true;
  }

  /** Takes an awareness message of a connection. @throws Error when it is malformed. */
  take(from: PresentOne, bytes: Uint8Array): void {
    if (bytes.length > BOUNDS.presenceFrameBytes) return;
    for (const saying of readAwareness(bytes)) {
      if (saying.state === null) this.#remove(saying.client, from);
      else this.#put(from, saying);
    }
    this.#schedule();
  }

  /** Removes all that a connection showed. */
  leave(from: PresentOne): void {
    for (const client of [...this.#near.keys()]) this.#remove(client, from);
    this.#schedule();
  }

  /** Sends the others' states to somebody who joins or asks. */
  tellAll(to: PresentOne): void {
    const clients = new Set([...this.#near.keys(), ...this.#far.clients()]);
    this.#tell(
      to,
      [...clients].map((client) => this.#shown(client)),
    );
  }

  /** Says nothing more, but to the other instances that all here have gone. */
  stop(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    clearTimeout(this.#timer);
    clearInterval(this.#beat);
    this.#changed.clear();
    this.#news.clear();
    if (this.#isShownOutside) this.#publish({ kind: 'whole', states: [] });
    this.#near.clear();
  }

  #schedule(): void {
    if (this.#isStopped) return;
    if (this.#changed.size === 0 && this.#news.size === 0 && !this.#owesWhole) return;
    this.#timer ??= setTimeout(() => this.#flush(), this.#delayMs);
  }

  #flush(): void {
    this.#timer = undefined;
    this.#tellInside([...this.#changed].map((client) => this.#shown(client)));
    this.#changed.clear();
    if (this.#owesWhole) this.#announce();
    else if (this.#news.size > 0)
      this.#publish({ kind: 'changes', states: [...this.#news].map((client) => this.#stamped(client)) });
    this.#news.clear();
    this.#owesWhole = false;
  }

  #tellInside(shown: readonly Shown[]): void {
    if (shown.length === 0) return;
    const frame = encodeAwareness(shown, this.#tick());
    for (const one of this.#audience()) {
      if (shown.every((each) => this.#mayTell(one, each))) one.send(frame);
      else this.#tell(one, shown);
    }
  }

  #tell(to: PresentOne, shown: readonly Shown[]): void {
    const others = shown.filter((each) => this.#mayTell(to, each));
    if (others.length > 0) to.send(encodeAwareness(others, this.#tick()));
  }

  #mayTell(to: PresentOne, { owner, presence }: Shown): boolean {
    if (owner === to) return false;
    return presence?.userId !== to.identity.userId || this.#countOf(to) > 0;
  }

  #put(from: PresentOne, { client, clock, state }: Saying): void {
    const known = this.#near.get(client);
    const far = this.#far.stateOf(client);
    if (known?.owner !== from) {
      // A count of the client's own is far below; what a server wrote under its clock came from here.
      if (isOfServer(state) && clock >= this.#bornAt) return;
      // The same person on a new socket takes over, since the old one may not know yet that it is dead.
      const userId = (known ?? far)?.presence.userId;
      if (userId !== undefined && userId !== from.identity.userId) return;
      if (this.#countOf(from) >= BOUNDS.presenceIds) return;
    }
    const isFirst = this.#countOf(from) === 0;
    const stamp = Math.max(this.#tick(), (far?.stamp ?? 0) + 1);
    this.#near.set(client, { owner: from, stamp, presence: toPresence(from.identity, state) });
    this.#onNear(client);
    if (isFirst) this.#tellOwnOthers(from);
  }

  /** Tells somebody who has just said which client it is of the same person's other windows. */
  #tellOwnOthers(to: PresentOne): void {
    const clients = new Set([...this.#near.keys(), ...this.#far.clients()]);
    const shown = [...clients].map((client) => this.#shown(client));
    this.#tell(
      to,
      shown.filter(({ presence }) => presence?.userId === to.identity.userId),
    );
  }

  #remove(client: number, from: PresentOne): void {
    if (this.#near.get(client)?.owner !== from) return;
    this.#near.delete(client);
    this.#onNear(client);
  }

  #onNear(client: number): void {
    this.#changed.add(client);
    if (this.#outside !== undefined) this.#news.add(client);
  }

  /** A client's state on another instance changed. If it spoke there last, it is not here any more. */
  #onFar(client: number): void {
    const near = this.#near.get(client);
    const far = this.#far.stateOf(client);
    if (near === undefined) this.#changed.add(client);
    else if (far?.presence.userId === near.presence.userId && far.stamp > near.stamp) {
      this.#near.delete(client);
      this.#onNear(client);
    }
  }

  #onBeat(announceMs: number): void {
    for (const client of this.#far.forgetSilent(this.#now() - 2.5 * announceMs)) this.#onFar(client);
    this.#beats += 1;
    if (this.#beats % 2 === 0) this.#announce();
    this.#schedule();
  }

  /** Says all that is shown here; nothing when there is nothing and the others know. */
  #announce(): void {
    if (this.#near.size === 0 && !this.#isShownOutside) return;
    const states = [...this.#near.keys()].map((client) => this.#stamped(client));
    this.#publish({ kind: 'whole', states });
    this.#isShownOutside = states.length > 0;
  }

  #publish(news: PresenceNews): void {
    if (news.kind === 'changes') this.#isShownOutside = true;
    this.#outside?.publish(encodeNews(news));
  }

  #countOf(from: PresentOne): number {
    let count = 0;
    for (const { owner } of this.#near.values()) if (owner === from) count += 1;
    return count;
  }

  #tick(): number {
    this.#clock = Math.max(this.#clock + 1, this.#now());
    return this.#clock;
  }

  #shown(client: number): Shown {
    const near = this.#near.get(client);
    const state = near ?? this.#far.stateOf(client);
    return { client, presence: state?.presence ?? null, owner: near?.owner };
  }

  #stamped(client: number): StampedState {
    const { stamp, presence } = this.#near.get(client) ?? { stamp: 0, presence: null };
    return { client, stamp, presence };
  }
}
