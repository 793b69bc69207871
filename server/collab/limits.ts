/** Bounds of rooms and sockets, and the times after which things happen. Sizes that clients must know are in `schema/sync.ts`. */
import type { FaultBounds } from './faultLimit.ts';
import type { Flow } from './tokenBucket.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** Of frames that wait: their number, and the bytes of their payloads. */
interface Backlog {
  readonly frames: number;
  readonly bytes: number;
}

/** How much of a connection is read: its share over time, and what of it may wait. */
export interface IntakeBounds {
  /** Sync frames, and the bytes of their payloads. */
  readonly frames: Flow;
  readonly bytes: Flow;
  /** Before the door has decided: reading stops here, and beyond the second the connection ends. */
  readonly early: Backlog;
  readonly earlyAtMost: Backlog;
  /** In a room that is busy: the same. What one read of the socket brings, 64 KiB, is always taken. */
  readonly waiting: Backlog;
  readonly waitingAtMost: Backlog;
}

/** The burst holds a day of work offline, sent edit by edit; the flow is ten times what the quickest program needs. */
export const INTAKE: IntakeBounds = {
  frames: { burst: 200_000, perSecond: 1_000 },
  bytes: { burst: 64 * MIB, perSecond: 2 * MIB },
  early: { frames: 100, bytes: 256 * KIB },
  earlyAtMost: { frames: 1_000, bytes: MIB },
  waiting: { frames: 2_000, bytes: 4 * MIB },
  waitingAtMost: { frames: 20_000, bytes: 16 * MIB },
};

/** What one network address may ask for. */
export interface AddressBounds {
  readonly handshakes: Flow;
  /** Handshakes that a connection costs which was closed for a fault. */
  readonly faultCost: number;
  /** Faults bring the address no deeper than so many handshakes below none: the longest that others there wait for them. */
  readonly deepestDebt: number;
  /** Sockets at once. */
  readonly sockets: number;
  /** What somebody with too many sockets is told to wait. */
  readonly retryAfterSeconds: number;
  /** Addresses without sockets that are kept in memory. */
  readonly remembered: number;
}

/**
 * An office of 500 returns at once after a restart; then 500 in each 10 s. Who is closed for faults and comes back at once
 * does so twice a second. Others at that address are refused for 2 s at most after the last fault, then share what flows;
 * and one account is barred after 5 faults (`FAULTS`), from when on it costs its neighbours nothing.
 */
export const ADDRESS: AddressBounds = {
  handshakes: { burst: 500, perSecond: 50 },
  faultCost: 25,
  deepestDebt: 100,
  sockets: 1_000,
  retryAfterSeconds: 10,
  remembered: 10_000,
};

/**
 * What is borne of one credential, and of one account. An honest client has a fault when it is out of date, once for each
 * open document (a fifth of a fault each); a stock client does not come back after one. So more than 5 in a minute come from a
 * program that must wait until somebody has looked at it. Each costs others a handshake and a look at the store, so that
 * a crowd of such programs is noticed by nobody only when they are few.
 */
export const FAULTS: FaultBounds = {
  faults: { burst: 5, perSecond: 5 / 60 },
  barMs: 60_000,
  told: { burst: 3, perSecond: 3 / 60 },
  remembered: 10_000,
};

/** Bounds of one connection and one room. */
export const BOUNDS = {
  /** Frames, and bytes of their payloads, of all connections in one batch; the rest makes the next one. One row of the log must hold it. */
  batch: { frames: 500, bytes: 2 * MIB },
  /**
   * Bytes that a reader may leave unread, besides one larger frame: while a whole state is on its way, the changes that
   * follow must not end the connection. Who is closed comes back and gets all it missed as one frame.
   */
  bytesUnread: 2 * MIB,
  /** How far one update may push a client's clock: a struct of length 2^50 would silence that client for ever. */
  clockJump: 1_000_000,
  /** Whole state of a room; the same as the largest frame, since a client's step 2 must fit in one. */
  stateBytes: 4 * MIB,
  /** A state vector: about 6 bytes for each client that ever wrote. */
  stateVectorBytes: 256 * KIB,
  /** Answers to step 1: each may be the whole state. A client asks once a connection; beyond 50 in 10 s it is an attack. */
  step1: { burst: 5, perSecond: 0.5 },
  step1Patience: { burst: 45, perSecond: 4.5 },
  /** Presence: client ids a connection, bytes a state. */
  presenceIds: 2,
  presenceStateBytes: 2_048,
  /** A longer message is not read; beyond the second bound it is no echo of a full room any more, but an attack. */
  presenceFrameBytes: 64 * KIB,
  presenceAtMostBytes: 256 * KIB,
  /**
   * Presence messages that are read. Stock clients send back each frame they hear, 20 a second, and move 60 times a second
   * at most; the patience bears what such a client saved up while its network stood still until it was cut.
   */
  presence: { burst: 200, perSecond: 200 },
  presencePatience: { burst: 1_500, perSecond: 200 },
  /**
   * Updates without their predecessor, each with a gap of its own, before the step 2 that was asked for: an honest client
   * has one gap, and what it sends meanwhile continues from there. The second bound is for that, too.
   */
  gaps: 200,
  heldFrames: 20_000,
  /** Pings in a row that a socket may leave without any sign of life. */
  unansweredPings: 2,
  /** Sockets, of all together, about which the door has not decided. */
  socketsBeforeAdmission: 500,
  /**
   * Decisions of the door at the same time: each is a handful of reads. With a store on this machine they take turns with the
   * batches of rooms, which must not wait; with one elsewhere they mostly wait themselves.
   */
  decisionsAtOnce: 1,
  decisionsAtOnceElsewhere: 8,
  /** Sockets of one person, in all rooms. */
  socketsPerUser: 50,
  /** Log rows, or bytes in them, after which a room is compacted. */
  rowsBeforeCompaction: 2_000,
  bytesBeforeCompaction: 8 * MIB,
  /** Log rows that a room at work leaves with their updates, though a snapshot stands for them; an idle one strips all. */
  rowsBeforeStripping: 10_000,
  /** Removed spans that a room remembers, so that an undo may bring them back under their author. */
  removedRemembered: 1_000,
} as const;

/** Times in milliseconds; tests shorten them. */
export interface Timings {
  /** From the last one leaving to the room leaving memory. */
  readonly unloadAfterMs: number;
  /** Between two empty awareness frames: the stock client gives up after 30 s without a message. */
  readonly heartbeatMs: number;
  /** Between two pings; see `longestGhostMs`. */
  readonly pingMs: number;
  /** Quiet before a projection, and the longest wait under constant change. */
  readonly projectAfterMs: number;
  readonly projectAtMostMs: number;
  /** Before a failed projection is tried again. */
  readonly retryMs: number;
  /** Presence changes of this stretch go out as one frame. */
  readonly presenceMs: number;
  /** Between two looks at everybody's rights, as a net under lost events. */
  readonly rejudgeMs: number;
  /** What a turn of a busy room waits for more, at most. */
  readonly lingerMs: number;
  /** Between two looks at a room's log for what other servers wrote, as a net under lost messages. */
  readonly pollMs: number;
  /** From asking a socket to close to cutting it. */
  readonly closeGraceMs: number;
  /** The longest stretch over which sockets are closed when the server goes down. */
  readonly goodbyeMs: number;
}

export const TIMINGS: Timings = {
  unloadAfterMs: 30_000,
  heartbeatMs: 10_000,
  pingMs: 8_000,
  projectAfterMs: 500,
  projectAtMostMs: 2_000,
  retryMs: 2_000,
  presenceMs: 50,
  rejudgeMs: 60_000,
  lingerMs: 4,
  pollMs: 5_000,
  closeGraceMs: 2_500,
  goodbyeMs: 5_000,
};

/**
 * The longest that somebody stays in sight who vanished without goodbye, in milliseconds. Worst case: the loss follows
 * just after a ping was answered. The next two pings, one period apart, go unanswered, and at the third the socket is cut:
 * 3 × 8 s = 24 s, then one stretch of presence until all others see it. Any message counts as an answer, since pongs come
 * late behind a long backlog; so who floods beyond the share lives on while what has arrived of it is read.
 */
export function longestGhostMs({ pingMs, presenceMs }: Timings): number {
  return (BOUNDS.unansweredPings + 1) * pingMs + presenceMs;
}

/**
 * The longest that going down takes, in milliseconds: a store that hangs, sockets that are told one after the other, and
 * the last of them not answering. 2.5 s + 5 s + 2.5 s, since service managers kill after 10 s.
 */
export function longestGoodbyeMs({ closeGraceMs, goodbyeMs }: Timings): number {
  return closeGraceMs + goodbyeMs + closeGraceMs;
}
