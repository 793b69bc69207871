/** Verbs on open rooms for tests. Waiting is for a condition on an event, never for a time. */
import { newSpanId, putSpan, readSpans } from '../../schema/annotationSet.ts';
import type { Span } from '../../schema/span.ts';
import { MESSAGE, readAcknowledge } from '../../schema/sync.ts';
import type * as Y from 'yjs';
import type { OpenRoom } from './testClient.ts';

/** Resolves when `holds` is true of the document, now or after a later update. */
export function until(doc: Y.Doc, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      doc.off('update', look);
      resolve();
    };
    doc.on('update', look);
    look();
  });
}

/** Adds a span and resolves when the server has acknowledged it. */
export async function annotate(
  room: OpenRoom,
  span: Omit<Span, 'id' | 'origin' | 'at'> & Partial<Span>,
): Promise<Span> {
  const whole: Span = { id: newSpanId(), origin: 'human', at: Date.now(), ...span };
  const stored = nextAcknowledgement(room);
  putSpan(room.doc, whole, 'test');
  await stored;
  return whole;
}

/** Resolves with the next count of safe frames. */
export function nextAcknowledgement(room: OpenRoom): Promise<number> {
  return new Promise((resolve) => {
    room.provider.messageHandlers[MESSAGE.acknowledge] = (_encoder, decoder) =>
      resolve(readAcknowledge(decoder));
  });
}

/** Resolves with the code when the server closes the connection. */
export function nextClose(room: OpenRoom): Promise<number> {
  return new Promise((resolve) => {
    room.provider.once('connection-close', (event: { readonly code: number } | null) =>
      resolve(event?.code ?? 0),
    );
  });
}

/** Bounds and types of all spans, in reading order. */
export function seen(room: OpenRoom): [number, number, string][] {
  return readSpans(room.doc).map((span) => [span.start, span.end, span.entityTypeId]);
}
