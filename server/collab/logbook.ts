/**
 * A room's place in its log: which row is its last, which lineage it is of, and when a snapshot is due. The row's number
 * is the fence between servers: who finds it taken reads on and writes under the next (SPEC R7).
 */
import type { SpanChange } from '../../schema/spanChange.ts';
import { LogLength } from './compaction.ts';
import { BOUNDS } from './limits.ts';
import type { LoadedLog, LogEntry, RoomLog, RoomSnapshot } from './ports.ts';

/** Thrown when a log does not hold any more what was read from it: it was emptied or replaced. */
export class LogLost extends Error {
  constructor(room: string) {
    super(`rows of the log of room ${room} are gone`);
    this.name = 'LogLost';
  }
}

export class Logbook {
  readonly #room: string;
  readonly #log: RoomLog;
  readonly #sinceSnapshot = new LogLength();
  #seq = 0;
  /** The last row that a snapshot of ours stands for. */
  #snapshotSeq = 0;
  #strippedSeq = 0;
  #epoch: string;

  /** @param freshEpoch the lineage of a room that nobody wrote to yet. */
  constructor(room: string, log: RoomLog, freshEpoch: string) {
    this.#room = room;
    this.#log = log;
    this.#epoch = freshEpoch;
  }

  /** Number of the last row that is known; 0: none. */
  get seq(): number {
    return this.#seq;
  }

  /** The lineage of what is stored; undefined when nothing is. */
  get epoch(): string | undefined {
    return this.#seq === 0 ? undefined : this.#epoch;
  }

  /** Whether so many rows keep their updates, though a snapshot stands for them, that a room at work strips them too. */
  get isUnstripped(): boolean {
    return this.#snapshotSeq - this.#strippedSeq >= BOUNDS.rowsBeforeStripping;
  }

  /** Whether no row was written since the last snapshot. */
  get isCompact(): boolean {
    return this.#sinceSnapshot.isEmpty;
  }

  /** Whether a snapshot is due. */
  get isLong(): boolean {
    return this.#sinceSnapshot.isLong;
  }

  /**
   * What is stored and not known yet; tell `advance` when it was taken in.
   * @throws Error when it is of another lineage: what is known here must never be put together with it (SPEC R8).
   */
  async readOn(): Promise<LoadedLog> {
    const news = await this.#log.load(this.#room, this.#seq);
    if (this.#seq > 0 && news.epoch !== null && news.epoch !== this.#epoch)
      throw new Error('its log was replaced by one of another lineage');
    return news;
  }

  /** What the rows that were read on did to spans, also those under a snapshot. Call it before `advance`. */
  async changesIn(news: LoadedLog): Promise<readonly SpanChange[]> {
    if (news.snapshot !== null) return this.#log.changesSince(this.#room, this.#seq);
    return news.rows.flatMap(({ changes }) => changes);
  }

  /** Whether another server wrote what is not known here. @throws Error when rows that are known are not there any more. */
  async isBehind(): Promise<boolean> {
    const known = this.#seq;
    const last = await this.#log.lastSeq(this.#room);
    if (last < known) throw new LogLost(this.#room);
    return last > known;
  }

  /** What was read on is in the document now. */
  advance(log: LoadedLog): void {
    if (log.epoch !== null) this.#epoch = log.epoch;
    if (log.snapshot !== null) this.#sinceSnapshot.reset();
    // What an earlier life left is within the reach of the next stripping.
    if (this.#seq === 0) this.#snapshotSeq = this.#strippedSeq = log.snapshotSeq;
    for (const { update } of log.rows) this.#sinceSnapshot.add(update.length);
    this.#seq = log.lastSeq;
  }

  /** Writes the next row. @throws SeqTaken when another server wrote it; any other error: not known to be stored. */
  async append(row: Omit<LogEntry, 'seq' | 'epoch'>): Promise<void> {
    const { userIds, changes, bindings, update } = row;
    const entry = { seq: this.#seq + 1, epoch: this.#epoch, userIds, changes, bindings, update };
    await this.#log.append(this.#room, entry);
    this.#seq += 1;
    this.#sinceSnapshot.add(update.length);
  }

  /** Puts a snapshot of the document, as of the last known row, in the place of the rows. A failure leaves the rows. */
  async compact(content: Pick<RoomSnapshot, 'state' | 'bindings'>): Promise<void> {
    const { state, bindings } = content;
    const seq = this.#seq;
    this.#sinceSnapshot.reset();
    try {
      const stands = await this.#log.compact(this.#room, { seq, epoch: this.#epoch, state, bindings });
      if (stands) this.#snapshotSeq = seq;
    } catch (error) {
      // The rows are still there: the next unloading tries again.
      this.#sinceSnapshot.add(0);
      throw error;
    }
  }

  /** Takes their updates from the rows that a snapshot of ours stands for. */
  async strip(): Promise<void> {
    const seq = this.#snapshotSeq;
    if (seq === this.#strippedSeq) return;
    await this.#log.strip(this.#room, seq);
    this.#strippedSeq = seq;
  }
}
