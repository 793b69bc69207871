/** Clients without sockets: every frame waits in a queue until the test moves it, and lines break when it says so. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { readSpans } from '../../../schema/annotationSet.ts';
import type { Span } from '../../../schema/span.ts';
import { encodeSync, MESSAGE, readAcknowledge, SYNC } from '../../../schema/sync.ts';
import { Connection } from '../../../server/collab/connection.ts';
import { ROOM, type HandServer } from './handServer.ts';

interface Line {
  readonly connection: Connection;
  readonly toServer: Uint8Array[];
  readonly toClient: Uint8Array[];
  /** Updates in the sync frames sent; frame n at index n - 1. */
  readonly sent: Uint8Array[];
}

export class HandClient {
  readonly doc = new Y.Doc();
  readonly userId: string;
  readonly closes: number[] = [];
  /** Called with the updates that an acknowledgement vouches for. */
  onSafe: (updates: readonly Uint8Array[]) => void = () => undefined;
  /** Called with what the server sends of its own words: type and frame. */
  onWord: (type: number, frame: Uint8Array) => void = () => undefined;
  #line: Line | undefined;
  #server: HandServer;
  #leave: () => void = () => undefined;

  /** @param clientId who wins between concurrent edits depends on it: the same for the same seed. */
  constructor(server: HandServer, userId: string, clientId = 1_001 + server.clients.size) {
    this.#server = server;
    this.userId = userId;
    this.doc.clientID = clientId;
    server.clients.add(this);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send(encodeSync(SYNC.update, update), update);
    });
  }

  get isConnected(): boolean {
    return this.#line !== undefined;
  }

  /** How much it has written, in Yjs's count. */
  get clock(): number {
    return Y.getState(this.doc.store, this.doc.clientID);
  }

  get spans(): Span[] {
    return readSpans(this.doc);
  }

  /** @param server where to; default: where it was last. */
  connect(server = this.#server): void {
    this.#server.clients.delete(this);
    this.#server = server;
    server.clients.add(this);
    const line: Line = {
      connection: new Connection(
        ROOM,
        {
          bufferedAmount: 0,
          send: (frame) => {
            this.onWord(frame[0] ?? 0, frame);
            line.toClient.push(frame);
          },
          close: (code) => this.#onClose(line, code),
        },
        () => 1_000_000,
      ),
      toServer: [],
      toClient: [],
      sent: [],
    };
    this.#line = line;
    const identity = { userId: this.userId, signInId: null, name: this.userId, colour: '#000000' };
    line.connection.admit({ access: 'write', identity, projectId: 'project1' });
    server.rooms
      .use(ROOM, (room) => {
        if (line.connection.isGone) return;
        this.#leave = () => void room.leave(line.connection);
        room.join(line.connection);
      })
      .catch(() => this.#onClose(line, 4500));
    this.#send(encodeSync(SYNC.step1, Y.encodeStateVector(this.doc)));
  }

  /** The network goes: the first `arriving` frames on the way to the server still come in. */
  lose(arriving: number): void {
    const line = this.#line;
    if (line === undefined) return;
    for (const frame of line.toServer.splice(0, arriving)) line.connection.receive(frame);
    this.#line = undefined;
    line.connection.markGone();
    this.#leave();
  }

  /** Moves one frame to the server. @returns whether there was one. */
  deliverOne(): boolean {
    const frame = this.#line?.toServer.shift();
    if (frame === undefined) return false;
    this.#line?.connection.receive(frame);
    return true;
  }

  /** Takes one frame from the server. @returns whether there was one. */
  takeOne(): boolean {
    const frame = this.#line?.toClient.shift();
    if (frame === undefined) return false;
    this.#read(frame);
    return true;
  }

  #onClose(line: Line, code: number): void {
    this.closes.push(code);
    if (this.#line !== line) return;
    this.#line = undefined;
    line.connection.markGone();
    // The socket's close comes later, as with a real one.
    const leave = this.#leave;
    queueMicrotask(leave);
  }

  #send(frame: Uint8Array, update?: Uint8Array): void {
    this.#line?.toServer.push(frame);
    if (update !== undefined) this.#line?.sent.push(update);
  }

  #answerWithState(step2: Uint8Array): void {
    const decoder = decoding.createDecoder(step2);
    decoding.readVarUint(decoder);
    const update = decoding.readVarUint8Array(decoder);
    this.#send(encodeSync(SYNC.step2, update), update);
  }

  #read(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.acknowledge) {
      this.onSafe(this.#line?.sent.slice(0, readAcknowledge(decoder)) ?? []);
    } else if (type === MESSAGE.sync) {
      const answer = encoding.createEncoder();
      syncProtocol.readSyncMessage(decoder, answer, this.doc, this);
      if (encoding.length(answer) > 0) this.#answerWithState(encoding.toUint8Array(answer));
    }
  }
}
