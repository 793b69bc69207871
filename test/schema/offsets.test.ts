import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundariesOf,
  fromUtf16,
  splitsSurrogatePair,
  toUtf16,
  type OffsetUnit,
} from '../../schema/offsets.ts';

const UNITS: readonly OffsetUnit[] = ['utf16', 'codePoint', 'grapheme'];

/** Text, the part looked for, and its bounds in UTF-16, code points and grapheme clusters; counted by another program. */
const FACTS: readonly [string, string, [number, number], [number, number], [number, number]][] = [
  ['💩This is an annotation.', 'annotation', [13, 23], [12, 22], [12, 22]],
  ['👨🏻‍🚒 firemen drive firetrucks', 'firetrucks', [22, 32], [19, 29], [16, 26]],
  ['Some text yeah 🚀 rocket', 'rocket', [18, 24], [17, 23], [17, 23]],
  ['🙂🙂 Paris', 'Paris', [5, 10], [3, 8], [3, 8]],
  ['Hi\r\nBerlin', 'Berlin', [4, 10], [4, 10], [3, 9]],
  ['Hi\nBerlin', 'Berlin', [3, 9], [3, 9], [3, 9]],
  ['\uFEFFBerlin', 'Berlin', [1, 7], [1, 7], [1, 7]],
  ['Cafe\u0301 in Zu\u0308rich', 'Zu\u0308rich', [9, 16], [9, 16], [8, 14]],
  ['Caf\u00e9 in Z\u00fcrich', 'Z\u00fcrich', [8, 14], [8, 14], [8, 14]],
  ['🇩🇪 Berlin', 'Berlin', [5, 11], [3, 9], [2, 8]],
  ['नमस्ते दिल्ली', 'दिल्ली', [7, 13], [7, 13], [4, 6]],
  ['𠮷野家は東京', '東京', [5, 7], [4, 6], [4, 6]],
  ['אני גר בתל אביב (Tel Aviv)', 'תל אביב', [8, 15], [8, 15], [8, 15]],
  ['John loves Mary.\r\nHe married her.', 'He', [18, 20], [18, 20], [17, 19]],
  ['John loves Mary.\r\nHe married her.', 'her', [29, 32], [29, 32], [28, 31]],
];

describe('offsets of real texts', () => {
  it.each(FACTS)(
    '[O1] in %j, %j stands where other programs count it',
    (text, target, utf16, codePoint, grapheme) => {
      expect(text.slice(...utf16)).toBe(target);
      expect(fromUtf16(text, utf16, 'codePoint')).toEqual(codePoint);
      expect(fromUtf16(text, utf16, 'grapheme')).toEqual(grapheme);
      expect(toUtf16(text, codePoint, 'codePoint')).toEqual(utf16);
      expect(toUtf16(text, grapheme, 'grapheme')).toEqual(utf16);
    },
  );
});

describe('converting any text', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 40 });

  it.each(UNITS)('[O3] %s and back is the identity on character borders', (unit) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const borders = [...boundariesOf(text, unit)];
        const positions = borders.map((_, index) => index);
        expect(toUtf16(text, positions, unit)).toEqual(borders);
        expect(fromUtf16(text, borders, unit)).toEqual(positions);
      }),
    );
  });

  it('[O1] counts code points as the string iterator does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(boundariesOf(text, 'codePoint').length - 1).toBe(Array.from(text).length);
        expect(fromUtf16(text, [text.length], 'codePoint')).toEqual([Array.from(text).length]);
      }),
    );
  });

  it('[O2] no border of a code point or cluster splits a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const unit of ['codePoint', 'grapheme'] as const) {
          for (const at of boundariesOf(text, unit)) expect(splitsSurrogatePair(text, at)).toBe(false);
        }
      }),
    );
  });

  it('counts a position inside a character as the character it lies in', () => {
    expect(fromUtf16('a🚀b', [2], 'codePoint')).toEqual([1]);
    expect(fromUtf16('🇩🇪x', [1, 2, 3], 'grapheme')).toEqual([0, 0, 0]);
  });

  it('takes positions in any order', () => {
    expect(toUtf16('🙂🙂 Paris', [8, 0, 3, 3], 'codePoint')).toEqual([10, 0, 5, 5]);
  });

  it.each([-1, 1.5, 6, Number.NaN])('refuses position %d outside the text, naming its unit', (position) => {
    expect(() => toUtf16('🙂abcd', [position], 'codePoint')).toThrow(/outside 0 … 5 \(codePoint\)/);
    expect(() => fromUtf16('abcde', [position], 'codePoint')).toThrow(RangeError);
  });
});

describe('[O2] splitting a surrogate pair', () => {
  it('is seen between its halves only', () => {
    const text = 'a🚀b';
    expect([0, 1, 2, 3, 4].map((at) => splitsSurrogatePair(text, at))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('is not seen at lone halves, which belong to no pair', () => {
    expect(splitsSurrogatePair('\uDC00\uD800', 1)).toBe(false);
    expect(splitsSurrogatePair('a\uDC00', 1)).toBe(false);
    expect(splitsSurrogatePair('\uD800b', 1)).toBe(false);
  });
});
