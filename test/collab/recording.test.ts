import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Recording } from '../../server/collab/recording.ts';

const edit = fc.record({
  client: fc.integer({ min: 1, max: 4 }),
  key: fc.constantFrom('a', 'b', 'c'),
  value: fc.option(fc.string({ maxLength: 4 })),
});
const rounds = fc.array(fc.array(edit, { maxLength: 5 }), { maxLength: 5 });

function work(doc: Y.Doc, edits: { client: number; key: string; value: string | null }[]): void {
  for (const { client, key, value } of edits) {
    doc.clientID = client;
    if (value === null) doc.getMap('spans').delete(key);
    else doc.getMap('spans').set(key, { value });
  }
}

it('is what the single transactions say, merged: it brings a copy from before to the same state', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), rounds, (earlier, later) => {
      const doc = new Y.Doc();
      doc.transact(() => work(doc, earlier));
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
      const single: Uint8Array[] = [];
      const recording = new Recording(doc);
      doc.on('update', (update: Uint8Array) => single.push(update));
      for (const edits of later) recording.run(() => work(doc, edits));
      const update = recording.encode();
      expect(update === undefined).toBe(single.length === 0);
      if (update === undefined) return;
      const decoded = Y.decodeUpdate(update);
      const merged = Y.decodeUpdate(Y.mergeUpdates(single));
      expect(decoded.ds).toEqual(merged.ds);
      Y.applyUpdate(copy, update);
      expect(copy.store.pendingStructs).toBeNull();
      expect(Y.equalSnapshots(Y.snapshot(copy), Y.snapshot(doc))).toBe(true);
      expect(copy.getMap('spans').toJSON()).toEqual(doc.getMap('spans').toJSON());
      // And nothing of what was there before.
      const { from } = Y.parseUpdateMeta(update);
      expect(from).toEqual(Y.parseUpdateMeta(Y.mergeUpdates(single)).from);
    }),
    { numRuns: 500 },
  );
});

it('is nothing when nothing changed', () => {
  const recording = new Recording(new Y.Doc());
  recording.run(() => undefined);
  expect(recording.encode()).toBeUndefined();
});
