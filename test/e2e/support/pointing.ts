/** Points at single characters of the text on the screen, whatever their script and direction, and reads what is seen there. */
import type { Page } from 'playwright-core';
import { textOf } from './actions.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A stretch of the text, UTF-16, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Seeing {
  ends(root: Element, at: Stretch): readonly [Spot, Spot];
  middle(root: Element, at: Stretch): Spot;
  seen(root: Element): Stretch | undefined;
}

/** Defines `concordSeeing` in the page; the code is the test's own and shares nothing with the editor. */
function installSeeing(): void {
  const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const nodesOf = (root: Element): { node: Text; start: number }[] => {
    const found: { node: Text; start: number }[] = [];
    for (const line of root.children) {
      let start = Number((line as HTMLElement).dataset['start']);
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() !== null) {
        const node = walker.currentNode as Text;
        found.push({ node, start });
        start += node.length;
      }
    }
    return found;
  };
  const rectsOf = (root: Element, { start, end }: Stretch): DOMRect[] => {
    const rects: DOMRect[] = [];
    for (const { node, start: from } of nodesOf(root)) {
      if (from >= end || from + node.length <= start) continue;
      const range = document.createRange();
      range.setStart(node, Math.max(0, start - from));
      range.setEnd(node, Math.min(node.length, end - from));
      rects.push(...[...range.getClientRects()].filter(({ width }) => width > 0));
    }
    return rects;
  };
  const clustersOf = (root: Element): Stretch[] => {
    const nodes = nodesOf(root);
    const first = nodes[0]?.start ?? 0;
    const text = nodes.map(({ node }) => node.data).join('');
    return [...clusters.segment(text)].map(({ index, segment }) => ({
      start: first + index,
      end: first + index + segment.length,
    }));
  };
  const spot = ({ left, right, top, bottom }: DOMRect, side: 'left' | 'right'): Spot => {
    const inset = Math.min(2, (right - left) / 5);
    return { x: side === 'left' ? left + inset : right - inset, y: (top + bottom) / 2 };
  };
  const seeing: Seeing = {
    ends(root, at) {
      const rects = rectsOf(root, at);
      const line = [...root.children].findLast(
        (each) => Number((each as HTMLElement).dataset['start']) <= at.start,
      );
      if (line === undefined || rects.length === 0)
        throw new Error(`nothing is seen at ${at.start}–${at.end}`);
      const isRtl = getComputedStyle(line).direction === 'rtl';
      const rowOf = (row: DOMRect | undefined): DOMRect[] => rects.filter(({ top }) => top === row?.top);
      const byLeft = (row: DOMRect[]): DOMRect[] => row.sort((a, b) => a.left - b.left);
      const [first, last] = [byLeft(rowOf(rects[0])), byLeft(rowOf(rects.at(-1)))];
      const [start, end] = isRtl ? [first.at(-1), last[0]] : [first[0], last.at(-1)];
      if (start === undefined || end === undefined) throw new Error('no row');
      return [spot(start, isRtl ? 'right' : 'left'), spot(end, isRtl ? 'left' : 'right')];
    },
    middle(root, at) {
      const rects = rectsOf(root, at);
      const rect = rects[Math.floor(rects.length / 2)];
      if (rect === undefined) throw new Error(`nothing is seen at ${at.start}–${at.end}`);
      return { x: (rect.left + rect.right) / 2, y: (rect.top + rect.bottom) / 2 };
    },
    seen(root) {
      const boxes = [...document.querySelectorAll('.layer .own')].map((box) => box.getBoundingClientRect());
      const isIn = ({ left, right, top, bottom }: DOMRect): boolean => {
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        // Boxes are drawn two pixels larger than what stands in them.
        return boxes.some((box) => x > box.left + 2 && x < box.right - 2 && y > box.top && y < box.bottom);
      };
      const visible = clustersOf(root).flatMap((each) => {
        const [rect] = rectsOf(root, each);
        return rect === undefined ? [] : [{ ...each, isIn: isIn(rect) }];
      });
      const from = visible.findIndex((each) => each.isIn);
      const to = visible.findLastIndex((each) => each.isIn);
      const [first, last] = [visible[from], visible[to]];
      if (first === undefined || last === undefined) return undefined;
      const gap = visible.slice(from, to + 1).find((each) => !each.isIn);
      if (gap !== undefined) throw new Error(`${gap.start}–${gap.end} is not drawn as selected`);
      return { start: first.start, end: last.end };
    },
  };
  Object.assign(globalThis, { concordSeeing: seeing });
}

type SeeingPage = { readonly concordSeeing: Seeing };

/** Makes a page ready; call it after each load. */
export async function lookAt(page: Page): Promise<void> {
  await page.evaluate(installSeeing);
}

/** Where a stretch begins and ends on the screen: its outermost places as the line runs, whatever way its letters go. */
export function endsOf(page: Page, at: Stretch): Promise<readonly [Spot, Spot]> {
  return textOf(page).evaluate(
    (root, stretch) => (globalThis as unknown as SeeingPage).concordSeeing.ends(root, stretch),
    at,
  );
}

/** The middle of a stretch on the screen. */
export function middleOf(page: Page, at: Stretch): Promise<Spot> {
  return textOf(page).evaluate(
    (root, stretch) => (globalThis as unknown as SeeingPage).concordSeeing.middle(root, stretch),
    at,
  );
}

/** What one sees selected: from the first to the last character that stands in a drawn box. @throws when one between does not. */
export function seenSelected(page: Page): Promise<Stretch | undefined> {
  return textOf(page).evaluate((root) => (globalThis as unknown as SeeingPage).concordSeeing.seen(root));
}

/** Drags over a stretch as the line runs, or the other way. */
export async function drag(page: Page, at: Stretch, isBackward = false): Promise<void> {
  const [start, end] = await endsOf(page, at);
  const [from, to] = isBackward ? [end, start] : [start, end];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}
