/**
 * What is decided about an upgrade before the handshake, without asking who it is: where it comes from, how often, for
 * which page, and whether its credential was at fault too often. A refusal here costs least; a page sees only that it
 * failed, so it is for those who should come later, and for those who should not come at all.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { AddressLimit } from './addressLimit.ts';
import { remoteAddressOf } from './clientAddress.ts';
import { countOne, type Counters } from './counters.ts';
import { FaultLimit } from './faultLimit.ts';
import { ADDRESS, FAULTS, type AddressBounds } from './limits.ts';
import { isAllowedOrigin } from './origin.ts';
import { credentialOf, Visitor } from './visitor.ts';

export interface HandshakeGateDeps {
  readonly counters: Counters;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly allowedOrigins: readonly string[];
  /** The network address that a request counts for. Default: the other end of its connection. */
  readonly addressOf?: (request: IncomingMessage) => string;
  /** What one address may ask for. Default: `ADDRESS`. */
  readonly addressBounds?: AddressBounds;
}

/** Why a handshake is refused. */
interface Refusal {
  readonly status: number;
  readonly phrase: string;
  readonly retryAfterSeconds?: number;
}

/** Seconds after which somebody may come again who found the server full or going down. */
const RETRY_AFTER_SECONDS = 5;

export class HandshakeGate {
  readonly #deps: HandshakeGateDeps;
  readonly #addresses: AddressLimit;
  readonly #faults: FaultLimit;

  constructor(deps: HandshakeGateDeps) {
    this.#deps = deps;
    this.#addresses = new AddressLimit(deps.addressBounds ?? ADDRESS, deps.now);
    this.#faults = new FaultLimit(FAULTS, deps.now);
  }

  /**
   * Whether the upgrade may go on. One that may not is answered and counted here.
   * @param isFull the server takes nobody now.
   * @returns undefined when it was refused.
   */
  pass(request: IncomingMessage, socket: Duplex, isFull: boolean): Visitor | undefined {
    const address = (this.#deps.addressOf ?? remoteAddressOf)(request);
    const credential = credentialOf(request);
    const barredSeconds = credential === undefined ? undefined : this.#faults.barredFor(credential);
    const refusal = isFull
      ? FULL
      : (this.#refusalOfBarred(credential, barredSeconds) ?? this.#refusalOf(request, address));
    if (refusal !== undefined) {
      countOne(this.#deps.counters.refusals, refusal.status);
      refuse(socket, refusal);
      return undefined;
    }
    const [addresses, faults] = [this.#addresses, this.#faults];
    return new Visitor({ addresses, faults, address, credential, isBarred: barredSeconds !== undefined });
  }

  /** Who is barred and was told so comes no further, and costs its address nothing: others may sit there. */
  #refusalOfBarred(credential = '', seconds: number | undefined): Refusal | undefined {
    if (seconds === undefined || this.#faults.tells(credential)) return undefined;
    return { status: 429, phrase: 'Too Many Requests', retryAfterSeconds: seconds };
  }

  #refusalOf(request: IncomingMessage, address: string): Refusal | undefined {
    const retryAfterSeconds = this.#addresses.knock(address);
    if (retryAfterSeconds !== undefined)
      return { status: 429, phrase: 'Too Many Requests', retryAfterSeconds };
    if (!isAllowedOrigin(request.headers, this.#deps.allowedOrigins))
      return { status: 403, phrase: 'Forbidden' };
    return undefined;
  }
}

const FULL: Refusal = {
  status: 503,
  phrase: 'Service Unavailable',
  retryAfterSeconds: RETRY_AFTER_SECONDS,
};

function refuse(socket: Duplex, { status, phrase, retryAfterSeconds }: Refusal): void {
  const retry = retryAfterSeconds === undefined ? '' : `Retry-After: ${retryAfterSeconds}\r\n`;
  socket.end(`HTTP/1.1 ${status} ${phrase}\r\n${retry}Connection: close\r\nContent-Length: 0\r\n\r\n`);
}
