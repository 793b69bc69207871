import { describe, expect, it } from 'vitest';
import type { Span } from '../../schema/span.ts';
import { judgeChange, type Change } from '../../server/collab/judgement.ts';
import { span, valueOf } from './support/build.ts';
import { TEXT } from './support/roomServer.ts';

const CONTEXT = { text: TEXT, entityTypeIds: new Set(['PER', 'ORG']), overlap: 'NONE' } as const;
const NOW = 1_000_000;
const DAY_MS = 24 * 3_600_000;

function change(value: Partial<Span> | undefined, fields: Partial<Change> = {}): Change {
  const editor = { userId: 'ann', isServer: false };
  return {
    id: 's1',
    before: undefined,
    removed: undefined,
    editor,
    value: value && valueOf(value),
    ...fields,
  };
}

describe('[A1] the author of a change', () => {
  const bobs = span({ by: 'bob' });

  it('may be the editor of a new span, and nobody else', () => {
    expect(judgeChange(change({ by: 'ann' }), CONTEXT, NOW)).toEqual({ kind: 'sound', span: span() });
    expect(judgeChange(change({ by: 'bob' }), CONTEXT, NOW)).toMatchObject({
      kind: 'correct',
      span: span({ by: 'ann' }),
      rule: 'A1',
    });
  });

  it('stays the first one or becomes the editor when a span is replaced, and nobody else', () => {
    for (const by of ['bob', 'ann']) {
      expect(judgeChange(change({ by, end: 3 }, { before: bobs }), CONTEXT, NOW).kind).toBe('sound');
    }
    expect(judgeChange(change({ by: 'cleo' }, { before: bobs }), CONTEXT, NOW)).toMatchObject({
      kind: 'correct',
      span: span({ by: 'ann' }),
    });
  });

  it('is believed of a span that an undo brings back', () => {
    expect(judgeChange(change({ by: 'bob' }, { removed: bobs }), CONTEXT, NOW).kind).toBe('sound');
    expect(judgeChange(change({ by: 'cleo' }, { removed: bobs }), CONTEXT, NOW).kind).toBe('correct');
  });

  it("is believed of the server's own editor", () => {
    const editor = { userId: 'ann', isServer: true };
    expect(judgeChange(change({ by: 'cleo', origin: 'import' }, { editor }), CONTEXT, NOW).kind).toBe(
      'sound',
    );
  });
});

describe('the origin of a change', () => {
  it.each(['human', 'bulk', 'patterns', 'model:m1'] as const)('may be %s', (origin) => {
    expect(judgeChange(change({ origin }), CONTEXT, NOW).kind).toBe('sound');
  });

  it('is never an import, unless it was one', () => {
    expect(judgeChange(change({ origin: 'import' }), CONTEXT, NOW)).toMatchObject({
      kind: 'correct',
      span: { origin: 'human' },
    });
    const before = span({ by: 'bob', origin: 'import' });
    expect(judgeChange(change({ origin: 'import' }, { before }), CONTEXT, NOW).kind).toBe('sound');
  });
});

describe('the time of a change', () => {
  it('may be up to a day ahead, and is the time of the server beyond', () => {
    expect(judgeChange(change({ at: NOW + DAY_MS }), CONTEXT, NOW).kind).toBe('sound');
    expect(judgeChange(change({ at: NOW + DAY_MS + 1 }), CONTEXT, NOW)).toMatchObject({
      kind: 'correct',
      span: { at: NOW },
    });
  });
});

describe('a change that cannot stand', () => {
  it.each<[string, Partial<Change>, string]>([
    ['[A1] no span at all', { value: 'text' }, 'A1'],
    ['[A1] a nested object', { value: { ...span(), start: { a: 1 } } }, 'A1'],
    ['[A1] an id that is none', { id: '__proto__' }, 'A1'],
    ['[A1] bounds outside the text', { value: valueOf({ end: TEXT.length + 1 }) }, 'A1'],
    ['[A1] an unknown entity type', { value: valueOf({ entityTypeId: 'NONE' }) }, 'A1'],
    [
      '[O2] half a surrogate pair',
      { value: valueOf({ start: TEXT.indexOf('🚀') + 1, end: TEXT.length }) },
      'O2',
    ],
  ])('is undone: %s', (_name, fields, rule) => {
    expect(judgeChange(change({}, fields), CONTEXT, NOW)).toMatchObject({ kind: 'undo', rule });
  });

  it('is no removal', () => {
    expect(judgeChange(change(undefined, { before: span() }), CONTEXT, NOW)).toEqual({ kind: 'removed' });
  });
});
