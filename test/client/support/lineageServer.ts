/** A server of one room whose lineage a test changes: it tells its epoch, refuses copies of another, and stores all else. */
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import {
  CLOSE,
  encodeAcknowledge,
  encodeEpoch,
  encodeSync,
  EPOCH_PARAMETER,
  MESSAGE,
  SYNC,
} from '../../../schema/sync.ts';

export class LineageServer {
  readonly #server: WebSocketServer;
  doc = new Y.Doc();
  epoch = 'epoch1';
  /** Whether what comes is stored and acknowledged. */
  stores = true;
  /** Whether it leaves it to the client to see that its copy is of another lineage. */
  tellsOnly = false;
  /** Whether it knows no copy at all. */
  refusesAll = false;
  /** Epochs that clients named at each connection. */
  readonly named: (string | null)[] = [];

  private constructor(server: WebSocketServer) {
    this.#server = server;
    server.on('connection', (socket, request) => {
      const query = new URL(request.url ?? '', 'http://localhost').searchParams;
      this.#join(socket, query.get(EPOCH_PARAMETER));
    });
  }

  static async start(): Promise<LineageServer> {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await new Promise((resolve) => server.once('listening', resolve));
    return new LineageServer(server);
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}/sync`;
  }

  /** Begins a new lineage with what `fill` puts there, and ends all connections. */
  beginAnew(epoch: string, fill: (doc: Y.Doc) => void): void {
    this.epoch = epoch;
    this.doc = new Y.Doc();
    fill(this.doc);
    for (const socket of this.#server.clients) socket.close(CLOSE.rightsChanged);
  }

  async close(): Promise<void> {
    for (const socket of this.#server.clients) socket.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(socket: WebSocket, epoch: string | null): void {
    this.named.push(epoch);
    const isOther = !this.tellsOnly && epoch !== null && epoch !== this.epoch;
    if (this.refusesAll || isOther) {
      socket.close(CLOSE.unknownHistory);
      return;
    }
    let count = 0;
    socket.send(encodeEpoch(this.epoch));
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      if (decoding.readVarUint(decoder) !== MESSAGE.sync) return;
      const subType = decoding.readVarUint(decoder);
      const payload = decoding.readVarUint8Array(decoder);
      if (subType === SYNC.step1) {
        socket.send(encodeSync(SYNC.step2, Y.encodeStateAsUpdate(this.doc, payload)));
        socket.send(encodeSync(SYNC.step1, Y.encodeStateVector(this.doc)));
      } else if (this.stores) {
        Y.applyUpdate(this.doc, payload);
        count += 1;
        socket.send(encodeAcknowledge(count));
      }
    });
  }
}
