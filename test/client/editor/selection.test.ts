import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { splitIntoLines } from '../../../client/editor/lines.ts';
import { cutIntoStretches, nestStretches, type Piece } from '../../../client/editor/segments.ts';
import {
  clipToPage,
  lineAt,
  offsetOfPoint,
  partInPage,
  readSelection,
  toDomRange,
} from '../../../client/editor/selection.ts';
import type { Span } from '../../../schema/span.ts';
import { spansOn, textAndSpans } from './arbitrary.ts';

let root: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<p id="before">x</p><div id="root"></div><p id="after">y</p>';
  root = document.getElementById('root')!;
});

/** Draws as the editor does: lines, nested marks, text nodes, and the empty nodes that Svelte leaves. */
function draw(text: string, spans: readonly Span[]): void {
  const lines = splitIntoLines(text).map((range) => {
    const line = document.createElement('div');
    line.dataset['start'] = String(range.start);
    line.append(...toNodes(nestStretches(text, cutIntoStretches(range, spans))), document.createTextNode(''));
    return line;
  });
  root.replaceChildren(document.createComment(''), ...lines, document.createTextNode(''));
}

function toNodes(pieces: readonly Piece[]): Node[] {
  return pieces.map((piece) => {
    if (piece.kind === 'text') return document.createTextNode(piece.text);
    const mark = document.createElement('mark');
    mark.append(...toNodes(piece.pieces));
    return mark;
  });
}

const mark = (index: number): Element => root.querySelectorAll('mark')[index]!;

describe('offsets of DOM points', () => {
  it('find back every range of every drawn text', () => {
    fc.assert(
      fc.property(textAndSpans, fc.nat(), fc.nat(), ({ text, spans }, a, b) => {
        draw(text, spans);
        expect(root.textContent).toBe(text);
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const range = toDomRange(root, { start, end });
        expect(range?.toString()).toBe(text.slice(start, end));
        expect(offsetOfPoint(root, range!.startContainer, range!.startOffset)).toBe(start);
        expect(offsetOfPoint(root, range!.endContainer, range!.endOffset)).toBe(end);
      }),
    );
  });

  it('[A9] count CR and LF as two', () => {
    const text = 'John loves Mary.\r\nHe married her.';
    draw(text, spansOn([18, 20], [29, 32]));
    expect(offsetOfPoint(root, mark(0).firstChild!, 0)).toBe(18);
    expect(offsetOfPoint(root, mark(1).firstChild!, 3)).toBe(32);
  });

  it('[A1] count an emoji as two', () => {
    draw('💩This is an annotation.', spansOn([13, 23]));
    expect(offsetOfPoint(root, mark(0).firstChild!, 0)).toBe(13);
    expect(toDomRange(root, { start: 13, end: 23 })?.toString()).toBe('annotation');
  });

  it('take element borders: of a mark in a mark, of a line, of the root', () => {
    draw('The Bank of England\nand more', spansOn([0, 19], [12, 19]));
    const [outer, inner] = [mark(0), mark(1)];
    expect(offsetOfPoint(root, outer, 1)).toBe(12);
    expect(offsetOfPoint(root, outer, 2)).toBe(19);
    expect(offsetOfPoint(root, inner, 0)).toBe(12);
    expect(offsetOfPoint(root, inner, 1)).toBe(19);
    const second = root.querySelector('[data-start="20"]')!;
    expect(offsetOfPoint(root, second, 0)).toBe(20);
    expect(offsetOfPoint(root, root, 0)).toBe(0);
    expect(offsetOfPoint(root, root, [...root.childNodes].indexOf(second))).toBe(20);
    expect(offsetOfPoint(root, root, root.childNodes.length)).toBe(28);
  });

  it('take a point outside for the nearer end of the text', () => {
    draw('some text', []);
    expect(offsetOfPoint(root, document.getElementById('before')!.firstChild!, 1)).toBe(0);
    expect(offsetOfPoint(root, document.getElementById('after')!.firstChild!, 0)).toBe(9);
  });

  it('lie in the line that holds them', () => {
    draw('ab\ncd\n\nef', []);
    const startAt = (offset: number): string | undefined => lineAt(root, offset)?.dataset['start'];
    expect([0, 2, 3, 5, 6, 7, 9].map(startAt)).toEqual(['0', '0', '3', '3', '6', '7', '7']);
  });

  it('have no range beyond the text, nor in an empty one', () => {
    draw('abc', []);
    expect(toDomRange(root, { start: 1, end: 9 })).toBeUndefined();
    draw('', []);
    expect(toDomRange(root, { start: 0, end: 0 })).toBeUndefined();
    expect(offsetOfPoint(root, root, 0)).toBe(0);
  });
});

describe('a text of which only a part is in the page', () => {
  beforeEach(() => {
    draw('ab\ncd\nef\ngh', []);
    root.querySelector('[data-start="0"]')?.remove();
    root.querySelector('[data-start="9"]')?.remove();
  });

  it('has ranges within the part, and as much of the others as is there', () => {
    expect(partInPage(root)).toEqual({ start: 3, end: 9 });
    expect(clipToPage(root, { start: 1, end: 5 })).toEqual({ start: 3, end: 5 });
    expect(clipToPage(root, { start: 0, end: 11 })).toEqual({ start: 3, end: 9 });
    expect(clipToPage(root, { start: 4, end: 4 })).toEqual({ start: 4, end: 4 });
    expect(toDomRange(root, { start: 3, end: 8 })?.toString()).toBe('cd\nef');
  });

  it('has none for what is not there', () => {
    expect(clipToPage(root, { start: 0, end: 3 })).toBeUndefined();
    expect(clipToPage(root, { start: 9, end: 11 })).toBeUndefined();
    expect(clipToPage(root, { start: 1, end: 1 })).toBeUndefined();
    expect(toDomRange(root, { start: 1, end: 5 })).toBeUndefined();
  });

  it('takes a point outside for the nearer end of the part', () => {
    expect(offsetOfPoint(root, document.getElementById('before')!.firstChild!, 1)).toBe(3);
    expect(offsetOfPoint(root, document.getElementById('after')!.firstChild!, 0)).toBe(9);
  });
});

describe('reading the selection', () => {
  const select = (anchor: [Node, number], focus: [Node, number]): Selection => {
    const selection = getSelection()!;
    selection.setBaseAndExtent(...anchor, ...focus);
    return selection;
  };

  it('[B16] gives begin and end as they were made, in either direction, in Hebrew too', () => {
    draw('אני גר בתל אביב (Tel Aviv)', spansOn([8, 15]));
    const text = mark(0).firstChild!;
    expect(readSelection(root, select([text, 0], [text, 7]))).toEqual({ anchor: 8, focus: 15 });
    expect(readSelection(root, select([text, 7], [text, 0]))).toEqual({ anchor: 15, focus: 8 });
  });

  it('takes one that was dragged out of the text up to its end', () => {
    draw('some text', []);
    const inside = root.querySelector('div')!.firstChild!;
    const outside = document.getElementById('after')!.firstChild!;
    expect(readSelection(root, select([inside, 5], [outside, 1]))).toEqual({ anchor: 5, focus: 9 });
  });

  it('sees none that lies elsewhere, and none where there is none', () => {
    draw('some text', []);
    const outside = document.getElementById('after')!.firstChild!;
    expect(readSelection(root, select([outside, 0], [outside, 1]))).toBeUndefined();
    getSelection()!.removeAllRanges();
    expect(readSelection(root, getSelection())).toBeUndefined();
  });
});
