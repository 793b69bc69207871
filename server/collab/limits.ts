/** Bounds of rooms and sockets, and the times after which things happen. Sizes that clients must know are in `schema/sync.ts`. */

/** Bounds of one connection and one room. */
export const BOUNDS = {
  /** Frames and bytes kept for a connection before the door has decided. */
  framesBeforeAdmission: 100,
  bytesBeforeAdmission: 1024 * 1024,
  /** Frames and bytes kept for a connection while the room is busy writing. */
  framesWaiting: 2_000,
  bytesWaiting: 8 * 1024 * 1024,
  /** Frames of all connections in one batch; the rest makes the next one. */
  framesPerBatch: 500,
  /** Bytes that a reader may leave unread: a whole state and as much again. */
  bytesUnread: 8 * 1024 * 1024,
  /** How far one update may push a client's clock: a struct of length 2^50 would silence that client for ever. */
  clockJump: 1_000_000,
  /** Whole state of a room; the same as the largest frame, since a client's step 2 must fit in one. */
  stateBytes: 4 * 1024 * 1024,
  /** A state vector: about 6 bytes for each client that ever wrote. */
  stateVectorBytes: 256 * 1024,
  /** Answers to step 1 a connection gets in 10 s: each may be the whole state. */
  step1Answers: 5,
  step1WindowMs: 10_000,
  /** Presence: client ids a connection, bytes a state, bytes and messages a second that are read. */
  presenceIds: 2,
  presenceStateBytes: 2_048,
  presenceFrameBytes: 64 * 1024,
  presencePerSecond: 200,
  /** Sockets, of all together, about which the door has not decided. */
  socketsBeforeAdmission: 500,
  /** Sockets of one person, in all rooms. */
  socketsPerUser: 50,
  /** Log rows, or bytes in them, after which a room is compacted. */
  rowsBeforeCompaction: 500,
  bytesBeforeCompaction: 8 * 1024 * 1024,
  /** Removed spans that a room remembers, so that an undo may bring them back under their author. */
  removedRemembered: 1_000,
} as const;

/** Times in milliseconds; tests shorten them. */
export interface Timings {
  /** From the last one leaving to the room leaving memory. */
  readonly unloadAfterMs: number;
  /** Between two empty awareness frames: the stock client gives up after 30 s without a message. */
  readonly heartbeatMs: number;
  /** Between two pings; a socket that answered none of two is cut. */
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
  /** From asking a socket to close to cutting it. */
  readonly closeGraceMs: number;
  readonly pollMs: number;
}

export const TIMINGS: Timings = {
  unloadAfterMs: 30_000,
  heartbeatMs: 10_000,
  pingMs: 20_000,
  projectAfterMs: 500,
  projectAtMostMs: 2_000,
  retryMs: 2_000,
  presenceMs: 50,
  rejudgeMs: 60_000,
  closeGraceMs: 3_000,
  pollMs: 5_000,
};
