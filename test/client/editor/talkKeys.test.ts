import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../../client/editor/keymap.ts';
import { talkCommandFor, talkKeyShown } from '../../../client/editor/talkKeys.ts';

function press(key: string, code: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more };
}

const NONE = new Map<string, string>();
const M_IS_TAKEN = new Map([['m', 'money']]);

describe('keys for comments, flags and equal mentions', () => {
  it.each([
    ['m', 'KeyM', 'comment'],
    ['u', 'KeyU', 'flag'],
    ['a', 'KeyA', 'mentions'],
  ] as const)('%s alone does it where no type has the letter', (key, code, command) => {
    expect(talkCommandFor(press(key, code), NONE)).toBe(command);
    expect(talkCommandFor(press(key, code, { ctrlKey: true, altKey: true }), NONE)).toBe(command);
  });

  it('leaves a letter to the type that has it, and keeps the chord', () => {
    expect(talkCommandFor(press('m', 'KeyM'), M_IS_TAKEN)).toBeUndefined();
    expect(talkCommandFor(press('µ', 'KeyM', { ctrlKey: true, altKey: true }), M_IS_TAKEN)).toBe('comment');
    expect(talkKeyShown('comment', M_IS_TAKEN)).toBe('Ctrl+Alt+M');
    expect(talkKeyShown('comment', NONE)).toBe('M');
  });

  it('counts by what is typed, and by the place where that is no Latin letter', () => {
    // AZERTY: the key that types “a” is where Q is in the United States, and the one where A is types “q”.
    expect(talkCommandFor(press('a', 'KeyQ'), NONE)).toBe('mentions');
    expect(talkCommandFor(press('q', 'KeyA'), NONE)).toBeUndefined();
    // Cyrillic.
    expect(talkCommandFor(press('ь', 'KeyM'), NONE)).toBe('comment');
  });

  it('leaves the browser its own', () => {
    expect(talkCommandFor(press('a', 'KeyA', { ctrlKey: true }), NONE)).toBeUndefined();
    expect(talkCommandFor(press('M', 'KeyM', { shiftKey: true }), NONE)).toBeUndefined();
    expect(talkCommandFor(press('Enter', 'Enter'), NONE)).toBeUndefined();
  });
});
