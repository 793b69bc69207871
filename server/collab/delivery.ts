/** After a batch is stored: everybody gets it, then its authors are told what was taken back and what is safe (R2). */
import * as Y from 'yjs';
import type { SpanChange } from '../../schema/spanChange.ts';
import { CLOSE, encodeNotice, encodeSync, SYNC, type Notice } from '../../schema/sync.ts';
import type { Connection } from './connection.ts';
import { SERVER, type RoomDocument } from './roomDocument.ts';
import type { Turn } from './turn.ts';

/** Broadcasts, also to the sender, gives notice, acknowledges, and answers who asked for the state. */
export function deliver(turn: Turn, document: RoomDocument, connections: Iterable<Connection>): void {
  const { update, notices } = turn.result;
  const frame = update === undefined ? undefined : encodeSync(SYNC.update, update);
  for (const connection of connections) {
    connection.gather(() => {
      if (frame !== undefined) connection.send(frame);
      for (const { editor, authorId, notice } of notices) {
        const isConcerned = connection.editor === editor || connection.identity.userId === authorId;
        if (isConcerned) connection.send(encodeNotice(notice));
      }
      if (turn.touched.has(connection)) connection.acknowledge();
    });
  }
  for (const [connection, stateVector] of turn.asked) answerStep1(connection, stateVector, document);
  for (const connection of turn.toAsk) askForMissing(connection, document);
}

/**
 * Shows everybody what another server stored. Authors of spans that it took back by the rule between spans are told (SPEC
 * A3): it does not know where they are. @param update undefined: nothing. @param changes what those rows did to spans.
 */
export function showOthers(
  update: Uint8Array | undefined,
  changes: readonly SpanChange[],
  connections: Iterable<Connection>,
): void {
  if (update === undefined) return;
  const frame = encodeSync(SYNC.update, update);
  const lost = changes.filter(({ userId, after }) => userId === SERVER && after === null);
  for (const connection of connections) {
    connection.gather(() => {
      connection.send(frame);
      for (const { spanId, before } of lost)
        if (before?.by === connection.identity.userId) connection.send(encodeNotice(takenBack(spanId)));
    });
  }
}

function takenBack(spanId: string): Notice {
  return { kind: 'repaired', spanId, rule: 'A2', message: 'it overlaps another span, made at the same time' };
}

/** Sends step 2: what the client lacks by its own word. */
function answerStep1(connection: Connection, stateVector: Uint8Array, document: RoomDocument): void {
  let update: Uint8Array;
  try {
    update = Y.encodeStateAsUpdate(document.doc, stateVector);
  } catch {
    connection.close(CLOSE.malformed, 'this is not a state vector');
    return;
  }
  connection.send(encodeSync(SYNC.step2, update));
}

/** Sends step 1: the client answers with all that the document lacks. */
export function askForMissing(connection: Connection, document: RoomDocument): void {
  connection.awaitsStep2 = true;
  connection.send(encodeSync(SYNC.step1, Y.encodeStateVector(document.doc)));
}
