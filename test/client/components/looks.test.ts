import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkOn, initialsOf } from '../../../client/components/avatarLook.ts';
import { chartOptions } from '../../../client/components/chartOptions.ts';
import { cutAtMarks } from '../../../client/components/highlight.ts';

describe('cutAtMarks', () => {
  const marks = fc.array(
    fc
      .tuple(fc.integer({ min: -2, max: 30 }), fc.integer({ min: -2, max: 30 }))
      .map(([start, end]) => ({ start, end })),
  );

  it('draws exactly the text, whatever the marks are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24, unit: 'grapheme' }), marks, (text, given) => {
        expect(
          cutAtMarks(text, given)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('gives each mark the stretch that it covers, in order of the text', () => {
    const text = 'Ada joined Köln AG.';
    const ada = { start: 0, end: 3 };
    const koeln = { start: 11, end: 18 };
    expect(cutAtMarks(text, [koeln, ada])).toEqual([
      { text: 'Ada', mark: ada },
      { text: ' joined ', mark: undefined },
      { text: 'Köln AG', mark: koeln },
      { text: '.', mark: undefined },
    ]);
  });

  it('leaves out a mark that overlaps an earlier one, is empty, or ends beyond the text', () => {
    const first = { start: 0, end: 4 };
    const drawn = cutAtMarks('abcdef', [
      first,
      { start: 2, end: 5 },
      { start: 5, end: 5 },
      { start: 5, end: 9 },
    ]);
    expect(drawn.flatMap(({ mark }) => mark ?? [])).toEqual([first]);
  });
});

describe('a person’s mark', () => {
  it('shows one or two letters, whole even outside the basic plane', () => {
    expect(['Ada Lovelace', 'ben', '  Chiara  van der Rossi ', '𝒜da', ''].map(initialsOf)).toEqual([
      'AL',
      'B',
      'CR',
      '𝒜',
      '?',
    ]);
  });

  it('is written in the ink that reads best, never under 4.5 : 1', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (...rgb) => {
        const colour = `#${rgb.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
        const linear = rgb.map((one) =>
          one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4,
        );
        const light = 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
        const contrast = inkOn(colour) === '#000000' ? (light + 0.05) / 0.05 : 1.05 / (light + 0.05);
        expect(contrast).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe('chartOptions', () => {
  const style = {
    getPropertyValue: (name: string) => (name === '--accent' ? ' #0c6a5b ' : ''),
    fontFamily: 'sans',
  };
  const curves = [
    { label: 'Loss', ys: [1, 0.5], colour: '--accent', decimals: 2 },
    { label: 'F1', ys: [null, 0.8], colour: '--brass', decimals: 1, range: [0, 1], isDashed: true },
  ] as const;
  const options = chartOptions({ curves, axis: 'Iteration', width: 600, height: 200, style });

  it('gives each curve a scale of its own, the second at the right', () => {
    expect(options.series.map(({ scale }) => scale)).toEqual([undefined, 'Loss', 'F1']);
    expect(options.axes?.map(({ side }) => side)).toEqual([undefined, 3, 1]);
    expect(options.scales?.['F1']).toEqual({ range: [0, 1] });
  });

  it('takes colours from the page’s tokens, and has one where a token is missing', () => {
    expect(options.series.slice(1).map(({ stroke }) => stroke)).toEqual(['#0c6a5b', 'gray']);
  });
});
