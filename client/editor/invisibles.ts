/** Characters that cannot be seen, cut out of a text so that a sign can be drawn over each. The text itself stays as it is. */

/** A piece of a text: as it is, or one invisible character with its sign. */
export interface Run {
  readonly text: string;
  /** What is drawn for it; undefined for text that can be seen. */
  readonly sign: string | undefined;
  /** Whether the character has a width of its own, over which the sign is drawn; else the sign takes its own room. */
  readonly isWide: boolean;
}

const INVISIBLE =
  /[\t\n\r\v\f\u0085\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff]/gu;

const SIGNS: Readonly<Record<string, string>> = {
  '\t': '→',
  '\n': '↵',
  '\r': 'CR',
  '\v': 'VT',
  '\f': 'FF',
  '\u00a0': '°',
  '\u00ad': 'SHY',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u061c': 'ALM',
  '\u2028': 'LS',
  '\u2029': 'PS',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u202f': '°',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\u3000': '□',
  '\ufeff': 'BOM',
};

const WIDE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;

/** The text in runs, in order; joined, their texts are the text. Characters without a name of their own show their number. */
export function cutInvisibles(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    if (index > from) runs.push({ text: text.slice(from, index), sign: undefined, isWide: true });
    const isWide = WIDE.test(character);
    runs.push({ text: character, sign: SIGNS[character] ?? (isWide ? '·' : numberOf(character)), isWide });
    from = index + character.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), sign: undefined, isWide: true });
  return runs;
}

function numberOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
