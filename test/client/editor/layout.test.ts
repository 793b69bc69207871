import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, MAX_LANES } from '../../../client/editor/lanes.ts';
import { layOut, layOutPart } from '../../../client/editor/layout.ts';
import { splitIntoLines } from '../../../client/editor/lines.ts';
import { MarkIndex } from '../../../client/editor/markIndex.ts';
import { overlaps } from '../../../schema/span.ts';
import { makeSpan, someText, spansOn, textAndSpans } from './arbitrary.ts';

describe('lines', () => {
  it('joined are the text, with every kind of line break', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const lines = splitIntoLines(text);
        expect(lines.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
    );
  });

  it('keep CR and LF together and end at a lone CR', () => {
    const text = 'a\r\nb\rc\n\nd';
    expect(splitIntoLines(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'a\r\n',
      'b\r',
      'c\n',
      '\n',
      'd',
    ]);
  });
});

describe('lanes', () => {
  it('[C3] [C6] never give one lane to two spans that share text', () => {
    fc.assert(
      fc.property(textAndSpans, ({ spans }) => {
        const lanes = assignLanes(spans);
        for (const a of spans) {
          for (const b of spans) {
            if (a !== b && overlaps(a, b)) expect(lanes.get(a.id)).not.toBe(lanes.get(b.id));
          }
        }
      }),
    );
  });

  it('lay the outer span under the inner one', () => {
    expect(assignLanes(spansOn([0, 9], [0, 4]))).toEqual(
      new Map([
        ['s1', 0],
        ['s0', 1],
      ]),
    );
  });

  it('end at the last lane that is drawn, quickly, for any number of spans on one stretch', () => {
    const heap = Array.from({ length: 20_000 }, (_, index) => makeSpan({ id: `s${index}`, end: 9 }));
    expect(assignLanes(heap).size).toBe(MAX_LANES);
  });
});

describe('layout', () => {
  const text = 'ab\ncd ef\ngh';
  const lines = splitIntoLines(text);

  it('[C4] draws spans over line ends in each line', () => {
    const laid = layOut(text, lines, spansOn([1, 8], [3, 5]));
    expect(laid.map(({ spans }) => spans.map(({ id }) => id))).toEqual([['s0'], ['s0', 's1'], []]);
    expect(laid[1]?.places.get('s0')?.lane).toBe(1);
  });

  it('gives unchanged lines back as they were', () => {
    const spans = spansOn([0, 2], [3, 5]);
    const before = layOut(text, lines, spans);
    const after = layOutPart(
      text,
      lines,
      new MarkIndex([...spans, makeSpan({ id: 'new', start: 9, end: 11 })]),
      before,
    );
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toBe(before[1]);
    expect(after[2]).not.toBe(before[2]);
  });

  it('draws a line anew when only the lane of its span changed', () => {
    const spans = spansOn([0, 5]);
    const before = layOut(text, lines, spans);
    const after = layOutPart(
      text,
      lines,
      new MarkIndex([...spans, makeSpan({ id: 'new', start: 4, end: 5 })]),
      before,
    );
    expect(after[0]).not.toBe(before[0]);
    expect(after[0]?.places.get('s0')?.lane).toBe(1);
  });

  it('tells how far a label may reach before the next one in its lane', () => {
    const laid = layOut('UN and EU', splitIntoLines('UN and EU'), spansOn([0, 2], [7, 9]));
    expect(laid[0]?.places.get('s0')?.room).toBe(7);
    expect(laid[0]?.places.get('s1')?.room).toBeUndefined();
  });

  it('counts that room as it is seen: two columns for an emoji of many parts, none for accents', () => {
    const text = '👩‍👩‍👧‍👦 e\u0301 東 🇫🇷 x';
    const room = (from: string, to: string): number | undefined => {
      const [start, end] = [text.indexOf(from), text.indexOf(to)];
      const laid = layOut(text, splitIntoLines(text), spansOn([start, end], [end, text.length]));
      return laid[0]?.places.get('s0')?.room;
    };
    expect([room('👩', 'e'), room('e', '東'), room('東', '🇫🇷'), room('🇫🇷', 'x')]).toEqual([3, 2, 3, 3]);
  });

  it('keeps labels to what they name where writing goes both ways', () => {
    const text = 'שלום to דנה\nHi to you\n';
    const [first, second] = layOut(text, splitIntoLines(text), spansOn([0, 4], [8, 11], [12, 14], [18, 21]));
    expect([first?.places.get('s0')?.room, first?.places.get('s1')?.room]).toEqual([4, 3]);
    expect([second?.places.get('s2')?.room, second?.places.get('s3')?.room]).toEqual([6, undefined]);
  });

  it('shows all of a text with any spans', () => {
    fc.assert(
      fc.property(textAndSpans, (sample) => {
        const laid = layOut(sample.text, splitIntoLines(sample.text), sample.spans);
        expect(new Set(laid.flatMap(({ spans }) => spans))).toEqual(new Set(sample.spans));
      }),
    );
  });

  it('draws a part of the text just as it is drawn in the whole', () => {
    fc.assert(
      fc.property(textAndSpans, fc.nat(), fc.nat(), (sample, a, b) => {
        const all = splitIntoLines(sample.text);
        const whole = layOut(sample.text, all, sample.spans);
        const [first = 0, last = 0] = [a % (all.length + 1), b % (all.length + 1)].sort((x, y) => x - y);
        const part = layOutPart(sample.text, all.slice(first, last), new MarkIndex(sample.spans));
        expect(part).toEqual(whole.slice(first, last));
      }),
    );
  });
});
