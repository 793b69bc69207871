import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoStretches, nestStretches, type Piece } from '../../../client/editor/segments.ts';
import { compareSpans, type Span } from '../../../schema/span.ts';
import { someText, spansOn, textAndSpans } from './arbitrary.ts';

const joined = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : joined(piece.pieces))).join('');

/** The stretches of each span that marks show, by span id. */
function markedRanges(pieces: readonly Piece[], found = new Map<string, [number, number][]>()) {
  for (const piece of pieces) {
    if (piece.kind === 'text') continue;
    found.set(piece.span.id, [...(found.get(piece.span.id) ?? []), [piece.start, piece.end]]);
    markedRanges(piece.pieces, found);
  }
  return found;
}

const whole = (text: string) => ({ start: 0, end: text.length });

describe('segments', () => {
  it('[C1] shows each character once, whatever the spans', () => {
    fc.assert(
      fc.property(textAndSpans, ({ text, spans }) => {
        expect(joined(nestStretches(text, cutIntoStretches(whole(text), spans)))).toBe(text);
      }),
    );
  });

  it('covers every span by its marks, without a gap and without more', () => {
    fc.assert(
      fc.property(textAndSpans, ({ text, spans }) => {
        const found = markedRanges(nestStretches(text, cutIntoStretches(whole(text), spans)));
        for (const span of spans) {
          const ranges = found.get(span.id) ?? [];
          expect(ranges[0]?.[0]).toBe(span.start);
          expect(ranges.at(-1)?.[1]).toBe(span.end);
          for (const [index, range] of ranges.entries()) {
            if (index > 0) expect(range[0]).toBe(ranges[index - 1]?.[1]);
          }
        }
        expect(found.size).toBe(spans.length);
      }),
    );
  });

  it('gives each stretch exactly the spans that cover it, in reading order', () => {
    fc.assert(
      fc.property(textAndSpans, ({ text, spans }) => {
        for (const stretch of cutIntoStretches(whole(text), spans)) {
          const covering = spans.filter((s) => s.start <= stretch.start && stretch.end <= s.end);
          expect(stretch.spans).toEqual(covering);
          expect([...covering].sort(compareSpans)).toEqual(covering);
        }
      }),
    );
  });

  it('draws a span inside another as one mark inside one mark', () => {
    const text = 'The Bank of England';
    const spans = spansOn([0, 19], [12, 19]);
    const pieces = nestStretches(text, cutIntoStretches(whole(text), spans));
    expect(pieces).toEqual([
      {
        kind: 'mark',
        span: spans[0],
        start: 0,
        end: 19,
        pieces: [
          { kind: 'text', start: 0, end: 12, text: 'The Bank of ' },
          {
            kind: 'mark',
            span: spans[1],
            start: 12,
            end: 19,
            pieces: [{ kind: 'text', start: 12, end: 19, text: 'England' }],
          },
        ],
      },
    ]);
  });

  it('draws crossing spans as the first whole and the second in two marks', () => {
    const text = 'abcdefgh';
    const [first, second] = spansOn([0, 5], [3, 8]) as [Span, Span];
    const found = markedRanges(nestStretches(text, cutIntoStretches(whole(text), [first, second])));
    expect(found.get(first.id)).toEqual([[0, 5]]);
    expect(found.get(second.id)).toEqual([
      [3, 5],
      [5, 8],
    ]);
  });

  it('draws only what lies in the range', () => {
    const stretches = cutIntoStretches({ start: 3, end: 6 }, spansOn([0, 4], [6, 8]));
    expect(stretches.map(({ start, end, spans }) => [start, end, spans.length])).toEqual([
      [3, 4, 1],
      [4, 6, 0],
    ]);
  });

  it('cuts any text without spans into one piece', () => {
    fc.assert(
      fc.property(someText, (text) => {
        fc.pre(text.length > 0);
        expect(cutIntoStretches(whole(text), [])).toEqual([{ start: 0, end: text.length, spans: [] }]);
      }),
    );
  });
});
