import { describe, expect, it } from 'vitest';
import {
  rangeOf,
  selectRange,
  stretchCharacter,
  stretchWord,
  walkWord,
} from '../../../client/editor/textSelection.ts';
import { Words } from '../../../client/editor/words.ts';

/** What a selection of `[start, end)` becomes, as text. */
function snapped(text: string, start: number, end: number, isExact = false): string | undefined {
  const range = new Words(text, 'en').snap({ start, end }, isExact);
  return range && text.slice(range.start, range.end);
}

describe('snapping', () => {
  it('[B1] [B3] drops white space of every kind at the edges', () => {
    expect(new Words('text   text', 'en').snap({ start: 0, end: 7 })).toEqual({ start: 0, end: 4 });
    expect(snapped('\u00a0\u2009Rome\u202f\u3000\u0085', 0, 9)).toBe('Rome');
    expect(snapped('\u00a0\u2009Rome\u202f\u3000', 0, 8, true)).toBe('Rome');
  });

  it('[B5] makes nothing of white space alone', () => {
    expect(snapped('a   b', 1, 4)).toBeUndefined();
    expect(snapped('abc', 1, 1)).toBeUndefined();
  });

  it('[A14] completes the words that a selection cuts', () => {
    const words = new Words('Some simple text with explanations', 'en');
    expect(words.snap({ start: 7, end: 14 })).toEqual({ start: 5, end: 16 });
  });

  it('[B9] leaves words cut when the selection is exact', () => {
    expect(snapped('explanations', 2, 7, true)).toBe('plana');
  });

  it('[B6] takes no quotes and no full stop', () => {
    const text = 'He said "Berlin".';
    expect(new Words(text, 'en').snap({ start: 9, end: 15 })).toEqual({ start: 9, end: 15 });
  });

  it('lets a name be taken out of its genitive and its compound', () => {
    expect(snapped("Berlin's", 0, 6)).toBe('Berlin');
    expect(snapped('Berlin’s', 0, 6)).toBe('Berlin');
    expect(snapped('Berlin-based', 0, 6)).toBe('Berlin');
  });

  it('[B10] adds nothing where words are written without spaces', () => {
    expect(new Words('𠮷野家は東京', 'ja').snap({ start: 5, end: 7 })).toEqual({ start: 5, end: 7 });
    expect(new Words('東京都庁', 'ja').snap({ start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
  });

  it('[B11] takes a selection over a line break', () => {
    expect(new Words('Foo\nBar', 'en').snap({ start: 0, end: 7 })).toEqual({ start: 0, end: 7 });
  });

  it('[B16] takes Hebrew words whole', () => {
    const text = 'אני גר בתל אביב (Tel Aviv)';
    expect(new Words(text, 'he').snap({ start: 8, end: 15 }, true)).toEqual({ start: 8, end: 15 });
    expect(new Words(text, 'he').snap({ start: 13, end: 14 })).toEqual({ start: 11, end: 15 });
  });

  it('[O2] never cuts a character in two', () => {
    expect(snapped('a💩b', 2, 3, true)).toBe('💩');
    expect(snapped('a💩b', 2, 3)).toBe('💩');
  });

  it('takes a letter with all its accents, and an emoji with all that is joined to it', () => {
    expect(snapped('Ame\u0301lie', 3, 7, true)).toBe('e\u0301lie');
    expect(snapped('Ame\u0301lie', 0, 3, true)).toBe('Ame\u0301');
    const family = '👩‍👩‍👧‍👦';
    expect(snapped(`a ${family} b`, 5, 7)).toBe(family);
    expect(snapped('🇫🇷🇩🇪', 5, 7)).toBe('🇩🇪');
    expect(snapped('👍🏽👍', 0, 2)).toBe('👍🏽');
    expect(snapped('ก\u0e33ไร', 0, 1)).toBe('ก\u0e33');
  });

  it('[B3] leaves out at the edges what nobody can see, and keeps it inside', () => {
    expect(snapped('\ufeff\u200bRome\u200f\u2060', 0, 8)).toBe('Rome');
    expect(snapped('\u2067Rome\u2069', 0, 6, true)).toBe('Rome');
    expect(snapped('Donau\u00addampf', 0, 11)).toBe('Donau\u00addampf');
    expect(snapped('\u200b\u200e', 0, 2)).toBeUndefined();
    expect(snapped('x \u0301y', 1, 3)).toBe(' \u0301');
    expect(snapped('a\r\nb', 1, 3)).toBeUndefined();
    expect(snapped('a\r\nb', 2, 4)).toBe('b');
  });

  it('takes no mark of direction with a word that it completes', () => {
    expect(snapped('in Rome\u200f, now', 4, 6)).toBe('Rome');
    const words = new Words('Rome\u200f Oslo', 'en');
    expect(words.next(0)).toEqual({ start: 0, end: 4 });
    expect(words.next(4)).toEqual({ start: 6, end: 10 });
    expect(words.previous(5)).toEqual({ start: 0, end: 4 });
    expect(words.isWhole({ start: 0, end: 4 })).toBe(true);
  });

  it('works in a language the browser does not know', () => {
    expect(new Words('one two', 'not a language').snap({ start: 1, end: 2 })).toEqual({ start: 0, end: 3 });
  });
});

describe('walking by keyboard', () => {
  const text = 'Ana, in Rome. 💩 Bo';
  const words = new Words(text, 'en');
  const shown = (selection: Parameters<typeof rangeOf>[0] | undefined): string | undefined => {
    const range = selection && rangeOf(selection);
    return range && text.slice(range.start, range.end);
  };

  it('goes from word to word in both directions and stops at the ends', () => {
    const first = walkWord(0, words, 1)!;
    const second = walkWord(first, words, 1)!;
    expect([shown(first), shown(second)]).toEqual(['Ana', 'in']);
    expect(shown(walkWord(second, words, -1))).toBe('Ana');
    expect(walkWord(first, words, -1)).toBeUndefined();
    expect(walkWord(text.length, words, 1)).toBeUndefined();
    expect(shown(walkWord(text.length, words, -1))).toBe('Bo');
  });

  it('stretches by words and lets go of them again', () => {
    const rome = walkWord(8, words, 1)!;
    const wide = stretchWord(stretchWord(rome, words, -1), words, -1);
    expect(shown(wide)).toBe('Ana, in Rome');
    expect(shown(stretchWord(wide, words, 1))).toBe('in Rome');
    expect(shown(stretchWord(wide, words, -1))).toBe('Ana, in Rome');
  });

  it('lets go of the last word of a selection made by mouse', () => {
    const selection = selectRange({ start: 0, end: 12 }, words);
    expect(shown(selection)).toBe('Ana, in Rome');
    expect(shown(stretchWord(selection, words, -1))).toBe('Ana, in');
    expect(shown(stretchWord(selectRange({ start: 0, end: 12 }, words, true), words, 1))).toBe('in Rome');
  });

  it('stretches by characters, never to nothing and never through an emoji', () => {
    const rome = walkWord(8, words, 1)!;
    expect(shown(stretchCharacter(rome, words, 1))).toBe('Rome.');
    expect(shown(stretchCharacter(rome, words, -1))).toBe('Rom');
    const emoji = selectRange({ start: 14, end: 16 }, words);
    expect(shown(emoji)).toBe('💩');
    expect(shown(stretchCharacter(emoji, words, -1))).toBe('💩');
  });

  it('finds the word at an offset, or the nearest', () => {
    expect(words.nearest(9)).toEqual({ start: 8, end: 12 });
    expect(words.nearest(12)).toEqual({ start: 14, end: 16 });
    expect(words.nearest(text.length)).toEqual({ start: 17, end: 19 });
    expect(new Words('…', 'en').nearest(0)).toBeUndefined();
  });

  it('stops at each emoji, however many it is joined of', () => {
    const smiling = new Words('😀👩‍🚀🇯🇵 👍🏽!', 'en');
    const stops: string[] = [];
    for (let at = smiling.next(0); at !== undefined; at = smiling.next(at.end))
      stops.push('😀👩‍🚀🇯🇵 👍🏽!'.slice(at.start, at.end));
    expect(stops).toEqual(['😀', '👩‍🚀', '🇯🇵', '👍🏽']);
  });
});
