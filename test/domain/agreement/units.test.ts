import { describe, expect, it } from 'vitest';
import { commonDocuments, pairsOf, trimSpans } from '../../../server/domain/agreement/units.ts';
import { mark, unitsOf } from './annotators.ts';

describe('trimSpans', () => {
  it('takes whitespace off the edges, so that a stray blank is no disagreement', () => {
    const text = 'by Ada \u00a0Lovelace\u2009\r\n';
    expect(trimSpans(text, [mark('PER', 2, text.length)])).toEqual([mark('PER', 3, 16)]);
    expect(text.slice(3, 16)).toBe('Ada \u00a0Lovelace');
  });

  it('makes spans that differ only there into one, and drops those of whitespace alone', () => {
    expect(trimSpans('a  b', [mark('X', 0, 2), mark('X', 0, 1), mark('X', 1, 3)])).toEqual([mark('X', 0, 1)]);
  });
});

describe('units', () => {
  it('counts documents that two of the named annotators finished', () => {
    const units = unitsOf({ A: [[], []], B: [[], undefined], C: [undefined, []] });
    expect(commonDocuments(units).map(({ id }) => id)).toEqual(['doc1', 'doc2']);
    expect(commonDocuments({ ...units, annotators: ['A', 'B'] }).map(({ id }) => id)).toEqual(['doc1']);
  });

  it('pairs each annotator with each other once', () => {
    expect(pairsOf(['A', 'B', 'C'])).toEqual([
      ['A', 'B'],
      ['A', 'C'],
      ['B', 'C'],
    ]);
    expect(pairsOf(['A'])).toEqual([]);
  });
});
