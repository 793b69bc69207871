import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextAttributes, OFFSETS, wordAttributes } from '../../server/crf/templates.ts';
import { AFTER, BEFORE, toWordForm } from '../../server/crf/wordForm.ts';

describe('toWordForm', () => {
  it('folds case and digits', () => {
    expect(toWordForm('B2B-١٢').folded).toBe('b0b-00');
    expect(toWordForm('B2B').cased).toBe('B2B');
  });

  it('draws the shape, long and collapsed', () => {
    const { longShape, shape } = toWordForm('McDonald-77日');
    expect(longShape).toBe('XxXxxxxx-ddc');
    expect(shape).toBe('XxXx-dc');
  });

  it('cuts shapes between characters, never within one', () => {
    const { longShape } = toWordForm('😀'.repeat(20));
    expect(longShape).toBe('😀'.repeat(14));
    expect(toWordForm('a-'.repeat(20)).shape).toBe('x-x-x-x-x-');
  });

  it('takes affixes of one to four characters, as far as the word reaches', () => {
    expect(toWordForm('Ärzte').prefixes).toEqual(['ä', 'är', 'ärz', 'ärzt']);
    expect(toWordForm('Ab').suffixes).toEqual(['b', 'ab']);
  });

  it.each([
    ['Bonn', ['initial']],
    ['USA', ['initial', 'capitals']],
    ['1999', ['number', 'digit']],
    ['x-7', ['digit', 'hyphen']],
    ['--', ['hyphen', 'punctuation']],
    ['“', ['punctuation']],
    ['word', []],
  ])('flags %s', (word, flags) => {
    expect(toWordForm(word).flags).toEqual(flags);
  });

  it('is well-formed for any text, so that UTF-8 can hold it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0xd700, max: 0xe010 }), { minLength: 1, maxLength: 8 }),
        (units) => {
          const word = toWordForm(String.fromCharCode(...units));
          const attributes = OFFSETS.flatMap((offset) => wordAttributes(word, offset));
          for (const attribute of [...attributes, ...contextAttributes(word, word, word)]) {
            expect(attribute).not.toMatch(/\p{Surrogate}/u);
          }
        },
      ),
    );
  });
});

describe('templates', () => {
  it('look two words to each side, and at affixes only nearby', () => {
    const word = toWordForm('Berlin');
    expect(wordAttributes(word, 2)).toEqual(['word@2=berlin', 'shape@2=Xx']);
    expect(wordAttributes(word, -1)).toEqual([
      'word@-1=berlin',
      'shape@-1=Xx',
      'longShape@-1=Xxxxxx',
      'flag@-1=initial',
      'prefix3@-1=ber',
      'suffix3@-1=lin',
    ]);
    expect(wordAttributes(word, 0)).toEqual(
      expect.arrayContaining(['any@0=', 'cased@0=Berlin', 'prefix4@0=berl', 'suffix1@0=n']),
    );
  });

  it('tell a token that it is the first or the last', () => {
    expect(wordAttributes(BEFORE, -1)).not.toEqual(wordAttributes(AFTER, -1));
    expect(wordAttributes(BEFORE, -1)).toHaveLength(1);
    const [words] = contextAttributes(BEFORE, toWordForm('Bonn'), AFTER);
    expect(words).toBe(`words@-1,0=${BEFORE.folded} bonn`);
  });
});
