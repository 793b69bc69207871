/**
 * Somebody who passed the gate: where from and with which credential, and whom a fault of theirs is charged to. The
 * credential is known before anything was looked up, so it alone keeps a repeated offender from the store.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { CLOSE, type CloseCode } from '../../schema/sync.ts';
import type { AddressLimit } from './addressLimit.ts';
import { accountName, type FaultLimit } from './faultLimit.ts';
import type { RoomIdentity } from './ports.ts';

/** What a fault is charged with. */
interface Fault {
  /** Of a whole fault, for the credential and the account. */
  readonly share: number;
  readonly costsAddress: boolean;
}

const WHOLE: Fault = { share: 1, costsAddress: true };

/**
 * Close codes that reproach the other side. An unknown history is mostly an honest copy that is out of date, and a whole
 * office has such copies after a log began afresh: it counts little, and costs the address nothing.
 */
const FAULTS: ReadonlyMap<CloseCode, Fault> = new Map([
  [CLOSE.malformed, WHOLE],
  [CLOSE.forbidden, WHOLE],
  [CLOSE.tooLarge, WHOLE],
  [CLOSE.unknownHistory, { share: 0.2, costsAddress: false }],
]);

export interface VisitorDeps {
  readonly addresses: AddressLimit;
  readonly faults: FaultLimit;
  /** The network address that counts. */
  readonly address: string;
  /** By `credentialOf`. */
  readonly credential: string | undefined;
  /** The credential's faults are too many: it is let in only to be told. */
  readonly isBarred: boolean;
}

export class Visitor {
  readonly #deps: VisitorDeps;

  constructor(deps: VisitorDeps) {
    this.#deps = deps;
  }

  get address(): string {
    return this.#deps.address;
  }

  /** It must be told that it comes too early, and not be looked up. */
  get isBarred(): boolean {
    return this.#deps.isBarred;
  }

  /** Its socket is open. @returns what to call when that is gone. */
  enter(): () => void {
    const { addresses, address } = this.#deps;
    addresses.enter(address);
    return () => addresses.leave(address);
  }

  /**
   * Its connection was closed for what it did. @param code one that is no reproach is charged to nobody.
   * @param who undefined: not known yet.
   */
  blame(code: CloseCode, who: RoomIdentity | undefined): void {
    const fault = FAULTS.get(code);
    if (fault === undefined) return;
    const { addresses, faults, address, credential } = this.#deps;
    if (fault.costsAddress) addresses.charge(address);
    if (credential !== undefined) faults.charge(credential, fault.share);
    if (who !== undefined) this.blameAccount(code, who);
  }

  /** It became known whose connection it is that was closed before. */
  blameAccount(code: CloseCode, who: RoomIdentity): void {
    const fault = FAULTS.get(code);
    if (fault !== undefined) this.#deps.faults.charge(accountName(who), fault.share);
  }

  /** Whether its account is barred, perhaps for faults under another credential. */
  isAccountBarred(who: RoomIdentity): boolean {
    return this.#deps.faults.barredFor(accountName(who)) !== undefined;
  }
}

/**
 * A name for what a request shows of who it is; undefined: nothing. A digest, so that no secret is kept. Who alters its
 * other cookies has a new name each time: that one is met after the door, by its account, and pays by its address.
 */
export function credentialOf({ headers }: IncomingMessage): string | undefined {
  const { authorization = '', cookie = '' } = headers;
  if (authorization === '' && cookie === '') return undefined;
  return createHash('sha256').update(`${authorization}\n${cookie}`).digest('base64');
}
