import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimPunctuation } from '../../../client/editor/punctuation.ts';
import { Words } from '../../../client/editor/words.ts';

const trimmed = (text: string): string => {
  const { start, end } = trimPunctuation(text, { start: 0, end: text.length });
  return text.slice(start, end);
};

describe('punctuation at the edges', () => {
  it.each([
    ['"Berlin".', 'Berlin'],
    ['“Berlin,”', 'Berlin'],
    ['(Tel Aviv)', 'Tel Aviv'],
    ['„Zürich“ –', 'Zürich'],
    ['[see Rome', 'see Rome'],
    ['Rome)', 'Rome'],
    ['«Gare du Nord»!', 'Gare du Nord'],
    ['「東京」。', '東京'],
    ['«سلام»؟', 'سلام'],
    ["James'", 'James'],
    ['the end.', 'the end'],
  ])('%s becomes %s', (text, expected) => {
    expect(trimmed(text)).toBe(expected);
  });

  it.each([
    'U.S.',
    'the U.S.',
    'Ph.D.',
    'J.',
    'Apple (UK)',
    '(a) and (b)',
    '$3,000',
    '50%',
    'C++',
    '#tag',
    '@ana',
    '-5',
  ])('%s stays as it is', (text) => {
    expect(trimmed(text)).toBe(text);
  });

  it('leave something: a selection of nothing else stays', () => {
    expect(trimmed('...')).toBe('...');
    expect(trimmed('"')).toBe('"');
    expect(trimmed('()')).toBe('()');
  });

  it('only ever shrink a range, never to nothing, and trimming twice is trimming once', () => {
    const signs = fc.string({
      unit: fc.constantFrom('a', 'B', '.', ',', '"', '(', ')', '[', ']', ' ', '’', '5', '%'),
    });
    fc.assert(
      fc.property(signs, (text) => {
        fc.pre(text.trim() !== '');
        const once = trimPunctuation(text, { start: 0, end: text.length });
        expect(once.end).toBeGreaterThan(once.start);
        expect(once.start).toBeGreaterThanOrEqual(0);
        expect(once.end).toBeLessThanOrEqual(text.length);
        expect(trimPunctuation(text, once)).toEqual(once);
      }),
    );
  });
});

describe('the project’s rules for a selection by hand', () => {
  const text = 'He said "Berlin".';
  const snap = (
    start: number,
    end: number,
    snapping: 'WORDS' | 'CHARACTERS',
    trimsPunctuation: boolean,
  ): string => {
    const range = new Words(text, 'en', () => ({ snapping, trimsPunctuation })).snap({ start, end });
    return range === undefined ? '' : text.slice(range.start, range.end);
  };

  it('[B6] [B8] take words whole or not, and leave punctuation out or not', () => {
    expect(snap(8, 17, 'WORDS', true)).toBe('Berlin');
    expect(snap(8, 17, 'WORDS', false)).toBe('"Berlin".');
    expect(snap(10, 16, 'WORDS', true)).toBe('Berlin');
    expect(snap(10, 16, 'CHARACTERS', true)).toBe('erlin');
    expect(snap(10, 16, 'CHARACTERS', false)).toBe('erlin"');
  });

  it('[B9] do not touch an exact selection', () => {
    const words = new Words(text, 'en');
    expect(words.snap({ start: 8, end: 17 }, true)).toEqual({ start: 8, end: 17 });
  });
});
