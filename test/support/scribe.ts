/** Somebody who writes spans one after the other through the client's own provider, and knows which were called saved. */
import { putSpan, readSpans } from '../../schema/annotationSet.ts';
import { parseRoomName } from '../../schema/rooms.ts';
import { SyncProvider } from '../../client/api/syncProvider.ts';
import { withHeaders } from './testClient.ts';

export interface ScribePlace {
  /** Of the server or of a stretch of network that leads to it: `http://host:port`. */
  readonly url: string;
  readonly cookie: string;
  readonly room: string;
  readonly userId: string;
  readonly entityTypeId: string;
  /** Each span has a place of its own: scribe `which` of `ofHowMany`. */
  readonly which: number;
  readonly ofHowMany: number;
}

/** Bytes of text that a span and the gap after it take. */
export const STRIDE = 3;

export class Scribe {
  readonly provider: SyncProvider;
  readonly written: string[] = [];
  readonly saved = new Set<string>();
  readonly closeCodes = new Set<number>();
  readonly #place: ScribePlace;
  #timer: NodeJS.Timeout | undefined;

  constructor(place: ScribePlace) {
    this.#place = place;
    const room = parseRoomName(place.room);
    if (room === undefined) throw new Error(`${place.room} is not a room`);
    this.provider = new SyncProvider({
      url: `${place.url.replace(/^http/, 'ws')}/sync`,
      room,
      WebSocketPolyfill: withHeaders(place.cookie, place.url) as never,
      random: () => 0,
    });
    this.provider.subscribe(({ unsaved, closeCode }) => {
      if (closeCode !== undefined) this.closeCodes.add(closeCode);
      // One edit a span, and they are acknowledged in order.
      for (const id of this.written.slice(0, this.written.length - unsaved)) this.saved.add(id);
    });
  }

  get ids(): Set<string> {
    return new Set(readSpans(this.provider.doc).map(({ id }) => id));
  }

  write(): string {
    const { which, ofHowMany, entityTypeId, userId } = this.#place;
    const id = `w${which}-${this.written.length}`;
    const start = (this.written.length * ofHowMany + which) * STRIDE;
    const origin = 'human';
    putSpan(
      this.provider.doc,
      { id, start, end: start + STRIDE - 1, entityTypeId, by: userId, origin, at: Date.now() },
      'local',
    );
    this.written.push(id);
    return id;
  }

  writeSteadily(everyMs: number): void {
    this.#timer = setInterval(() => this.write(), everyMs);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  leave(): void {
    this.stop();
    this.provider.destroy();
  }
}
