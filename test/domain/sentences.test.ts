import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SENTENCE_TOKENS, splitSentences } from '../../server/domain/sentences.ts';
import { tokenize } from '../../server/domain/tokens.ts';
import type { Range } from '../../schema/span.ts';

function sentencesOf(text: string, whole: Range[] = []): string[] {
  const tokens = tokenize(text);
  return splitSentences(text, tokens, whole).map(({ start, end }) =>
    text.slice(tokens[start]!.start, tokens[end - 1]!.end),
  );
}

describe('splitSentences', () => {
  it('ends a sentence with its line', () => {
    expect(sentencesOf('Dear Ada\r\nwe met in Köln\n\nYours')).toEqual([
      'Dear Ada',
      'we met in Köln',
      'Yours',
    ]);
  });

  it('ends a sentence after a stop, an exclamation or a question mark', () => {
    expect(sentencesOf('She came. He left! Why? Nobody knew.')).toEqual([
      'She came.',
      'He left!',
      'Why?',
      'Nobody knew.',
    ]);
  });

  it('leaves closing quotes and brackets with the sentence they close', () => {
    expect(sentencesOf('“He left.” (So she says.) Then rain.')).toEqual([
      '“He left.”',
      '(So she says.)',
      'Then rain.',
    ]);
  });

  it('does not end a sentence at an initial, an abbreviation, a number or before a small letter', () => {
    const text = 'Dr. J. P. Morgan paid $3.50 vs. nothing, e.g. in the U.S. market of approx. 5 firms.';
    expect(sentencesOf(text)).toEqual([text]);
  });

  it('needs no blank after the stop of a script without blanks', () => {
    expect(sentencesOf('東京に住んでいます。大阪に行きます！はい')).toEqual([
      '東京に住んでいます。',
      '大阪に行きます！',
      'はい',
    ]);
  });

  it('cuts a long line at a comma near the end of what may be, else at the limit', () => {
    const counts = (text: string): number[] =>
      splitSentences(text, tokenize(text)).map(({ start, end }) => end - start);
    expect(counts('word '.repeat(400))).toEqual([150, 150, 100]);
    expect(counts(`${'word '.repeat(120)}, ${'word '.repeat(100)}`)).toEqual([121, 100]);
    expect(counts(`${'word '.repeat(20)}, ${'word '.repeat(200)}`)).toEqual([150, 71]);
  });

  it('keeps the pieces of a long line on one line number', () => {
    const text = 'word '.repeat(400);
    expect(new Set(tokenize(text).map((token) => token.line)).size).toBe(1);
  });

  it('never puts a border into a range that must stay whole', () => {
    expect(sentencesOf('Main Street 5\nKöln. Thanks', [{ start: 0, end: 18 }])).toEqual([
      'Main Street 5\nKöln.',
      'Thanks',
    ]);
    const long = 'word '.repeat(400);
    const tokens = tokenize(long);
    expect(splitSentences(long, tokens, [{ start: 700, end: 1000 }]).map((one) => one.end)).toEqual([
      200, 350, 400,
    ]);
  });

  it('gives nothing for no tokens', () => {
    expect(splitSentences(' \n', [])).toEqual([]);
  });

  it('holds each token once, in order, and no more than the limit', () => {
    const words = fc.constantFrom('Ada', 'went', '.', '. ', '!', ',', '\n', ' ', '東', '。', '"', 'Mr. ');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 600 }), (parts) => {
        const text = parts.join('');
        const tokens = tokenize(text);
        let at = 0;
        for (const { start, end } of splitSentences(text, tokens)) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          expect(end - start).toBeLessThanOrEqual(MAX_SENTENCE_TOKENS);
          expect(tokens[start]!.line).toBe(tokens[end - 1]!.line);
          at = end;
        }
        expect(at).toBe(tokens.length);
      }),
    );
  });
});
