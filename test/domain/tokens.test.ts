import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../server/domain/tokens.ts';
import { splitsSurrogatePair } from '../../schema/offsets.ts';

const words = (text: string, cuts?: number[]): string[] =>
  tokenize(text, cuts === undefined ? {} : { cuts }).map((token) => token.text);

/** Any string of UTF-16 units, lone surrogates and rare characters among them. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom('a', '́', '‍', '👩', '🏽', '🇩', '️', ' ', '\r\n', '東', 'ก', 'ำ', '5', '⃣', '.', '\ud83d'),
    )
    .map((parts) => parts.join('')),
);

describe('tokenize', () => {
  it('parts letters, digits and single other characters', () => {
    expect(words('5% of $623,463.00')).toEqual(['5', '%', 'of', '$', '623', ',', '463', '.', '00']);
    expect(words('state-of-the-art (B2B)')).toEqual([
      'state',
      '-',
      'of',
      '-',
      'the',
      '-',
      'art',
      '(',
      'B',
      '2',
      'B',
      ')',
    ]);
  });

  it('gives UTF-16 offsets whose slices are the tokens', () => {
    const text = '🚀 Ada Lovelace joined Köln AG.';
    const ada = tokenize(text)[1]!;
    expect([ada.start, ada.end, ada.text]).toEqual([3, 6, 'Ada']);
  });

  it('keeps combining marks and joiners with their letters', () => {
    expect(words('Cafe\u0301 in Zu\u0308rich')).toEqual(['Cafe\u0301', 'in', 'Zu\u0308rich']);
    expect(words('नमस्ते दिल्ली')).toEqual(['नमस्ते', 'दिल्ली']);
    expect(words('می\u200cخواهم')).toEqual(['می\u200cخواهم']);
  });

  it('keeps an emoji sequence in one token', () => {
    expect(words('👨🏻‍🚒🇩🇪🇫🇷1️⃣❤️🏴󠁧󠁢󠁥󠁮󠁧󠁿')).toEqual(['👨🏻‍🚒', '🇩🇪', '🇫🇷', '1️⃣', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿']);
  });

  it('cuts scripts without blanks into words, and leaves digits and marks to themselves', () => {
    expect(words('東京都に2020年。')).toEqual(['東京', '都', 'に', '2020', '年', '。']);
    expect(words('ฉันรักประเทศไทย')).toEqual(['ฉัน', 'รัก', 'ประเทศไทย']);
    expect(words('𠮷野家は東京').at(-1)).toBe('東京');
    expect(words('iPhoneを買う')[0]).toBe('iPhone');
  });

  it('gives no token for whitespace of any kind', () => {
    expect(words(' \t\r\n\u00a0\u0085\u2009\u2028\u200b\u202f\u3000\ufeff')).toEqual([]);
    expect(words('')).toEqual([]);
  });

  it('numbers the lines, a carriage return with line feed being one end', () => {
    const lines = tokenize('a b\r\nc\n\nd\re\u2028f\fg').map((token) => [token.text, token.line]);
    expect(lines).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 1],
      ['d', 3],
      ['e', 4],
      ['f', 5],
      ['g', 6],
    ]);
  });

  it('cuts a token where a gold span begins or ends inside it, whatever the order of the cuts', () => {
    expect(words('Berliner Bär', [6])).toEqual(['Berlin', 'er', 'Bär']);
    expect(words('abcdef', [4, 2, 2, 0, 6, -3, 99])).toEqual(['ab', 'cd', 'ef']);
    expect(tokenize('x\nabcd', { cuts: [4] }).map((token) => token.line)).toEqual([0, 1, 1]);
  });

  it('[O2] never cuts a surrogate pair, even when asked to', () => {
    expect(words('x𝒜y', [2])).toEqual(['x𝒜y']);
  });

  it('covers every character that is not whitespace exactly once', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(40)), (text, cuts) => {
        const tokens = tokenize(text, { cuts });
        let at = 0;
        for (const token of tokens) {
          expect(text.slice(at, token.start)).toMatch(/^[\s\u0085\u200b]*$/);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.text).not.toMatch(/[\s\u0085\u200b]/);
          at = token.end;
        }
        expect(text.slice(at)).toMatch(/^[\s\u0085\u200b]*$/);
      }),
    );
  });

  it('[O2] puts no border inside a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(40)), (text, cuts) => {
        for (const token of tokenize(text, { cuts })) {
          expect(splitsSurrogatePair(text, token.start)).toBe(false);
          expect(splitsSurrogatePair(text, token.end)).toBe(false);
        }
      }),
    );
  });

  it('has a token border at every cut that lies in a token', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), (text, cut) => {
        fc.pre(!splitsSurrogatePair(text, cut));
        const inside = tokenize(text, { cuts: [cut] }).some((token) => token.start < cut && cut < token.end);
        expect(inside).toBe(false);
      }),
    );
  });

  it('takes hostile runs of one kind in linear time and stack', () => {
    const runs = ['a'.repeat(2_000_000), '東京都に住んで'.repeat(20_000), '👩\u200d'.repeat(50_000)];
    for (const run of runs) {
      const tokens = tokenize(run);
      expect(tokens.reduce((sum, token) => sum + token.text.length, 0)).toBe(run.length);
      expect(Math.max(...tokens.map((token) => token.text.length))).toBeLessThanOrEqual(16_000);
    }
  });
});
