/**
 * One socket in a room: the frames that wait to be worked on, what was acknowledged, and the bounds of both. It listens
 * from the first moment; what comes before the door has decided, or while rights are judged anew, waits here and is
 * judged by the decision (SPEC R6).
 */
import type { RoomAddress } from '../../schema/rooms.ts';
import { CLOSE, encodeAcknowledge, LIMITS, type CloseCode } from '../../schema/sync.ts';
import { readFrame, type Frame } from './frame.ts';
import type { Editor } from './judgement.ts';
import { BOUNDS } from './limits.ts';
import type { RoomIdentity } from './ports.ts';

/** The little that a connection needs of a socket. */
export interface Wire {
  /** Bytes handed over and not yet gone. */
  readonly bufferedAmount: number;
  send(bytes: Uint8Array): void;
  close(code: number, reason: string): void;
}

/** What the room does for a connection that is in it. */
export interface Host {
  /** There are frames to work on. */
  onWaiting(): void;
  onPresence(connection: Connection, bytes: Uint8Array): void;
  onPresenceQuery(connection: Connection): void;
}

/** What a connection may do, once the door has said so. */
export interface Pass {
  readonly access: 'read' | 'write';
  readonly identity: RoomIdentity;
  readonly projectId: string;
}

export class Connection {
  readonly room: RoomAddress;
  readonly #wire: Wire;
  readonly #now: () => number;
  readonly #waiting: Frame[] = [];
  #waitingBytes = 0;
  #host: Host | undefined;
  #pass: Pass | undefined;
  #editor: Editor | undefined;
  #isClosed = false;
  #isGone = false;
  #acknowledged = 0;
  /** Step-1 answers and presence messages in the current stretch of time. */
  readonly #step1Rate = new Rate(BOUNDS.step1Answers, BOUNDS.step1WindowMs);
  readonly #presenceRate = new Rate(BOUNDS.presencePerSecond, 1_000);

  /** Sync frames worked on so far. */
  received = 0;
  /** A frame of this connection waits for its predecessor: nothing after it is acknowledged until step 2 has come. */
  isHeld = false;
  /** Step 1 was sent and its answer has not come. */
  awaitsStep2 = false;
  #isJudged = false;
  /** The lineage of the copy that the client has, by its own word; undefined: a fresh one, or a client that does not tell. */
  epoch: string | undefined;

  /** @param now milliseconds since 1970. */
  constructor(room: RoomAddress, wire: Wire, now: () => number) {
    this.room = room;
    this.#wire = wire;
    this.#now = now;
  }

  /** The server closed it: nothing of it counts any more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** The socket is gone; frames that came before may still be worked on. */
  get isGone(): boolean {
    return this.#isGone;
  }

  /** @throws Error before the door has decided. */
  get pass(): Pass {
    if (this.#pass === undefined) throw new Error('the door has not decided yet');
    return this.#pass;
  }

  /** @throws Error before the door has decided. */
  get identity(): RoomIdentity {
    return this.pass.identity;
  }

  /** Who edits through this connection; one object for its life. @throws Error before the door has decided. */
  get editor(): Editor {
    if (this.#editor === undefined) throw new Error('the door has not decided yet');
    return this.#editor;
  }

  /** Whether the door has let it in. */
  get isAdmitted(): boolean {
    return this.#pass !== undefined;
  }

  /** Whether there are frames that may be worked on now. */
  get hasWork(): boolean {
    return this.#waiting.length > 0 && !this.#isJudged && !this.#isClosed;
  }

  /** Number of frames that wait, those behind a judgement included. */
  get waitingFrames(): number {
    return this.#waiting.length;
  }

  admit(pass: Pass): void {
    this.#pass = pass;
    this.#editor = { userId: pass.identity.userId, isServer: false };
  }

  /** Puts it into a room; frames that came earlier are worked on now. */
  enter(host: Host): void {
    this.#host = host;
    const early = this.#waiting.splice(0);
    this.#waitingBytes = 0;
    for (const frame of early) this.#accept(frame);
  }

  /** Rights are judged anew: from now on frames wait. */
  beginJudgement(): void {
    this.#isJudged = true;
  }

  /** Rights are as before: what waited goes on. */
  endJudgement(): void {
    this.#isJudged = false;
    this.#host?.onWaiting();
  }

  /** A binary frame came from the socket. */
  receive(bytes: Uint8Array): void {
    if (this.#isClosed || this.#isGone) return;
    if (bytes.length > LIMITS.maxFrameBytes) {
      this.close(CLOSE.tooLarge, `a message may have ${LIMITS.maxFrameBytes} bytes`);
      return;
    }
    let frame: Frame;
    try {
      frame = readFrame(bytes);
    } catch {
      this.close(CLOSE.malformed, 'this is not a message of the sync protocol');
      return;
    }
    if (this.#host === undefined)
      this.#wait(frame, BOUNDS.framesBeforeAdmission, BOUNDS.bytesBeforeAdmission);
    else this.#accept(frame);
  }

  /** Takes up to `limit` frames for a batch. */
  takeWaiting(limit: number): Frame[] {
    if (!this.hasWork || limit <= 0) return [];
    const frames = this.#waiting.splice(0, limit);
    for (const { bytes } of frames) this.#waitingBytes -= bytes.length;
    return frames;
  }

  /** Whether a step 1 may be answered now, or was asked too often. */
  mayAnswerStep1(): boolean {
    return this.#step1Rate.allows(this.#now());
  }

  /** Tells the client how many of its sync frames are stored, when that number grew. */
  acknowledge(): void {
    if (this.isHeld || this.received === this.#acknowledged) return;
    this.#acknowledged = this.received;
    this.send(encodeAcknowledge(this.received));
  }

  send(frame: Uint8Array): void {
    if (this.#isClosed || this.#isGone) return;
    if (this.#wire.bufferedAmount > BOUNDS.bytesUnread) {
      this.close(CLOSE.tryAgain, 'the connection is too slow');
      return;
    }
    this.#wire.send(frame);
  }

  /** Closes it from the server's side; what still waits is dropped, unacknowledged. */
  close(code: CloseCode, reason: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#waiting.length = 0;
    this.#waitingBytes = 0;
    if (!this.#isGone) this.#wire.close(code, reason);
  }

  /** The socket went by itself. */
  markGone(): void {
    this.#isGone = true;
  }

  #accept(frame: Frame): void {
    const host = this.#host;
    if (host === undefined || this.#isClosed) return;
    if (frame.kind === 'queryAwareness') host.onPresenceQuery(this);
    else if (frame.kind === 'awareness') {
      if (this.#presenceRate.allows(this.#now())) host.onPresence(this, frame.bytes);
    } else if (frame.kind === 'step1' || this.pass.access === 'write') {
      this.#wait(frame, BOUNDS.framesWaiting, BOUNDS.bytesWaiting);
      host.onWaiting();
    }
  }

  #wait(frame: Frame, maxFrames: number, maxBytes: number): void {
    this.#waiting.push(frame);
    this.#waitingBytes += frame.bytes.length;
    if (this.#waiting.length > maxFrames || this.#waitingBytes > maxBytes) {
      this.close(CLOSE.tryAgain, 'too much was sent at once');
    }
  }
}

/** At most `limit` events in each stretch of `windowMs`. */
class Rate {
  readonly #limit: number;
  readonly #windowMs: number;
  #count = 0;
  #since = -Infinity;

  constructor(limit: number, windowMs: number) {
    this.#limit = limit;
    this.#windowMs = windowMs;
  }

  allows(now: number): boolean {
    if (now - this.#since >= this.#windowMs) {
      this.#since = now;
      this.#count = 0;
    }
    this.#count += 1;
    return this.#count <= this.#limit;
  }
}
