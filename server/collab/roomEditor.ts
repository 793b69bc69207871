/**
 * Edits by the server itself, as a client of its own: each works on a copy of the room, one after the other, and its
 * update goes the way of everybody's. What an edit throws leaves no trace.
 */
import * as Y from 'yjs';
import type { RoomDocument } from './roomDocument.ts';
import type { ServerEdit } from './turn.ts';

export class EditQueue {
  readonly #wake: () => void;
  /** Client id of all edits in this life of the room: one, so that they do not fill the state vector. */
  readonly #client = new Y.Doc().clientID;
  #waiting: ServerEdit[] = [];
  #last: Promise<void> = Promise.resolve();
  #failure: Error | undefined;

  /** @param wake called when an edit waits to be worked on. */
  constructor(wake: () => void) {
    this.#wake = wake;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Edits a copy and hands the difference in; resolves when it is stored. @throws what `edit` throws. */
  submit(document: RoomDocument, by: string, edit: (doc: Y.Doc) => void): Promise<void> {
    const done = this.#last.then(() => this.#enqueue(document, by, edit));
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** The edits that wait; the caller settles each. */
  take(): ServerEdit[] {
    return this.#waiting.splice(0);
  }

  /** Fails all that waits and all that comes. */
  fail(error: Error): void {
    this.#failure = error;
    for (const { reject } of this.take()) reject(error);
  }

  #enqueue(document: RoomDocument, by: string, edit: (doc: Y.Doc) => void): Promise<void> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const update = differenceOf(document, this.#client, edit);
    if (update === undefined) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ by, update, resolve, reject });
      this.#wake();
    });
  }
}

function differenceOf(
  document: RoomDocument,
  client: number,
  edit: (doc: Y.Doc) => void,
): Uint8Array | undefined {
  const copy = new Y.Doc({ gc: true });
  try {
    Y.applyUpdate(copy, document.encode());
    copy.clientID = client;
    const updates: Uint8Array[] = [];
    copy.on('update', (update: Uint8Array) => updates.push(update));
    copy.transact(() => edit(copy));
    return updates.length > 1 ? Y.mergeUpdates(updates) : updates[0];
  } finally {
    copy.destroy();
  }
}
