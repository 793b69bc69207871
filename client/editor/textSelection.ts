/**
 * A selection in the text as the keyboard thinks of it: the word where it began and the word where it ends now, so that
 * stretching it forth and back takes in and lets go of whole words.
 */
import type { Range } from '../../schema/span.ts';
import type { Words } from './words.ts';

export interface TextSelection {
  /** Where it began. */
  readonly anchor: Range;
  /** The end that moves; before, at or after `anchor`. */
  readonly focus: Range;
}

/** From the first to the last character of a selection. */
export function rangeOf({ anchor, focus }: TextSelection): Range {
  return { start: Math.min(anchor.start, focus.start), end: Math.max(anchor.end, focus.end) };
}

/** A range as a selection, its first and its last word being its ends. */
export function selectRange(range: Range, words: Words, isBackward = false): TextSelection {
  const first = within(words.next(range.start), range) ?? range;
  const last = within(words.previous(range.end), range) ?? range;
  const head = { start: range.start, end: first.end };
  const tail = { start: last.start, end: range.end };
  return isBackward ? { anchor: tail, focus: head } : { anchor: head, focus: tail };
}

/** The selection of the neighbouring word alone. @param from a selection, or the offset of a bare caret. */
export function walkWord(
  from: TextSelection | number,
  words: Words,
  step: 1 | -1,
): TextSelection | undefined {
  const { start, end } = typeof from === 'number' ? { start: from, end: from } : rangeOf(from);
  const word = step === 1 ? words.next(end) : words.previous(start);
  return word && { anchor: word, focus: word };
}

/** Takes in the next word, or lets go of the last. */
export function stretchWord(selection: TextSelection, words: Words, step: 1 | -1): TextSelection {
  const { anchor, focus } = selection;
  const word = step === 1 ? words.next(focus.end) : words.previous(focus.start);
  return { anchor, focus: word ?? focus };
}

/**
 * Moves the end that moves by one character, over white space as if it were not there: a selection neither begins nor
 * ends with any. It keeps one character at least.
 */
export function stretchCharacter(selection: TextSelection, words: Words, step: 1 | -1): TextSelection {
  const former = rangeOf(selection);
  const isBackward = selection.focus.start < selection.anchor.start;
  let edge = isBackward ? former.start : former.end;
  for (;;) {
    const next = words.stepCharacter(edge, step);
    if (next === edge) return selection;
    edge = next;
    const moved = words.trim(isBackward ? { ...former, start: edge } : { ...former, end: edge });
    if (moved === undefined) return selection;
    if (moved.start !== former.start || moved.end !== former.end)
      return selectRange(moved, words, isBackward);
  }
}

/** The selection with the other end as the one that moves. */
export function turnRound({ anchor, focus }: TextSelection): TextSelection {
  return { anchor: focus, focus: anchor };
}

function within(word: Range | undefined, range: Range): Range | undefined {
  return word !== undefined && word.start >= range.start && word.end <= range.end ? word : undefined;
}
