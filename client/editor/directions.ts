/** Which way writing goes: letters from right to left, and lines that hold both ways. */

/** Letters of Hebrew, Arabic and their relatives. */
export const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const ALL_RIGHT_TO_LEFT = new RegExp(RIGHT_TO_LEFT.source, 'gu');

/** Whether a text holds writing of both ways (numbers go from left to right), so that what follows may stand elsewhere. */
export function isMixed(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) && /[\p{L}\p{N}]/u.test(text.replace(ALL_RIGHT_TO_LEFT, ''));
}
