import { describe, expect, it } from 'vitest';
import { checkEntityTypeName, entityTypeNameKey } from '../../server/domain/entityTypeName.ts';

describe('checkEntityTypeName', () => {
  it.each([
    'A',
    'PRODUCT_ID',
    'FIN.CRYPTO',
    'creative-work',
    'Ärztin',
    '人名',
    'दिल्ली',
    'B2',
    'x'.repeat(50),
  ])('takes %s', (name) => {
    expect(checkEntityTypeName(name)).toEqual({ ok: true, name });
  });

  it.each([
    ['', 'missing'],
    ['x'.repeat(51), '51 characters'],
    ['two words', 'a blank'],
    [' PER', 'a blank'],
    ['PER\n', 'U+000A'],
    ['a\u200bb', 'U+200B'],
    ['a\u202eb', 'U+202E'],
    ['a\ud800', 'U+D800'],
    ['a/b', '"/"'],
    ['a"b', '"""'],
    ['<b>', '"<"'],
    ['😀', '"😀"'],
    ['2B', 'begins with a letter'],
    ['_x', 'begins with a letter'],
    ['-x', 'begins with a letter'],
    ['\u0301x', 'begins with a letter'],
  ])('refuses %j and says why', (name, reason) => {
    const checked = checkEntityTypeName(name);
    expect(checked.ok).toBe(false);
    expect(checked.ok ? '' : checked.reason).toContain(reason);
  });

  it('counts code points, not UTF-16 units', () => {
    expect(checkEntityTypeName('𝒜'.repeat(50)).ok).toBe(true);
  });

  it('gives the name in normal form C', () => {
    expect(checkEntityTypeName('A\u0308rztin')).toEqual({ ok: true, name: 'Ärztin' });
  });
});

describe('entityTypeNameKey', () => {
  it('is one for names that differ in case or Unicode form only', () => {
    expect(entityTypeNameKey('PER')).toBe(entityTypeNameKey('per'));
    expect(entityTypeNameKey('A\u0308rztin')).toBe(entityTypeNameKey('ärztin'));
    expect(entityTypeNameKey('PER')).not.toBe(entityTypeNameKey('PERS'));
  });
});
