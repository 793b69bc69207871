/** Where stretches of the text are on the screen: boxes to draw behind them, the next line, and scrolling to them. */
import type { Range as TextRange } from '../../schema/span.ts';
import { clipToPage, offsetAtPixel, toDomRange } from './selection.ts';

/** A box in CSS pixels, relative to the text's root element. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How far from the edge of the pane a stretch is scrolled, in pixels. */
const SCROLL_MARGIN = 56;

/**
 * A box a line of the screen that the range lies on; several where text of both directions lies apart on one line. For an
 * empty range, one without width. None for what is not in the page.
 */
export function boxesOf(root: HTMLElement, range: TextRange): Box[] {
  const origin = root.getBoundingClientRect();
  const found = rectsOf(root, range).map(({ left, top, width, height }) => ({
    left: left - origin.left,
    top: top - origin.top,
    width,
    height,
  }));
  const boxes: Box[] = [];
  for (const box of found.sort((a, b) => (isOnOneLine(a, b) ? a.left - b.left : a.top - b.top))) {
    const last = boxes.at(-1);
    if (last !== undefined && isOnOneLine(last, box) && box.left <= last.left + last.width + 1)
      boxes[boxes.length - 1] = around(last, box);
    else boxes.push(box);
  }
  return boxes;
}

function isOnOneLine(a: Box, b: Box): boolean {
  return Math.abs(a.top - b.top) < 2;
}

/** The offset a line of the screen further down (`step` 1) or up (−1), as near below or above as can be. */
export function offsetOnNextLine(root: HTMLElement, offset: number, step: 1 | -1): number | undefined {
  const [rect] = rectsOf(root, { start: offset, end: offset });
  if (rect === undefined) return undefined;
  // Lines differ in height, so the next one is felt for in small steps.
  for (let distance = 0.6; distance < 8; distance += 0.4) {
    const y = (step === 1 ? rect.bottom : rect.top) + step * distance * rect.height;
    const found = offsetAtPixel(root, rect.left, y);
    const [at] = found === undefined ? [] : rectsOf(root, { start: found, end: found });
    if (found !== undefined && at !== undefined && Math.abs(at.top - rect.top) > 2) return found;
  }
  return undefined;
}

/** What the pane shows of the text: how far its top edge is below the text's begin, and its height. */
export function sightOf(
  root: HTMLElement,
  pane: HTMLElement,
): { readonly top: number; readonly height: number } {
  const top = pane.getBoundingClientRect().top - root.getBoundingClientRect().top;
  return { top, height: pane.clientHeight };
}

/** Scrolls the pane just so far that the range's first line is well in sight; nothing happens when it is. */
export function reveal(root: HTMLElement, pane: HTMLElement, range: TextRange): void {
  const [rect] = rectsOf(root, { start: range.start, end: Math.min(range.end, range.start + 1) });
  if (rect === undefined) return;
  const view = pane.getBoundingClientRect();
  const above = rect.top - SCROLL_MARGIN - view.top;
  const below = rect.bottom + SCROLL_MARGIN - view.bottom;
  if (above < 0) pane.scrollTop += above;
  else if (below > 0) pane.scrollTop += below;
}

/** Boxes of the glyphs alone: those of marks would reach down to their bars. */
function rectsOf(root: HTMLElement, range: TextRange): DOMRect[] {
  const part = clipToPage(root, range);
  const found = part && toDomRange(root, part);
  if (found === undefined) return [];
  if (found.collapsed) return [...found.getClientRects()];
  const rects: DOMRect[] = [];
  for (const part of textParts(found)) rects.push(...part.getClientRects());
  return rects.filter(({ width }) => width > 0);
}

function textParts(range: Range): Range[] {
  const { startContainer, endContainer, commonAncestorContainer } = range;
  if (startContainer === endContainer) return [range];
  const walker = document.createTreeWalker(commonAncestorContainer, NodeFilter.SHOW_TEXT);
  walker.currentNode = startContainer;
  const parts: Range[] = [];
  for (let node: Node | null = startContainer; node !== null; node = walker.nextNode()) {
    const part = document.createRange();
    part.selectNodeContents(node);
    if (node === startContainer) part.setStart(node, range.startOffset);
    if (node === endContainer) part.setEnd(node, range.endOffset);
    parts.push(part);
    if (node === endContainer) break;
  }
  return parts;
}

function around(a: Box, b: Box): Box {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}
