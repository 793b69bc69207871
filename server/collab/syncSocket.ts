/**
 * A socket that tells faults of the WebSocket protocol by our own close codes: stock clients come back after 1009 and send
 * the same frame again, for ever, while a code of 44xx ends it.
 */
import { WebSocket } from 'ws';
import { CLOSE, type CloseCode } from '../../schema/sync.ts';

/** Codes that `ws` closes with by itself when the other side broke the protocol (RFC 6455, 7.4.1). */
const FAULTS = new Map<number, CloseCode>([
  [1002, CLOSE.malformed],
  [1007, CLOSE.malformed],
  [1009, CLOSE.tooLarge],
]);

export class SyncSocket extends WebSocket {
  /** Set when the other side broke the WebSocket protocol: what it was told. */
  fault: CloseCode | undefined;

  override close(code?: number, reason?: string | Buffer): void {
    this.fault ??= FAULTS.get(code ?? 0);
    super.close(this.fault ?? code, reason);
  }
}
