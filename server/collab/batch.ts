/**
 * One batch: the updates of one event-loop turn, applied one by one and then repaired (SPEC A1–A5). Nothing is refused
 * for what it says; the server undoes just what is invalid, in a transaction of its own, so that replicas never part.
 * Repairs between spans (A2, A3) follow `findViolations`, which does not depend on the order of arrival.
 */
import * as Y from 'yjs';
import { spansOf } from '../../schema/annotationSet.ts';
import { findViolations } from '../../schema/constraints.ts';
import { isSameSpan, type Span } from '../../schema/span.ts';
import type { SpanChange } from '../../schema/spanChange.ts';
import { LIMITS, type Notice } from '../../schema/sync.ts';
import { addsNothing, mergedLog, sharesStructs } from './commonGround.ts';
import { clientsOf, decodeClientUpdate, standingOf } from './completeness.ts';
import { judgeChange, type Editor, type Fault } from './judgement.ts';
import type { ClientBinding, LoadedLog } from './ports.ts';
import { Recording } from './recording.ts';
import { SERVER, type Recorded, type RoomDocument } from './roomDocument.ts';
import { deleteStrays } from './strays.ts';

/** A notice and whom it is for: the editor whose frame caused it, and the author of the span. */
export interface AddressedNotice {
  readonly editor: Editor | undefined;
  readonly authorId: string | undefined;
  readonly notice: Notice;
}

/** What a batch comes to. */
export interface BatchResult {
  /** Everything that changed, merged; undefined when nothing did. */
  readonly update: Uint8Array | undefined;
  readonly userIds: readonly string[];
  readonly changes: readonly SpanChange[];
  /** Client ids that wrote for the first time. */
  readonly bindings: readonly ClientBinding[];
  readonly notices: readonly AddressedNotice[];
}

/** What became of one update. All but `applied` leave the document as it was. */
export type Verdict = 'applied' | 'incomplete' | 'malformed' | 'foreignClient' | 'full';

export class Batch {
  readonly #document: RoomDocument;
  readonly #now: number;
  readonly #maxStateBytes: number;
  /** What was encoded so far: one, or more when the batch was put on top of others' rows. */
  readonly #updates: Uint8Array[] = [];
  #recording: Recording;
  readonly #userIds = new Set<string>();
  #notices: AddressedNotice[] = [];
  /** Changed keys, and who changed them last. */
  readonly #changedBy = new Map<string, Editor>();
  /** Touched spans as the log has them; null: not there. */
  readonly #before = new Map<string, Span | null>();
  /** Spans that may clash with others now. */
  readonly #suspects = new Set<string>();
  readonly #bindings: ClientBinding[] = [];
  /** Spans that had to yield to others. */
  readonly #yielded = new Map<string, Span>();
  /** Keys whose value must be made equal to the table. */
  readonly #fixes = new Set<string>();
  #straysBy: Editor | undefined;

  /** @param now milliseconds since 1970. */
  constructor(document: RoomDocument, now: number, maxStateBytes: number) {
    this.#document = document;
    this.#now = now;
    this.#maxStateBytes = maxStateBytes;
    this.#recording = new Recording(document.doc);
  }

  /** Runs `work`, in which updates are applied, as one transaction: many small ones at the price of one. */
  run(work: () => void): void {
    this.#recording.run(work);
  }

  /** Checks an update and, when it passes, applies it and judges what it changed. Call it within `run`. */
  apply(update: Uint8Array, editor: Editor): Verdict {
    const { doc } = this.#document;
    let decoded;
    try {
      decoded = decodeClientUpdate(update);
    } catch {
      return 'malformed';
    }
    const standing = standingOf(doc, decoded);
    if (standing !== 'complete') return standing === 'incomplete' ? 'incomplete' : 'malformed';
    const clients = clientsOf(doc, decoded);
    // Deletions alone are always taken.
    if (clients.size > 0 && !this.#document.hasRoomFor(update.length, this.#maxStateBytes)) return 'full';
    if (!this.#document.bindClients(clients, editor.isServer ? SERVER : editor.userId))
      return 'foreignClient';
    const recorded = this.#document.record(() => Y.applyUpdate(doc, update));
    if (this.#document.hasPending()) throw new Error('an update that passed the check was held back');
    if (clients.size > 0) this.#document.stateBytes += update.length;
    if (clients.size > 0 || recorded.hasStrays || recorded.keys.size > 0) this.#note(recorded, editor);
    return 'applied';
  }

  /** Repairs what the updates left invalid, and gives the whole batch as one update. */
  finish(): BatchResult {
    if (this.#suspects.size > 0 || this.#straysBy !== undefined) {
      this.#recording.run(() => this.#repair());
      this.#document.bindOwnClient();
    }
    const update = this.#recording.encode();
    this.#recording = new Recording(this.#document.doc);
    if (update !== undefined) this.#updates.push(update);
    this.#bindings.push(...this.#document.takeNewBindings());
    return {
      update: this.#updates.length > 1 ? Y.mergeUpdates(this.#updates) : this.#updates[0],
      userIds: [...this.#userIds],
      changes: this.#changes(),
      bindings: this.#bindings,
      notices: this.#notices,
    };
  }

  /**
   * Puts the batch, not stored yet, on top of what another server stored meanwhile, and repairs what the two leave invalid
   * together. @param changes what those rows did to spans. @returns the batch as it is now, and the others' part as an update.
   * @throws Error when the other stored a part of this batch: only the log says what that holds, so it must be read afresh.
   */
  rebase(
    log: LoadedLog,
    changes: readonly SpanChange[],
  ): { readonly result: BatchResult; readonly adopted: Uint8Array | undefined } {
    const news = mergedLog(log);
    if (news === undefined) return { result: this.finish(), adopted: undefined };
    if (this.#updates.some((update) => sharesStructs(update, news)))
      throw new Error('another server stored a part of this batch');
    const known = Y.encodeStateVector(this.#document.doc);
    const { spanIds } = this.#document.adopt(log);
    for (const { spanId, after } of changes) if (this.#before.has(spanId)) this.#before.set(spanId, after);
    for (const id of spanIds) this.#suspects.add(id);
    this.#restoreYielded();
    const result = this.finish();
    const isDone = result.update !== undefined && addsNothing(result.update, news);
    // Not what adopting changed here: that may speak of this batch, which is not stored yet.
    const adopted = Y.diffUpdate(news, known);
    return { result: isDone ? { ...result, update: undefined } : result, adopted };
  }

  /** Whoever had to yield may stay if the other now yields itself: the set is judged as if none had. */
  #restoreYielded(): void {
    const { table } = this.#document;
    for (const [id, span] of this.#yielded) {
      const isTakenAway = this.#before.get(id) === null && !this.#changedBy.has(id);
      if (isTakenAway || table.get(id) !== undefined) continue;
      table.set(span);
      this.#fixes.add(id);
      this.#suspects.add(id);
      this.#notices = this.#notices.filter(({ notice }) => notice.spanId !== id || notice.rule !== 'A2');
    }
    this.#yielded.clear();
  }

  #changes(): SpanChange[] {
    const changes: SpanChange[] = [];
    for (const [spanId, before] of this.#before) {
      const after = this.#document.table.get(spanId) ?? null;
      if (before === after || (before !== null && after !== null && isSameSpan(before, after))) continue;
      changes.push({ spanId, userId: this.#changedBy.get(spanId)?.userId ?? SERVER, before, after });
    }
    return changes;
  }

  #note(recorded: Recorded, editor: Editor): void {
    this.#userIds.add(editor.userId);
    if (recorded.hasStrays) this.#straysBy = editor;
    const map = spansOf(this.#document.doc);
    for (const id of recorded.keys) this.#judge(id, map.get(id), editor);
  }

  #judge(id: string, value: unknown, editor: Editor): void {
    const { table, subject } = this.#document;
    const before = table.get(id);
    const change = { id, before, value, editor, removed: this.#document.removedSpan(id) };
    const judgement = judgeChange(change, subject, this.#now);
    this.#touch(id);
    this.#suspects.add(id);
    this.#changedBy.set(id, editor);
    if (judgement.kind === 'sound' || judgement.kind === 'correct') this.#document.keep(judgement.span);
    if (judgement.kind === 'removed' && before !== undefined) {
      table.delete(id);
      this.#document.rememberRemoved(before);
    }
    if (judgement.kind === 'sound' || judgement.kind === 'removed') this.#fixes.delete(id);
    else {
      this.#fixes.add(id);
      this.#tell(id, judgement, undefined);
    }
  }

  #repair(): void {
    const { table, doc } = this.#document;
    const map = spansOf(doc);
    this.#dropOverlaps();
    this.#dropExcess();
    for (const id of this.#fixes) {
      const span = table.get(id);
      if (span === undefined) map.delete(id);
      else map.set(id, withoutId(span));
    }
    this.#fixes.clear();
    if (this.#straysBy !== undefined) this.#dropStrays(this.#straysBy);
    this.#straysBy = undefined;
  }

  /** Before the table changes for the first time. */
  #touch(id: string): void {
    if (!this.#before.has(id)) this.#before.set(id, this.#document.table.get(id) ?? null);
  }

  /** The changed spans and their neighbours stand for the whole set: others met no new neighbour. */
  #dropOverlaps(): void {
    const { table, subject } = this.#document;
    const concerned = new Map<string, Span>();
    for (const id of this.#suspects) {
      const span = table.get(id);
      if (span === undefined || table.isAlone(span)) continue;
      for (const neighbour of table.overlapping(span).values()) {
        // Where any may overlap, only twins concern each other.
        const isFar =
          subject.overlap === 'ANY' && (neighbour.start !== span.start || neighbour.end !== span.end);
        if (!isFar) concerned.set(neighbour.id, neighbour);
      }
    }
    for (const { spanId, rule, message } of findViolations([...concerned.values()], subject)) {
      if (rule !== 'A2') continue;
      const span = table.get(spanId);
      if (span !== undefined) this.#yielded.set(spanId, span);
      this.#drop(spanId, { rule, message });
    }
  }

  /** A set holds a bounded number of spans: of those that this batch added, the last in order of id go. */
  #dropExcess(): void {
    const { table } = this.#document;
    const excess = table.size - LIMITS.maxSpansPerSet;
    if (excess <= 0) return;
    const message = `an annotation set holds at most ${LIMITS.maxSpansPerSet} spans`;
    const added = [...this.#before].filter(([id, before]) => before === null && table.get(id) !== undefined);
    const ids = added.map(([id]) => id).sort();
    for (const id of ids.slice(-excess)) this.#drop(id, { rule: 'A1', message });
  }

  #drop(id: string, fault: Fault): void {
    const span = this.#document.table.get(id);
    this.#touch(id);
    this.#document.table.delete(id);
    this.#fixes.add(id);
    this.#tell(id, fault, span?.by);
  }

  #dropStrays(editor: Editor): void {
    this.#document.doc.transact((transaction) => {
      for (const name of deleteStrays(transaction)) {
        this.#tell(
          name,
          { rule: 'A1', message: 'only spans may stand in an annotation set' },
          undefined,
          editor,
        );
      }
    });
  }

  #tell(id: string, { rule, message }: Fault, authorId: string | undefined, by?: Editor): void {
    const notice: Notice = { kind: 'repaired', spanId: id, rule, message };
    this.#notices.push({ editor: by ?? this.#changedBy.get(id), authorId, notice });
  }
}

function withoutId(span: Span): Omit<Span, 'id'> {
  const { start, end, entityTypeId, by, origin, at } = span;
  return { start, end, entityTypeId, by, origin, at };
}
