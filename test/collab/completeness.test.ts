import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { clientsOf, decodeClientUpdate, standingOf } from '../../server/collab/completeness.ts';

/** A document and each of its updates in order. */
function history(edit: (doc: Y.Doc) => void, clientID = 1): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  edit(doc);
  return updates;
}

function standing(doc: Y.Doc, update: Uint8Array): string {
  return standingOf(doc, decodeClientUpdate(update));
}

function bytes(...numbers: number[]): Uint8Array {
  return encoding.encode((encoder) => numbers.forEach((number) => encoding.writeVarUint(encoder, number)));
}

const TWO_KEYS = history((doc) => {
  doc.getMap('spans').set('a', 1);
  doc.getMap('spans').set('b', 2);
  doc.getMap('spans').delete('a');
});

describe('an update is complete', () => {
  it('when each predecessor is there, and not before', () => {
    const doc = new Y.Doc();
    const [first, second, deletion] = TWO_KEYS as [Uint8Array, Uint8Array, Uint8Array];
    expect([first, second, deletion].map((update) => standing(doc, update))).toEqual([
      'complete',
      'incomplete',
      'incomplete',
    ]);
    Y.applyUpdate(doc, first);
    expect([first, second, deletion].map((update) => standing(doc, update))).toEqual([
      'complete',
      'complete',
      'complete',
    ]);
  });

  it('when it brings its predecessors itself, from several clients', () => {
    const doc = new Y.Doc();
    for (const update of TWO_KEYS) Y.applyUpdate(doc, update);
    const other = new Y.Doc();
    other.clientID = 2;
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(doc);
    other.getMap('spans').set('b', 3);
    expect(standing(new Y.Doc(), Y.encodeStateAsUpdate(other))).toBe('complete');
    expect(standing(new Y.Doc(), Y.encodeStateAsUpdate(other, before))).toBe('incomplete');
    expect(standing(doc, Y.encodeStateAsUpdate(other, before))).toBe('complete');
  });

  it('never, when something was left out of its middle', () => {
    const merged = Y.mergeUpdates([
      TWO_KEYS[0]!,
      history((doc) => {
        for (let index = 0; index < 4; index += 1) doc.getMap('spans').set(`k${index}`, index);
      })[3]!,
    ]);
    expect(standing(new Y.Doc(), merged)).toBe('incomplete');
  });

  it('never leaves anything waiting when it is', () => {
    const updates = history((doc) => {
      for (let index = 0; index < 20; index += 1) {
        doc.getMap('spans').set(`k${index % 3}`, index);
        if (index % 5 === 0) doc.getMap('spans').delete('k1');
      }
    });
    for (let skipped = 0; skipped < updates.length; skipped += 1) {
      const doc = new Y.Doc();
      for (const update of updates.filter((_, index) => index !== skipped)) {
        if (standing(doc, update) === 'complete') Y.applyUpdate(doc, update);
        expect(doc.store.pendingStructs).toBeNull();
        expect(doc.store.pendingDs).toBeNull();
      }
    }
  });
});

describe('a hostile update', () => {
  it('that claims 30 million structs in 7 bytes ends at once', () => {
    const bomb = bytes(1, 30_000_000, 5, 0);
    const began = performance.now();
    expect(() => decodeClientUpdate(bomb)).toThrow();
    expect(performance.now() - began).toBeLessThan(50);
  });

  it('that pushes a clock by 2^50 is absurd', () => {
    // One client with one struct from clock 0: a GC struct (info 0) of that length; no deletions.
    const silencer = bytes(1, 1, 5, 0, 0, 2 ** 50, 0);
    expect(standing(new Y.Doc(), silencer)).toBe('absurd');
    expect(standing(new Y.Doc(), bytes(1, 1, 5, 0, 0, 1_000, 0))).toBe('complete');
  });
});

it('names the clients whose structs are new', () => {
  const doc = new Y.Doc();
  const [first, second] = TWO_KEYS as [Uint8Array, Uint8Array];
  expect([...clientsOf(doc, decodeClientUpdate(first))]).toEqual([1]);
  Y.applyUpdate(doc, first);
  expect([...clientsOf(doc, decodeClientUpdate(first))]).toEqual([]);
  expect([...clientsOf(doc, decodeClientUpdate(second))]).toEqual([1]);
});
