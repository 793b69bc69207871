/** The rooms' ports in memory, to be slowed down, stopped and made to fail by a test. */
import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { roomName, type RoomAddress } from '../../../schema/rooms.ts';
import type { SpanChange } from '../../../schema/spanChange.ts';
import { CLOSE } from '../../../schema/sync.ts';
import type {
  Admission,
  ClientBinding,
  Door,
  LoadedLog,
  LogEntry,
  ProjectionRow,
  ProjectionWriter,
  RoomIdentity,
  RoomLog,
  RoomSnapshot,
  RoomSubjects,
  RoomText,
} from '../../../server/collab/ports.ts';
import { SeqTaken } from '../../../server/collab/ports.ts';

/** Something that calls wait at while it is shut. */
export class Gate {
  #open: Promise<void> | undefined;
  #release: () => void = () => undefined;
  /** Calls that wait now. */
  waiting = 0;

  shut(): void {
    this.#open ??= new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  open(): void {
    this.#open = undefined;
    this.waiting = 0;
    this.#release();
  }

  pass(): Promise<void> {
    if (this.#open === undefined) return Promise.resolve();
    this.waiting += 1;
    return this.#open;
  }
}

interface StoredRoom {
  snapshot: Uint8Array | null;
  snapshotSeq: number;
  bindings: readonly ClientBinding[];
  /** Rows that no snapshot stands for. */
  rows: LogEntry[];
  /** What every row ever did to spans. */
  history: { readonly seq: number; readonly changes: readonly SpanChange[] }[];
  epoch: string | null;
}

export class MemoryLog
  extends EventEmitter<{
    append: [string, LogEntry];
    load: [string];
    compact: [string];
    strip: [string, number];
  }>
  implements RoomLog
{
  readonly rooms = new Map<string, StoredRoom>();
  readonly appendGate = new Gate();
  readonly loadGate = new Gate();
  readonly compactGate = new Gate();
  /** Appends to refuse; loads to refuse. */
  failAppends = 0;
  failLoads = 0;
  loads = 0;

  async load(room: string, after = 0): Promise<LoadedLog> {
    this.loads += 1;
    this.emit('load', room);
    await this.loadGate.pass();
    if (this.failLoads > 0) {
      this.failLoads -= 1;
      throw new Error('the log cannot be read');
    }
    const stored = this.stored(room);
    const isNews = stored.snapshotSeq > after;
    const known = isNews ? stored.snapshotSeq : after;
    const rows = stored.rows.filter((row) => row.seq > known);
    return {
      epoch: stored.epoch,
      snapshot: isNews ? (stored.snapshot?.slice() ?? null) : null,
      snapshotSeq: known,
      bindings: isNews ? stored.bindings : [],
      rows: rows.map((row) => ({ ...row, update: row.update.slice() })),
      lastSeq: rows.at(-1)?.seq ?? known,
    };
  }

  async lastSeq(room: string): Promise<number> {
    await this.loadGate.pass();
    return this.stored(room).history.at(-1)?.seq ?? 0;
  }

  changesSince(room: string, after: number): Promise<readonly SpanChange[]> {
    const later = this.stored(room).history.filter(({ seq }) => seq > after);
    return Promise.resolve(later.flatMap(({ changes }) => changes));
  }

  async append(room: string, entry: LogEntry): Promise<void> {
    await this.appendGate.pass();
    if (this.failAppends > 0) {
      this.failAppends -= 1;
      throw new Error('the log cannot be written');
    }
    const stored = this.stored(room);
    const last = stored.history.at(-1)?.seq ?? 0;
    if (entry.seq <= last) throw new SeqTaken(room, entry.seq);
    stored.rows.push({ ...entry, update: entry.update.slice() });
    stored.history.push({ seq: entry.seq, changes: entry.changes });
    stored.epoch = entry.epoch;
    this.emit('append', room, entry);
  }

  async compact(room: string, { seq, state, bindings }: RoomSnapshot): Promise<boolean> {
    await this.compactGate.pass();
    const stored = this.stored(room);
    if (seq < stored.snapshotSeq) return false;
    stored.snapshot = state.slice();
    stored.snapshotSeq = seq;
    stored.bindings = bindings;
    stored.rows = stored.rows.filter((row) => row.seq > seq);
    this.emit('compact', room);
    return true;
  }

  /** Its rows go with the snapshot. */
  strip(room: string, seq: number): Promise<void> {
    this.emit('strip', room, seq);
    return Promise.resolve();
  }

  stored(room: string): StoredRoom {
    const found = this.rooms.get(room) ?? {
      snapshot: null,
      snapshotSeq: 0,
      bindings: [],
      rows: [],
      history: [],
      epoch: null,
    };
    this.rooms.set(room, found);
    return found;
  }
}

export class MemoryProjection extends EventEmitter<{ write: [ProjectionRow] }> implements ProjectionWriter {
  readonly rows = new Map<string, ProjectionRow & { version: number }>();
  readonly gate = new Gate();
  failures = 0;

  async write(row: ProjectionRow): Promise<{ version: number }> {
    await this.gate.pass();
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('the projection cannot be written');
    }
    const name = roomName(row.room);
    const stored = this.rows.get(name);
    if (stored !== undefined && stored.seq >= row.seq) return { version: stored.version };
    const version = (stored?.version ?? 0) + 1;
    this.rows.set(name, { ...row, version });
    this.emit('write', row);
    return { version };
  }

  seqOf(room: RoomAddress): Promise<number> {
    return Promise.resolve(this.rows.get(roomName(room))?.seq ?? 0);
  }
}

export class MemorySubjects implements RoomSubjects {
  readonly texts = new Map<string, RoomText>();
  readonly gate = new Gate();

  async load(documentId: string): Promise<RoomText | undefined> {
    await this.gate.pass();
    return this.texts.get(documentId);
  }
}

/** Lets in by a table: `<user>` or `<user>@<room>` → access. The user is named by cookie or token. */
export class MemoryDoor implements Door {
  readonly access = new Map<string, 'read' | 'write'>();
  readonly gate = new Gate();
  readonly projectId: string;
  asked = 0;
  fails = false;

  constructor(projectId: string) {
    this.projectId = projectId;
  }

  async admit(request: IncomingMessage, room: RoomAddress): Promise<Admission> {
    const { cookie, authorization } = request.headers;
    const user = /user=(\w+)/.exec(cookie ?? '')?.[1] ?? /^Bearer (\w+)$/.exec(authorization ?? '')?.[1];
    return this.#judge(user, room);
  }

  readmit(identity: RoomIdentity, room: RoomAddress): Promise<Admission> {
    return this.#judge(identity.userId, room);
  }

  async #judge(user: string | undefined, room: RoomAddress): Promise<Admission> {
    this.asked += 1;
    // Read before the wait, as a store does.
    const access = user && (this.access.get(`${user}@${roomName(room)}`) ?? this.access.get(user));
    await this.gate.pass();
    if (this.fails) throw new Error('the store does not answer');
    if (user === undefined) return { ok: false, code: CLOSE.unauthenticated, reason: 'sign in first' };
    if (!access) return { ok: false, code: CLOSE.forbidden, reason: 'not yours' };
    const identity = {
      userId: user,
      signInId: `sign-in-${user}`,
      name: `Name of ${user}`,
      colour: '#112233',
    };
    return { ok: true, access, identity, projectId: this.projectId };
  }
}
