/** A socket that says whatever a test wants, and writes down what comes back. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket, type ClientOptions } from 'ws';
import * as Y from 'yjs';
import { encodeSync, MESSAGE, readAcknowledge, SYNC } from '../../../schema/sync.ts';
import { eventually } from './eventually.ts';
import type { RoomServer } from './roomServer.ts';

export class RawClient {
  readonly socket: WebSocket;
  readonly frames: Uint8Array[] = [];
  closeCode: number | undefined;
  /** HTTP status of a refused handshake. */
  refusal: number | undefined;

  constructor(url: string, headers: Record<string, string>, options: ClientOptions = {}) {
    this.socket = new WebSocket(url, { ...options, headers });
    this.socket.on('message', (data: Buffer) => this.frames.push(new Uint8Array(data)));
    this.socket.on('close', (code) => {
      this.closeCode ??= code;
    });
    this.socket.on('unexpected-response', (_request, response) => {
      this.refusal = response.statusCode;
      response.destroy();
    });
    this.socket.on('error', () => undefined);
  }

  static to(server: RoomServer, user: string, room = 'doc1/shared'): RawClient {
    return new RawClient(`${server.url}/${room}`, {
      cookie: `user=${user}`,
      origin: `http://127.0.0.1:${server.port}`,
    });
  }

  /** Open and let in: the server has asked for what it lacks. */
  static async in(server: RoomServer, user: string, room?: string): Promise<RawClient> {
    const client = RawClient.to(server, user, room);
    await eventually(() =>
      client.frames.some((frame) => frame[0] === MESSAGE.sync && frame[1] === SYNC.step1),
    );
    return client;
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  /** Number of the last acknowledged frame. */
  get safe(): number {
    const last = this.frames.filter((frame) => frame[0] === MESSAGE.acknowledge).at(-1);
    return last === undefined ? 0 : readAcknowledge(decoding.createDecoder(last.subarray(1)));
  }

  /** How many sync frames of this kind came. */
  count(subType: (typeof SYNC)[keyof typeof SYNC]): number {
    return this.frames.filter((frame) => frame[0] === MESSAGE.sync && frame[1] === subType).length;
  }

  send(frame: Uint8Array | string): void {
    this.socket.send(frame);
  }

  sendUpdate(update: Uint8Array): void {
    this.send(encodeSync(SYNC.update, update));
  }

  sendStep2(update: Uint8Array): void {
    this.send(encodeSync(SYNC.step2, update));
  }

  sendStep1(stateVector = Uint8Array.of(0)): void {
    this.send(encodeSync(SYNC.step1, stateVector));
  }

  sendAwareness(...entries: { client: number; clock: number; state: string }[]): void {
    this.send(awarenessFrame(entries));
  }

  closed(): Promise<void> {
    return eventually(() => this.closeCode !== undefined || this.refusal !== undefined, 'the socket closed');
  }

  destroy(): void {
    this.socket.terminate();
  }
}

export function awarenessFrame(
  entries: readonly { client: number; clock: number; state: string }[],
): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const { client, clock, state } of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, payload);
  });
}

/** Each update of a fresh document that `edit` changes. */
export function updatesOf(edit: (doc: Y.Doc) => void, clientID?: number): Uint8Array[] {
  const doc = new Y.Doc();
  if (clientID !== undefined) doc.clientID = clientID;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  edit(doc);
  doc.destroy();
  return updates;
}
