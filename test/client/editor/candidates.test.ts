import { describe, expect, it } from 'vitest';
import { nextCandidate } from '../../../client/editor/candidates.ts';
import { Words } from '../../../client/editor/words.ts';
import type { Range, Span } from '../../../schema/span.ts';
import { makeSpan } from './arbitrary.ts';

const TEXT = 'Rome, Romeo, ROME and Rome. In Rome’s centre: New York, York.';

function spansOf(...marked: (readonly [start: number, end: number, entityTypeId: string])[]): Span[] {
  return marked.map(([start, end, entityTypeId], index) =>
    makeSpan({ id: `s${index}`, start, end, entityTypeId }),
  );
}

function next(
  spans: readonly Span[],
  from: number | Range,
  step: 1 | -1 = 1,
  text = TEXT,
): (number | string)[] | undefined {
  const found = nextCandidate({
    text,
    spans,
    words: new Words(text, 'en'),
    from: typeof from === 'number' ? { start: from, end: from } : from,
    step,
  });
  return found && [found.start, found.end, found.entityTypeId];
}

describe('candidates', () => {
  const rome = spansOf([0, 4, 'loc']);

  it('are the same mention as a whole word and in the same case, also before a genitive', () => {
    expect(next(rome, 0)).toEqual([22, 26, 'loc']);
    expect(next(rome, { start: 22, end: 26 })).toEqual([31, 35, 'loc']);
  });

  it('go on at the other end of the text, in both directions', () => {
    const second = spansOf([22, 26, 'loc']);
    expect(next(second, { start: 31, end: 35 })).toEqual([0, 4, 'loc']);
    expect(next(second, { start: 31, end: 35 }, -1)).toEqual([0, 4, 'loc']);
    expect(next(second, { start: 0, end: 4 }, -1)).toEqual([31, 35, 'loc']);
  });

  it('are none where all is labelled, or a part of it', () => {
    expect(next(spansOf([0, 4, 'loc'], [22, 26, 'loc'], [28, 35, 'org']), 0)).toBeUndefined();
    expect(next([], 0)).toBeUndefined();
  });

  it('take the longest mention first, and the type that is most frequent', () => {
    const text = 'York x New York x York x New York';
    expect(next(spansOf([0, 4, 'per'], [7, 15, 'loc']), 16, 1, text)).toEqual([18, 22, 'per']);
    expect(next(spansOf([0, 4, 'per'], [7, 15, 'loc'], [18, 22, 'per']), 23, 1, text)).toEqual([
      25,
      33,
      'loc',
    ]);
    const many = 'Bo Bo Bo Bo';
    expect(next(spansOf([0, 2, 'org'], [3, 5, 'per'], [6, 8, 'per']), 0, 1, many)).toEqual([9, 11, 'per']);
  });

  it('are found from the end backwards as from the begin forwards', () => {
    const text = 'Bo, Bo, Bo';
    expect(next(spansOf([4, 6, 'per']), 10, -1, text)).toEqual([8, 10, 'per']);
    expect(next(spansOf([4, 6, 'per']), 0, -1, text)).toEqual([8, 10, 'per']);
  });

  it('are looked for in a text of 1 MB with 10,000 spans without a wait, though there are none', () => {
    const word = (n: number): string => `name${n.toString(36)} `.padEnd(100, 'n ');
    const text = Array.from({ length: 10_000 }, (_, n) => word(n)).join('');
    const spans = Array.from({ length: 10_000 }, (_, n) =>
      makeSpan({ id: `s${n}`, start: n * 100, end: n * 100 + `name${n.toString(36)}`.length }),
    );
    const words = new Words(text, 'en');
    const search = { text, spans, words, from: { start: 0, end: 0 }, step: 1 } as const;
    const began = performance.now();
    expect(nextCandidate(search)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
