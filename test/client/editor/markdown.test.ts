import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../client/editor/markdown.ts';
import { shortened } from '../../../client/editor/shortened.ts';

const plain = (text: string) => [{ kind: 'plain', text }];

describe('guidelines', () => {
  it('are headings, paragraphs, lists, quotes and code', () => {
    const source =
      '# Who\r\n\r\nAll people,\nalive or not.\n- one\n  more\n- two\n\n1. first\n2. second\n> why\n```\na  b\n```';
    expect(readMarkdown(source)).toEqual([
      { kind: 'heading', text: plain('Who') },
      { kind: 'paragraph', text: plain('All people,\nalive or not.') },
      { kind: 'list', isOrdered: false, items: [plain('one more'), plain('two')] },
      { kind: 'list', isOrdered: true, items: [plain('first'), plain('second')] },
      { kind: 'quote', text: plain('why') },
      { kind: 'code', text: 'a  b' },
    ]);
  });

  it('have strong, emphasis and code in them, and nothing that a browser would run', () => {
    expect(readMarkdown('**a** *b* `c` snake_case_name <b>x</b>')).toEqual([
      {
        kind: 'paragraph',
        text: [
          { kind: 'strong', text: 'a' },
          { kind: 'plain', text: ' ' },
          { kind: 'emphasis', text: 'b' },
          { kind: 'plain', text: ' ' },
          { kind: 'code', text: 'c' },
          { kind: 'plain', text: ' snake_case_name <b>x</b>' },
        ],
      },
    ]);
  });

  it('end where the source ends, also inside code', () => {
    expect(readMarkdown('```\nopen')).toEqual([{ kind: 'code', text: 'open' }]);
    expect(readMarkdown('')).toEqual([]);
  });
});

describe('shortening', () => {
  it('keeps one line and whole characters', () => {
    expect(shortened('a\r\n b')).toBe('a b');
    expect(shortened('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…');
    expect(shortened('x'.repeat(5_000), 3)).toBe('xx…');
  });
});
