/** Finds the marks in a part of the text without looking at the others. Made in one pass over marks in reading order. */
import type { Range } from '../../schema/span.ts';
import type { Mark } from './marks.ts';

export class MarkIndex {
  readonly #marks: readonly Mark[];
  /** The furthest end of each mark and all before it. */
  readonly #reach: Float64Array;

  /** @param marks in reading order. */
  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
    this.#reach = new Float64Array(marks.length);
    let furthest = 0;
    marks.forEach(({ end }, index) => {
      furthest = Math.max(furthest, end);
      this.#reach[index] = furthest;
    });
  }

  /**
   * The marks that touch a range, and all that share text with them, and so on: so that each of them finds the same place
   * whatever part of the text is looked at. In reading order.
   */
  around({ start, end }: Range): readonly Mark[] {
    let first = this.#firstWhere((index) => (this.#reach[index] ?? 0) > start);
    let last = this.#firstWhere((index) => (this.#marks[index]?.start ?? 0) >= end);
    if (first >= last) return [];
    while (first > 0 && this.#isJoined(first)) first -= 1;
    while (last < this.#marks.length && this.#isJoined(last)) last += 1;
    return this.#marks.slice(first, last);
  }

  /** Whether a mark shares text with one before it. */
  #isJoined(index: number): boolean {
    return (this.#reach[index - 1] ?? 0) > (this.#marks[index]?.start ?? 0);
  }

  /** The first index with a property that all after it have too; the number of marks when none has it. */
  #firstWhere(has: (index: number) => boolean): number {
    let low = 0;
    let high = this.#marks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (has(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
