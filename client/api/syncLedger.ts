/**
 * What of a document's own edits is not yet known to be stored. The server acknowledges a number of frames of one
 * connection; edits of an earlier connection, or made while there was none, travel in the step 2 that answers the
 * server's step 1, and are safe when that frame is.
 */
import { MESSAGE, SYNC } from '../../schema/sync.ts';

export class SyncLedger {
  #sent = 0;
  #acknowledged = 0;
  /** Frame numbers of the edits of this connection that are not acknowledged. */
  #edits: number[] = [];
  /** Edits that no frame of this connection carries, or only its step 2. */
  #carried = 0;
  #step2At: number | undefined;
  /** Update frames whose edit has not been told of yet: the provider sends first, then its document's listeners hear. */
  #untold = 0;

  /** How many edits are not known to be stored; a whole state counts as one. */
  get unsaved(): number {
    return this.#edits.length + Math.max(this.#carried, this.#step2At === undefined ? 0 : 1);
  }

  /** A connection opened: its frames are counted from none. */
  open(): void {
    this.close();
    this.#sent = 0;
    this.#acknowledged = 0;
    this.#untold = 0;
  }

  /** The connection is gone: what it did not acknowledge must go again. */
  close(): void {
    this.#carried += this.#edits.length;
    this.#edits = [];
    this.#step2At = undefined;
  }

  /** A frame was handed to the socket. @returns whether it is one that will be acknowledged. */
  sent(frame: Uint8Array): boolean {
    const [type, subType] = frame;
    if (type !== MESSAGE.sync || (subType !== SYNC.step2 && subType !== SYNC.update)) return false;
    this.#sent += 1;
    if (subType === SYNC.update) {
      this.#edits.push(this.#sent);
      this.#untold += 1;
    } else if (this.#carried > 0 || !isEmptyStep2(frame)) this.#step2At = this.#sent;
    return true;
  }

  /** The document was edited here, and the provider had its chance to send it. */
  edited(): void {
    if (this.#untold > 0) this.#untold -= 1;
    else this.#carried += 1;
  }

  /** The server has stored this many frames of the connection. */
  acknowledged(count: number): void {
    this.#acknowledged = Math.max(this.#acknowledged, count);
    this.#edits = this.#edits.filter((number) => number > this.#acknowledged);
    if (this.#step2At !== undefined && this.#step2At <= this.#acknowledged) {
      this.#step2At = undefined;
      this.#carried = 0;
    }
  }
}

/** A step 2 whose update holds neither structs nor deletions: nothing that could be lost. */
function isEmptyStep2(frame: Uint8Array): boolean {
  return frame.length === 5 && frame[3] === 0 && frame[4] === 0;
}
