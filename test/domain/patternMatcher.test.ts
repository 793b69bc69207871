import { describe, expect, it } from 'vitest';
import { findTerms, isTerm } from '../../server/domain/patternMatcher.ts';

function mentions(text: string, terms: readonly string[], matchCase = true): string[] {
  return findTerms(text, [{ entityTypeId: 't', terms, matchCase }], 1_000).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('terms in a text', () => {
  it('are whole words: Rome, not Romeo', () => {
    expect(mentions('Rome, Romeo, ROME and Rome.', ['Rome'])).toEqual(['Rome', 'Rome']);
    expect(mentions('Rome, Romeo, ROME and Rome.', ['rome'], false)).toEqual(['Rome', 'ROME', 'Rome']);
    expect(mentions('BTC2 BTC x_BTC BTC_', ['BTC'])).toEqual(['BTC', 'BTC', 'BTC']);
  });

  it('are the longest at a place, and none is sought inside it', () => {
    expect(mentions('New York City and New York', ['York', 'New York', 'New York City'])).toEqual([
      'New York City',
      'New York',
    ]);
  });

  it('have blanks where the term has them, of whatever kind', () => {
    expect(mentions('New\n York, NewYork, New\u00a0York', ['New York'])).toEqual([
      'New\n York',
      'New\u00a0York',
    ]);
    expect(mentions('U.S. and U. S.', ['U.S.'])).toEqual(['U.S.']);
  });

  it('may stand between letters where a script puts no blanks', () => {
    expect(mentions('我在東京大學。', ['東京'])).toEqual(['東京']);
    expect(mentions('ฉันอยู่กรุงเทพมหานคร', ['กรุงเทพ'])).toEqual(['กรุงเทพ']);
  });

  it('are found in either normal form, and after characters of two code units', () => {
    expect(mentions('🚀 Cafe\u0301 Rouge', ['Café Rouge'])).toEqual(['Cafe\u0301 Rouge']);
  });

  it('are told for each type that has them, with and without case, and no more than the limit', () => {
    const lists = [
      { entityTypeId: 'b', terms: ['Rome'], matchCase: true },
      { entityTypeId: 'a', terms: ['ROME'], matchCase: false },
    ];
    expect(findTerms('Rome rome', lists, 10)).toEqual([
      { start: 0, end: 4, entityTypeId: 'a' },
      { start: 0, end: 4, entityTypeId: 'b' },
      { start: 5, end: 9, entityTypeId: 'a' },
    ]);
    expect(findTerms('Rome '.repeat(50), lists, 7)).toHaveLength(7);
  });

  it('of blank lines find nothing', () => {
    expect(mentions('a b', ['', '  '])).toEqual([]);
    expect([isTerm(' '), isTerm(' a ')]).toEqual([false, true]);
  });

  it('ten thousand of them are found in a megabyte in little time', () => {
    const terms = Array.from({ length: 10_000 }, (_, n) => `Person ${n} of Place ${n % 100}`);
    const text = 'Person 77 of Place 77 met Person 5 of nobody. '.repeat(22_000);
    const startedMs = performance.now();
    expect(findTerms(text, [{ entityTypeId: 't', terms, matchCase: true }], 30_000)).toHaveLength(22_000);
    expect(performance.now() - startedMs).toBeLessThan(5_000);
  });
});
