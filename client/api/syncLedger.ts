/**
 * What of a document's own edits is not yet known to be stored. The server acknowledges a number of frames of one
 * connection; edits of an earlier connection, of a tab that is gone, or made while there was none, travel in the step 2
 * that answers the server's step 1, and are safe when that frame is.
 */
import { MESSAGE, SYNC } from '../../schema/sync.ts';

interface SentEdit {
  readonly frame: number;
  /** undefined until the edit that the frame carries has been told of. */
  id: string | undefined;
}

export class SyncLedger {
  #sent = 0;
  #acknowledged = 0;
  /** The edits of this connection that are not acknowledged. */
  #edits: SentEdit[] = [];
  /** Edits that no frame of this connection carries, or only its step 2. */
  #carried: string[] = [];
  /** The edits that the step 2 of this connection carries. */
  #inStep2 = new Set<string>();
  #step2At: number | undefined;
  #isAsked = false;

  /** How many edits are not known to be stored; a whole state counts as one. */
  get unsaved(): number {
    return this.#edits.length + Math.max(this.#carried.length, this.#step2At === undefined ? 0 : 1);
  }

  /** Whether the server has asked on this connection for what it lacks; it does not ask those who may only read. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** Edits that the document holds from before, by id: a tab that is gone could not save them. */
  adopt(ids: readonly string[]): void {
    this.#carried.push(...ids);
  }

  /** A connection opened: its frames are counted from none. */
  open(): void {
    this.close();
    this.#sent = 0;
    this.#acknowledged = 0;
  }

  /** The connection is gone: what it did not acknowledge must go again. */
  close(): void {
    this.#carried.push(...this.#edits.map(({ id = '' }) => id));
    this.#edits = [];
    this.#step2At = undefined;
    this.#isAsked = false;
    this.#inStep2.clear();
  }

  /** A frame was handed to the socket. @returns whether it is one that will be acknowledged. */
  sent(frame: Uint8Array): boolean {
    const [type, subType] = frame;
    if (type !== MESSAGE.sync || (subType !== SYNC.step2 && subType !== SYNC.update)) return false;
    this.#sent += 1;
    if (subType === SYNC.update) this.#edits.push({ frame: this.#sent, id: undefined });
    else this.#sentStep2(frame);
    return true;
  }

  /**
   * The document was edited here, and the provider had its chance to send it.
   * @param id of the edit, given back when it is stored.
   */
  edited(id = ''): void {
    // The provider sends first, then its document's listeners hear.
    const untold = this.#edits.find((edit) => edit.id === undefined);
    if (untold === undefined) this.#carried.push(id);
    else untold.id = id;
  }

  /** The server has stored this many frames of the connection. @returns ids of the edits that are safe by it. */
  acknowledged(count: number): string[] {
    this.#acknowledged = Math.max(this.#acknowledged, count);
    const isSafe = ({ frame }: SentEdit): boolean => frame <= this.#acknowledged;
    const safe = this.#edits.filter(isSafe).map(({ id = '' }) => id);
    this.#edits = this.#edits.filter((edit) => !isSafe(edit));
    if (this.#step2At !== undefined && this.#step2At <= this.#acknowledged) {
      this.#step2At = undefined;
      safe.push(...this.#carried.filter((id) => this.#inStep2.has(id)));
      this.#carried = this.#carried.filter((id) => !this.#inStep2.has(id));
      this.#inStep2.clear();
    }
    return safe;
  }

  #sentStep2(frame: Uint8Array): void {
    this.#isAsked = true;
    if (this.#carried.length === 0 && isEmptyStep2(frame)) return;
    this.#step2At = this.#sent;
    this.#inStep2 = new Set(this.#carried);
  }
}

/** A step 2 whose update holds neither structs nor deletions: nothing that could be lost. */
function isEmptyStep2(frame: Uint8Array): boolean {
  return frame.length === 5 && frame[3] === 0 && frame[4] === 0;
}
