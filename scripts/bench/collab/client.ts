/**
 * A client of one room without a page: it counts what comes, and applies it only where it is told to, so that the load
 * generator stays far cheaper than the server it measures.
 */
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { encodeSync, MESSAGE, SYNC } from '../../../schema/sync.ts';
import type { Dialect } from './dialects.ts';

/** Transaction origin of what came from the server. */
export const REMOTE = Symbol('remote');

/** A place in a room: who sits there, and how the server knows them. */
export interface Seat {
  readonly dialect: Dialect;
  readonly port: number;
  readonly room: string;
  /** Id of the user that the server knows this client as. */
  readonly userId: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The address to come from: people do not all sit behind one. */
  readonly localAddress: string;
}

export interface ClientOptions {
  /** Keeps its document equal to the room; otherwise it holds only what it wrote itself. */
  readonly applies?: boolean;
  readonly doc?: Y.Doc;
}

export class BenchClient {
  readonly seat: Seat;
  readonly doc: Y.Doc;
  readonly socket: WebSocket;
  /** Settles with the server's first step 2. */
  readonly synced: Promise<void>;
  /** Frames with an update, and bytes of all frames, that came. */
  updateFrames = 0;
  bytes = 0;
  /** Sync frames sent that an acknowledgement counts: step 2 and updates. */
  sent = 0;
  /** The last acknowledgement: how many of them are stored. */
  saved = 0;
  /** Times that the server took something back. */
  notices = 0;
  /** Set when the socket is closed. */
  closeCode: number | undefined;
  onSaved: ((count: number) => void) | undefined;
  readonly #applies: boolean;
  #begun = false;
  #settle: { resolve: () => void; reject: (error: Error) => void } | undefined;

  constructor(seat: Seat, options: ClientOptions = {}) {
    this.seat = seat;
    this.doc = options.doc ?? new Y.Doc();
    this.#applies = options.applies ?? false;
    this.synced = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.synced.catch(() => undefined);
    const { headers, localAddress } = seat;
    this.socket = new WebSocket(seat.dialect.url(seat.port, seat.room), {
      headers,
      localAddress,
      perMessageDeflate: false,
    });
    this.#listen();
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  /** Sends an update as a live one. */
  sendUpdate(update: Uint8Array): void {
    this.sent += 1;
    this.send(encodeSync(SYNC.update, update));
  }

  /** Sends every change that is made to the document from now on. */
  sendOwnChanges(): void {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== REMOTE && this.isOpen) this.sendUpdate(update);
    });
  }

  /** Sends a message of the protocol, whatever it says. */
  send(message: Uint8Array): void {
    this.socket.send(this.seat.dialect.frame(this.seat.room, message));
  }

  close(): void {
    this.socket.terminate();
  }

  #listen(): void {
    const { dialect, room } = this.seat;
    this.socket.on('open', () => {
      for (const frame of dialect.hello(room)) this.socket.send(frame);
      if (dialect.beginsAfter === undefined) this.#begin();
    });
    this.socket.on('message', (data: Buffer) => this.#receive(data));
    this.socket.on('error', (error) => this.#settle?.reject(error));
    this.socket.on('close', (code) => {
      this.closeCode = code;
      this.#settle?.reject(new Error(`closed with ${code} before it was in sync`));
    });
  }

  #begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.send(encodeSync(SYNC.step1, Y.encodeStateVector(this.doc)));
  }

  #receive(data: Buffer): void {
    this.bytes += data.length;
    const decoder = decoding.createDecoder(data);
    const type = this.seat.dialect.readType(decoder);
    if (type === this.seat.dialect.beginsAfter) this.#begin();
    else if (type === MESSAGE.sync) this.#receiveSync(decoder);
    else if (type === MESSAGE.acknowledge) {
      this.saved = decoding.readVarUint(decoder);
      this.onSaved?.(this.saved);
    } else if (type === MESSAGE.notice) this.notices += 1;
  }

  #receiveSync(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder);
    if (kind === SYNC.step1) {
      const update = Y.encodeStateAsUpdate(this.doc, decoding.readVarUint8Array(decoder));
      this.sent += 1;
      this.send(encodeSync(SYNC.step2, update));
      return;
    }
    if (kind === SYNC.update) this.updateFrames += 1;
    if (this.#applies) Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder), REMOTE);
    if (kind === SYNC.step2) this.#settle?.resolve();
  }
}
