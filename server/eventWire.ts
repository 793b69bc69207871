/** Events between instances: JSON, checked by shape when it comes in, since another instance may be of another version. */
import { z } from 'zod';
import { isSetName, type SetName } from '../schema/rooms.ts';
import type { EventMap, EventName } from './events.ts';

const id = z.string().min(1).max(100);
const set = z.custom<SetName>((value) => typeof value === 'string' && isSetName(value));

/** The events that other instances hear of, with their shapes. */
export const RELAYED_EVENTS = {
  jobChanged: z.object({ jobId: id, projectId: id }),
  annotationSetChanged: z.object({ projectId: id, documentId: id, set, version: z.int().min(0) }),
  accessChanged: z.object({ projectId: id, userId: id.exactOptional(), documentId: id.exactOptional() }),
  commentChanged: z.object({ projectId: id, documentId: id, set, commentId: id }),
  projectChanged: z.object({ projectId: id }),
  documentsDeleted: z.object({ documentIds: z.array(id).max(50) }),
  suggestionsChanged: z.object({ projectId: id, documentId: id, set: set.nullable() }),
  signInEnded: z.object({ userId: id, signInId: id }),
} satisfies { [Name in Exclude<EventName, 'newsMissed'>]: z.ZodType<EventMap[Name]> };

/** An event with its payload. */
export type AnyEvent = {
  [Name in EventName]: { readonly name: Name; readonly payload: EventMap[Name] };
}[EventName];

const message = z.object({
  name: z.enum(Object.keys(RELAYED_EVENTS) as (keyof typeof RELAYED_EVENTS)[]),
  payload: z.unknown(),
});

const MAX_BYTES = 4_096;

/** The bytes of an event. */
export function encodeEvent<Name extends EventName>(name: Name, payload: EventMap[Name]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ name, payload }));
}

/** Reads an event; undefined when it is none that this version knows. */
export function readEvent(bytes: Uint8Array): AnyEvent | undefined {
  if (bytes.length > MAX_BYTES) return undefined;
  try {
    const { name, payload } = message.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return { name, payload: RELAYED_EVENTS[name].parse(payload) } as AnyEvent;
  } catch {
    return undefined;
  }
}
