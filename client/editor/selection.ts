/**
 * Places in the page ↔ offsets in the text: the only arithmetic on the DOM. It rests on one rule: the text nodes under
 * the root, joined, are a part of the document's text, and each child of the root is a line whose `data-start` is its first
 * offset.
 * Offsets are UTF-16 code units.
 */
import type { Range as TextRange } from '../../schema/span.ts';

/** Where a selection by hand began and ended; `focus` may come before `anchor`. */
export interface SelectedOffsets {
  readonly anchor: number;
  readonly focus: number;
}

/** The part of the text that is in the page; empty where there is none. */
export function partInPage(root: HTMLElement): TextRange {
  return { start: startOfLine(root.firstElementChild ?? undefined), end: endOf(root) };
}

/** As much of a range as is in the page; undefined when none of it is. An empty range stays empty. */
export function clipToPage(root: HTMLElement, range: TextRange): TextRange | undefined {
  const part = partInPage(root);
  const start = Math.max(range.start, part.start);
  const end = Math.min(range.end, part.end);
  const isLost = range.start === range.end ? start > end : start >= end;
  return isLost ? undefined : { start, end };
}

/**
 * The offset of a DOM point. A point outside the root counts as begin or end of what is in the page, whichever is on its
 * side.
 * @param node a text node, or an element whose child number `position` follows the point.
 */
export function offsetOfPoint(root: HTMLElement, node: Node, position: number): number {
  if (!root.contains(node)) return isBefore(node, root) ? partInPage(root).start : endOf(root);
  if (node === root) return startOfChild(root, position);
  const line = lineOf(root, node);
  const before = root.ownerDocument.createRange();
  before.setStart(line, 0);
  before.setEnd(node, position);
  return startOfLine(line) + before.toString().length;
}

/** What is selected, or undefined when nothing is or it lies wholly outside the root. */
export function readSelection(root: HTMLElement, selection: Selection | null): SelectedOffsets | undefined {
  const { anchorNode, focusNode } = selection ?? {};
  if (selection === null || !anchorNode || !focusNode || !selection.getRangeAt(0).intersectsNode(root)) {
    return undefined;
  }
  return {
    anchor: offsetOfPoint(root, anchorNode, selection.anchorOffset),
    focus: offsetOfPoint(root, focusNode, selection.focusOffset),
  };
}

/** Offsets → a DOM range from the first character's node to the last one's; undefined when one lies outside of what is in the page. */
export function toDomRange(root: HTMLElement, range: TextRange): Range | undefined {
  const isCaret = range.start === range.end;
  const end = findPoint(root, range.end, true);
  const start = isCaret ? end : findPoint(root, range.start, false);
  if (start === undefined || end === undefined) return undefined;
  const found = root.ownerDocument.createRange();
  found.setStart(start.node, start.position);
  found.setEnd(end.node, end.position);
  return found;
}

/** The offset under a point of the window, in CSS pixels; undefined when there is no text of the root. */
export function offsetAtPixel(root: HTMLElement, x: number, y: number): number | undefined {
  const caret = caretAtPixel(root.ownerDocument, x, y);
  return caret !== undefined && root.contains(caret.node)
    ? offsetOfPoint(root, caret.node, caret.position)
    : undefined;
}

/** The line element that holds an offset; the last one for the text's end. */
export function lineAt(root: HTMLElement, offset: number): HTMLElement | undefined {
  const lines = root.children;
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (startOfLine(lines[middle]) <= offset) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  return line instanceof HTMLElement ? line : undefined;
}

interface Point {
  readonly node: Node;
  readonly position: number;
}

/** @param isEnd between two text nodes, the end of the first is meant, not the begin of the second. */
function findPoint(root: HTMLElement, offset: number, isEnd: boolean): Point | undefined {
  const line = lineAt(root, isEnd ? Math.max(0, offset - 1) : offset);
  if (line === undefined || offset < startOfLine(line)) return undefined;
  let left = offset - startOfLine(line);
  const walker = root.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (length > 0 && (isEnd ? left <= length : left < length)) return { node, position: left };
    left -= length;
  }
  return undefined;
}

function caretAtPixel(page: Document, x: number, y: number): Point | undefined {
  if ('caretPositionFromPoint' in page) {
    const at = page.caretPositionFromPoint(x, y);
    return at === null ? undefined : { node: at.offsetNode, position: at.offset };
  }
  return undefined;
}

function lineOf(root: HTMLElement, node: Node): Element {
  let line = node;
  while (line.parentNode !== root && line.parentNode !== null) line = line.parentNode;
  return line instanceof Element ? line : root;
}

function startOfLine(line: Element | undefined): number {
  return line instanceof HTMLElement ? Number(line.dataset['start'] ?? 0) : 0;
}

/** The offset before the root's child node number `position`: that of the first line at or after it. */
function startOfChild(root: HTMLElement, position: number): number {
  for (let node = root.childNodes[position] ?? null; node !== null; node = node.nextSibling) {
    if (node instanceof HTMLElement) return startOfLine(node);
  }
  return endOf(root);
}

function endOf(root: HTMLElement): number {
  const last = root.lastElementChild;
  return last === null ? 0 : startOfLine(last) + last.textContent.length;
}

function isBefore(node: Node, root: Node): boolean {
  return (node.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
