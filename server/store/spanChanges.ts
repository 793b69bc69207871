/**
 * How a log row keeps what it did to spans. A row is written in every turn of a room and its size is what a turn costs, so
 * words that repeat (people, entity types, origins) stand once in a list, and spans are short arrays of numbers.
 */
import type { Span, SpanOrigin } from '../../schema/span.ts';
import type { SpanChange } from '../../schema/spanChange.ts';

/** A span without its id: start, end, then places in the word list of entity type, author and origin, then the time. */
type StoredSpan = readonly [start: number, end: number, type: number, by: number, origin: number, at: number];
/** 0: no span. */
type StoredChange = readonly [id: string, user: number, before: StoredSpan | 0, after: StoredSpan | 0];
type StoredChanges = readonly [words: readonly string[], changes: readonly StoredChange[]];

/** Changes as a row keeps them; empty for none. */
export function encodeChanges(changes: readonly SpanChange[]): string {
  if (changes.length === 0) return '';
  const places = new Map<string, number>();
  const placeOf = (word: string): number => {
    const place = places.get(word) ?? places.size;
    places.set(word, place);
    return place;
  };
  const toStored = (span: Span | null): StoredSpan | 0 => {
    if (span === null) return 0;
    const { start, end, entityTypeId, by, origin, at } = span;
    return [start, end, placeOf(entityTypeId), placeOf(by), placeOf(origin), at];
  };
  const stored = changes.map(({ spanId, userId, before, after }): StoredChange => {
    return [spanId, placeOf(userId), toStored(before), toStored(after)];
  });
  return JSON.stringify([[...places.keys()], stored] satisfies StoredChanges);
}

/** The changes that a row keeps, in no order. @throws Error when the row was not written by `encodeChanges`. */
export function decodeChanges(stored: string): SpanChange[] {
  if (stored === '') return [];
  const [words, changes] = JSON.parse(stored) as StoredChanges;
  const wordAt = (place: number): string => {
    const word = words[place];
    if (word === undefined) throw new Error('a row of the log names a word that it does not hold');
    return word;
  };
  const toSpan = (id: string, span: StoredSpan | 0): Span | null => {
    if (span === 0) return null;
    const [start, end, type, by, origin, at] = span;
    const source = wordAt(origin) as SpanOrigin;
    return { id, start, end, entityTypeId: wordAt(type), by: wordAt(by), origin: source, at };
  };
  return changes.map(([spanId, user, before, after]) => ({
    spanId,
    userId: wordAt(user),
    before: toSpan(spanId, before),
    after: toSpan(spanId, after),
  }));
}
