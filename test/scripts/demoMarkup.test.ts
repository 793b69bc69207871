import { describe, expect, it } from 'vitest';
import { parseMarked, withCrlf, type LabelledRange } from '../../scripts/demo/markup.ts';

const parse = (marked: string): ReturnType<typeof parseMarked> => parseMarked({ name: 'sample', marked });
const said = (text: string, ranges: readonly LabelledRange[]): string[] =>
  ranges.map(({ start, end, label }) => `${text.slice(start, end)}:${label}`);

/** What each reader marks, as `mention:label`. */
function readings(marked: string): { text: string; a: string[]; b: string[]; gold: string[] } {
  const { text, annotatorA, annotatorB, gold } = parse(marked);
  return { text, a: said(text, annotatorA), b: said(text, annotatorB), gold: said(text, gold) };
}

describe('the markup of the demo corpus', () => {
  it('gives a plain mark to both annotators and to gold, with UTF-16 half-open offsets', () => {
    const range = { start: 3, end: 6, label: 'FIN.CRYPTO' };
    expect(parse('🚀 [[BTC|crypto]] up')).toEqual({
      name: 'sample',
      text: '🚀 BTC up',
      annotatorA: [range],
      annotatorB: [range],
      gold: [range],
    });
  });

  it('lets the types differ, and gold follows A', () => {
    expect(readings('[[Tether|a:crypto|b:forex]]')).toEqual({
      text: 'Tether',
      a: ['Tether:FIN.CRYPTO'],
      b: ['Tether:FIN.FOREX'],
      gold: ['Tether:FIN.CRYPTO'],
    });
  });

  it('lets one annotator alone mark something; gold takes it only from A', () => {
    expect(readings('[[Acme|a:stock]] a [[pound|b:forex]]')).toEqual({
      text: 'Acme a pound',
      a: ['Acme:FIN.STOCK'],
      b: ['pound:FIN.FOREX'],
      gold: ['Acme:FIN.STOCK'],
    });
  });

  it('lets the bounds differ before and after the core', () => {
    expect(readings('x [[{a:$}TSLA{b: shares}|stock]] y')).toEqual({
      text: 'x $TSLA shares y',
      a: ['$TSLA:FIN.STOCK'],
      b: ['TSLA shares:FIN.STOCK'],
      gold: ['$TSLA:FIN.STOCK'],
    });
  });

  it('follows B in gold where it is told to, also when B marks nothing', () => {
    expect(readings('[[GBP{b:/USD}|forex|gold:b]]').gold).toEqual(['GBP/USD:FIN.FOREX']);
    expect(readings('[[cable|b:forex|gold:b]]').gold).toEqual(['cable:FIN.FOREX']);
    expect(readings('[[Ripple|a:crypto|gold:b]]').gold).toEqual([]);
    expect(readings('[[Ripple|a:crypto|gold:a]]').gold).toEqual(['Ripple:FIN.CRYPTO']);
  });

  it('counts a carriage return as a character and puts one at each line end once', () => {
    const marked = withCrlf('one\ntwo\r\n[[ETH|crypto]]');
    expect(marked).toBe('one\r\ntwo\r\n[[ETH|crypto]]');
    expect(parse(marked).gold).toEqual([{ start: 10, end: 13, label: 'FIN.CRYPTO' }]);
  });

  it('leaves single brackets, braces and pipes of the text alone', () => {
    expect(parse('[02:11] a | b {c} [[BTC|crypto]]]').text).toBe('[02:11] a | b {c} BTC]');
  });

  it.each([
    ['a mark without a type', '[[BTC]]', 'it has no type'],
    ['an unknown type', '[[BTC|coin]]', '"coin" is no type'],
    ['an unknown annotator', '[[BTC|c:crypto]]', '"c:crypto" is no type'],
    ['two types for one annotator', '[[BTC|crypto|a:forex]]', 'two types for annotator A'],
    ['gold told twice', '[[BTC|crypto|gold:a|gold:b]]', 'gold is told once'],
    ['gold that is no annotator', '[[BTC|crypto|gold:none]]', 'gold is told once'],
    ['gold without an annotator', '[[BTC|gold:a]]', 'it has no type'],
    ['an empty mention', '[[|crypto]]', 'a mention is text'],
    ['an edge without a core', '[[{a:$}|stock]]', 'a mention is text'],
    ['an edge in the middle', '[[Tes{a:l}a|stock]]', 'a mention is text'],
    ['an edge where one annotator marks nothing', '[[Tesla{b: shares}|a:stock]]', 'an edge needs a mention'],
    ['a blank at an edge', '[[BTC |crypto]]', 'has a blank at an edge'],
    ['a blank at the edge of one annotator only', '[[the {b:x}|forex]]', 'annotator A\'s mention "the "'],
    ['a mark that is not closed', 'see [[BTC|crypto]', '"[[" belongs to no whole mark'],
    ['a mark that is not opened', 'BTC|crypto]]', '"]]" belongs to no whole mark'],
    ['a mark inside a mark', '[[a [[BTC|crypto]]|stock]]', 'a mention is text'],
    ['an edge outside of a mark', 'Tesla{b: shares}', '"{b:" belongs to no whole mark'],
  ])('refuses %s', (_, marked, reason) => {
    expect(() => parse(marked)).toThrow(reason);
  });

  it('tells the document, the line and the mark', () => {
    expect(() => parse('one\r\ntwo [[BTC|coin]]')).toThrow(
      'Document "sample", line 2: [[BTC|coin]]: "coin" is no type; use crypto, forex or stock',
    );
  });
});
