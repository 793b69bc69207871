import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  putSpan,
  putSpans,
  relabelSpan,
  removeSpans,
  resizeSpan,
  spansOf,
} from '../../schema/annotationSet.ts';
import type { Span } from '../../schema/span.ts';
import { LIMITS } from '../../schema/sync.ts';
import { span, valueOf } from './support/build.ts';
import { eventually } from './support/eventually.ts';
import { addressOf, RoomServer, TEXT, type RoomClient } from './support/roomServer.ts';

let server: RoomServer;
let ann: RoomClient;
let bob: RoomClient;

beforeEach(async () => {
  server = await RoomServer.start();
  ann = await server.join('ann');
  bob = await server.join('bob');
});
afterEach(() => server.close());

/** All replicas, the log and the server's memory hold exactly these spans. */
async function expectEverywhere(spans: readonly Span[]): Promise<void> {
  expect(await server.stored()).toEqual(spans);
  expect(await server.inMemory()).toEqual(spans);
  await eventually(() => JSON.stringify(ann.spans) === JSON.stringify(spans), 'ann has the repaired set');
  await eventually(() => JSON.stringify(bob.spans) === JSON.stringify(spans), 'bob has the repaired set');
}

/** What ann does, until the server has stored it. */
async function annDoes(edit: (doc: Y.Doc) => void): Promise<void> {
  const safe = ann.safe;
  edit(ann.doc);
  await ann.until(() => ann.safe > safe);
}

async function noticesOfAnn(count: number): Promise<unknown[]> {
  await ann.until(() => ann.notices.length >= count);
  return ann.notices.map(({ spanId, rule }) => [spanId, rule]);
}

describe('a new span that breaks a rule goes, and its author is told', () => {
  it.each<[string, Partial<Span>, string]>([
    ['[A1] without a character', { start: 5, end: 5 }, 'A1'],
    ['[A1] that ends after the text', { end: TEXT.length + 1 }, 'A1'],
    ['[A1] of an unknown entity type', { entityTypeId: 'NONE' }, 'A1'],
    ['[O2] that splits a surrogate pair', { start: TEXT.indexOf('🚀') + 1, end: TEXT.length }, 'O2'],
  ])('%s', async (_name, fields, rule) => {
    await annDoes((doc) => putSpan(doc, span(fields), 'local'));
    expect(await noticesOfAnn(1)).toEqual([['s1', rule]]);
    await expectEverywhere([]);
    expect(bob.notices).toEqual([]);
    expect(server.collab.stats().repairs).toBe(1);
  });

  it.each<[string, string, unknown]>([
    ['a value that is no span', 's1', 'PER'],
    ['a field too many', 's1', { ...valueOf(), note: 'x' }],
    ['a nested shared type', 's1', new Y.Map([['start', 0]])],
    ['a subdocument', 's1', new Y.Doc()],
    ['an id that is none', 'not an id!', valueOf()],
    ['an id that sets a prototype', '__proto__', valueOf()],
    ['a value with a prototype of its own', 's1', JSON.parse('{"__proto__": {"start": 0}}')],
    ['a hundred levels of nothing', 's1', JSON.parse('['.repeat(100) + ']'.repeat(100))],
  ])('[A1] %s', async (_name, id, value) => {
    await annDoes((doc) => spansOf(doc).set(id, value));
    expect(await noticesOfAnn(1)).toEqual([[id, 'A1']]);
    await eventually(() => spansOf(ann.doc).size === 0 && spansOf(bob.doc).size === 0);
    await expectEverywhere([]);
  });
});

describe('[A1] a replaced span that breaks a rule goes back to what it was', () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ['an unknown entity type', (doc) => relabelSpan(doc, 's1', 'NONE', 'local')],
    ['bounds outside the text', (doc) => resizeSpan(doc, 's1', { start: 0, end: 9_999 }, 'local')],
    ['rubbish in its place', (doc) => spansOf(doc).set('s1', 42)],
  ])('from %s', async (_name, edit) => {
    await annDoes((doc) => putSpan(doc, span(), 'local'));
    await bob.until(() => bob.spans.length === 1);
    const safe = bob.safe;
    edit(bob.doc);
    await bob.until(() => bob.safe > safe);
    await bob.until(() => bob.notices.length === 1);
    expect(bob.notices[0]).toMatchObject({ spanId: 's1', rule: 'A1' });
    await expectEverywhere([span()]);
  });
});

describe('[A1] the author of a span', () => {
  it('cannot be forged: the span is its maker’s', async () => {
    await annDoes((doc) => putSpan(doc, span({ by: 'bob' }), 'local'));
    expect(await noticesOfAnn(1)).toEqual([['s1', 'A1']]);
    await expectEverywhere([span({ by: 'ann' })]);
  });

  it('stays when somebody else changes type or bounds', async () => {
    await annDoes((doc) => putSpan(doc, span(), 'local'));
    await bob.until(() => bob.spans.length === 1);
    relabelSpan(bob.doc, 's1', 'ORG', 'local');
    resizeSpan(bob.doc, 's1', { start: 0, end: 3 }, 'local');
    await bob.until(() => bob.safe === 3);
    await expectEverywhere([span({ entityTypeId: 'ORG', end: 3 })]);
    expect(bob.notices).toEqual([]);
  });

  it('comes back with an undo of somebody else, and with it only', async () => {
    await annDoes((doc) => putSpan(doc, span(), 'local'));
    await bob.until(() => bob.spans.length === 1);
    const undo = new Y.UndoManager(spansOf(bob.doc), { trackedOrigins: new Set(['local']) });
    removeSpans(bob.doc, ['s1'], 'local');
    await bob.until(() => bob.safe === 2);
    undo.undo();
    await bob.until(() => bob.safe === 3);
    await expectEverywhere([span({ by: 'ann' })]);
    expect(bob.notices).toEqual([]);
  });

  it('is written down in the log for each row', async () => {
    await annDoes((doc) => putSpan(doc, span(), 'local'));
    await bob.until(() => bob.spans.length === 1);
    removeSpans(bob.doc, ['s1'], 'local');
    await bob.until(() => bob.safe === 2);
    expect(server.log.stored('doc1/shared').rows.map(({ userIds }) => userIds)).toEqual([['ann'], ['bob']]);
  });
});

describe('origin and time of a span', () => {
  it('an import is claimed by nobody but an import', async () => {
    await annDoes((doc) => putSpan(doc, span({ origin: 'import' }), 'local'));
    await expectEverywhere([span({ origin: 'human' })]);
  });

  it('an accepted suggestion names its model', async () => {
    await annDoes((doc) => putSpan(doc, span({ origin: 'model:m1' }), 'local'));
    await expectEverywhere([span({ origin: 'model:m1' })]);
  });

  it('a time far in the future becomes the time of the server', async () => {
    await annDoes((doc) => putSpan(doc, span({ at: server.now + 10 * 24 * 3_600_000 }), 'local'));
    await expectEverywhere([span({ at: server.now })]);
  });
});

describe('spans that may not share text', () => {
  it('[A2][A3] the later made yields, and its author is told whoever caused it', async () => {
    await annDoes((doc) => putSpan(doc, span({ at: 500 }), 'local'));
    await bob.until(() => bob.spans.length === 1);
    putSpan(bob.doc, span({ id: 's2', start: 4, end: 20, by: 'bob', at: 400 }), 'local');
    await bob.until(() => bob.safe === 2);
    expect(await noticesOfAnn(1)).toEqual([['s1', 'A2']]);
    await expectEverywhere([span({ id: 's2', start: 4, end: 20, by: 'bob', at: 400 })]);
    expect(bob.notices).toEqual([]);
  });

  it('[A3] the same one yields, whichever arrives first', async () => {
    const [older, younger] = [span({ id: 'a', at: 10 }), span({ id: 'b', start: 4, end: 20, at: 20 })];
    await annDoes((doc) => putSpan(doc, younger, 'local'));
    await annDoes((doc) => putSpan(doc, older, 'local'));
    await expectEverywhere([older]);
    await annDoes((doc) => putSpan(doc, younger, 'local'));
    await expectEverywhere([older]);
  });

  it('[A2] nothing that does not clash is touched', async () => {
    const others = [span({ id: 'x', start: 20, end: 24 }), span({ id: 'y', start: 30, end: 35 })];
    await annDoes((doc) => putSpans(doc, [span(), ...others], 'local'));
    await annDoes((doc) => putSpan(doc, span({ id: 'z', start: 11, end: 19, at: 2_000 }), 'local'));
    await expectEverywhere([span(), ...others]);
  });

  it('[A5] one that was resized over two others leaves a sound set', async () => {
    await annDoes((doc) =>
      putSpans(
        doc,
        [
          span({ at: 1 }),
          span({ id: 's2', start: 13, end: 19, at: 2 }),
          span({ id: 's3', start: 20, end: 24, at: 3 }),
        ],
        'local',
      ),
    );
    await annDoes((doc) => resizeSpan(doc, 's2', { start: 5, end: 24 }, 'local'));
    await expectEverywhere([span({ at: 1 }), span({ id: 's3', start: 20, end: 24, at: 3 })]);
  });
});

describe('content where nothing may stand', () => {
  it.each<[string, string, (doc: Y.Doc) => void, (doc: Y.Doc) => number]>([
    ['map', 'meta', (doc) => doc.getMap('meta').set('a', 1), (doc) => doc.getMap('meta').size],
    ['list', 'list', (doc) => doc.getArray('list').push([1, 2, 3]), (doc) => doc.getArray('list').length],
    ['text', 'text', (doc) => doc.getText('text').insert(0, 'hello'), (doc) => doc.getText('text').length],
  ])('a foreign %s is emptied, and the spans stay', async (_name, root, edit, size) => {
    await annDoes((doc) => putSpan(doc, span(), 'local'));
    await annDoes(edit);
    expect(await noticesOfAnn(1)).toEqual([[root, 'A1']]);
    await expectEverywhere([span()]);
    await eventually(() => size(ann.doc) === 0 && size(bob.doc) === 0);
  });

  it('list items in the map of spans are removed', async () => {
    const other = new Y.Doc();
    other.getArray('spans').push(['x'.repeat(1_000)]);
    await annDoes((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'local'));
    expect(await noticesOfAnn(1)).toEqual([['spans', 'A1']]);
    await expectEverywhere([]);
    const { rows } = server.log.stored('doc1/shared');
    const replay = new Y.Doc();
    for (const { update } of rows) Y.applyUpdate(replay, update);
    expect(replay.getArray('spans').length).toBe(0);
  });
});

describe('more spans than a set may hold', () => {
  it('are taken back from those that were added last', async () => {
    const text = 'x'.repeat(3 * LIMITS.maxSpansPerSet);
    server.subjects.texts.set('doc2', { ...server.subjects.texts.get('doc1')!, text });
    const fill = Array.from({ length: LIMITS.maxSpansPerSet }, (_, index) =>
      span({ id: `s${index}`, start: index, end: index + 1 }),
    );
    await server.collab.editRoom(addressOf('doc2/shared'), 'ann', (doc) => putSpans(doc, fill, 'server'));
    const client = await server.join('ann', 'doc2/shared');
    const at = LIMITS.maxSpansPerSet + 5;
    putSpan(client.doc, span({ id: 'one-more', start: at, end: at + 1 }), 'local');
    relabelSpan(client.doc, 's7', 'ORG', 'local');
    await client.until(() => client.safe >= 3);
    await client.until(() => client.notices.length === 1);
    expect(client.notices[0]).toMatchObject({ spanId: 'one-more' });
    await client.until(() => client.spans.length === LIMITS.maxSpansPerSet);
    expect(client.spans.find(({ id }) => id === 's7')?.entityTypeId).toBe('ORG');
  });
});

describe('the rules of a project that change', () => {
  it('count from the next message on', async () => {
    await annDoes((doc) => putSpan(doc, span({ entityTypeId: 'NEW' }), 'local'));
    await expectEverywhere([]);
    server.subjects.texts.set('doc1', {
      ...server.subjects.texts.get('doc1')!,
      entityTypeIds: new Set(['NEW']),
      overlap: 'ANY',
    });
    server.subjects.gate.shut();
    server.bus.publish('projectChanged', { projectId: 'project1' });
    const crossing = span({ id: 's2', start: 4, end: 20, entityTypeId: 'NEW' });
    const safe = ann.safe;
    putSpans(ann.doc, [span({ entityTypeId: 'NEW' }), crossing], 'local');
    server.subjects.gate.open();
    await ann.until(() => ann.safe > safe);
    await expectEverywhere([span({ entityTypeId: 'NEW' }), crossing]);
  });

  it('leave what stood before alone', async () => {
    await annDoes((doc) => putSpan(doc, span(), 'local'));
    server.subjects.texts.set('doc1', {
      ...server.subjects.texts.get('doc1')!,
      entityTypeIds: new Set(['ORG']),
    });
    server.bus.publish('projectChanged', { projectId: 'project1' });
    const other = span({ id: 's2', start: 20, end: 24, entityTypeId: 'ORG' });
    await annDoes((doc) => putSpan(doc, other, 'local'));
    await expectEverywhere([span(), other]);
  });
});
