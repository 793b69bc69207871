/** Which texts were labelled most often: examples of what an entity type means. */
import { compareText } from '../../schema/span.ts';

/** A text that was labelled, and how often. */
export interface MentionCount {
  readonly text: string;
  readonly count: number;
}

/** Longer mentions are no examples: they do not fit beside a text. */
const LONGEST = 200;

/** Counts mentions as they are met. White space in them counts as one blank. */
export class MentionCounter {
  readonly #counts = new Map<string, number>();

  add(mention: string): void {
    const text = mention.replace(/\s+/gu, ' ').trim();
    if (text !== '' && text.length <= LONGEST) this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
  }

  /** The most frequent ones, at most `limit`; of equally frequent ones the first in the order of their characters. */
  top(limit: number): MentionCount[] {
    return [...this.#counts]
      .map(([text, count]) => ({ text, count }))
      .sort((a, b) => b.count - a.count || compareText(a.text, b.text))
      .slice(0, limit);
  }
}
