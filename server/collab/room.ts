/**
 * The life of one room: loading → open → gone. What one event-loop turn brings is one batch: applied, repaired, appended
 * to the log in one write, then broadcast, then acknowledged (SPEC R1, R2); so nobody ever sees what a crash would take
 * back. When the log cannot be written, the room is dropped and its sockets closed: clients return and send again what
 * is missing. A room that failed to load is never written (R5).
 */
import type * as Y from 'yjs';
import { roomName, type RoomAddress } from '../../schema/rooms.ts';
import { CLOSE, type CloseCode } from '../../schema/sync.ts';
import { AppError, messageOf } from '../errors.ts';
import type { EventBus } from '../events.ts';
import type { Logger } from '../log.ts';
import { LogLength, snapshotOf } from './compaction.ts';
import type { Connection, Host } from './connection.ts';
import type { Counters } from './counters.ts';
import { askForMissing, deliver } from './delivery.ts';
import type { Timings } from './limits.ts';
import type { ProjectionWriter, RoomLog, RoomSubjects, RoomText } from './ports.ts';
import { PresenceBoard } from './presence.ts';
import { Projector } from './projector.ts';
import { buildRoomDocument, type RoomDocument } from './roomDocument.ts';
import { EditQueue } from './roomEditor.ts';
import { workTurn } from './turn.ts';
import { TurnLoop } from './turnLoop.ts';

/** What all rooms share. */
export interface RoomServices {
  readonly log: RoomLog;
  readonly subjects: RoomSubjects;
  readonly projection: ProjectionWriter;
  readonly bus: EventBus;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly timings: Timings;
  readonly counters: Counters;
}

/** What a room tells its registry. */
export interface RoomOwner {
  /** Nobody is in it and nothing waits. */
  onIdle(room: Room): void;
  /** It must not be found any more. */
  onGone(room: Room): void;
}

export class Room implements Host {
  readonly address: RoomAddress;
  readonly name: string;
  /** Settles when the room is loaded. @throws AppError NOT_FOUND or BACKEND_UNAVAILABLE. */
  readonly ready: Promise<void>;
  readonly #services: RoomServices;
  readonly #owner: RoomOwner;
  readonly #connections = new Set<Connection>();
  /** Those whose socket is gone and whose last frames wait, and whom to tell when they are worked on. */
  readonly #leaving = new Map<Connection, () => void>();
  readonly #projector: Projector;
  readonly #presence: PresenceBoard;
  readonly #loop: TurnLoop;
  readonly #edits: EditQueue;
  #document: RoomDocument | undefined;
  #isGone = false;
  #holders = 0;
  #seq = 0;
  readonly #sinceSnapshot = new LogLength();
  #compacting: Promise<void> | undefined;
  #subjectReload: Promise<void> | undefined;

  constructor(address: RoomAddress, services: RoomServices, owner: RoomOwner) {
    this.address = address;
    this.name = roomName(address);
    this.#services = services;
    this.#owner = owner;
    const { timings, now } = services;
    this.#projector = new Projector(
      () => this.#project(),
      (error) => this.#report('projectionFailures', error),
      timings,
    );
    this.#presence = new PresenceBoard(now, () => this.#connections, timings.presenceMs);
    this.#loop = new TurnLoop({
      hasWork: () => this.#hasWork(),
      work: () => this.#turn(),
      onFailure: (error) => this.#break(error),
      onRest: () => this.#tellIfIdle(),
    });
    this.#edits = new EditQueue(() => this.#loop.wake());
    this.ready = this.#load();
    this.ready.catch(() => undefined);
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  get projectId(): string | undefined {
    return this.#document?.subject.projectId;
  }

  /** Whether it may leave memory: nobody is in it, nothing waits and nothing is being written. */
  get isIdle(): boolean {
    return (
      this.#holders === 0 && this.#connections.size === 0 && this.#edits.isEmpty && !this.#loop.isRunning
    );
  }

  /** Keeps it in memory until `release`. */
  hold(): void {
    this.#holders += 1;
  }

  release(): void {
    this.#holders -= 1;
    this.#tellIfIdle();
  }

  /** Puts an admitted connection into the loaded room. */
  join(connection: Connection): void {
    const document = this.#loaded();
    this.#connections.add(connection);
    // A reader is not asked for what it has: its changes would be dropped, and the stock client takes that for saved.
    if (connection.pass.access === 'write') askForMissing(connection, document);
    connection.enter(this);
    this.#presence.tellAll(connection);
  }

  /** The socket of a connection is gone. Resolves when the frames that came before are worked on. */
  leave(connection: Connection): Promise<void> {
    this.#presence.leave(connection);
    if (connection.waitingFrames > 0 && this.#connections.has(connection)) {
      return new Promise((resolve) => this.#leaving.set(connection, resolve));
    }
    this.#connections.delete(connection);
    this.#tellIfIdle();
    return Promise.resolve();
  }

  /** There are frames to work on: new ones, or those that waited for a judgement. */
  onWaiting(): void {
    this.#sweepLeaving();
    this.#loop.wake();
    this.#tellIfIdle();
  }

  onPresence(connection: Connection, bytes: Uint8Array): void {
    try {
      this.#presence.take(connection, bytes);
    } catch {
      connection.close(CLOSE.malformed, 'this is not an awareness message');
    }
  }

  onPresenceQuery(connection: Connection): void {
    this.#presence.tellAll(connection);
  }

  /** Edits as the server's own client; resolves when stored. @throws what `edit` throws, or AppError. */
  async edit(by: string, edit: (doc: Y.Doc) => void): Promise<void> {
    await this.ready;
    await this.#edits.submit(this.#loaded(), by, edit);
  }

  /** Writes the projection now, with all that was acknowledged. @throws when it cannot be written. */
  async project(): Promise<void> {
    await this.ready;
    await this.#loop.betweenTurns();
    await this.#projector.flush();
  }

  /** Reads text, entity types and overlap policy again; what comes meanwhile waits and is judged by the new ones. */
  reloadSubject(): void {
    const reload = this.#reloadSubject();
    this.#subjectReload = reload;
    void reload.finally(() => {
      if (this.#subjectReload === reload) this.#subjectReload = undefined;
    });
  }

  /** Resolves when all that waits is stored. */
  drained(): Promise<void> {
    return this.#loop.drained();
  }

  /** Replaces the log's rows by a snapshot, when there are any. A failure is logged; the rows stay. */
  async compact(): Promise<void> {
    await this.#compacting;
    await this.#loop.betweenTurns();
    if (this.#isGone || this.#sinceSnapshot.isEmpty) return;
    this.#compacting = this.#writeSnapshot(this.#loaded()).finally(() => {
      this.#compacting = undefined;
    });
    await this.#compacting;
  }

  /** Ends it: closes who is in it and forgets the document. The log stays as it is. */
  dispose(code: CloseCode, reason: string): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#loop.stop();
    this.#projector.stop();
    this.#presence.stop();
    this.#edits.fail(
      new AppError('BACKEND_UNAVAILABLE', `The annotation set was closed: ${reason}. Try again.`),
    );
    for (const connection of [...this.#connections]) connection.close(code, reason);
    this.#connections.clear();
    for (const resolve of this.#leaving.values()) resolve();
    this.#document?.destroy();
    this.#owner.onGone(this);
  }

  async #load(): Promise<void> {
    const { subjects, log, projection, logger, counters } = this.#services;
    try {
      const [subject, loaded, projectedSeq] = await Promise.all([
        subjects.load(this.address.documentId),
        log.load(this.name),
        projection.seqOf(this.address),
      ]);
      if (subject === undefined)
        throw new AppError('NOT_FOUND', 'There is no such document, or you may not see it.');
      if (this.#isGone) throw new AppError('BACKEND_UNAVAILABLE', 'The server is going down.');
      this.#document = buildRoomDocument(subject, loaded);
      this.#seq = loaded.lastSeq;
      for (const { length } of loaded.updates) this.#sinceSnapshot.add(length);
      if (projectedSeq < this.#seq) this.#projector.mark();
    } catch (error) {
      this.#isGone = true;
      this.#owner.onGone(this);
      if (error instanceof AppError) throw error;
      counters.loadFailures += 1;
      logger.error({ room: this.name, error: messageOf(error) }, 'a room could not be loaded');
      throw new AppError('BACKEND_UNAVAILABLE', 'The annotation set could not be loaded. Try again.');
    }
  }

  #loaded(): RoomDocument {
    if (this.#document === undefined || this.#isGone) {
      throw new AppError('BACKEND_UNAVAILABLE', 'The annotation set is closed. Try again.');
    }
    return this.#document;
  }

  #hasWork(): boolean {
    if (this.#isGone) return false;
    if (!this.#edits.isEmpty) return true;
    for (const connection of this.#connections) if (connection.hasWork) return true;
    return false;
  }

  async #turn(): Promise<void> {
    while (this.#subjectReload !== undefined) await this.#subjectReload;
    if (this.#isGone) return;
    const { now, counters } = this.#services;
    const document = this.#loaded();
    const edits = this.#edits.take();
    try {
      const turn = workTurn({ document, connections: this.#connections, edits, now: now(), counters });
      counters.repairs += turn.result.notices.length;
      if (turn.result.update !== undefined) await this.#append(turn.result.update, turn.result.userIds);
      deliver(turn, this.#loaded(), this.#connections);
    } catch (error) {
      const failure = new AppError('BACKEND_UNAVAILABLE', 'The change could not be stored. Try again.');
      for (const { reject } of edits) reject(failure);
      throw error;
    }
    for (const { resolve } of edits) resolve();
    this.#afterTurn();
  }

  async #append(update: Uint8Array, userIds: readonly string[]): Promise<void> {
    const { log, counters } = this.#services;
    try {
      await log.append(this.name, { seq: this.#seq + 1, userIds, update });
    } catch (error) {
      counters.appendFailures += 1;
      throw error;
    }
    this.#seq += 1;
    this.#sinceSnapshot.add(update.length);
    counters.rows += 1;
    if (!this.#isGone) this.#projector.mark();
  }

  #afterTurn(): void {
    this.#sweepLeaving();
    if (this.#sinceSnapshot.isLong && this.#compacting === undefined) void this.compact();
  }

  #sweepLeaving(): void {
    for (const [connection, resolve] of this.#leaving) {
      if (connection.waitingFrames > 0) continue;
      this.#leaving.delete(connection);
      this.#connections.delete(connection);
      resolve();
    }
  }

  /** The log could not be written, or Yjs failed: nothing of the document in memory can be trusted to be stored. */
  #break(error: unknown): void {
    this.#services.logger.error({ room: this.name, error: messageOf(error) }, 'a room was dropped');
    this.dispose(CLOSE.tryAgain, 'the change could not be stored');
  }

  async #reloadSubject(): Promise<void> {
    try {
      await this.ready;
      const subject: RoomText | undefined = await this.#services.subjects.load(this.address.documentId);
      if (this.#isGone) return;
      if (subject === undefined) this.dispose(CLOSE.notFound, 'the document was deleted');
      else this.#loaded().subject = subject;
    } catch (error) {
      this.#break(error);
    }
  }

  async #project(): Promise<void> {
    const { projection, bus } = this.#services;
    await this.#loop.betweenTurns();
    const document = this.#loaded();
    const { projectId } = document.subject;
    const row = { room: this.address, projectId, spans: document.spans(), seq: this.#seq };
    const { version } = await projection.write(row);
    bus.publish('annotationSetChanged', { projectId, ...this.address, version });
  }

  async #writeSnapshot(document: RoomDocument): Promise<void> {
    const { log, counters } = this.#services;
    const seq = this.#seq;
    try {
      const state = snapshotOf(document);
      document.stateBytes = state.length;
      this.#sinceSnapshot.reset();
      await log.compact(this.name, seq, state);
      counters.compactions += 1;
    } catch (error) {
      // The rows are still there: the next unloading tries again.
      this.#sinceSnapshot.add(0);
      this.#report('compactionFailures', error);
    }
  }

  #tellIfIdle(): void {
    if (!this.#isGone && this.isIdle) this.#owner.onIdle(this);
  }

  #report(kind: 'projectionFailures' | 'compactionFailures', error: unknown): void {
    this.#services.counters[kind] += 1;
    this.#services.logger.error({ room: this.name, error: messageOf(error) }, kind);
  }
}
