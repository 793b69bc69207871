/**
 * Which blocks of the text are in the page: those in sight and a margin around them, between two empty stretches that
 * stand for the rest. (Own, and not the list component that is used elsewhere: here the blocks must stay in the flow, one
 * after the other, so that the browser can select across them, and while one selects none may leave.)
 */
import type { Block } from './blocks.ts';
import { BlockHeights } from './blockHeights.ts';

/** What is in the page; heights in pixels. */
export interface Shown {
  /** Index of the first block, and of the first that is not there any more. */
  readonly first: number;
  readonly last: number;
  /** Height of what is left out before and after. */
  readonly above: number;
  readonly below: number;
}

/** What is in sight of the pane: pixels from the text's begin. */
export interface Sight {
  readonly top: number;
  readonly height: number;
}

/** Texts up to so many code units and blocks are in the page wholly. */
const SMALL_TEXT = 20_000;
const SMALL_COUNT = 250;
/** How far from what is in sight blocks are there, in pixels; and at which distance more are brought. */
const MARGIN = 900;
const LEAST_MARGIN = 400;

export class TextWindow {
  readonly #blocks: readonly Block[];
  readonly #heights: BlockHeights;
  #shown: Shown = $state.raw({ first: 0, last: 0, above: 0, below: 0 });
  /** The block at the top edge of the pane, which stays where it is. */
  #anchor = 0;

  /** @param rowHeight of a row of the screen, in pixels. */
  constructor(blocks: readonly Block[], rowHeight: number) {
    this.#blocks = blocks;
    this.#heights = new BlockHeights(blocks.map(({ rows }) => rows * rowHeight));
    this.follow({ top: 0, height: 0 });
  }

  get shown(): Shown {
    return this.#shown;
  }

  /** The offset at which the block at the top edge of the pane begins. */
  get topOffset(): number {
    return this.#blocks[this.#anchor]?.start ?? 0;
  }

  /** How far from the text's begin a block is, as far as is known. @param offset any in the block. */
  topOf(offset: number): number {
    return this.#heights.topOf(this.#indexOf(offset));
  }

  /** Brings the blocks around what is in sight. @param keeps lets none leave that are there. */
  follow({ top, height }: Sight, keeps = false): void {
    this.#anchor = this.#heights.indexAt(top);
    if (this.#holds(top - LEAST_MARGIN, top + height + LEAST_MARGIN)) return;
    const wanted = this.#around(top - MARGIN, top + height + MARGIN);
    const { first, last } = keeps ? joined(wanted, this.#shown) : wanted;
    this.#show(first, last);
  }

  /**
   * Takes note of how high the blocks in the page are drawn.
   * @returns by how many pixels the pane must scroll so that what is in sight stays where it is.
   */
  settle(drawn: readonly number[]): number {
    const { first, last } = this.#shown;
    if (drawn.length !== last - first) return 0;
    const before = this.#heights.topOf(this.#anchor);
    drawn.forEach((height, index) => this.#heights.set(first + index, height));
    this.#show(first, last);
    return this.#heights.topOf(this.#anchor) - before;
  }

  #show(first: number, last: number): void {
    const above = this.#heights.topOf(first);
    const below = this.#heights.total - this.#heights.topOf(last);
    const old = this.#shown;
    const isSame = old.first === first && old.last === last && old.above === above && old.below === below;
    if (!isSame) this.#shown = { first, last, above, below };
  }

  #around(top: number, bottom: number): { first: number; last: number } {
    const { length } = this.#blocks;
    const isSmall = length <= SMALL_COUNT && (this.#blocks[length - 1]?.end ?? 0) <= SMALL_TEXT;
    if (isSmall) return { first: 0, last: length };
    return { first: this.#heights.indexAt(top), last: this.#heights.indexAt(bottom) + 1 };
  }

  /** Whether all between two heights is in the page. */
  #holds(top: number, bottom: number): boolean {
    const { first, last } = this.#shown;
    const isTopThere = first === 0 || this.#heights.topOf(first) <= top;
    const isBottomThere = last === this.#blocks.length || this.#heights.topOf(last) >= bottom;
    return last > first && isTopThere && isBottomThere;
  }

  #indexOf(offset: number): number {
    let low = 0;
    let high = Math.max(0, this.#blocks.length - 1);
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#blocks[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Both and what is between them. */
function joined(a: { first: number; last: number }, b: Shown): { first: number; last: number } {
  return { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
}
