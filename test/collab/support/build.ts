/** Spans for tests. */
import type { SpanValue } from '../../../schema/annotationSet.ts';
import type { Span } from '../../../schema/span.ts';
import type { LoadedLog, LogEntry } from '../../../server/collab/ports.ts';

/** A span over `Ada Lovelace` by ann, with what the test says. */
export function span(fields: Partial<Span> = {}): Span {
  return {
    id: 's1',
    start: 0,
    end: 12,
    entityTypeId: 'PER',
    by: 'ann',
    origin: 'human',
    at: 1_000,
    ...fields,
  };
}

/** The same as it stands in the map of a document: without its id. */
export function valueOf(fields: Partial<Span> = {}): SpanValue {
  const { start, end, entityTypeId, by, origin, at } = span(fields);
  return { start, end, entityTypeId, by, origin, at };
}

/** A row of a log, with what the test says. */
export function logEntry(fields: Partial<LogEntry> & Pick<LogEntry, 'seq' | 'update'>): LogEntry {
  return { epoch: 'epoch1', userIds: ['ann'], changes: [], bindings: [], ...fields };
}

/** A log that holds these updates, one a row. */
export function loadedLog(updates: readonly Uint8Array[], fields: Partial<LoadedLog> = {}): LoadedLog {
  const snapshotSeq = fields.snapshotSeq ?? 0;
  const rows = updates.map((update, index) => logEntry({ seq: snapshotSeq + index + 1, update }));
  const lastSeq = rows.at(-1)?.seq ?? snapshotSeq;
  return { epoch: 'epoch1', snapshot: null, snapshotSeq, bindings: [], rows, lastSeq, ...fields };
}
