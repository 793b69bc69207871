import { describe, expect, it } from 'vitest';
import { searchTypes } from '../../../client/editor/typeSearch.ts';

const types = ['PERSON', 'FIN.CRYPTO', 'CURRENCY', 'PRODUCT_ID', 'CRIME', 'ÉTAT', 'SCREW'].map((name) => ({
  name,
}));
const found = (sought: string): string[] => searchTypes(types, sought).map(({ name }) => name);

describe('finding a type by typing', () => {
  it('puts first what begins so, then parts of names, then what holds it, then letters in order', () => {
    expect(found('cr')).toEqual(['CRIME', 'FIN.CRYPTO', 'SCREW', 'CURRENCY']);
    expect(found('id')).toEqual(['PRODUCT_ID']);
    expect(found('psn')).toEqual(['PERSON']);
  });

  it('minds neither case nor accents', () => {
    expect(found('etat')).toEqual(['ÉTAT']);
    expect(found('État')).toEqual(['ÉTAT']);
  });

  it('gives all when nothing is sought, and none when nothing fits', () => {
    expect(found('  ')).toHaveLength(types.length);
    expect(found('xyz')).toEqual([]);
  });
});
