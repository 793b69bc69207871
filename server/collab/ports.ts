/**
 * What rooms need from the rest of the server, as interfaces: who may come in, which text a room stands on, where its
 * log is kept and where its plain spans go. `app.ts` fills them from the store; tests fill them from memory.
 */
import type { IncomingMessage } from 'node:http';
import type * as Y from 'yjs';
import type { OverlapPolicy } from '../../schema/constraints.ts';
import type { RoomAddress } from '../../schema/rooms.ts';
import type { Span } from '../../schema/span.ts';
import type { SpanChange } from '../../schema/spanChange.ts';
import type { CloseCode } from '../../schema/sync.ts';

/** Who is at the other end of a connection; name and colour are what others see of the person. */
export interface RoomIdentity {
  readonly userId: string;
  /** The sign-in that let the person in; null for a program with a token. */
  readonly signInId: string | null;
  readonly name: string;
  readonly colour: string;
}

/** The door's answer. A refusal is told by a close code after the handshake, so that a page can read it. */
export type Admission =
  | {
      readonly ok: true;
      readonly access: 'read' | 'write';
      readonly identity: RoomIdentity;
      readonly projectId: string;
    }
  | { readonly ok: false; readonly code: CloseCode; readonly reason: string };

/** Judges who may open a room: called at the door and again when rights may have changed. A throw means "try again". */
export interface Door {
  admit(request: IncomingMessage, room: RoomAddress): Promise<Admission>;
  readmit(identity: RoomIdentity, room: RoomAddress): Promise<Admission>;
}

/** What the spans of a room are judged against. */
export interface RoomText {
  readonly projectId: string;
  readonly text: string;
  /** Ids of the entity types that may be used, those in the bin included. */
  readonly entityTypeIds: ReadonlySet<string>;
  readonly overlap: OverlapPolicy;
}

/** Gives a room its text and rules; undefined when the document does not exist (any more). */
export interface RoomSubjects {
  load(documentId: string): Promise<RoomText | undefined>;
}

/** Whose a Yjs client id is: what is made under it is that user's. */
export interface ClientBinding {
  readonly client: number;
  /** Empty: the server's own. */
  readonly userId: string;
}

/**
 * One row of a room's log: everything that one event-loop turn changed, merged. One row a batch, so that a batch is
 * stored whole or not at all on any store, and `{room, seq}` unique is the fence between two writers.
 */
export interface LogEntry {
  /** 1 for the first row of a room; no gaps. */
  readonly seq: number;
  /** The room's lineage: chosen with the first row, the same in all. */
  readonly epoch: string;
  /** Users whose changes are in it, without doubles. */
  readonly userIds: readonly string[];
  /** What it did to spans, by whom; a span that is as before is not in it. */
  readonly changes: readonly SpanChange[];
  /** Client ids that wrote for the first time, and whose they are. */
  readonly bindings: readonly ClientBinding[];
  /** A Yjs update, encoding V1. */
  readonly update: Uint8Array;
}

/** A room's log as read: a snapshot that stands for all rows up to `snapshotSeq`, and the rows after it in order. */
export interface LoadedLog {
  /** null for a room that nobody wrote to. */
  readonly epoch: string | null;
  /** A Yjs state, encoding V1 (V2 saves 6 % for plain values, and one encoding everywhere is worth more); null: none. */
  readonly snapshot: Uint8Array | null;
  /** 0 without a snapshot. */
  readonly snapshotSeq: number;
  /** Client ids known when the snapshot was made. */
  readonly bindings: readonly ClientBinding[];
  readonly rows: readonly LogEntry[];
  /** Number of the last row, compacted ones included; 0 for a room that nobody wrote to. */
  readonly lastSeq: number;
}

/** What stands for all rows up to `seq`. */
export interface RoomSnapshot {
  readonly seq: number;
  readonly epoch: string;
  /** A Yjs state, encoding V1. */
  readonly state: Uint8Array;
  readonly bindings: readonly ClientBinding[];
}

/** Where rooms are kept. */
export interface RoomLog {
  /**
   * What is not known yet. An unknown room is an empty log, not an error.
   * @param room the room's name. @param after number of the last row that is known: without newer rows, `lastSeq` is
   * this number, and a snapshot that is not newer is left out (`null`, `snapshotSeq` = `after`). Default 0.
   */
  load(room: string, after?: number): Promise<LoadedLog>;
  /** Number of the last row, compacted ones included; 0 for a room that nobody wrote to. */
  lastSeq(room: string): Promise<number>;
  /** What the rows after `after` did to spans, in order; also of rows under a snapshot. */
  changesSince(room: string, after: number): Promise<readonly SpanChange[]>;
  /** Stores one row durably. @throws SeqTaken when another writer has the number; any other error: not known to be stored. */
  append(room: string, entry: LogEntry): Promise<void>;
  /** Stores the snapshot and reads it back. @returns whether it is the one that stands now: another server may have a newer. */
  compact(room: string, snapshot: RoomSnapshot): Promise<boolean>;
  /**
   * Takes their updates from the rows up to `seq`, for which a snapshot stands. The rows stay, as the set's history, and so
   * that their numbers stay taken for a writer that was away.
   */
  strip(room: string, seq: number): Promise<void>;
}

/** Thrown by `RoomLog.append` when the row's number is taken: another writer went on with this room. */
export class SeqTaken extends Error {
  constructor(room: string, seq: number) {
    super(`row ${seq} of room ${room} was written by somebody else`);
    this.name = 'SeqTaken';
  }
}

/** A room's plain spans at one moment. */
export interface ProjectionRow {
  readonly room: RoomAddress;
  readonly projectId: string;
  /** In reading order. */
  readonly spans: readonly Span[];
  /** Number of the last log row that `spans` shows. */
  readonly seq: number;
}

/** Where plain spans go for queries. */
export interface ProjectionWriter {
  /** Writes plain spans, ignored when a newer `seq` is stored. @returns the version stored now. */
  write(row: ProjectionRow): Promise<{ version: number }>;
  /** `seq` of what is stored; 0 when nothing is. */
  seqOf(room: RoomAddress): Promise<number>;
}

/**
 * Edits a room as a client of the server's own; resolves when the change is stored. `edit` works on a copy, so what it
 * throws leaves no trace. The same rules repair it as anybody's, but for the author: the caller vouches for `by`.
 * @throws AppError NOT_FOUND without the document, BACKEND_UNAVAILABLE when it could not be stored.
 */
export type RoomEditor = (room: RoomAddress, by: string, edit: (doc: Y.Doc) => void) => Promise<void>;
