/** How wide a text is on the screen, told from its characters alone: good enough to know where a label must end. */

/** Joiners, accents, skin tones: they stand in no place of their own. */
const WITHOUT_WIDTH = /[\p{M}\p{Cf}\u{1f3fb}-\u{1f3ff}]/u;
/** Chinese, Japanese, Korean, full-width forms, and emoji but for flags' letters, of which two make a flag. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|(?!\p{RI})\p{Emoji_Presentation}/u;
const JOINER = '\u200d';

/** Columns of a letter's usual width: a Chinese character or an emoji has two, an accent none. */
export function columnsOf(text: string): number {
  let columns = 0;
  let isJoined = false;
  for (const character of text) {
    if (!isJoined && !WITHOUT_WIDTH.test(character)) columns += WIDE.test(character) ? 2 : 1;
    isJoined = character === JOINER;
  }
  return columns;
}
