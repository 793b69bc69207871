/**
 * The life of one room: loading → open → gone. What one event-loop turn brings is one batch: applied, repaired, appended
 * to the log in one write, then broadcast, then acknowledged (SPEC R1, R2); so nobody ever sees what a crash would take
 * back. When the log cannot be written, the room is dropped and its sockets closed: clients return and send again what
 * is missing. A room that failed to load is never written (R5).
 */
import type * as Y from 'yjs';
import { roomName, type RoomAddress } from '../../schema/rooms.ts';
import type { SpanChange } from '../../schema/spanChange.ts';
import { CLOSE, encodeEpoch, type CloseCode } from '../../schema/sync.ts';
import { AppError, messageOf } from '../errors.ts';
import type { Relay } from '../relay.ts';
import { Attendance } from './attendance.ts';
import { Compactor } from './compactor.ts';
import type { Connection, Host } from './connection.ts';
import { askForMissing, deliver, showOthers } from './delivery.ts';
import { Doorbell } from './doorbell.ts';
import { Lingering } from './lingering.ts';
import { Logbook, LogLost } from './logbook.ts';
import type { RoomText } from './ports.ts';
import { PresenceBoard } from './presence.ts';
import { Projector } from './projector.ts';
import { buildRoomDocument, type RoomDocument } from './roomDocument.ts';
import { EditQueue } from './roomEditor.ts';
import type { RoomServices } from './roomServices.ts';
import { storeTurn } from './storing.ts';
import { TurnWork, type Turn } from './turn.ts';
import { TurnLoop } from './turnLoop.ts';

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
  readonly #attendance = new Attendance();
  readonly #projector: Projector;
  readonly #presence: PresenceBoard;
  readonly #loop: TurnLoop;
  readonly #lingering: Lingering;
  readonly #edits: EditQueue;
  #document: RoomDocument | undefined;
  #isGone = false;
  #holders = 0;
  readonly #logbook: Logbook;
  readonly #compactor: Compactor;
  readonly #bell: Doorbell | undefined;
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
    this.#lingering = new Lingering(timings.lingerMs);
    this.#loop = new TurnLoop({
      hasWork: () => this.#hasWork(),
      work: () => this.#turn(),
      onFailure: (error) => this.#break(error),
      onRest: () => this.#tellIfIdle(),
    });
    this.#edits = new EditQueue(() => this.#loop.wake());
    this.#logbook = new Logbook(this.name, services.log, services.newEpoch());
    this.#compactor = new Compactor({
      logbook: this.#logbook,
      document: () => (this.#isGone ? undefined : this.#document),
      betweenTurns: () => this.#loop.betweenTurns(),
      onDone: () => {
        services.counters.compactions += 1;
      },
      onFailure: (error) => this.#report('compactionFailures', error),
    });
    this.#bell = this.#hang(services.relay);
    const bell = this.#bell;
    const outside = bell && { publish: (bytes: Uint8Array): void => bell.publishPresence(bytes) };
    this.#presence = new PresenceBoard(now, () => this.#attendance.present, timings.presenceMs, outside);
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
    return this.#holders === 0 && this.#attendance.isEmpty && this.#edits.isEmpty && !this.#loop.isRunning;
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
    this.#loaded();
    this.#attendance.arrive(connection);
    if (this.#bell === undefined) this.#attendance.expectArrivals();
    // What it learned on another server must be known here before its frames are worked on.
    if (this.#bell === undefined) this.#greetArrivals();
    else this.#bell.lookAgain();
  }

  /** The socket of a connection is gone. Resolves when the frames that came before are worked on. */
  async leave(connection: Connection): Promise<void> {
    this.#presence.leave(connection);
    const gone = this.#attendance.leave(connection);
    this.#tellIfIdle();
    await gone;
  }

  /** Looks whether another server wrote, when nobody told. A failure is logged; the next look comes. */
  async poll(): Promise<void> {
    if (this.#attendance.isEmpty || this.#isGone) return;
    try {
      if (await this.#logbook.isBehind()) this.#bell?.lookAgain();
    } catch (error) {
      this.#report('pollFailures', error);
      if (error instanceof LogLost) this.#break(error);
    }
  }

  /** There are frames to work on: new ones, or those that waited for a judgement. */
  onWaiting(): void {
    this.#attendance.sweep();
    this.#lingering.nudge();
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
    // It edits a copy, and what it leaves alone there must be all that stands.
    await this.#bell?.looked();
    await this.#edits.submit(this.#loaded(), by, edit);
  }

  /** Writes the projection now, with all that was acknowledged, on whichever server. @throws when it cannot be written. */
  async project(): Promise<void> {
    await this.ready;
    await this.#bell?.looked();
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
  compact(): Promise<void> {
    return this.#compactor.run();
  }

  /** Ends it: closes who is in it and forgets the document. The log stays as it is. */
  dispose(code: CloseCode, reason: string): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#loop.stop();
    this.#projector.stop();
    this.#presence.stop();
    this.#bell?.close();
    this.#edits.fail(
      new AppError('BACKEND_UNAVAILABLE', `The annotation set was closed: ${reason}. Try again.`),
    );
    this.#attendance.dismiss(code, reason);
    this.#document?.destroy();
    this.#owner.onGone(this);
  }

  #hang(relay: Relay | undefined): Doorbell | undefined {
    return (
      relay &&
      new Doorbell(relay, this.name, () => this.#logbook.seq, {
        onRing: () => this.#loop.wake(),
        onPresence: (bytes, from) => this.#presence.hear(from, bytes),
        onReturn: () => this.#presence.meet(),
      })
    );
  }

  async #load(): Promise<void> {
    const { subjects, projection, logger, counters, relay } = this.#services;
    try {
      // What is written from the moment of reading on must be heard of.
      await relay?.subscribed();
      const [subject, loaded, projectedSeq] = await Promise.all([
        subjects.load(this.address.documentId),
        this.#logbook.readOn(),
        projection.seqOf(this.address),
      ]);
      if (subject === undefined)
        throw new AppError('NOT_FOUND', 'There is no such document, or you may not see it.');
      if (this.#isGone) throw new AppError('BACKEND_UNAVAILABLE', 'The server is going down.');
      this.#document = buildRoomDocument(subject, loaded);
      this.#logbook.advance(loaded);
      if (projectedSeq < this.#logbook.seq) this.#projector.mark();
      this.#presence.meet();
    } catch (error) {
      this.#isGone = true;
      this.#bell?.close();
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
    if (!this.#edits.isEmpty || (this.#bell?.isRung === true && this.#document !== undefined)) return true;
    for (const connection of this.#attendance.present) if (connection.hasWork) return true;
    return false;
  }

  async #turn(): Promise<void> {
    while (this.#subjectReload !== undefined) await this.#subjectReload;
    if (this.#bell?.isRung === true) await this.#catchUp(this.#bell);
    if (this.#isGone) return;
    this.#greetArrivals();
    const { now, counters } = this.#services;
    const work = new TurnWork({ document: this.#loaded(), now: now(), counters });
    const edits = this.#edits.take();
    const connections = this.#attendance.present;
    try {
      const taken = work.take(connections, edits);
      const takeMore = (): number => (this.#isGone ? Infinity : work.take(connections, []));
      await this.#lingering.linger(taken, takeMore, () => work.isFull);
      const document = this.#loaded();
      deliver(await this.#store(work.finish()), document, connections);
    } catch (error) {
      const failure = new AppError('BACKEND_UNAVAILABLE', 'The change could not be stored. Try again.');
      for (const { reject } of edits) reject(failure);
      throw error;
    }
    for (const { resolve } of edits) resolve();
    this.#afterTurn();
  }

  /** @returns the turn as it was stored. */
  async #store(turn: Turn): Promise<Turn> {
    const logbook = this.#logbook;
    const { seq } = logbook;
    const begin = performance.now();
    const { counters } = this.#services;
    const stored = await storeTurn(turn, { logbook, counters, onOthers: (...news) => this.#show(...news) });
    this.#lingering.note(turn.frames, performance.now() - begin);
    if (logbook.seq === seq) return stored;
    if (logbook.seq === 1) this.#tellEpoch();
    this.#bell?.ring(logbook.seq);
    if (!this.#isGone) this.#projector.mark();
    return stored;
  }

  /** Takes in what other servers wrote, and shows it. */
  async #catchUp(bell: Doorbell): Promise<void> {
    bell.answer();
    this.#attendance.expectArrivals();
    const news = await this.#logbook.readOn();
    const changes = await this.#logbook.changesIn(news);
    if (this.#isGone) return;
    if (news.lastSeq > this.#logbook.seq) {
      const { update } = this.#loaded().adopt(news);
      this.#logbook.advance(news);
      this.#show(update, changes);
      this.#projector.mark();
    }
    bell.settle();
  }

  /** Shows what another server wrote. */
  #show(update: Uint8Array | undefined, changes: readonly SpanChange[]): void {
    this.#tellEpoch();
    showOthers(update, changes, this.#attendance.present);
  }

  #tellEpoch(): void {
    const { epoch } = this.#logbook;
    if (epoch !== undefined) for (const one of this.#attendance.present) one.send(encodeEpoch(epoch));
  }

  #greetArrivals(): void {
    for (const arrival of this.#attendance.takeArrivals()) this.#greet(arrival);
  }

  #greet(connection: Connection): void {
    const { epoch } = this.#logbook;
    if (connection.isClosed) return;
    if (connection.epoch !== undefined && connection.epoch !== epoch) {
      connection.close(CLOSE.unknownHistory, 'your copy is of another lineage: open it afresh');
      return;
    }
    const document = this.#loaded();
    this.#attendance.present.add(connection);
    if (epoch !== undefined) connection.send(encodeEpoch(epoch));
    // A reader is not asked for what it has: its changes would be dropped, and the stock client takes that for saved.
    if (connection.pass.access === 'write') askForMissing(connection, document);
    connection.enter(this);
    this.#presence.tellAll(connection);
  }

  #afterTurn(): void {
    this.#attendance.sweep();
    this.#compactor.runIfDue();
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
    const row = { room: this.address, projectId, spans: document.spans(), seq: this.#logbook.seq };
    const { version } = await projection.write(row);
    bus.publish('annotationSetChanged', { projectId, ...this.address, version });
  }

  #tellIfIdle(): void {
    if (!this.#isGone && this.isIdle) this.#owner.onIdle(this);
  }

  #report(kind: 'projectionFailures' | 'compactionFailures' | 'pollFailures', error: unknown): void {
    this.#services.counters[kind] += 1;
    this.#services.logger.error({ room: this.name, error: messageOf(error) }, kind);
  }
}
