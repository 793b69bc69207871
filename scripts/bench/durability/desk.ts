/**
 * One client's work in one room: it writes spans, remembers which of them the server has called stored, and returns after
 * a crash with the document it holds.
 */
import type * as Y from 'yjs';
import { spansOf } from '../../../schema/annotationSet.ts';
import { BenchClient, type Seat } from '../collab/client.ts';
import { PLACE } from '../collab/recycler.ts';

/** Where a desk's spans lie in the text: places `from` up to `from + count`. */
export interface Places {
  readonly from: number;
  readonly count: number;
}

export class Desk {
  readonly room: string;
  readonly #seat: Seat;
  readonly #entityTypeId: string;
  readonly #places: Places;
  /** Ids of the spans written, in order, and the number of the frame that carried each; 0: none did. */
  readonly #written: { id: string; frame: number }[] = [];
  #client: BenchClient;

  constructor(seat: Seat, entityTypeId: string, places: Places) {
    this.#seat = seat;
    this.#entityTypeId = entityTypeId;
    this.#places = places;
    this.room = seat.room;
    this.#client = new BenchClient(seat, { applies: true });
    this.#client.sendOwnChanges();
  }

  /** Settles when it is in the room. */
  get synced(): Promise<void> {
    return this.#client.synced;
  }

  /** Everything that it wrote. */
  get sent(): string[] {
    return this.#written.map(({ id }) => id);
  }

  /** What the server has said is stored. */
  get acknowledged(): string[] {
    const { saved } = this.#client;
    return this.#written.filter(({ frame }) => frame > 0 && frame <= saved).map(({ id }) => id);
  }

  /** Times that the server took something back. */
  get notices(): number {
    return this.#client.notices;
  }

  /** Writes one span at the next free place; nothing when all are taken. */
  write(): void {
    const at = this.#written.length;
    if (at >= this.#places.count) return;
    const start = (this.#places.from + at) * PLACE;
    const id = `p${this.#places.from + at}`;
    const before = this.#client.sent;
    spansOf(this.#client.doc).set(id, {
      start,
      end: start + 4,
      entityTypeId: this.#entityTypeId,
      by: this.#seat.userId,
      origin: 'human',
      at: Date.now(),
    });
    const { sent } = this.#client;
    this.#written.push({ id, frame: sent > before ? sent : 0 });
  }

  /** Comes back to a server on this port with all that it holds. @returns whether the server let it in and stored it. */
  async return(port: number): Promise<boolean> {
    this.#client.close();
    const { headers } = this.#seat;
    const seat = { ...this.#seat, port, headers: { ...headers, origin: `http://127.0.0.1:${port}` } };
    this.#client = new BenchClient(seat, { applies: true, doc: this.#client.doc });
    return isStored(this.#client);
  }

  leave(): void {
    this.#client.close();
    this.#client.doc.destroy();
  }
}

/** A fresh copy of a room, read once. @param port of the server; the seat says who reads. */
export async function readRoom(seat: Seat): Promise<Y.Doc> {
  const reader = new BenchClient(seat, { applies: true });
  await reader.synced;
  reader.close();
  return reader.doc;
}

/** Resolves when the server has stored everything, or has closed the connection. */
function isStored(client: BenchClient): Promise<boolean> {
  return new Promise((resolve) => {
    client.onSaved = (count) => {
      if (count >= client.sent) resolve(true);
    };
    client.socket.once('close', () => resolve(false));
  });
}
