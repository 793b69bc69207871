/** The texts and spans of the measured world: what is in which room, the same on every run. */
import type { Span } from '../../../schema/span.ts';
import { PLACE } from './recycler.ts';
import type { WorldSize } from './worldContent.ts';

/** The room of the other project, which attackers may write in. */
export const TARGET = 'target';
/** The room that holds many spans. */
export const BIG = 'big';
export const SPANS_IN_SMALL = 200;

/** Code units of a long text: 20,000 spans have a place in it. */
export const LONG_TEXT = 120_000;

/** Empty rooms for loads. */
export function loadRoom(number = 0): string {
  return `load${number}`;
}

/** Rooms of 200 spans each. */
export function smallRoom(number: number): string {
  return `small${number}`;
}

/** A text for each room of the project; no two are the same, since equal texts are one document. */
export function textsFor(size: WorldSize): Map<string, string> {
  const texts = new Map([[BIG, textOf(-2, LONG_TEXT)]]);
  for (let number = 0; number < (size.loadRooms ?? 1); number += 1)
    texts.set(loadRoom(number), textOf(-3 - number, LONG_TEXT));
  for (let number = 0; number < size.smallRooms; number += 1)
    texts.set(smallRoom(number), textOf(number, SPANS_IN_SMALL * PLACE));
  return texts;
}

/** Texts for sets of people's own. */
export function ownSetTextsFor(size: WorldSize): Map<string, string> {
  const numbers = Array.from({ length: size.ownSetDocuments ?? 0 }, (_, number) => number);
  return new Map(numbers.map((number) => [`own${number}`, textOf(-1_000 - number, LONG_TEXT)]));
}

/** Rooms that hold spans from the start, and how many. */
export function filledRooms(size: WorldSize): { room: string; spans: number }[] {
  const rooms = [];
  if (size.spansInBig > 0) rooms.push({ room: BIG, spans: size.spansInBig });
  for (let number = 0; number < size.smallRooms; number += 1)
    rooms.push({ room: smallRoom(number), spans: SPANS_IN_SMALL });
  return rooms;
}

/** Spans side by side from the beginning of a text, by one author. */
export function spansFor(count: number, by: string, entityTypeIds: readonly string[]): Span[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    start: at * PLACE,
    end: at * PLACE + 3 + (at % 3),
    entityTypeId: entityTypeIds[at % entityTypeIds.length] ?? '',
    by,
    origin: 'human',
    at: 1_700_000_000_000 + at,
  }));
}

/** Words of five letters, so that each place of `PLACE` units is a word and a space. */
export function textOf(number: number, length: number): string {
  const words = [`text ${number}.`];
  for (let at = 0; words.length * PLACE < length; at += 1)
    words.push(`w${String(at % 10_000).padStart(4, '0')}`);
  return words.join(' ').padEnd(length, '.');
}
