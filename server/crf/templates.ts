/**
 * The named templates that turn a token in its sentence into attributes. To add one, add a line: older models simply do
 * not know its attributes. To change what a name means, give it a new name, since models keep attributes by name.
 */
import type { WordForm } from './wordForm.ts';

/** Where a word template may look, relative to the token. */
export const OFFSETS = [-2, -1, 0, 1, 2] as const;

/** Attributes of one word at one offset. They depend on nothing else, so their sum is shared by all tokens that have it. */
interface WordTemplate {
  readonly name: string;
  readonly offsets: readonly number[];
  readonly values: (word: WordForm) => readonly string[];
}

/** One attribute of a token between its neighbours. */
interface ContextTemplate {
  readonly name: string;
  readonly value: (left: WordForm, here: WordForm, right: WordForm) => string;
}

const HERE = [0];
const NEAR = [-1, 0, 1];

/** A boundary has only `word`; so `word@-1=` with the boundary's mark says "first in the sentence". */
const WORD_TEMPLATES: readonly WordTemplate[] = [
  { name: 'word', offsets: OFFSETS, values: ({ folded }) => [folded] },
  { name: 'shape', offsets: OFFSETS, values: ({ shape }) => [shape] },
  { name: 'longShape', offsets: NEAR, values: ({ longShape }) => [longShape] },
  { name: 'flag', offsets: NEAR, values: ({ flags }) => flags },
  { name: 'any', offsets: HERE, values: () => [''] },
  { name: 'cased', offsets: HERE, values: ({ cased }) => [cased] },
  { name: 'prefix1', offsets: HERE, values: ({ prefixes }) => prefixes.slice(0, 1) },
  { name: 'prefix2', offsets: HERE, values: ({ prefixes }) => prefixes.slice(1, 2) },
  { name: 'prefix3', offsets: NEAR, values: ({ prefixes }) => prefixes.slice(2, 3) },
  { name: 'prefix4', offsets: HERE, values: ({ prefixes }) => prefixes.slice(3, 4) },
  { name: 'suffix1', offsets: HERE, values: ({ suffixes }) => suffixes.slice(0, 1) },
  { name: 'suffix2', offsets: HERE, values: ({ suffixes }) => suffixes.slice(1, 2) },
  { name: 'suffix3', offsets: NEAR, values: ({ suffixes }) => suffixes.slice(2, 3) },
  { name: 'suffix4', offsets: HERE, values: ({ suffixes }) => suffixes.slice(3, 4) },
];

const CONTEXT_TEMPLATES: readonly ContextTemplate[] = [
  { name: 'words@-1,0', value: (left, here) => `${left.folded} ${here.folded}` },
  { name: 'words@0,1', value: (_left, here, right) => `${here.folded} ${right.folded}` },
  { name: 'shapes@-1,0', value: (left, here) => `${left.shape} ${here.shape}` },
  { name: 'shapes@0,1', value: (_left, here, right) => `${here.shape} ${right.shape}` },
  { name: 'shapes@-1,0,1', value: (left, here, right) => `${left.shape} ${here.shape} ${right.shape}` },
];

/** Attributes that a word gives the token from which it stands `offset` tokens to the right. */
export function wordAttributes(word: WordForm, offset: number): string[] {
  if (word.isBoundary) return [`word@${offset}=${word.folded}`];
  const attributes: string[] = [];
  for (const { name, offsets, values } of WORD_TEMPLATES) {
    if (!offsets.includes(offset)) continue;
    for (const value of values(word)) attributes.push(`${name}@${offset}=${value}`);
  }
  return attributes;
}

/** Attributes of a token between its neighbours. */
export function contextAttributes(left: WordForm, here: WordForm, right: WordForm): string[] {
  return CONTEXT_TEMPLATES.map(({ name, value }) => `${name}=${value(left, here, right)}`);
}

/** Attribute of a token that has the word on its line, anywhere to its left or right. */
export function lineAttribute(side: 'left' | 'right', word: string): string {
  return `line@${side}=${word}`;
}
