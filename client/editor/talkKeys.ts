/**
 * Keys for comments, flags and equal mentions. Letters belong to entity types first: `m`, `u` and `a` are ours only where
 * no type has them; with Ctrl and Alt they are ours always.
 */
import { commandFor, type KeyPress } from './keymap.ts';

export type TalkCommand = 'comment' | 'flag' | 'mentions';

const LETTERS: Readonly<Record<string, TalkCommand>> = { m: 'comment', u: 'flag', a: 'mentions' };
const CODES: Readonly<Record<string, TalkCommand>> = { KeyM: 'comment', KeyU: 'flag', KeyA: 'mentions' };

/** @param typeKeys from `keysOfTypes`. @returns undefined when the press is none of these. */
export function talkCommandFor(
  press: KeyPress,
  typeKeys: ReadonlyMap<string, string>,
): TalkCommand | undefined {
  const hasCtrl = press.ctrlKey || press.metaKey;
  if (press.shiftKey) return undefined;
  // By the place of the key: with Alt it types another sign on many keyboards.
  if (hasCtrl && press.altKey) return CODES[press.code];
  if (hasCtrl || press.altKey || commandFor(press, typeKeys) !== undefined) return undefined;
  return /^[a-z]$/.test(press.key) ? LETTERS[press.key] : byPlace(press);
}

/** What to show beside a button: the letter where it is free, else the chord. */
export function talkKeyShown(command: TalkCommand, typeKeys: ReadonlyMap<string, string>): string {
  const letter = Object.keys(LETTERS).find((key) => LETTERS[key] === command) ?? '';
  const upper = letter.toUpperCase();
  return typeKeys.has(letter) ? `Ctrl+Alt+${upper}` : upper;
}

/** Other alphabets have other letters there. */
function byPlace({ key, code }: KeyPress): TalkCommand | undefined {
  return /^[\x20-\x7f]$/.test(key) || key.length > 1 ? undefined : CODES[code];
}
