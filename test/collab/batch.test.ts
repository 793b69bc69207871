import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { putSpan, putSpans, readSpans, removeSpans } from '../../schema/annotationSet.ts';
import { Batch, type Verdict } from '../../server/collab/batch.ts';
import { buildRoomDocument, type RoomDocument } from '../../server/collab/roomDocument.ts';
import { loadedLog, span } from './support/build.ts';
import { updatesOf } from './support/rawClient.ts';
import { TEXT } from './support/roomServer.ts';

const ANN = { userId: 'ann', isServer: false };
const EMPTY = loadedLog([]);
const SUBJECT = { projectId: 'p', text: TEXT, entityTypeIds: new Set(['PER']), overlap: 'NONE' } as const;

function apply(document: RoomDocument, update: Uint8Array, maxStateBytes = 1_000_000): Verdict {
  const batch = new Batch(document, 1_000, maxStateBytes);
  let verdict: Verdict = 'malformed';
  batch.run(() => {
    verdict = batch.apply(update, ANN);
  });
  batch.finish();
  return verdict;
}

describe('a batch', () => {
  it('is one update that brings an empty document to the same state', () => {
    const document = buildRoomDocument(SUBJECT, EMPTY);
    const batch = new Batch(document, 1_000, 1_000_000);
    const updates = updatesOf((doc) => {
      putSpan(doc, span(), 'x');
      putSpan(doc, span({ id: 's2', start: 4, end: 20, at: 2_000 }), 'x');
      putSpan(doc, span({ id: 's3', start: 20, end: 24, by: 'bob' }), 'x');
      removeSpans(doc, ['s1'], 'x');
    });
    batch.run(() => updates.forEach((update) => batch.apply(update, ANN)));
    const { update, userIds, notices } = batch.finish();
    const replica = new Y.Doc();
    Y.applyUpdate(replica, update!);
    expect(readSpans(replica)).toEqual([
      span({ id: 's2', start: 4, end: 20, at: 2_000 }),
      span({ id: 's3', start: 20, end: 24 }),
    ]);
    expect(Y.equalSnapshots(Y.snapshot(replica), Y.snapshot(document.doc))).toBe(true);
    expect(userIds).toEqual(['ann']);
    expect(notices.map(({ notice }) => notice.spanId)).toEqual(['s3']);
  });

  it('is nothing when nothing changed', () => {
    const document = buildRoomDocument(SUBJECT, EMPTY);
    const batch = new Batch(document, 1_000, 1_000_000);
    batch.run(() => batch.apply(Uint8Array.of(0, 0), ANN));
    expect(batch.finish()).toEqual({
      update: undefined,
      userIds: [],
      changes: [],
      bindings: [],
      notices: [],
    });
  });

  it('tells a false author once, also when somebody goes on from the false value', () => {
    const document = buildRoomDocument(SUBJECT, EMPTY);
    const batch = new Batch(document, 1_000, 1_000_000);
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    putSpan(doc, span({ by: 'cleo' }), 'x');
    batch.run(() => batch.apply(updates[0]!, ANN));
    const other = new Y.Doc();
    Y.applyUpdate(other, updates[0]!);
    const before = Y.encodeStateVector(other);
    putSpan(other, span({ by: 'cleo', end: 3 }), 'x');
    const theirs = Y.encodeStateAsUpdate(other, before);
    batch.run(() => batch.apply(theirs, { userId: 'bob', isServer: false }));
    batch.finish();
    expect(document.spans()).toEqual([span({ by: 'bob', end: 3 })]);
  });
});

describe('a set whose state is as large as it may be', () => {
  it('takes no more, but lets spans be removed, and takes more after that', () => {
    const document = buildRoomDocument(SUBJECT, EMPTY);
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    const many = Array.from({ length: 20 }, (_, at) => span({ id: `s${at}`, start: at, end: at + 1 }));
    putSpans(doc, many, 'x');
    expect(apply(document, updates[0]!)).toBe('applied');
    const limit = document.encode().length + 50;
    const more = updatesOf((fresh) => putSpan(fresh, span({ id: 'more', start: 30, end: 31 }), 'x'))[0]!;
    expect(apply(document, more, limit)).toBe('full');
    removeSpans(
      doc,
      many.map(({ id }) => id),
      'x',
    );
    expect(apply(document, updates[1]!, limit)).toBe('applied');
    expect(document.spans()).toEqual([]);
    expect(apply(document, more, limit)).toBe('applied');
    expect(document.spans().length).toBe(1);
  });
});

describe('loading a log', () => {
  it('fails on a row that does not decode, a gap in the numbers and a missing predecessor', () => {
    const [first, second] = updatesOf((doc) => {
      putSpan(doc, span(), 'x');
      putSpan(doc, span({ id: 's2' }), 'x');
    });
    const load = (updates: Uint8Array[], lastSeq: number): RoomDocument =>
      buildRoomDocument(SUBJECT, loadedLog(updates, { lastSeq }));
    expect(load([first!, second!], 2).spans().length).toBe(2);
    expect(() => load([Uint8Array.of(9, 9, 9)], 1)).toThrow();
    expect(() => load([first!], 2)).toThrow('gap');
    expect(() => load([second!], 1)).toThrow('missing');
  });
});
