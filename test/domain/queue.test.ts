import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SetName } from '../../schema/rooms.ts';
import {
  compareQueueKeys,
  countProgress,
  filterQueue,
  openSets,
  queueKey,
  queueStatus,
  type QueueDocument,
  type QueueFilter,
  type QueueOrder,
  type QueueSet,
  type QueueViewer,
} from '../../server/domain/queue.ts';

const ann: QueueViewer = { userId: 'ann', role: 'ANNOTATOR', mode: 'INDEPENDENT' };
const lead: QueueViewer = { userId: 'lea', role: 'LEAD', mode: 'INDEPENDENT' };

function aSet(set: SetName, types: Record<string, string> = {}, isSubmitted = false): QueueSet {
  const digests = new Map(Object.entries(types));
  const content = { digests, authorIds: new Set(['bob']) };
  return { set, hasSpans: digests.size > 0, isSubmitted, content };
}

function aDocument(
  position: number,
  sets: QueueSet[] = [],
  change: Partial<QueueDocument> = {},
): QueueDocument {
  return {
    id: `d${position}`,
    position,
    name: `Note-${position}.txt`,
    length: 9,
    uncertainty: null,
    sets,
    ...change,
  };
}

const names = (documents: readonly QueueDocument[]): string[] => documents.map(({ id }) => id);

describe('what a queue tells', () => {
  const documents = [
    aDocument(1, [aSet('user:bob', { per: 'x' })]),
    aDocument(2, [aSet('user:bob', { per: 'x' }, true), aSet('user:ann', { per: 'y' }, true)]),
    aDocument(3, [aSet('user:ann', { per: 'x' })]),
    aDocument(4, [aSet('user:bob', {}, true)]),
    aDocument(5),
  ];

  it('an annotator does not learn what others have begun, nor what they submitted before the own set was', () => {
    expect(names(filterQueue(documents, ann, { entityTypeId: 'per' }))).toEqual(['d2', 'd3']);
    expect(names(filterQueue(documents, ann, { annotatorId: 'bob' }))).toEqual(['d2']);
    const keys = documents.map((each) => queueKey(each, ann, 'UNTOUCHED')[0]);
    expect(keys).toEqual([0, 1, 1, 0, 0]);
  });

  it('a lead sees the work of all', () => {
    expect(names(filterQueue(documents, lead, { entityTypeId: 'per' }))).toEqual(['d1', 'd2', 'd3']);
    expect(names(filterQueue(documents, lead, { annotatorId: 'bob' }))).toEqual(['d1', 'd2', 'd4']);
    const keys = documents.map((each) => queueKey(each, lead, 'UNTOUCHED')[0]);
    expect(keys).toEqual([1, 1, 1, 1, 0]);
  });

  it('sets differ only where two were submitted, and only in types that are in use', () => {
    expect(names(filterQueue(documents, lead, { differingIn: ['per'] }))).toEqual(['d2']);
    expect(names(filterQueue(documents, lead, { differingIn: ['other'] }))).toEqual([]);
    const empty = aDocument(6, [aSet('user:ann', {}, true), aSet('user:bob', { per: 'x' }, true)]);
    expect(names(filterQueue([empty], lead, { differingIn: ['per'] }))).toEqual(['d6']);
  });

  it('[Q1] a comment counts only in a set that the viewer may open', () => {
    const commented = new Map<string, SetName[]>([
      ['d1', ['user:bob']],
      ['d3', ['user:ann']],
      // Nobody has written in this set yet.
      ['d5', ['user:ann']],
    ]);
    expect(names(filterQueue(documents, ann, { commented }))).toEqual(['d3', 'd5']);
    expect(names(filterQueue(documents, lead, { commented }))).toEqual(['d1', 'd3', 'd5']);
  });

  it('[Q1] the hidden sets of others change nothing that an annotator is told', () => {
    const someSets = fc.uniqueArray(
      fc.record({
        set: fc.constantFrom<SetName>('user:ann', 'user:bob', 'user:cy', 'gold'),
        hasSpans: fc.boolean(),
        isSubmitted: fc.boolean(),
        types: fc.subarray(['per', 'org']),
      }),
      { selector: ({ set }) => set },
    );
    const filters: QueueFilter[] = [{ entityTypeId: 'per' }, { annotatorId: 'bob' }, { annotatorId: 'ann' }];
    fc.assert(
      fc.property(
        someSets,
        fc.constantFrom<QueueOrder>('POSITION', 'UNCERTAINTY', 'UNTOUCHED'),
        (parts, order) => {
          const sets = parts.map(({ set, hasSpans, isSubmitted, types }): QueueSet => {
            const digests = new Map(types.map((type) => [type, set]));
            return { set, hasSpans, isSubmitted, content: { digests, authorIds: new Set(['bob']) } };
          });
          const whole = aDocument(1, sets);
          const blind = aDocument(1, openSets(sets, ann));
          expect(queueKey(whole, ann, order)).toEqual(queueKey(blind, ann, order));
          for (const filter of filters)
            expect(filterQueue([whole], ann, filter).length).toBe(filterQueue([blind], ann, filter).length);
        },
      ),
    );
  });
});

describe('the order of a queue', () => {
  const unsure = [0.2, null, 0.9, null, 0.9, 0].map((uncertainty, n) =>
    aDocument(n + 1, [], { uncertainty }),
  );
  const sorted = (order: QueueOrder): string[] =>
    names([...unsure].sort((a, b) => compareQueueKeys(queueKey(a, ann, order), queueKey(b, ann, order))));

  it('puts what a model was least sure of first, and what none has read last', () => {
    expect(sorted('UNCERTAINTY')).toEqual(['d3', 'd5', 'd1', 'd6', 'd2', 'd4']);
  });

  it('is the order of import otherwise', () => {
    expect(sorted('POSITION')).toEqual(['d1', 'd2', 'd3', 'd4', 'd5', 'd6']);
  });
});

describe('the status of a document', () => {
  it.each([
    [[], 'NEW'],
    [[aSet('user:bob', { per: 'x' }, true)], 'NEW'],
    [[aSet('user:ann', { per: 'x' })], 'STARTED'],
    [[aSet('user:ann', {}, true)], 'SUBMITTED'],
    [[aSet('user:ann', {}, true), aSet('gold', {}, true)], 'GOLD'],
    [[aSet('gold')], 'NEW'],
  ])('of %j is %s', (sets, status) => {
    expect(queueStatus(sets, ann)).toBe(status);
  });

  it('is that of the shared set where all share one', () => {
    expect(queueStatus([aSet('shared', { per: 'x' })], { ...ann, mode: 'SHARED' })).toBe('STARTED');
  });
});

describe('the progress of a project', () => {
  it('counts documents, not sets: begun and handed in by anybody, gold once it is settled', () => {
    const documents = [
      aDocument(1, [aSet('user:ann', { per: 'x' }), aSet('user:bob', { per: 'y' }, true)]),
      aDocument(2, [aSet('shared', {}, true)]),
      aDocument(3, [aSet('gold', { per: 'x' })]),
      aDocument(4, [aSet('gold', {}, true)]),
      aDocument(5, [aSet('gold'), aSet('user:ann')]),
    ];
    expect(countProgress(documents)).toEqual({ documents: 5, annotated: 1, submitted: 2, gold: 2 });
    expect(countProgress([])).toEqual({ documents: 0, annotated: 0, submitted: 0, gold: 0 });
  });
});
