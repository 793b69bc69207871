/** People who hear a presence board as the stock client does, and the messages they send. */
import * as decoding from 'lib0/decoding';
import { expect } from 'vitest';
import { applyAwarenessUpdate, Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { MESSAGE } from '../../../schema/sync.ts';
import type { PresentOne } from '../../../server/collab/presence.ts';
import { awarenessFrame } from './rawClient.ts';

/** Somebody in a room, who reads awareness as the stock client does. */
export class Listener implements PresentOne {
  readonly identity;
  readonly awareness = new Awareness(new Y.Doc());
  frames = 0;

  constructor(userId: string) {
    this.identity = { userId, signInId: null, name: `Name of ${userId}`, colour: '#123456' };
    this.awareness.setLocalState(null);
    // It would remove by itself who was not heard of for 30 s, and so hide ghosts that the board leaves.
    clearInterval(this.awareness._checkInterval as NodeJS.Timeout);
  }

  send(frame: Uint8Array): void {
    this.frames += 1;
    const decoder = decoding.createDecoder(frame);
    expect(decoding.readVarUint(decoder)).toBe(MESSAGE.awareness);
    applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), 'server');
  }

  seen(): [number, unknown][] {
    return [...this.awareness.getStates()].map(([client, state]) => [
      client,
      (state as { selection: unknown }).selection,
    ]);
  }
}

/** The payload of an awareness message. */
export function payload(...entries: { client: number; clock?: number; state: unknown }[]): Uint8Array {
  const frame = awarenessFrame(
    entries.map(({ client, clock = 1, state }) => ({ client, clock, state: JSON.stringify(state) })),
  );
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
}

/** A client's state: a selection of one character. */
export const at = (start: number): unknown => ({ selection: { start, end: start + 1 } });
