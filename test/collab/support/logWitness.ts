/**
 * Watches a room's log row by row, also those that are compacted later: what a set's history must say of it (SPEC H1), and
 * that no row leaves a violation (A5).
 */
import * as Y from 'yjs';
import { readSpans } from '../../../schema/annotationSet.ts';
import { faultOf, findViolations, type ConstraintContext } from '../../../schema/constraints.ts';
import { isSameSpan, type Span } from '../../../schema/span.ts';
import type { LogEntry } from '../../../server/collab/ports.ts';
import type { MemoryLog } from './memoryPorts.ts';

/** What people did, by their own word. */
export interface Trace {
  /** Every value that somebody gave to a span, by its id. */
  readonly written: ReadonlyMap<string, readonly Span[]>;
  /** Ids that somebody removed. */
  readonly removed: ReadonlySet<string>;
  /** Ids whose addition was acknowledged. */
  readonly safe: ReadonlySet<string>;
}

export class LogWitness {
  readonly rows: LogEntry[] = [];

  constructor(log: MemoryLog, room: string) {
    log.on('append', (name, entry) => {
      if (name === room) this.rows.push({ ...entry, update: entry.update.slice() });
    });
  }

  /**
   * Replays all rows.
   * @returns what is wrong, in words; nothing when all is well.
   */
  judge(rules: ConstraintContext, trace: Trace): string[] {
    const replay = new Replay(rules, trace);
    const faults = this.rows.flatMap((row) => replay.take(row));
    for (const id of trace.safe)
      if (!replay.known.has(id)) faults.push(`${id} was acknowledged and is in no row`);
    return faults;
  }
}

class Replay {
  /** Ids that some row brought. */
  readonly known = new Set<string>();
  readonly #rules: ConstraintContext;
  readonly #trace: Trace;
  readonly #doc = new Y.Doc();
  /** The set as the rows' `changes` tell it. */
  readonly #told = new Map<string, Span>();
  /** Item → key of the map. */
  readonly #keys = new Map<string, string>();
  #seq = 0;

  constructor(rules: ConstraintContext, trace: Trace) {
    this.#rules = rules;
    this.#trace = trace;
  }

  take(row: LogEntry): string[] {
    const faults: string[] = [];
    const fault = (what: string): number => faults.push(`row ${row.seq}: ${what}`);
    this.#seq += 1;
    if (row.seq !== this.#seq) fault(`it is the ${this.#seq}th`);
    const brought = this.#idsIn(row.update);
    const before = new Map(this.#told);
    if (!bringsNews(this.#doc, row.update)) fault('it brings nothing that was not there');
    if (this.#doc.store.pendingStructs !== null || this.#doc.store.pendingDs !== null)
      fault('it lacks its predecessor');
    for (const { spanId, before: former, after } of row.changes) {
      if (!isEqual(former, this.#told.get(spanId))) fault(`what it says of ${spanId} before is not true`);
      if (after === null) this.#told.delete(spanId);
      else this.#told.set(spanId, after);
    }
    const spans = readSpans(this.#doc);
    if (spans.length !== this.#told.size || !spans.every((span) => isEqual(span, this.#told.get(span.id))))
      fault('its changes do not lead to its set');
    for (const { spanId, rule } of findViolations(spans, this.#rules)) fault(`${spanId} breaks ${rule}`);
    for (const lost of this.#lost(brought, spans, before)) fault(`${lost} was lost`);
    return faults;
  }

  /**
   * Ids that came with a row or stood before it, are gone after it, and that neither a person nor a rule took back. A row
   * need not hold what it takes back, so what its spans were is known from those who wrote them.
   */
  #lost(
    brought: ReadonlySet<string>,
    spans: readonly Span[],
    before: ReadonlyMap<string, Span>,
  ): Set<string> {
    const standing = new Set(spans.map(({ id }) => id));
    const former = [...[...brought].flatMap((id) => this.#trace.written.get(id) ?? []), ...before.values()];
    const gone = former.filter(({ id }) => !standing.has(id) && !this.#trace.removed.has(id));
    const lost = new Set(gone.map(({ id }) => id));
    const rivals = [...spans, ...former];
    // Of a span that was moved or relabelled, one of its values must have had to yield.
    for (const span of gone) if (this.#yields(span, rivals)) lost.delete(span.id);
    return lost;
  }

  #yields(span: Span, rivals: readonly Span[]): boolean {
    if (faultOf(span, this.#rules) !== undefined) return true;
    const others = rivals.filter(({ id }) => id !== span.id);
    return others.some((other) =>
      findViolations([span, other], this.#rules).some(
        ({ spanId, rule }) => spanId === span.id && rule === 'A2',
      ),
    );
  }

  /** Ids that an update sets, also those that it takes back itself. */
  #idsIn(update: Uint8Array): Set<string> {
    const items = Y.decodeUpdate(update).structs.filter((struct) => struct instanceof Y.Item);
    // Only the first value of a key names it; the others name their neighbours, which may come later.
    for (let named = -1; named !== this.#keys.size;) {
      named = this.#keys.size;
      for (const item of items) this.#name(item);
    }
    return new Set(items.flatMap((item) => this.#keyOf(item.id) ?? []));
  }

  #name(item: Y.Item): void {
    const key = item.parentSub ?? this.#keyOf(item.origin) ?? this.#keyOf(item.rightOrigin);
    if (key === undefined) return;
    this.known.add(key);
    // Neighbours that were removed are merged into one.
    const { client, clock } = item.id;
    for (let at = 0; at < item.length; at += 1) this.#keys.set(`${client}:${clock + at}`, key);
  }

  #keyOf(id: Y.ID | null): string | undefined {
    return id === null ? undefined : this.#keys.get(`${id.client}:${id.clock}`);
  }
}

/** Applies an update. @returns whether the document changed. */
function bringsNews(doc: Y.Doc, update: Uint8Array): boolean {
  let events = 0;
  const onUpdate = (): void => void (events += 1);
  doc.on('update', onUpdate);
  Y.applyUpdate(doc, update);
  doc.off('update', onUpdate);
  return events > 0;
}

function isEqual(a: Span | null, b: Span | undefined): boolean {
  return a === null || b === undefined ? a === null && b === undefined : isSameSpan(a, b);
}
