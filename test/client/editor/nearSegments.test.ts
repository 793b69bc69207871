/** Segments of a long text, told from the stretch around a place. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { NearSegments } from '../../../client/editor/nearSegments.ts';
import { Words } from '../../../client/editor/words.ts';

const KINDS = ['word', 'grapheme'] as const;
const WRITINGS = [
  'The Mayor’s office, in Rome, paid 3,50 €; e.g. 1.000 to Dr. O\'Neil. "Well\u202fdone"\r\n\tNaïve\u0301 coöperation.\n',
  '東京都庁は新宿区にあります。人口は約1400万人、日本最大の都市である。',
  'กรุงเทพมหานคร เป็นเมืองหลวง ำและนครที่มีประชากรมากที่สุด ',
  'ראש הממשלה צה"ל אמר: שלום. مرحبا بالعالم، كيف الحال؟ ',
  '👩‍👩‍👧 family 🇩🇪🇫🇷 flags नमस्ते दुनिया e\u0301e\u0301 ﾊﾞ ',
];

function segmenters() {
  return KINDS.map((granularity) => new Intl.Segmenter('und', { granularity }));
}

/** Shown the whole text at once. */
function whole(text: string, segmenter: Intl.Segmenter) {
  const segments = segmenter.segment(text);
  return (offset: number) => {
    const found = segments.containing(offset);
    return found && { index: found.index, segment: found.segment, isWordLike: found.isWordLike };
  };
}

describe('segments of a long text', () => {
  it.each(WRITINGS)('are those of the whole text, at each place: %s', (writing) => {
    const text = writing.repeat(Math.ceil(3_500 / writing.length));
    for (const segmenter of segmenters()) {
      const near = new NearSegments(text, segmenter);
      for (const { index, segment, isWordLike } of segmenter.segment(text)) {
        const expected = { index, segment, isWordLike };
        expect(near.containing(index)).toEqual(expected);
        expect(near.containing(index + segment.length - 1)).toEqual(expected);
      }
    }
  });

  it('are those of the whole text, whatever stands there and in whatever order one asks', () => {
    const piece = fc.oneof(
      fc.constantFrom(...WRITINGS),
      fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => `${text} word `),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 40, maxLength: 120 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
        (pieces, places) => {
          const text = pieces.join('');
          for (const segmenter of segmenters()) {
            const [near, all] = [new NearSegments(text, segmenter), whole(text, segmenter)];
            for (const place of places) {
              const offset = Math.floor(place * text.length);
              expect(near.containing(offset)).toEqual(all(offset));
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('outside the text there is none', () => {
    const [words] = segmenters();
    const near = new NearSegments('one two', words ?? new Intl.Segmenter());
    expect([-1, 7, 8, NaN].map((offset) => near.containing(offset))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('where nothing ends a word for long, follow each other without gaps and keep characters whole', () => {
    const text = 'e\u0301'.repeat(1_500) + '👍🏽'.repeat(700);
    for (const segmenter of segmenters()) {
      const near = new NearSegments(text, segmenter);
      let at = 0;
      while (at < text.length) {
        const found = near.containing(at);
        expect(found?.index).toBe(at);
        expect(text.slice(at, at + (found?.segment.length ?? 0))).toMatch(/^(e\u0301|👍🏽)/u);
        at += found?.segment.length ?? text.length;
      }
      expect(at).toBe(text.length);
    }
  });
});

describe('the words of a text of a megabyte', () => {
  it('are found without showing the segmenter more than some thousand letters at once', () => {
    const shown: number[] = [];
    const real = Intl.Segmenter;
    class Watched extends real {
      override segment(text: string): Intl.Segments {
        shown.push(text.length);
        return super.segment(text);
      }
    }
    vi.stubGlobal('Intl', { ...Intl, Segmenter: Watched });
    try {
      const text = 'Anna met Bert in Rome. '.repeat(45_000);
      const words = new Words(text, 'en');
      const middle = 23 * 20_000;
      expect(words.next(middle + 1)).toEqual({ start: middle + 5, end: middle + 8 });
      expect(words.previous(middle)).toEqual({ start: middle - 6, end: middle - 2 });
      expect(words.snap({ start: middle + 1, end: middle + 7 })).toEqual({ start: middle, end: middle + 8 });
      expect(words.stepCharacter(middle, -1)).toBe(middle - 1);
      expect(shown.length).toBeGreaterThan(0);
      expect(Math.max(...shown)).toBeLessThan(4_000);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
