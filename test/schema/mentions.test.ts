import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions, isWholeWord, type MentionQuery } from '../../schema/mentions.ts';
import { mentionOf } from '../../schema/span.ts';

const ROME = 'Rome, Romeo, ROME and Rome.';

function places(text: string, mention: string, how: Partial<MentionQuery> = {}): string[] {
  const query = { mention, matchCase: true, wholeWord: true, ...how };
  return findMentions(text, query).map(({ start, end }) => `${start}–${end}`);
}

describe('findMentions', () => {
  it('finds whole words with their case', () => {
    expect(places(ROME, 'Rome')).toEqual(['0–4', '22–26']);
  });

  it('finds other cases too when asked, and Romeo never', () => {
    expect(places(ROME, 'Rome', { matchCase: false })).toEqual(['0–4', '13–17', '22–26']);
  });

  it('finds parts of words when asked', () => {
    expect(places(ROME, 'Rome', { wholeWord: false })).toEqual(['0–4', '6–10', '22–26']);
  });

  it('takes the signs of patterns as they are', () => {
    expect(places('a+b (c) a.b a+b', 'a+b')).toEqual(['0–3', '12–15']);
    expect(places('price $1.00 or $1x00', '$1.00', { wholeWord: false })).toEqual(['6–11']);
    expect(places('in [x] and /x/ {x} ^x| \\x', '[x]')).toEqual(['3–6']);
  });

  it('finds a word before a genitive and after an elision', () => {
    expect(places("Rome's walls, Rome’s hills", 'Rome')).toEqual(['0–4', '14–18']);
    expect(places("l'Italie et l’Italie", 'Italie')).toEqual(['2–8', '14–20']);
  });

  it('keeps to words in scripts without spaces', () => {
    expect(places('東京都と京都', '京都')).toEqual(['4–6']);
    expect(places('東京都と京都', '京都', { wholeWord: false })).toEqual(['1–3', '4–6']);
    expect(places('กรุงเทพมหานครและกรุงเทพ', 'และ')).toEqual(['13–16']);
  });

  it('[O1] counts UTF-16 units, after characters beyond the basic plane too', () => {
    expect(places('🚀 Nestlé 🚀 Nestlé', 'Nestlé')).toEqual(['3–9', '13–19']);
    expect(places('🚀🚀', '🚀')).toEqual(['0–2', '2–4']);
  });

  it('folds case without changing a length', () => {
    expect(places('İstanbul STRASSE Straße', 'straße', { matchCase: false })).toEqual(['17–23']);
    expect(places('ΣΟΦΟΣ σοφος σοφός', 'σοφος', { matchCase: false })).toEqual(['0–5', '6–11']);
  });

  it('does not miss a place that begins inside one it refused', () => {
    // The first "a a" ends in the middle of "ab".
    expect(places('a a ab a a', 'a a')).toEqual(['0–3', '7–10']);
    expect(places('xa a a', 'a a')).toEqual(['3–6']);
  });

  it('gives no two places that share text, and no more than the limit', () => {
    expect(places('aaaa', 'aa', { wholeWord: false })).toEqual(['0–2', '2–4']);
    const query = { mention: 'a', matchCase: true, wholeWord: true };
    expect(findMentions('a '.repeat(50), query, { limit: 7 })).toHaveLength(7);
  });

  it('finds nothing for an empty mention, and takes a language nobody knows', () => {
    expect(places('text', '')).toEqual([]);
    const query = { mention: 'text', matchCase: true, wholeWord: true };
    expect(findMentions('text', query, { language: '???' })).toEqual([{ start: 0, end: 4 }]);
  });

  it('finds every literal place and no other, for any text', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🚀', '.'), maxLength: 40 });
    fc.assert(
      fc.property(
        letters,
        fc.string({ unit: fc.constantFrom('a', 'b', '🚀'), minLength: 1, maxLength: 3 }),
        (text, mention) => {
          const found = findMentions(text, { mention, matchCase: true, wholeWord: false });
          const expected: number[] = [];
          for (let at = text.indexOf(mention); at >= 0; at = text.indexOf(mention, at + mention.length))
            expected.push(at);
          expect(found.map(({ start }) => start)).toEqual(expected);
          expect(found.every((range) => mentionOf(text, range) === mention)).toBe(true);
        },
      ),
    );
  });

  it('finds ten thousand places in half a megabyte and more, also without spaces', () => {
    for (const [text, mention] of [
      ['Rome and Romeo went to Rome. '.repeat(36_000), 'Rome'],
      ['東京都と京都'.repeat(90_000), '京都'],
    ] as const) {
      const began = performance.now();
      expect(findMentions(text, { mention, matchCase: false, wholeWord: true }).length).toBe(10_000);
      expect(performance.now() - began).toBeLessThan(3_000);
    }
  });
});

describe('isWholeWord', () => {
  it('tells a cut word from a whole one', () => {
    expect(isWholeWord(ROME, { start: 0, end: 4 })).toBe(true);
    expect(isWholeWord(ROME, { start: 6, end: 10 })).toBe(false);
  });
});
