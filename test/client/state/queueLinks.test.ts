import { describe, expect, it } from 'vitest';
import { asSearch, WHOLE_QUEUE, writeQueueQuery } from '../../../client/state/queueQuery.ts';

describe('links into the queue', () => {
  it('have no search at all where nothing was chosen, which the router would write as a word', () => {
    expect(asSearch(writeQueueQuery(WHOLE_QUEUE))).toEqual({});
    expect(asSearch(writeQueueQuery({ ...WHOLE_QUEUE, name: 'bank' }))).toEqual({ search: { name: 'bank' } });
  });
});
