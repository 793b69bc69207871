/**
 * What was found in the text, drawn by the browser's own highlighting (CSS Custom Highlight API): no element is added and
 * no text node is cut for it. A browser without it shows the current hit only, which is drawn as a box.
 */
import type { Range as TextRange } from '../../schema/span.ts';
import { toDomRange } from './selection.ts';

/** The name of the highlight in style sheets: `::highlight(find-hit)`. */
const NAME = 'find-hit';

/**
 * Draws the hits that touch `shown`; those drawn before go.
 * @param hits in reading order, none over another.
 * @param shown the part of the text that is in the page.
 */
export function drawHits(root: HTMLElement, hits: readonly TextRange[], shown: TextRange): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  const ranges = hitsWithin(hits, shown).flatMap((hit) => toDomRange(root, hit) ?? []);
  if (ranges.length === 0) CSS.highlights.delete(NAME);
  else CSS.highlights.set(NAME, new Highlight(...ranges));
}

/** The hits that share text with a range. @param hits in reading order, none over another. */
export function hitsWithin(hits: readonly TextRange[], range: TextRange): readonly TextRange[] {
  const first = countWhile(hits, ({ end }) => end <= range.start);
  return hits.slice(
    first,
    countWhile(hits, ({ start }) => start < range.end),
  );
}

/** How many hits from the first on have a property that all before a certain one have. */
function countWhile(hits: readonly TextRange[], has: (hit: TextRange) => boolean): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const hit = hits[middle];
    if (hit !== undefined && has(hit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
