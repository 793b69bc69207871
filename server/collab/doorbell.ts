/**
 * A room's line to the same room on other servers: "there is a row up to number n", and presence. It is only a doorbell;
 * what it loses is found in the log: when the line is back, when somebody arrives, and every few seconds (SPEC R7).
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Relay } from '../relay.ts';

/** What a bell tells its room. */
export interface DoorbellHandlers {
  /** The log may hold rows that are not known here: see to a turn. */
  readonly onRing: () => void;
  readonly onPresence: (bytes: Uint8Array, from: string) => void;
  /** The line is back: people may have come, moved and gone. */
  readonly onReturn: () => void;
}

const RING = 0;
const PRESENCE = 1;

export class Doorbell {
  readonly #relay: Relay;
  readonly #channel: string;
  readonly #undo: (() => void)[];
  readonly #handlers: DoorbellHandlers;
  /** The number of the last row that is known here. */
  readonly #knownSeq: () => number;
  #isRung = false;
  #waiters: (() => void)[] = [];

  constructor(relay: Relay, room: string, knownSeq: () => number, handlers: DoorbellHandlers) {
    this.#relay = relay;
    this.#channel = `room/${room}`;
    this.#knownSeq = knownSeq;
    this.#handlers = handlers;
    this.#undo = [
      relay.subscribe(this.#channel, (bytes, from) => this.#hear(bytes, from)),
      relay.onReturn(() => {
        this.lookAgain();
        handlers.onReturn();
      }),
    ];
  }

  /** Whether the log must be looked at: another server may have written. */
  get isRung(): boolean {
    return this.#isRung;
  }

  /** The log must be looked at. */
  lookAgain(): void {
    this.#isRung = true;
    this.#handlers.onRing();
  }

  /** The log is about to be looked at; a ring from now on asks for another look. */
  answer(): void {
    this.#isRung = false;
  }

  /** What the log says is known. */
  settle(): void {
    if (!this.#isRung) for (const resolve of this.#waiters.splice(0)) resolve();
  }

  /** Resolves when a look that began after this call has ended, or the bell was closed. */
  looked(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiters.push(resolve);
      this.lookAgain();
    });
  }

  /** Tells the others that a row was stored. */
  ring(seq: number): void {
    this.#relay.publish(
      this.#channel,
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, RING);
        encoding.writeVarUint(encoder, seq);
      }),
    );
  }

  publishPresence(bytes: Uint8Array): void {
    this.#relay.publish(
      this.#channel,
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, PRESENCE);
        encoding.writeUint8Array(encoder, bytes);
      }),
    );
  }

  /** Hears and says nothing more. */
  close(): void {
    for (const undo of this.#undo.splice(0)) undo();
    for (const resolve of this.#waiters.splice(0)) resolve();
  }

  #hear(bytes: Uint8Array, from: string): void {
    const decoder = decoding.createDecoder(bytes);
    const kind = decoding.readVarUint(decoder);
    if (kind === PRESENCE) this.#handlers.onPresence(decoding.readTailAsUint8Array(decoder), from);
    else if (kind === RING && decoding.readVarUint(decoder) > this.#knownSeq()) this.lookAgain();
  }
}
