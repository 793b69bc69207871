/** Who else is in the room, from the presences of their windows. */
import { compareText } from '../../schema/span.ts';
import type { Presence } from '../../schema/sync.ts';

/** Somebody's selection or caret in one window. */
export interface Cursor {
  /** The window's client id, unique in the room. */
  readonly client: number;
  readonly userId: string;
  readonly name: string;
  readonly colour: string;
  readonly start: number;
  readonly end: number;
}

export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly colour: string;
}

/** Each person once, however many windows are open, by name; without the viewer. */
export function peopleIn(presences: ReadonlyMap<number, Presence>, viewerId: string): Person[] {
  const people = new Map<string, Person>();
  for (const { userId, name, colour } of presences.values()) {
    if (userId !== viewerId) people.set(userId, { userId, name, colour });
  }
  return [...people.values()].sort((a, b) => compareText(a.name, b.name) || compareText(a.userId, b.userId));
}

/** Where the windows' selections are, those that lie within a text of this length. */
export function cursorsIn(presences: ReadonlyMap<number, Presence>, length: number): Cursor[] {
  const cursors: Cursor[] = [];
  for (const [client, { userId, name, colour, selection }] of presences) {
    if (selection === null || selection.start < 0 || selection.end > length) continue;
    cursors.push({ client, userId, name, colour, start: selection.start, end: selection.end });
  }
  return cursors;
}
