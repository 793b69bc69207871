import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockHeights } from '../../../client/editor/blockHeights.ts';
import { cutIntoBlocks, LONGEST_LINE, type Wrapping } from '../../../client/editor/blocks.ts';
import { TextWindow } from '../../../client/editor/textWindow.svelte.ts';
import { someText } from './arbitrary.ts';

/** A hundred letters a row. */
const wrapping: Wrapping = { width: 1_000, widthOf: () => 10 };
const ROW = 40;

const cut = (text: string) => cutIntoBlocks(text, wrapping);
const texts = (text: string): string[] => cut(text).map(({ start, end }) => text.slice(start, end));

describe('blocks', () => {
  it('never cut a character, however many parts it has, in a line without a blank', () => {
    const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });
    for (const part of ['👍🏽', '🇫🇷', '👩‍👩‍👧‍👦', 'e\u0301\u0323', '❤️‍🔥', 'น้ำ', 'नि', '🏴󠁧󠁢󠁥󠁮󠁧󠁿']) {
      for (const lead of ['', 'x', 'xy']) {
        const text = lead + part.repeat(1_500);
        const borders = new Set(Array.from(characters.segment(text), ({ index }) => index));
        const blocks = cut(text);
        expect(blocks.length).toBeGreaterThan(1);
        expect(blocks.filter(({ start }) => !borders.has(start))).toEqual([]);
      }
    }
  });

  it('joined are the text, and common lines stay whole', () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 1, max: 60 }), (text, times) => {
        const long = text.repeat(times);
        expect(texts(long).join('')).toBe(long);
      }),
    );
    expect(texts('one\ntwo\r\n')).toEqual(['one\n', 'two\r\n']);
    expect(cut('one')[0]?.dir).toBe('auto');
  });

  it('end, in a very long line, where a word begins a row of the screen', () => {
    const blocks = texts('nine chars '.repeat(1_000));
    expect(blocks.length).toBeGreaterThan(5);
    for (const block of blocks.slice(0, -1)) {
      expect(block).toMatch(/ $/);
      expect(block.length).toBeGreaterThan(900);
      expect(block.length).toBeLessThanOrEqual(1_000);
    }
  });

  it('cut Chinese between letters, but not before a full stop', () => {
    const text = `${'漢字'.repeat(48)}漢字。`.repeat(60);
    const blocks = texts(text);
    expect(blocks.length).toBeGreaterThan(3);
    for (const block of blocks) expect(block.startsWith('。')).toBe(false);
  });

  it('never cut a character in two, where there is no space at all', () => {
    const blocks = texts('👩‍👩‍👧e\u0301'.repeat(600));
    for (const block of blocks) expect(block).toMatch(/^(👩|e)/u);
  });

  it('go the way of the line they are of', () => {
    const line = 'שלום abc '.repeat(LONGEST_LINE / 4);
    expect(new Set(cut(line).map(({ dir }) => dir))).toEqual(new Set(['rtl']));
    expect(new Set(cut(`abc ${line}`).map(({ dir }) => dir))).toEqual(new Set(['ltr']));
  });

  it('of a million letters are found at once', () => {
    const text = 'word another '.repeat(80_000);
    const began = performance.now();
    expect(cut(text).length).toBeGreaterThan(1_000);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('heights of blocks', () => {
  it('add up, whatever is changed in whichever order', () => {
    const changes = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 90 })));
    fc.assert(
      fc.property(changes, fc.nat(900), (all, height) => {
        const plain = new Array<number>(10).fill(ROW);
        const heights = new BlockHeights(plain);
        for (const [index, value] of all) {
          plain[index] = value;
          heights.set(index, value);
          expect(heights.total).toBe(plain.reduce((sum, each) => sum + each, 0));
        }
        const index = heights.indexAt(height);
        expect(heights.topOf(index)).toBeLessThanOrEqual(height);
        if (index < 9) expect(heights.topOf(index + 1)).toBeGreaterThan(height);
      }),
    );
  });
});

describe('the window on a long text', () => {
  const lines = (count: number): TextWindow => new TextWindow(cut('some line\n'.repeat(count)), ROW);

  it('holds what is in sight and a margin, and stands for the rest', () => {
    const view = lines(20_000);
    view.follow({ top: 400_000, height: 600 });
    const { first, last, above, below } = view.shown;
    expect(first).toBeGreaterThan(9_950);
    expect(first).toBeLessThan(10_000);
    expect(last).toBeGreaterThan(10_015);
    expect(last - first).toBeLessThan(100);
    expect(above + (last - first) * ROW + below).toBe(20_000 * ROW);
  });

  it('holds a small text wholly', () => {
    const view = lines(200);
    expect(view.shown).toEqual({ first: 0, last: 200, above: 0, below: 0 });
    view.follow({ top: 7_000, height: 600 });
    expect(view.shown.first).toBe(0);
  });

  it('stays as it is while enough is there', () => {
    const view = lines(20_000);
    view.follow({ top: 400_000, height: 600 });
    const { shown } = view;
    view.follow({ top: 400_200, height: 600 });
    expect(view.shown).toBe(shown);
    view.follow({ top: 400_700, height: 600 });
    expect(view.shown.first).toBeGreaterThan(shown.first);
  });

  it('lets nothing leave while one selects', () => {
    const view = lines(20_000);
    view.follow({ top: 400_000, height: 600 });
    const { shown } = view;
    view.follow({ top: 420_000, height: 600 }, true);
    expect(view.shown.first).toBe(shown.first);
    expect(view.shown.last).toBeGreaterThan(10_515);
  });

  it('tells how far to scroll so that what is in sight stays, when blocks above prove higher', () => {
    const view = lines(20_000);
    view.follow({ top: 400_010, height: 600 });
    const { first, last } = view.shown;
    const drawn = new Array<number>(last - first).fill(ROW);
    drawn[0] = ROW + 16;
    drawn[10_000 - first] = ROW + 5;
    expect(view.settle(drawn)).toBe(16);
    expect(view.settle(drawn)).toBe(0);
    expect(view.topOf(9_999 * 10)).toBe(399_976);
  });
});
