/**
 * One socket in a room: the frames that wait to be worked on, what was acknowledged, and the bounds of both. It listens
 * from the first moment; what comes before the door has decided, or while rights are judged anew, waits here and is
 * judged by the decision (SPEC R6).
 */
import type { RoomAddress } from '../../schema/rooms.ts';
import { CLOSE, encodeAcknowledge, type CloseCode } from '../../schema/sync.ts';
import { readFrame, type Frame } from './frame.ts';
import { FrameQueue } from './frameQueue.ts';
import { HeldUpdates } from './heldUpdates.ts';
import { Intake, type Tap } from './intake.ts';
import type { Editor } from './judgement.ts';
import { BOUNDS, INTAKE, type IntakeBounds } from './limits.ts';
import type { RoomIdentity } from './ports.ts';
import { Allowance, type Weight } from './tokenBucket.ts';

/** The little that a connection needs of a socket. One that cannot be paused brings what it has. */
export interface Wire extends Partial<Tap> {
  /** Bytes handed over and not yet gone. */
  readonly bufferedAmount: number;
  send(bytes: Uint8Array): void;
  /** Hands over what `work` sends as one piece. */
  gather?(work: () => void): void;
  close(code: number, reason: string): void;
  /** The connection was closed for what the other side did; its socket may be gone already. */
  blame?(code: CloseCode): void;
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
  readonly #bounds: IntakeBounds;
  readonly #waiting = new FrameQueue();
  readonly #intake: Intake;
  #host: Host | undefined;
  #pass: Pass | undefined;
  #editor: Editor | undefined;
  #closeCode: CloseCode | undefined;
  #isGone = false;
  #acknowledged = 0;
  /** Size of a frame above the bound that may still be on its way; 0: none is. */
  #largeUnread = 0;
  readonly #step1s = new Allowance(BOUNDS.step1, BOUNDS.step1Patience);
  readonly #presence = new Allowance(BOUNDS.presence, BOUNDS.presencePatience);

  /** Sync frames worked on so far. */
  received = 0;
  /** Batches since its last frame was taken, while frames waited. */
  passedOver = 0;
  /** A frame of this connection waits for its predecessor: nothing after it is acknowledged until step 2 has come. */
  isHeld = false;
  readonly held = new HeldUpdates();
  /** Step 1 was sent and its answer has not come. */
  awaitsStep2 = false;
  #isJudged = false;
  /** The lineage of the copy that the client has, by its own word; undefined: a fresh one, or a client that does not tell. */
  epoch: string | undefined;

  /** @param now milliseconds since 1970. */
  constructor(room: RoomAddress, wire: Wire, now: () => number, bounds: IntakeBounds = INTAKE) {
    this.room = room;
    this.#wire = wire;
    this.#now = now;
    this.#bounds = bounds;
    const tap = { pause: () => wire.pause?.(), resume: () => wire.resume?.() };
    this.#intake = new Intake(tap, now, bounds);
  }

  /** The server closed it: nothing of it counts any more. */
  get isClosed(): boolean {
    return this.#closeCode !== undefined;
  }

  /** What the server closed it with. */
  get closeCode(): CloseCode | undefined {
    return this.#closeCode;
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
    return this.#waiting.length > 0 && !this.#isJudged && !this.isClosed;
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
    const early: Frame[] = [];
    for (let frame = this.#waiting.shift(); frame !== undefined; frame = this.#waiting.shift())
      early.push(frame);
    for (const frame of early) this.#accept(frame);
    this.#lookAtBacklog();
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
    if (this.isClosed || this.#isGone) return;
    let frame: Frame;
    try {
      frame = readFrame(bytes);
    } catch {
      this.close(CLOSE.malformed, 'this is not a message of the sync protocol');
      return;
    }
    if (this.#host === undefined) this.#wait(frame);
    else this.#accept(frame);
  }

  /** Takes the oldest frame that may be worked on now; undefined when there is none. */
  takeFrame(): Frame | undefined {
    if (!this.hasWork) return undefined;
    const frame = this.#waiting.shift();
    this.#lookAtBacklog();
    return frame;
  }

  /** Tells the client how many of its sync frames are stored, when that number grew. */
  acknowledge(): void {
    if (this.isHeld || this.received === this.#acknowledged) return;
    this.#acknowledged = this.received;
    this.send(encodeAcknowledge(this.received));
  }

  /** Sends all that `work` sends at once: a write to a socket costs far more than a frame. */
  gather(work: () => void): void {
    if (this.#wire.gather === undefined || this.isClosed || this.#isGone) work();
    else this.#wire.gather(work);
  }

  send(frame: Uint8Array): void {
    if (this.isClosed || this.#isGone) return;
    const unread = this.#wire.bufferedAmount;
    if (unread <= BOUNDS.bytesUnread) this.#largeUnread = 0;
    else if (unread > BOUNDS.bytesUnread + this.#largeUnread) {
      this.close(CLOSE.tryAgain, 'the connection is too slow');
      return;
    }
    if (frame.length > BOUNDS.bytesUnread) this.#largeUnread = Math.max(this.#largeUnread, frame.length);
    this.#wire.send(frame);
  }

  /** Closes it from the server's side; what still waits is dropped, unacknowledged. */
  close(code: CloseCode, reason: string): void {
    if (this.isClosed) return;
    this.#closeCode = code;
    this.#waiting.clear();
    this.#intake.stop();
    if (!this.#isGone) this.#wire.close(code, reason);
    // Without the right to be here is nobody's fault: it is told at the door, or when rights were judged anew.
    const isRefusal = code === CLOSE.forbidden && (this.#pass === undefined || this.#isJudged);
    if (!isRefusal) this.#wire.blame?.(code);
  }

  /** The socket went by itself. */
  markGone(): void {
    this.#isGone = true;
    this.#intake.stop();
  }

  #accept(frame: Frame): void {
    const host = this.#host;
    if (host === undefined || this.isClosed) return;
    if (frame.kind === 'awareness' || frame.kind === 'queryAwareness') {
      this.#acceptPresence(frame, host);
      return;
    }
    this.#intake.charge(frame.bytes.length);
    const isWanted =
      frame.kind === 'step1'
        ? this.#isGranted(this.#step1s.weigh(this.#now()), 'the whole state was asked for too often')
        : this.pass.access === 'write';
    if (!isWanted) return;
    this.#wait(frame);
    host.onWaiting();
  }

  #acceptPresence(frame: Frame, host: Host): void {
    // It left before it was let into the room: nobody would take back what it showed.
    if (this.#isGone) return;
    if (frame.bytes.length > BOUNDS.presenceAtMostBytes) {
      this.close(CLOSE.tooLarge, `an awareness message may have ${BOUNDS.presenceAtMostBytes} bytes`);
      return;
    }
    if (!this.#isGranted(this.#presence.weigh(this.#now()), 'far too many awareness messages')) return;
    if (frame.kind === 'queryAwareness') host.onPresenceQuery(this);
    else host.onPresence(this, frame.bytes);
  }

  #isGranted(weight: Weight, reproach: string): boolean {
    if (weight === 'abused') this.close(CLOSE.forbidden, reproach);
    return weight === 'granted';
  }

  #wait(frame: Frame): void {
    this.#waiting.push(frame);
    const { early, earlyAtMost, waiting, waitingAtMost } = this.#bounds;
    const [stop, atMost] = this.#host === undefined ? [early, earlyAtMost] : [waiting, waitingAtMost];
    const { length, bytes } = this.#waiting;
    if (length > atMost.frames || bytes > atMost.bytes)
      this.close(CLOSE.tryAgain, 'too much was sent at once');
    else this.#intake.look(length, bytes, stop);
  }

  #lookAtBacklog(): void {
    this.#intake.look(this.#waiting.length, this.#waiting.bytes, this.#bounds.waiting);
  }
}
