/** What others' awareness states say, checked, since any client may send anything. */
import type { Presence } from '../../schema/sync.ts';

/** An awareness state as a presence, or undefined when it is none. */
export function toPresence(state: unknown): Presence | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { userId, name, colour, selection } = state as Partial<Record<keyof Presence, unknown>>;
  if (typeof userId !== 'string' || typeof name !== 'string' || typeof colour !== 'string') return undefined;
  return { userId, name, colour, selection: toSelection(selection) };
}

function toSelection(selection: unknown): Presence['selection'] {
  if (typeof selection !== 'object' || selection === null) return null;
  const { start, end } = selection as { start?: unknown; end?: unknown };
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}
